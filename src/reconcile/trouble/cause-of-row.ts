import type { Reconciliation } from '../reconciliation';

/** Why a row of the gap table is in trouble, as its place in `causes.words`: of its stock and its budget gap, the one with more money in it. */
export function causeOfRow({ causes, gaps }: Reconciliation, at: number): number {
  const stock = causes.stock[at] ?? 0;
  const budget = causes.budget[at] ?? 0;
  if (stock === 0 || budget === 0) return stock || budget;
  const tied = Math.max(gaps.revenueAtRisk[at] || 0, gaps.excessValue[at] || 0);
  return Math.abs(gaps.budgetGap[at] ?? 0) > tied ? budget : stock;
}
