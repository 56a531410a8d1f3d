import type { Block, CellValue, Format, Sheet, Stamp, TableColumn } from '../../model/sheet';
import { coded } from '../axis-columns';
import type { Finance } from './finance';
import type { Reconciliation } from '../reconciliation';
import { subtitle, title } from '../title';

/** The sheet `Cash`: money in and out by period, what stands open, and the lowest point; undefined where no money is known. */
export function cashSheet({ signals }: Reconciliation, finance: Finance, stamp: Stamp, scenario: string): Sheet | undefined {
  if (!hasMoney(finance)) return undefined;
  const { calendar: { periods }, settings } = signals;
  const { cash } = finance;
  const money = (header: string, values: Float64Array, note: string): TableColumn => ({ header, format: 'money', width: 14, values: { kind: 'number', values: values.slice() }, note });
  return {
    stage: 'reconcile',
    name: 'Cash',
    title: title('Cash', stamp),
    subtitle: subtitle(scenario, `every period${settings.currency === '' ? '' : `, money in ${settings.currency}`}`),
    blocks: [headline(finance), effect(finance), terms(signals)],
    tables: [{
      name: 'CashPlan',
      rows: periods.length,
      frozen: 1,
      columns: [
        { header: 'Period', format: 'text', width: 10, values: coded(Int32Array.from(periods, (_, t) => t), periods) },
        money('Receipts', cash.receipts, 'Plan revenue, sold evenly over the days of its period and collected DSO days later, and opening receivables.'),
        money('Payments', cash.payments, 'Supply at unit cost, paid DPO days later, and opening payables; overtime, expediting and penalties when they arise.'),
        money('Carrying', cash.carrying, 'Average of opening and closing stock value × yearly rate × days ÷ 365.'),
        money('One-off', cash.oneOff, 'One-off costs of the scenario.'),
        money('Net', cash.net, 'Receipts − payments − carrying − one-off.'),
        money('Closing cash', cash.closing, 'Opening cash and all net cash so far.'),
        money('Receivables', cash.receivables, 'Sold and not yet collected at the end of the period.'),
        money('Payables', cash.payables, 'Received and not yet paid at the end of the period.'),
        money('Stock value', cash.stockValue, 'Closing stock at unit cost, all items.'),
      ],
    }],
    stamp,
  };
}

/** Whether any sale, purchase or stock has a price or cost, or any balance is given. */
export function hasMoney({ cash, stock }: Finance): boolean {
  const known = (of: Float64Array) => of.some((money) => !Number.isNaN(money));
  return known(cash.receipts) || known(cash.payments) || known(stock.byPeriod);
}

function headline({ cash, days }: Finance): Block {
  return flat('Headline', [
    ['Lowest cash', cash.lowest, 'money'], ['Lowest in', cash.lowestPeriod ?? null, 'text'], ['Closing cash', cash.closing.at(-1) ?? NaN, 'money'],
    ['Net cash', cash.net.reduce((sum, money) => sum + money, 0), 'money'], ['Runway, periods', cash.runway, 'decimal'], ['Cash cycle, days', days.ccc, 'decimal'],
  ], 'Runway: opening cash ÷ average net burn; empty where nothing is burnt. Cash cycle: DSO + DIO − DPO.');
}

function effect({ effect: of }: Finance): Block {
  return flat('Operating effect', [
    ['Margin', of.margin, 'money'], ['Expedite', -of.expedite, 'money'], ['Overtime', -of.overtime, 'money'], ['Carrying', -of.carrying, 'money'],
    ['Penalties', -of.penalties, 'money'], ['One-off', -of.oneOff, 'money'], ['Operating effect', of.total, 'money'],
  ], 'Plan margin less what serving it costs. Costs are negative here.');
}

/** What the plan goes by; what is not given is empty and counts as 0. */
function terms({ settings }: Reconciliation['signals']): Block {
  return flat('Terms and opening balances', [
    ['DSO, days', settings.dso, 'decimal'], ['DPO, days', settings.dpo, 'decimal'], ['Opening cash', settings.openingCash, 'money'],
    ['Opening receivables', settings.openingReceivables, 'money'], ['Opening payables', settings.openingPayables, 'money'], ['Carrying rate', settings.carryingRate, 'percent'],
  ], 'As in Settings. What is empty was not given and counts as 0 here; a product’s own carrying rate goes before this one.');
}

/** A block of one row, figures side by side; what nobody knows, or what never ends, is an empty cell. */
function flat(name: string, figures: readonly (readonly [label: string, value: CellValue, format: Format])[], note: string): Block {
  const shown = (value: CellValue) => (typeof value === 'number' && !Number.isFinite(value) ? null : value);
  return {
    title: name,
    header: ['', ...figures.map(([label]) => label)],
    rows: [['All items', ...figures.map(([, value]) => shown(value))]],
    formats: { by: 'column', of: ['text', ...figures.map(([, , format]) => format)] },
    notes: [note],
  };
}
