import type { Signals } from '../../signal/signals';
import type { Lever } from './lever';
import { followed, portions, windowOf } from './demand';
import { reachedItems, reachedParts } from './reach';
import { loaded } from '../resource/load';

/**
 * The customers named are served first: what the others may take of an item is what stock and receipts leave, at least the share `value` of what they asked for.
 *
 * Nothing else moves: supply is as it was, and what the others are denied is not demand any more.
 */
export function allocatedByCustomer(signals: Signals, lever: Lever): Signals {
  const { demand, supply, attributes, demandParts: parts, calendar } = signals;
  if (!parts) return signals;
  const { rows, periods, from, to } = windowOf(signals, lever);
  const mine = reachedParts(parts, lever.reach);
  const first = portions(signals, parts, mine);
  const values = demand.values.slice();
  for (const item of rows) {
    let stock = attributes.opening[item] || 0;
    for (let t = 0; t < periods; t += 1) {
      const at = item * periods + t;
      const there = stock + (supply.values[at] || 0);
      const [asked, served] = [demand.values[at] || 0, first[at] || 0];
      if (t >= from && t <= to && asked > there) {
        const others = asked - served;
        values[at] = served + Math.max(Math.min(others, Math.max(0, there - served)), others * (lever.value || 0));
      }
      const left = there - (values[at] || 0);
      stock = signals.settings.unmet === 'lost' ? Math.max(0, left) : left;
    }
  }
  const [others, left] = [demand.values.map((asked, at) => (asked || 0) - (first[at] || 0)), values.map((asked, at) => (asked || 0) - (first[at] || 0))];
  const demandParts = followed(parts, others, left, calendar.periods.length, mine.map((flag) => 1 - flag));
  return { ...signals, demand: { ...demand, values }, demandParts };
}

/**
 * Hours go to the items named first: where a resource has more to do than its hours and overtime, the supply of all others on it is cut to what is left,
 * at least to the share `value`. An item that several resources cut follows the tightest.
 */
export function allocatedByClass(signals: Signals, lever: Lever): Signals {
  const { resources, supply, calendar, items } = signals;
  if (!resources) return signals;
  const periods = calendar.periods.length;
  const before = new Uint8Array(items.count);
  reachedItems(items, lever.reach).forEach((item) => (before[item] = 1));
  const own = supply.values.map((units, at) => (before[Math.floor(at / periods)] === 1 ? units : 0));
  const [all, mine] = [loaded(supply.values, periods, resources).load, loaded(own, periods, resources).load];
  const kept = all.map((hours, at) => {
    const limit = (resources.available[at] ?? NaN) + (resources.overtime[at] || 0);
    const others = hours - (mine[at] ?? 0);
    return hours > limit && others > 0 ? Math.max(lever.value || 0, Math.min(1, Math.max(0, limit - (mine[at] ?? 0)) / others)) : 1;
  });
  const factor = new Float64Array(supply.values.length).fill(1);
  resources.routing.item.forEach((item, i) => {
    if (before[item] === 1 || !((resources.routing.hours[i] ?? 0) > 0)) return;
    const resource = resources.routing.resource[i] ?? 0;
    for (let t = lever.reach.from; t <= lever.reach.to; t += 1) factor[item * periods + t] = Math.min(factor[item * periods + t] ?? 1, kept[resource * periods + t] ?? 1);
  });
  const values = supply.values.map((units, at) => (units > 0 && (factor[at] ?? 1) < 1 ? units * (factor[at] ?? 1) : units));
  return { ...signals, supply: { ...supply, values } };
}
