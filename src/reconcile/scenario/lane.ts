import type { Signals } from '../../signal/signals';
import { settled } from '../stock/noise';

/**
 * What becomes of one item, period by period: numbers that are used again for the next item, so that a plan that is only weighed keeps no grid.
 *
 * The rules are those of the gap table (stock/projection.ts, stock/stock.ts); a law in the tests holds the two together.
 */
export type Lane = {
  /** Demand and receipts, a blank as 0. */
  readonly asked: Float64Array;
  readonly made: Float64Array;
  readonly net: Float64Array;
  readonly short: Float64Array;
  readonly shipped: Float64Array;
  /** How the stock stands to what one wants, once it is measured; blank where the target is unknown. */
  readonly target: Float64Array;
  readonly below: Float64Array;
  readonly excess: Float64Array;
  readonly overbuild: Float64Array;
};

/** A lane with room for so many periods. */
export function laneOf(periods: number): Lane {
  const blank = () => new Float64Array(periods);
  return { asked: blank(), made: blank(), net: blank(), short: blank(), shipped: blank(), target: blank(), below: blank(), excess: blank(), overbuild: blank() };
}

/** Runs an item: its flows, and the stock they lead to. */
export function run(lane: Lane, signals: Signals, item: number): void {
  const { demand: { values: demand }, supply: { values: supply }, attributes, settings } = signals;
  const { asked, made } = lane;
  for (let t = 0, at = item * asked.length; t < asked.length; t += 1, at += 1) {
    asked[t] = demand[at] || 0; // a blank adds nothing
    made[t] = supply[at] || 0;
  }
  const opening = attributes.opening[item] || 0;
  (settings.unmet === 'lost' ? lost : backlogged)(lane, opening);
}

/** Measures the stock of an item that was run against what one wants of it. */
export function measured(lane: Lane, { attributes }: Signals, item: number): void {
  aimed(lane, attributes.targetStock[item] ?? NaN, attributes.targetCover[item] ?? NaN);
  distanced(lane, attributes.opening[item] || 0, attributes.maxStock[item] ?? NaN, attributes.lotSize[item] ?? NaN);
}

function backlogged({ asked, made, net, short, shipped }: Lane, opening: number): void {
  let stock = opening;
  let scale = Math.abs(opening);
  for (let t = 0; t < net.length; t += 1) {
    const wanted = asked[t] ?? 0;
    const receipts = made[t] ?? 0;
    const waiting = Math.max(0, -stock);
    scale += Math.abs(receipts) + Math.abs(wanted);
    stock = settled(stock + receipts - wanted, scale);
    const backlog = Math.max(0, -stock);
    net[t] = stock;
    short[t] = backlog;
    shipped[t] = wanted + waiting - backlog;
  }
}

function lost({ asked, made, net, short, shipped }: Lane, opening: number): void {
  let stock = opening;
  let scale = Math.abs(opening);
  for (let t = 0; t < net.length; t += 1) {
    const wanted = asked[t] ?? 0;
    const receipts = made[t] ?? 0;
    scale += Math.abs(receipts) + Math.abs(wanted);
    const there = stock + receipts;
    const missed = Math.max(0, settled(wanted - Math.max(0, there), scale));
    const left = missed === 0 ? wanted : wanted - missed;
    stock = settled(there - left, scale);
    net[t] = stock;
    short[t] = missed;
    shipped[t] = left;
  }
}

/** The stock one wants: as given, else the demand of the next `cover` periods, the last in part; blank where the cover reaches past the plan. */
function aimed({ asked, target }: Lane, given: number, cover: number): void {
  target.fill(given);
  if (!Number.isNaN(given) || Number.isNaN(cover)) return;
  const whole = Math.floor(cover);
  const part = cover - whole;
  const reach = whole + (part > 0 ? 1 : 0);
  for (let t = 0; t + reach < target.length; t += 1) {
    let sum = 0;
    for (let ahead = 1; ahead <= whole; ahead += 1) sum += asked[t + ahead] ?? 0;
    target[t] = part > 0 ? sum + part * (asked[t + reach] ?? 0) : sum;
  }
}

function distanced({ asked, made, net, short, target, below, excess, overbuild }: Lane, opening: number, most: number, lot: number): void {
  let before = opening;
  for (let t = 0; t < net.length; t += 1) {
    const stock = net[t] ?? 0;
    const aim = target[t] ?? NaN;
    const maximum = aim !== aim ? NaN : most === most ? most : lot > 0 ? aim + lot : 2 * aim; // NaN is the only number that is not itself
    const held = Math.max(0, stock);
    below[t] = (short[t] ?? 0) > 0 ? 0 : Math.max(0, -settled(stock - aim, Math.abs(stock) + Math.abs(aim)));
    excess[t] = Math.max(0, settled(held - maximum, held + Math.abs(maximum)));
    const missing = Math.max(0, (asked[t] ?? 0) + aim - before);
    const receipts = made[t] ?? 0;
    overbuild[t] = stock > maximum ? Math.max(0, settled(receipts - missing, Math.abs(receipts) + missing)) : 0;
    before = stock;
  }
}
