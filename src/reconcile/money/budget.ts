import type { Budget, Signals } from '../../signal/signals';
import { difference } from '../stock/noise';
import type { Gaps } from '../reconciliation';

/** How far the plan is from its budget, items × periods. */
export type OffBudget = Pick<Gaps, 'budgetGap' | 'budgetShare'>;

/** The gap of plan revenue, plan − budget (negative: below), of the items from the first up to before the last, and its share of |budget|, blank where that is 0. */
export function budgetRows(to: OffBudget, { calendar }: Pick<Signals, 'calendar'>, { revenue: { values: budgeted } }: Budget, planRevenue: Float64Array, first: number, last: number): void {
  const { budgetGap, budgetShare } = to;
  const periods = calendar.periods.length;
  for (let at = first * periods; at < last * periods; at += 1) {
    const base = budgeted[at] ?? NaN;
    const gap = difference(planRevenue[at] ?? NaN, base);
    budgetGap[at] = gap;
    budgetShare[at] = base === 0 ? NaN : gap / Math.abs(base);
  }
}
