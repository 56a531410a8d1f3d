import type { Signals } from '../signal/signals';
import { highest } from './extreme';
import type { RowSums, Totals } from './reconciliation';

/** The headline of the gap table: a unit counts once, a blank adds nothing, and what nobody knows at all is blank. */
export function totals({ calendar, items, budget }: Pick<Signals, 'calendar' | 'items' | 'budget'>, sums: RowSums): Totals {
  const [demand, shortUnits] = [whole(sums.demand), whole(sums.short)];
  const [planRevenue, planMargin] = [whole(sums.planRevenue), whole(sums.planMargin)];
  const [budgetRevenue, budgetMargin] = budget ? [whole(budget.given.revenue), whole(budget.given.margin)] : [NaN, NaN]; // as given: an item may be budgeted that nobody plans
  const peak = highest(sums.excessValue);
  return {
    demand, supply: whole(sums.supply), shipped: whole(sums.shipped),
    shortUnits, revenueAtRisk: whole(sums.revenueAtRisk), marginAtRisk: whole(sums.marginAtRisk), fill: demand > 0 ? 1 - shortUnits / demand : NaN,
    excessValue: sums.excessValue[peak] ?? NaN, excessPeriod: calendar.periods[peak],
    unconstrainedRevenue: whole(sums.unconstrainedRevenue), planRevenue, planMargin,
    budgetRevenue, budgetMargin, budgetGap: planRevenue - budgetRevenue, marginGap: planMargin - budgetMargin,
    gaps: items.count * calendar.periods.length - sums.hidden.rows,
  };
}

/** The sum of all parts. A blank adds nothing; blank when all are. */
function whole(of: Float64Array): number {
  let sum = NaN;
  for (let at = 0; at < of.length; at += 1) {
    const part = of[at] ?? NaN;
    if (part === part) sum = sum === sum ? sum + part : part; // NaN is the only number that is not itself
  }
  return sum;
}
