import type { Signals } from '../../signal/signals';
import { budgetRows } from '../money/budget';
import { priceRows } from '../money/money';
import { projectRows, unprojected } from './projection';
import type { Gaps, Reconciliation } from '../reconciliation';
import { wantRows } from './stock';
import { flagRows } from '../trouble/material';

/** The columns of the gap table, items × periods; an item's row is its periods in all of them. */
export type GapTable = Pick<Reconciliation, 'projection' | 'gaps' | 'material'>;

/** A gap table without its numbers yet. What the budget says stands in it as it is given; without one its columns are blank, and the same. */
export function bareTable({ items, calendar, budget }: Signals): GapTable {
  const size = items.count * calendar.periods.length;
  const column = () => new Float64Array(size);
  const blank = budget ? undefined : column().fill(NaN);
  const gaps: Gaps = {
    gap: column(), target: column(), maximum: column(), positionGap: column(), excess: column(), overbuild: column(),
    revenueAtRisk: column(), marginAtRisk: column(), excessValue: column(), unconstrainedRevenue: column(), planRevenue: column(), planMargin: column(),
    budgetRevenue: budget?.revenue.values ?? blank ?? column(), budgetMargin: budget?.margin.values ?? blank ?? column(),
    budgetGap: blank ?? column(), budgetShare: blank ?? column(),
  };
  return { projection: unprojected(size), gaps, material: new Uint8Array(size) };
}

/**
 * Lays the rows of the items from the first up to before the last: what becomes of their stock, what one wants of it, what both are worth, how far that
 * is from the budget, and whether it is worth a person's time. What stood there is overwritten; no other row is looked at.
 */
export function layRows({ projection, gaps, material }: GapTable, signals: Signals, first: number, last: number): void {
  projectRows(projection, signals, first, last);
  wantRows(gaps, signals, projection.net, first, last);
  priceRows(gaps, signals, projection, gaps.excess, first, last);
  if (signals.budget) budgetRows(gaps, signals, signals.budget, gaps.planRevenue, first, last);
  flagRows(material, signals, projection, gaps, first, last);
}
