import type { Signals } from '../../signal/signals';
import { difference } from './noise';
import type { Gaps, Projection } from '../reconciliation';

/**
 * The stock one wants and how far the projection is from it: items × periods, units.
 *
 * The target is the given stock, else the demand of the next `cover` periods, the last in part; blank where neither is known, and where the
 * cover reaches past the last planned period, whose demand nobody has said. Where the target is blank all the rest is.
 */
export function wanted(signals: Signals, { net }: Projection): Pick<Gaps, 'target' | 'maximum' | 'positionGap' | 'excess' | 'overbuild'> {
  const target = targets(signals);
  const maximum = maxima(signals, target);
  const positionGap = new Float64Array(net.length);
  const excess = new Float64Array(net.length);
  for (let at = 0; at < net.length; at += 1) {
    const stock = net[at] ?? NaN;
    positionGap[at] = difference(stock, target[at] ?? NaN);
    excess[at] = Math.max(0, difference(Math.max(0, stock), maximum[at] ?? NaN));
  }
  return { target, maximum, positionGap, excess, overbuild: overbuild(signals, net, target, maximum) };
}

function targets({ items, calendar, demand, attributes }: Signals): Float64Array {
  const periods = calendar.periods.length;
  const target = new Float64Array(items.count * periods).fill(NaN);
  for (let item = 0; item < items.count; item += 1) {
    const given = attributes.targetStock[item] ?? NaN;
    const cover = attributes.targetCover[item] ?? NaN;
    const from = item * periods;
    if (!Number.isNaN(given)) target.fill(given, from, from + periods);
    else if (!Number.isNaN(cover)) covered(demand.values, cover, target, from, from + periods);
  }
  return target;
}

/** The demand of the next `cover` periods after each, the last in part. */
function covered(demand: Float64Array, cover: number, target: Float64Array, from: number, end: number): void {
  const whole = Math.floor(cover);
  const part = cover - whole;
  const reach = whole + (part > 0 ? 1 : 0);
  for (let at = from; at + reach < end; at += 1) {
    let sum = 0;
    for (let ahead = 1; ahead <= whole; ahead += 1) sum += demand[at + ahead] || 0; // a blank adds nothing
    if (part > 0) sum += part * (demand[at + reach] || 0);
    target[at] = sum;
  }
}

function maxima({ items, calendar, attributes }: Signals, target: Float64Array): Float64Array {
  const periods = calendar.periods.length;
  const maximum = new Float64Array(target.length);
  for (let item = 0; item < items.count; item += 1) {
    const given = attributes.maxStock[item] ?? NaN;
    const lot = attributes.lotSize[item] ?? NaN;
    for (let at = item * periods; at < (item + 1) * periods; at += 1) {
      const aim = target[at] ?? NaN;
      maximum[at] = Number.isNaN(aim) ? NaN : !Number.isNaN(given) ? given : lot > 0 ? aim + lot : 2 * aim;
    }
  }
  return maximum;
}

/** A blank adds nothing here, but where the target is unknown nobody can say that too much was made. */
function overbuild({ calendar, demand, supply, attributes }: Signals, net: Float64Array, target: Float64Array, maximum: Float64Array): Float64Array {
  const periods = calendar.periods.length;
  const built = new Float64Array(net.length);
  for (let at = 0; at < net.length; at += 1) {
    if (!((net[at] ?? NaN) > (maximum[at] ?? NaN))) continue;
    const before = (at % periods === 0 ? attributes.opening[at / periods] : net[at - 1]) || 0;
    const asked = Math.max(0, (demand.values[at] || 0) + (target[at] ?? NaN) - before);
    built[at] = Math.max(0, difference(supply.values[at] || 0, asked));
  }
  return built;
}
