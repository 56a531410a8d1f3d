import type { Format } from '../../model/sheet';
import { turns } from './cycle-days';
import { familySums, type Sums } from './family-sums';
import type { Finance } from './finance';
import { adherence } from '../stock/adherence';
import { kept } from '../stock/order-book';
import type { Reconciliation } from '../reconciliation';

/** One key figure: what it is, its value and how it comes about. */
export type KeyFigure = {
  readonly metric: string;
  readonly unit: string;
  readonly format: Format;
  /** '' for all items. */
  readonly family: string;
  /** NaN where it is not known. */
  readonly value: number;
  /** What somebody said it should be; NaN where nobody did. */
  readonly target: number;
  /** In words, with the convention it follows. */
  readonly formula: string;
};

type Line = readonly [metric: string, unit: string, format: Format, value: number, formula: string, target?: number];

/** The figures a leader asks for, all items first and then family by family. */
export function keyFigures(of: Reconciliation, finance: Finance): readonly KeyFigure[] {
  const money = of.signals.settings.currency === '' ? 'money' : of.signals.settings.currency;
  const whole = [...sales(of.totals, money), ...stock(finance, money), ...cash(of, finance, money), ...service(of), ...schedule(of), ...capacity(finance, money)];
  const families = familySums(of);
  const parts = families.length < 2 ? [] : families.flatMap((sums) => ofFamily(sums, money).map((line) => figure(line, of.signals.items.families[sums.family] ?? '')));
  return [...whole.map((line) => figure(line, '')), ...parts];
}

function figure([metric, unit, format, value, formula, target]: Line, family: string): KeyFigure {
  return { metric, unit, format, family, value, target: target ?? NaN, formula };
}

type Sold = { readonly planRevenue: number; readonly planMargin: number; readonly budgetRevenue: number; readonly budgetMargin: number };

/** Revenue and margin with the budget as their target. */
function sales({ planRevenue, planMargin, budgetRevenue, budgetMargin }: Sold, money: string): readonly Line[] {
  return [
    ['Revenue', money, 'money', planRevenue, 'Σ shipped × price of the period of shipping. Target: the budget.', budgetRevenue],
    ['Gross margin', money, 'money', planMargin, 'Σ shipped × (price − unit cost). Target: the budget.', budgetMargin],
    ['GM %', '%', 'percent', planMargin / (planRevenue || NaN), 'Gross margin ÷ revenue. Target: of the budget.', budgetMargin / (budgetRevenue || NaN)],
  ];
}

function stock({ stock: { opening, closing, peak, peakPeriod }, days }: Finance, money: string): readonly Line[] {
  return [
    ['Opening stock value', money, 'money', opening, 'Σ opening stock × unit cost.'],
    ['Closing stock value', money, 'money', closing, 'Σ closing stock × unit cost at the end of the horizon.'],
    ['Peak stock value', money, 'money', peak, `The highest Σ closing stock × unit cost${peakPeriod === undefined ? '' : `, in ${peakPeriod}`}.`],
    ['DIO', 'days', 'decimal', days.dio, '365 × average of opening and closing stock value ÷ a year’s COGS (the horizon’s, scaled to 365 days).'],
    ['Stock turns', 'a year', 'decimal', days.turns, '365 ÷ DIO.'],
  ];
}

function cash({ signals: { settings } }: Reconciliation, { cash: of, days, effect }: Finance, money: string): readonly Line[] {
  const lowest = of.lowestPeriod === undefined ? '' : `, in ${of.lowestPeriod}`;
  const from = Number.isNaN(settings.openingCash) ? ' Opening cash is not given and counts as 0.' : '';
  const average = (balance: number) => (Number.isNaN(balance) ? 'average of the balances at the ends of the periods (the opening one is not given)' : 'average of opening and closing balance');
  return [
    ['DSO', 'days', 'decimal', days.dso, `365 × ${average(settings.openingReceivables)} of receivables ÷ a year’s revenue.`],
    ['DPO', 'days', 'decimal', days.dpo, `365 × ${average(settings.openingPayables)} of payables ÷ a year’s COGS.`],
    ['CCC', 'days', 'decimal', days.ccc, 'DSO + DIO − DPO.'],
    ['Lowest cash', money, 'money', of.lowest, `The lowest closing cash${lowest}.${from}`],
    ['Closing cash', money, 'money', of.closing.at(-1) ?? NaN, `Opening cash and all net cash.${from}`],
    ['Runway', 'periods', 'decimal', of.runway, 'Opening cash ÷ average net burn a period. Empty where nothing is burnt or opening cash is not given.'],
    ['Operating effect', money, 'money', effect.total, 'Margin − expedite − overtime − carrying − penalties − one-off costs.'],
    ['Carrying cost', money, 'money', effect.carrying, 'Average of opening and closing stock value × yearly rate × days ÷ 365, period by period.'],
    ['Penalties', money, 'money', effect.penalties, 'Σ units short, each once × penalty.'],
  ];
}

function service({ signals: { orders, asOf }, totals }: Reconciliation): readonly Line[] {
  const plan: readonly Line[] = [['Fill %', '%', 'percent', totals.fill, '1 − Σ min(demand, short) ÷ Σ demand, of the plan.']];
  if (!orders) return plan;
  const { due, fulfilment, fill } = kept(orders, asOf);
  return [
    ...plan,
    ['Order fulfilment', '%', 'percent', fulfilment, `Orders complete on or before their promise ÷ orders due by the as-of date (${due}).`],
    ['Order fill rate', '%', 'percent', fill, 'Units shipped on or before their promise ÷ units due by the as-of date. Another figure than order fulfilment.'],
  ];
}

/** How what was to come came; nothing where Actuals has no receipts, or Supply does not reach back. */
function schedule({ signals }: Reconciliation): readonly Line[] {
  const kept = adherence(signals);
  if (!kept) return [];
  return [['Schedule adherence', '%', 'percent', kept.share, `1 − Σ |received − planned| ÷ Σ planned, over the ${kept.pairs} past item periods that have both: receipts of Actuals, planned by Supply.`]];
}

function capacity({ capacity: of, effect }: Finance, money: string): readonly Line[] {
  if (!of) return [];
  const peak = of.peakPeriod === undefined ? '' : `, ${of.peakResource} in ${of.peakPeriod}`;
  return [
    ['Capacity peak', '%', 'percent', of.peak, `The highest load ÷ available hours${peak}.`],
    ['Overload', 'hours', 'decimal', of.overloadHours, 'Σ load above available hours, before overtime.'],
    ['Overtime', 'hours', 'decimal', of.overtimeHours, 'Σ of the overload that the overtime given can take.'],
    ['Overtime cost', money, 'money', effect.overtime, 'Overtime hours × overtime cost.'],
  ];
}

function ofFamily(sums: Sums, money: string): readonly Line[] {
  const { demand, short, revenue, margin } = sums;
  return [
    ...sales({ planRevenue: revenue, planMargin: margin, budgetRevenue: sums.budgetRevenue, budgetMargin: sums.budgetMargin }, money),
    ['Fill %', '%', 'percent', demand > 0 ? 1 - short / demand : NaN, '1 − Σ min(demand, short) ÷ Σ demand, of the plan.'],
    ['Closing stock value', money, 'money', sums.stock, 'Σ closing stock × unit cost at the end of the horizon.'],
    ['DIO', 'days', 'decimal', sums.dio, '365 × average of opening and closing stock value ÷ a year’s COGS.'],
    ['Stock turns', 'a year', 'decimal', turns(sums.dio), '365 ÷ DIO.'],
  ];
}
