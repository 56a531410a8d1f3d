import type { Signals } from '../../signal/signals';
import { settled } from './noise';
import type { Projection } from '../reconciliation';

/**
 * What becomes of the stock, period by period, when demand and supply run as given: items × periods, units.
 *
 * Backlog: unmet demand waits and is shipped as soon as there is stock. Lost: it is gone. A blank adds nothing; unknown opening stock is 0.
 */
export function projected({ items, calendar, demand, supply, attributes, settings }: Signals): Projection {
  const periods = calendar.periods.length;
  const size = items.count * periods;
  const made: Projection = { net: new Float64Array(size), closing: new Float64Array(size), short: new Float64Array(size), shipped: new Float64Array(size) };
  const run = settings.unmet === 'lost' ? lost : backlogged;
  for (let item = 0; item < items.count; item += 1) {
    run(made, known(attributes.opening[item]), supply.values, demand.values, item * periods, (item + 1) * periods);
  }
  return made;
}

/** Net stock of one item at the end of each period, as long as demand: opening + supply − demand so far. Negative is backlog; a blank adds nothing. */
export function netStock(opening: number, supply: Float64Array, demand: Float64Array): Float64Array {
  const blank = () => new Float64Array(demand.length);
  const made: Projection = { net: blank(), closing: blank(), short: blank(), shipped: blank() };
  backlogged(made, known(opening), supply, demand, 0, demand.length);
  return made.net;
}

type Run = (to: Projection, opening: number, supply: Float64Array, demand: Float64Array, from: number, end: number) => void;

const backlogged: Run = (to, opening, supply, demand, from, end) => {
  let net = opening;
  let scale = Math.abs(opening);
  for (let at = from; at < end; at += 1) {
    const receipts = known(supply[at]);
    const wanted = known(demand[at]);
    const waiting = Math.max(0, -net);
    scale += Math.abs(receipts) + Math.abs(wanted);
    net = settled(net + receipts - wanted, scale);
    const backlog = Math.max(0, -net);
    to.net[at] = net;
    to.closing[at] = Math.max(0, net);
    to.short[at] = backlog;
    to.shipped[at] = wanted + waiting - backlog;
  }
};

const lost: Run = (to, opening, supply, demand, from, end) => {
  let net = opening;
  let scale = Math.abs(opening);
  for (let at = from; at < end; at += 1) {
    const receipts = known(supply[at]);
    const wanted = known(demand[at]);
    scale += Math.abs(receipts) + Math.abs(wanted);
    const stock = net + receipts;
    const missed = Math.max(0, settled(wanted - Math.max(0, stock), scale)); // returns may leave less than nothing to ship from
    const shipped = missed === 0 ? wanted : wanted - missed;
    net = settled(stock - shipped, scale);
    to.net[at] = net;
    to.closing[at] = Math.max(0, net);
    to.short[at] = missed;
    to.shipped[at] = shipped;
  }
};

/** A blank adds nothing to a running balance. */
function known(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? 0 : value;
}
