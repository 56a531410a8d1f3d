import type { Settings } from '../../signal/settings';
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
 * 1 where a row is worth a person's time, items × periods.
 *
 * By revenue at risk over unconstrained revenue, budget gap over budget revenue, or excess value (the amount alone); by units where something is
 * short or in excess and nobody knows what it is worth.
 */
export function material({ short }: Projection, gaps: Gaps, limits: Limits): Uint8Array {
  const { excess, revenueAtRisk, excessValue, unconstrainedRevenue, budgetGap, budgetRevenue } = gaps;
  const flags = new Uint8Array(short.length);
  for (let at = 0; at < flags.length; at += 1) {
    const risk = revenueAtRisk[at] ?? NaN;
    const tied = excessValue[at] ?? NaN;
    const unpriced = (Number.isNaN(risk) && (short[at] ?? NaN) > 0) || (Number.isNaN(tied) && (excess[at] ?? NaN) > 0);
    flags[at] = unpriced
      || isMaterial(risk, unconstrainedRevenue[at] ?? NaN, limits)
      || isMaterial(tied, NaN, limits)
      || isMaterial(budgetGap[at] ?? NaN, budgetRevenue[at] ?? NaN, limits) ? 1 : 0;
  }
  return flags;
}
