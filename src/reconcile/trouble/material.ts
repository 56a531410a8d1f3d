import type { Settings } from '../../signal/settings';
import type { Signals } from '../../signal/signals';
import { over } from '../stock/noise';
import type { Gaps, Projection } from '../reconciliation';

/** The two limits of materiality. */
export type Limits = Pick<Settings, 'materialAmount' | 'materialShare'>;

/** Strictly over the amount, or strictly over the share of |base|; base 0 or blank: the amount alone. Unknown money is not material by itself. */
export function isMaterial(value: number, base: number, { materialAmount, materialShare }: Limits): boolean {
  return over(Math.abs(value), materialAmount) || isShare(value, base, { materialShare });
}

/** Strictly over the share of |base|, whatever both count; never of a base that is 0 or blank. */
export function isShare(value: number, base: number, { materialShare }: Pick<Limits, 'materialShare'>): boolean {
  return base !== 0 && over(Math.abs(value), materialShare * Math.abs(base));
}

/**
 * Flags with 1 the rows that are worth a person's time, of the items from the first up to before the last.
 *
 * By revenue at risk over unconstrained revenue, budget gap over budget revenue, or excess value (the amount alone); by units where something is
 * short or in excess and nobody knows what it is worth.
 */
export function flagRows(flags: Uint8Array, { calendar, settings }: Pick<Signals, 'calendar' | 'settings'>, { short }: Projection, gaps: Gaps, first: number, last: number): void {
  const { excess, revenueAtRisk, excessValue, unconstrainedRevenue, budgetGap, budgetRevenue } = gaps;
  const periods = calendar.periods.length;
  for (let at = first * periods; at < last * periods; at += 1) {
    const risk = revenueAtRisk[at] ?? NaN;
    const tied = excessValue[at] ?? NaN;
    const unpriced = (risk !== risk && (short[at] ?? NaN) > 0) || (tied !== tied && (excess[at] ?? NaN) > 0); // NaN is the only number that is not itself
    flags[at] = unpriced
      || isMaterial(risk, unconstrainedRevenue[at] ?? NaN, settings)
      || isMaterial(tied, NaN, settings)
      || isMaterial(budgetGap[at] ?? NaN, budgetRevenue[at] ?? NaN, settings) ? 1 : 0;
  }
}
