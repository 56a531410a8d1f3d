import { daysIn } from '../../model/period';
import type { Signals } from '../../signal/signals';
import type { Lane } from './lane';
import type { Ledger } from './ledger';

/** Enters an item into a ledger: what it brings and costs, as its lane stands. */
export type Entry = (lane: Lane, item: number) => void;

/** How the items of a plan are entered. A blank adds nothing, and is counted as one. */
export function entering({ lines, blanks }: Ledger, { calendar, supply: { values: supply }, price: { values: price }, unitCost: { values: unitCost }, attributes, settings }: Signals): Entry {
  const n = calendar.periods.length;
  const years = Float64Array.from(calendar.periods, (period) => daysIn(period) / 365);
  const { sales, margin, purchases, cogs, stock, opening, held, fined, risk, wanted, unmet } = lines;
  const put = (sum: Float64Array, t: number, value: number, unknown: Float64Array) => {
    if (value === value) sum[t] = (sum[t] ?? 0) + value; // NaN is the only number that is not itself
    else unknown[t] = (unknown[t] ?? 0) + 1;
  };
  return ({ asked, net, short, shipped }, item) => {
    const own = attributes.carryingRate[item] ?? NaN;
    const rate = own === own ? own : settings.carryingRate;
    const penalty = attributes.penalty[item] || 0;
    let before = (attributes.opening[item] || 0) * (unitCost[item * n] ?? NaN);
    opening[0] = (opening[0] ?? 0) + (before || 0);
    for (let t = 0, at = item * n; t < n; t += 1, at += 1) {
      const each = price[at] ?? NaN;
      const cost = unitCost[at] ?? NaN;
      const left = shipped[t] ?? 0;
      const after = Math.max(0, net[t] ?? 0) * cost;
      const once = Math.max(0, Math.min(asked[t] ?? 0, short[t] ?? 0));
      put(sales, t, left * each, blanks.price);
      put(margin, t, left * (each - cost), blanks.margin);
      put(purchases, t, (supply[at] ?? NaN) * cost, blanks.purchase);
      put(cogs, t, left * cost, blanks.cost);
      put(held, t, ((before + after) / 2) * rate * (years[t] ?? NaN), blanks.carrying);
      stock[t] = (stock[t] ?? 0) + (after || 0); // as unknown as the cost of what is sold
      wanted[t] = (wanted[t] ?? 0) + (asked[t] ?? 0);
      before = after;
      if (once === 0) continue;
      unmet[t] = (unmet[t] ?? 0) + once;
      fined[t] = (fined[t] ?? 0) + once * penalty;
      risk[t] = (risk[t] ?? 0) + (once * each || 0);
    }
  };
}
