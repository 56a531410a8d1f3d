import { nameOf } from '../../model/items';
import { words } from '../../model/sentence';
import type { Reconciliation } from '../reconciliation';
import type { Need, Way } from './way';

/** Stock of an item that nobody needs there from the first missing unit on: above its target where there is one. Never below 0. */
export function free({ signals: { calendar }, projection, gaps }: Reconciliation, item: number, from: number): number {
  const periods = calendar.periods.length;
  let least = Infinity;
  for (let at = item * periods + from; at < (item + 1) * periods; at += 1) least = Math.min(least, (projection.net[at] ?? 0) - (gaps.target[at] || 0));
  return Math.max(0, least);
}

/**
 * A product that may be shipped in its place, one for one, as far as it has stock that nobody needs: at the same location first, as a person would.
 *
 * It earns what it earns itself, at its own price and cost; the penalty of what was asked for is saved. Nothing is added to its supply.
 */
export function instead(of: Reconciliation, need: Need): readonly Way[] {
  const { signals: { items, substitutes, price, unitCost, calendar } } = of;
  const others = substitutes?.get(items.product[need.item] ?? -1) ?? [];
  const here = items.location[need.item] ?? -1;
  const able = Array.from(items.product.keys()).filter((item) => others.includes(items.product[item] ?? -1));
  const near = (item: number) => (items.location[item] === here ? 0 : 1);
  return able.sort((a, b) => near(a) - near(b) || a - b).flatMap((item): readonly Way[] => {
    const units = Math.min(need.units, free(of, item, need.from));
    if (!(units > 0)) return [];
    const at = item * calendar.periods.length + need.worst;
    const margin = (price.values[at] ?? NaN) - (unitCost.values[at] ?? NaN);
    const away = near(item) === 0 ? '' : ' The cost of moving it is not known here.';
    return [{ way: 'substitute', units, by: need.by, cost: 0, margin: units * margin, net: units * (margin + need.penalty), words: words`Ship ${units} of ${nameOf(items, item)} instead, which nobody needs there; one for one, at its own price and cost.${away}` }];
  });
}
