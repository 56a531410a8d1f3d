import { causeOf, type Cause } from './cause';
import type { Reconciliation } from './reconciliation';

/** Why a row of the gap table is in trouble: of its stock and its budget gap, the cause of the one with more money in it. */
export function causeOfRow({ causes, gaps }: Reconciliation, at: number): Cause {
  const [stock, budget] = [causes.stock[at] ?? 0, causes.budget[at] ?? 0];
  if (stock === 0 || budget === 0) return causeOf(stock || budget);
  const tied = Math.max(gaps.revenueAtRisk[at] || 0, gaps.excessValue[at] || 0);
  return causeOf(Math.abs(gaps.budgetGap[at] ?? 0) > tied ? budget : stock);
}
