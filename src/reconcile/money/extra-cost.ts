import { firstDay } from '../../model/period';
import type { Signals } from '../../signal/signals';
import { difference } from '../stock/noise';
import type { Projection } from '../reconciliation';

/**
 * Receipts a scenario has beyond the base plan by the end of each period and had not before: items × periods, units.
 *
 * What only arrives later than in the base is not more; what arrives earlier is, in the period it is pulled to.
 */
export function addedReceipts(supply: Float64Array, base: Float64Array, periods: number): Float64Array {
  const more = new Float64Array(supply.length);
  if (supply === base) return more;
  for (let from = 0; from < supply.length; from += periods) {
    let [mine, theirs, most] = [0, 0, 0];
    for (let at = from; at < from + periods; at += 1) {
      mine += supply[at] || 0;
      theirs += base[at] || 0;
      const ahead = difference(mine, theirs);
      more[at] = Math.max(0, ahead - most);
      most = Math.max(most, ahead);
    }
  }
  return more;
}

/** 1 where a period begins before new supply could come (as-of + the item's lead time), items × periods. Lead time unknown: 0. */
export function insideLeadTime({ items, calendar, asOf, attributes }: Signals): Uint8Array {
  const starts = calendar.periods.map(firstDay);
  const inside = new Uint8Array(items.count * starts.length);
  for (let item = 0; item < items.count; item += 1) {
    const end = asOf + (attributes.leadTime[item] ?? NaN);
    for (let t = 0; t < starts.length; t += 1) inside[item * starts.length + t] = (starts[t] ?? NaN) < end ? 1 : 0;
  }
  return inside;
}

/** Money by period for hurrying what is added inside the lead time, at the expedite cost; a cost nobody gives is 0. */
export function expediting(signals: Signals, more: Float64Array, inside: Uint8Array): Float64Array {
  return byPeriod(signals, (at, item) => (inside[at] === 1 ? (more[at] ?? 0) * (signals.attributes.expediteCost[item] || 0) : 0));
}

/** Money by period for what is short, each unit once, in the period whose demand it was; a penalty nobody gives is 0. */
export function penalties(signals: Signals, { short }: Projection): Float64Array {
  const { demand, attributes } = signals;
  return byPeriod(signals, (at, item) => Math.max(0, Math.min(demand.values[at] || 0, short[at] || 0)) * (attributes.penalty[item] || 0));
}

function byPeriod({ items, calendar }: Signals, of: (at: number, item: number) => number): Float64Array {
  const periods = calendar.periods.length;
  const sums = new Float64Array(periods);
  for (let item = 0; item < items.count; item += 1) for (let t = 0; t < periods; t += 1) sums[t] = (sums[t] ?? 0) + of(item * periods + t, item);
  return sums;
}
