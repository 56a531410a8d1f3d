import { measure } from '../../model/measure';
import { firstDay } from '../../model/period';
import type { Signals } from '../../signal/signals';
import { reachedItems } from '../lever/reach';
import type { Reach } from '../lever/lever';
import { required } from '../stock/required';
import { targets } from '../stock/stock';
import { filler, type Filler } from './filler';
import { roomBeside } from './room';
import { byPriority, worthOf } from './worth';

/**
 * The signals with the supply of the reached items planned anew, as far as it still can be: from each item's lead time on.
 *
 * Demand comes first, class by class, from the cheapest of own period, overtime and earlier periods, as long as that is cheaper than being
 * short; what hours are left then fill the stock up to its target. Hours, overtime, components, lots and minimum orders are kept. A heuristic:
 * every plan it makes can be carried out, none is proven the best.
 */
export function replanned(given: Signals, reach: Reach): Signals {
  const signals = required(given);
  const { items, calendar, supply, attributes, asOf } = signals;
  const periods = calendar.periods.length;
  const rows = reachedItems(items, reach);
  const starts = calendar.periods.map(firstDay);
  const kept = supply.values.slice();
  const open = new Map<number, number>();
  for (const item of rows) {
    const first = starts.findIndex((day) => day >= asOf + (attributes.leadTime[item] || 0));
    const from = Math.max(reach.from, first < 0 ? periods : first);
    open.set(item, from);
    // A return comes back whatever is planned.
    for (let at = item * periods + from; at <= item * periods + reach.to; at += 1) if ((kept[at] ?? NaN) > 0) kept[at] = 0;
  }
  const worth = worthOf(signals);
  const fill = filler({ signals, supply: kept, room: roomBeside(signals, kept), worth, last: reach.to });
  const order = byPriority(signals, rows, worth);
  for (const item of order) demanded(fill, signals, item, open.get(item) ?? periods);
  const target = targets(signals);
  for (const item of order) topped(fill, signals, item, open.get(item) ?? periods, target.subarray(item * periods, (item + 1) * periods));
  return { ...given, supply: measure('each', items, calendar, blankAsBefore(kept, supply.values)) };
}

/** What is short in each period, made as late as is cheapest; what cannot be made in time waits, or is lost. */
function demanded(fill: Filler, { demand, attributes, settings, calendar }: Signals, item: number, open: number): void {
  const periods = calendar.periods.length;
  let net = attributes.opening[item] || 0;
  for (let t = 0; t < periods; t += 1) {
    net += (fill.supply[item * periods + t] || 0) - (demand.values[item * periods + t] || 0);
    if (net < 0 && t >= open) net += fill.cover(item, t, open, -net);
    if (settings.unmet === 'lost') net = Math.max(0, net);
  }
}

/** What lies under the target, made in regular hours of its own period. */
function topped(fill: Filler, { demand, attributes, settings, calendar }: Signals, item: number, open: number, target: Float64Array): void {
  const periods = calendar.periods.length;
  let net = attributes.opening[item] || 0;
  for (let t = 0; t < periods; t += 1) {
    net += (fill.supply[item * periods + t] || 0) - (demand.values[item * periods + t] || 0);
    const under = (target[t] ?? NaN) - net;
    if (under > 0 && t >= open) net += fill.top(item, t, under);
    if (settings.unmet === 'lost') net = Math.max(0, net);
  }
}

/** Where nothing was planned and nothing is now, a blank stays a blank. */
function blankAsBefore(made: Float64Array, before: Float64Array): Float64Array {
  return made.map((units, at) => (units === 0 && Number.isNaN(before[at] ?? NaN) ? NaN : units));
}
