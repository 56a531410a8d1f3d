import type { Signals } from '../../signal/signals';
import { settled } from './noise';
import type { Projection } from '../reconciliation';

/**
 * What becomes of the stock, period by period, when demand and supply run as given: items × periods, units.
 *
 * Backlog: unmet demand waits and is shipped as soon as there is stock. Lost: it is gone. A blank adds nothing; unknown opening stock is 0.
 */
export function projected(signals: Signals): Projection {
  const made = unprojected(signals.items.count * signals.calendar.periods.length);
  projectRows(made, signals, 0, signals.items.count);
  return made;
}

/** Room for a projection of so many cells. */
export function unprojected(size: number): Projection {
  return { net: new Float64Array(size), closing: new Float64Array(size), short: new Float64Array(size), shipped: new Float64Array(size) };
}

/** Projects the items from the first up to before the last; of the others nothing is read or written. */
export function projectRows(to: Projection, { calendar, demand, supply, attributes: { opening }, settings }: Signals, first: number, last: number): void {
  const periods = calendar.periods.length;
  const run = settings.unmet === 'lost' ? lost : backlogged;
  for (let item = first; item < last; item += 1) run(to, opening[item] || 0, supply.values, demand.values, item * periods, (item + 1) * periods);
}

/** Net stock of one item at the end of each period, as long as demand: opening + supply − demand so far. Negative is backlog; a blank adds nothing. */
export function netStock(opening: number, supply: Float64Array, demand: Float64Array): Float64Array {
  const made = unprojected(demand.length);
  backlogged(made, opening || 0, supply, demand, 0, demand.length);
  return made.net;
}

/** net = net before + supply − demand; shipped = demand + backlog before − backlog. */
function backlogged(to: Projection, opening: number, supply: Float64Array, demand: Float64Array, from: number, end: number): void {
  const { net, closing, short, shipped } = to;
  let stock = opening;
  let scale = Math.abs(opening);
  let waiting = Math.max(0, -opening);
  for (let at = from; at < end; at += 1) {
    const receipts = supply[at] || 0; // a blank adds nothing
    const asked = demand[at] || 0;
    scale += Math.abs(receipts) + Math.abs(asked);
    stock = settled(stock + receipts - asked, scale);
    const backlog = Math.max(0, -stock);
    net[at] = stock;
    closing[at] = Math.max(0, stock);
    short[at] = backlog;
    shipped[at] = asked + waiting - backlog;
    waiting = backlog;
  }
}

/** shipped = min(demand, stock + supply), lost = demand − shipped, net = stock + supply − shipped. */
function lost(to: Projection, opening: number, supply: Float64Array, demand: Float64Array, from: number, end: number): void {
  const { net, closing, short, shipped } = to;
  let stock = opening;
  let scale = Math.abs(opening);
  for (let at = from; at < end; at += 1) {
    const receipts = supply[at] || 0; // a blank adds nothing
    const asked = demand[at] || 0;
    scale += Math.abs(receipts) + Math.abs(asked);
    const there = stock + receipts;
    const missed = Math.max(0, settled(asked - Math.max(0, there), scale)); // returns may leave less than nothing to ship from
    const sent = missed === 0 ? asked : asked - missed;
    stock = settled(there - sent, scale);
    net[at] = stock;
    closing[at] = Math.max(0, stock);
    short[at] = missed;
    shipped[at] = sent;
  }
}
