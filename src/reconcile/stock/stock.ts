import type { Signals } from '../../signal/signals';
import { difference } from './noise';
import type { Gaps } from '../reconciliation';

/** The stock one wants and how far the projection is from it: items × periods, units. */
export type Wanted = Pick<Gaps, 'target' | 'maximum' | 'positionGap' | 'excess' | 'overbuild'>;

/** The stock one wants of every item, whatever becomes of it: items × periods. */
export function targets(signals: Signals): Float64Array {
  const target = new Float64Array(signals.items.count * signals.calendar.periods.length);
  aimRows(target, signals, 0, signals.items.count);
  return target;
}

/** Says what one wants of the items from the first up to before the last, and how far their net stock is from it. */
export function wantRows(to: Wanted, signals: Signals, net: Float64Array, first: number, last: number): void {
  aimRows(to.target, signals, first, last);
  compareRows(to, signals, net, first, last);
  overbuildRows(to, signals, net, first, last);
}

/**
 * The given stock, else the demand of the next `cover` periods, the last in part; blank where neither is known, and where the cover reaches past the
 * last planned period, whose demand nobody has said.
 */
function aimRows(target: Float64Array, { calendar, demand, attributes: { targetStock, targetCover } }: Signals, first: number, last: number): void {
  const periods = calendar.periods.length;
  for (let item = first; item < last; item += 1) {
    const given = targetStock[item] ?? NaN;
    const cover = targetCover[item] ?? NaN;
    const from = item * periods;
    if (given === given || cover !== cover) target.fill(given, from, from + periods); // NaN is the only number that is not itself
    else covered(target, demand.values, cover, from, from + periods);
  }
}

/** The demand of the next `cover` periods after each, the last in part. */
function covered(target: Float64Array, demand: Float64Array, cover: number, from: number, end: number): void {
  const whole = Math.floor(cover);
  const part = cover - whole;
  const reach = whole + (part > 0 ? 1 : 0);
  for (let at = from; at < end; at += 1) {
    let sum = 0;
    for (let ahead = at + 1; ahead <= at + whole && ahead < end; ahead += 1) sum += demand[ahead] || 0; // a blank adds nothing
    if (part > 0 && at + reach < end) sum += part * (demand[at + reach] || 0);
    target[at] = at + reach < end ? sum : NaN;
  }
}

/** Position gap = net − target; excess = what stands above the maximum: the given one, else target + one lot, else twice the target. Blank where the target is. */
function compareRows(to: Wanted, { calendar, attributes: { maxStock, lotSize } }: Signals, net: Float64Array, first: number, last: number): void {
  const { target, maximum, positionGap, excess } = to;
  const periods = calendar.periods.length;
  for (let item = first; item < last; item += 1) {
    const given = maxStock[item] ?? NaN;
    const lot = lotSize[item] ?? NaN;
    for (let at = item * periods; at < (item + 1) * periods; at += 1) {
      const goal = target[at] ?? NaN;
      const stock = net[at] ?? NaN;
      const most = goal !== goal ? NaN : given === given ? given : lot > 0 ? goal + lot : 2 * goal;
      maximum[at] = most;
      positionGap[at] = difference(stock, goal);
      excess[at] = Math.max(0, difference(Math.max(0, stock), most));
    }
  }
}

/** Supply above what demand and the target asked for. A blank adds nothing, but where the target is unknown nobody can say that too much was made. */
function overbuildRows(to: Wanted, { calendar, demand: { values: demand }, supply: { values: supply }, attributes: { opening } }: Signals, net: Float64Array, first: number, last: number): void {
  const { target, maximum, overbuild } = to;
  const periods = calendar.periods.length;
  for (let item = first; item < last; item += 1) {
    let before = opening[item] || 0;
    for (let at = item * periods; at < (item + 1) * periods; at += 1) {
      const stock = net[at] ?? NaN;
      const asked = (demand[at] || 0) + (target[at] ?? NaN) - before;
      overbuild[at] = stock > (maximum[at] ?? NaN) ? Math.max(0, difference(supply[at] || 0, Math.max(0, asked))) : 0;
      before = stock;
    }
  }
}
