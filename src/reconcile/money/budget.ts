import type { Signals } from '../../signal/signals';
import { difference } from '../stock/noise';
import type { Gaps } from '../reconciliation';

type Budgeted = Pick<Gaps, 'budgetRevenue' | 'budgetMargin' | 'budgetGap' | 'budgetShare'>;

/** Plan against budget, items × periods: the gap is plan − budget (negative: below), its share is of |budget| and blank where that is 0. */
export function budgeted({ budget, demand }: Signals, planRevenue: Float64Array): Budgeted {
  const size = demand.values.length;
  const blank = () => new Float64Array(size).fill(NaN);
  if (!budget) return { budgetRevenue: blank(), budgetMargin: blank(), budgetGap: blank(), budgetShare: blank() };
  const [budgetGap, budgetShare] = [blank(), blank()];
  for (let at = 0; at < size; at += 1) {
    const base = budget.revenue.values[at] ?? NaN;
    const gap = difference(planRevenue[at] ?? NaN, base);
    budgetGap[at] = gap;
    budgetShare[at] = base === 0 ? NaN : gap / Math.abs(base);
  }
  return { budgetRevenue: budget.revenue.values, budgetMargin: budget.margin.values, budgetGap, budgetShare };
}
