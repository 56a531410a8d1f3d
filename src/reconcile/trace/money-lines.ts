import type { Reconciliation } from '../reconciliation';
import { said } from '../way/way';
import { flowing } from './flow-lines';
import { COST, DEMAND, from, MOST, PRICE, stated, worked, type Ingredient, type TraceLine } from './line';

const BUDGET = from(['Finance', 'Revenue']);
const BUDGET_MARGIN = from(['Finance', 'Margin']);

/** What the units of a row are worth, and what finance expects of it. */
export function moneyLines(of: Reconciliation, at: number): readonly TraceLine[] {
  const { signals, base, projection, gaps } = of;
  const [price, cost, short, shipped] = [signals.price.values[at] ?? NaN, signals.unitCost.values[at] ?? NaN, projection.short[at] ?? NaN, projection.shipped[at] ?? NaN];
  const wants = Number.isNaN(price) ? 'no price is known.' : Number.isNaN(cost) ? 'no unit cost is known.' : 'a number it is made of is not known.';
  const times = (figure: string, units: number, each: string, values: Float64Array, made: readonly Ingredient[]): TraceLine => worked(figure, values[at] ?? NaN, `${said(units)} × ${each}`, wants, made);
  const margin = `(${said(price)} − ${said(cost)})`;
  const flow = flowing(of, at);
  const [gap, budget, revenue] = [gaps.budgetGap[at] ?? NaN, gaps.budgetRevenue[at] ?? NaN, gaps.planRevenue[at] ?? NaN];
  return [
    levered(stated('Price', price, 'As given.', 'no price is given.', PRICE), base.price.values[at] ?? NaN),
    levered(stated('Unit cost', cost, 'As given.', 'no unit cost is given.', COST), base.unitCost.values[at] ?? NaN),
    times('Revenue at risk', short, said(price), gaps.revenueAtRisk, [...PRICE, ...flow]),
    times('Margin at risk', short, margin, gaps.marginAtRisk, [...PRICE, ...COST, ...flow]),
    times('Excess value', gaps.excess[at] ?? NaN, said(cost), gaps.excessValue, [...COST, ...MOST]),
    times('Unconstrained revenue', signals.demand.values[at] ?? NaN, said(price), gaps.unconstrainedRevenue, [...PRICE, ...DEMAND]),
    times('Plan revenue', shipped, said(price), gaps.planRevenue, [...PRICE, ...flow]),
    budgetLine(of, at, 'Budget revenue', budget, BUDGET),
    worked('Budget gap', gap, `${said(revenue)} − ${said(budget)}`, Number.isNaN(budget) ? 'no budget is given.' : wants, [...BUDGET, ...PRICE, ...flow]),
    shareLine(gap, budget, gaps.budgetShare[at] ?? NaN),
    times('Plan margin', shipped, margin, gaps.planMargin, [...PRICE, ...COST, ...flow]),
    budgetLine(of, at, 'Budget margin', gaps.budgetMargin[at] ?? NaN, BUDGET_MARGIN),
  ];
}

/** A price or cost that a scenario's levers made another. */
function levered(line: TraceLine, read: number): TraceLine {
  if (line.value === read || (Number.isNaN(line.value) && Number.isNaN(read))) return line;
  return { figure: line.figure, value: line.value, words: `${Number.isNaN(read) ? 'Nothing is given' : `${said(read)} as given`}; the levers of the scenario make it ${said(line.value)}.`, from: line.from };
}

function budgetLine({ signals: { budget, calendar: { periods } } }: Reconciliation, at: number, figure: 'Budget revenue' | 'Budget margin', value: number, made: readonly Ingredient[]): TraceLine {
  if (budget?.by !== 'family') return stated(figure, value, 'As given.', budget ? 'Finance says nothing of it.' : 'no budget is given.', made);
  const line = (budget.group[Math.floor(at / periods.length)] ?? -1) * periods.length + (at % periods.length);
  const whole = budget.given[figure === 'Budget revenue' ? 'revenue' : 'margin'][line] ?? NaN;
  return { figure, value, words: Number.isNaN(value) ? 'Blank: Finance says nothing of its family.' : `Its share, by unconstrained revenue, of ${said(whole)} given for its family${whole === 0 ? '' : `: ${inPercent(value / whole)}`}.`, from: made };
}

function shareLine(gap: number, budget: number, share: number): TraceLine {
  const wants = budget === 0 ? 'the budget is 0.' : Number.isNaN(budget) ? 'no budget is given.' : 'no price is known.';
  return Number.isNaN(share)
    ? { figure: 'Budget gap %', value: NaN, words: `Blank: ${wants}`, from: BUDGET }
    : { figure: 'Budget gap %', value: share, text: inPercent(share), words: `${said(gap)} ÷ ${said(Math.abs(budget))} = ${inPercent(share)}`, from: BUDGET };
}

/** A fraction as people read it. */
export function inPercent(share: number): string {
  return `${said(Math.round(share * 1000) / 10)} %`;
}
