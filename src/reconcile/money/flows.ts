import { expediting, addedReceipts, insideLeadTime, penalties } from './extra-cost';
import type { Reconciliation } from '../reconciliation';
import { added, carrying, stockValue } from './stock-value';

/** What the items of a plan bring and cost, added up over items: money by period, or over the horizon. */
export type Flows = {
  readonly sales: Float64Array;
  readonly purchases: Float64Array;
  /** Closing stock at unit cost. */
  readonly stock: Float64Array;
  readonly held: Float64Array;
  readonly hurried: Float64Array;
  readonly fined: Float64Array;
  readonly cogs: number;
  readonly margin: number;
  /** Opening stock at unit cost. */
  readonly opening: number;
};

/** The flows of a plan; a blank adds nothing, and a period all of whose cells are blank is blank. */
export function flowsOf({ signals, base, projection, gaps }: Pick<Reconciliation, 'signals' | 'base' | 'projection' | 'gaps'>): Flows {
  const periods = signals.calendar.periods.length;
  const byPeriod = (value: (at: number) => number) => summed(projection.shipped.length, periods, value);
  const stock = stockValue(signals, projection);
  return {
    sales: byPeriod((at) => gaps.planRevenue[at] ?? NaN),
    purchases: byPeriod((at) => (signals.supply.values[at] ?? NaN) * (signals.unitCost.values[at] ?? NaN)),
    stock: stock.byPeriod, opening: stock.opening,
    held: carrying(signals, projection),
    hurried: expediting(signals, addedReceipts(signals.supply.values, base.supply.values, periods), insideLeadTime(signals)),
    fined: penalties(signals, projection),
    cogs: byPeriod((at) => (projection.shipped[at] ?? NaN) * (signals.unitCost.values[at] ?? NaN)).reduce((sum, money) => sum + (money || 0), 0),
    margin: gaps.planMargin.reduce(added, NaN),
  };
}

function summed(size: number, periods: number, value: (at: number) => number): Float64Array {
  const sums = new Float64Array(periods).fill(NaN);
  for (let at = 0; at < size; at += 1) sums[at % periods] = added(sums[at % periods] ?? NaN, value(at));
  return sums;
}
