import { partOf } from './demand';
import { eachShare, stripsFor, type Laid } from './gather';
import type { DemandParts } from './orders';
import { USED } from '../range/records';
import { SPREAD } from './span';

/**
 * Who wants what: the demand's rows side by side, where they name customers or segments; undefined where they name neither.
 *
 * A number of a family is shared over its products, and each part keeps the customer and the segment of its row.
 * Orders only consume the forecast and are left out: what counts here is each one's share of an item in a period.
 */
export function demandParts(laid: Laid): DemandParts | undefined {
  const { records, line, targets } = laid;
  const [customers, segments] = [records.keys.get('Customer'), records.keys.get('Segment')];
  const named = (key: typeof customers) => key?.codes.some((code, row) => code >= 0 && records.status[row] === USED) === true;
  if (!named(customers) && !named(segments)) return undefined;
  const source = records.keys.get('Source');
  const orders = source?.names.map((name) => partOf(name) === 'orders');
  const [item, period, customer, segment, quantity]: number[][] = [[], [], [], [], []];
  const add = (row: number, of: number, t: number, value: number) => {
    item?.push(of);
    period?.push(t);
    customer?.push(customers?.codes[row] ?? -1);
    segment?.push(segments?.codes[row] ?? -1);
    quantity?.push(value);
  };
  for (const strip of stripsFor(records, 'Quantity')) {
    for (let row = 0; row < line.length; row += 1) {
      const value = strip.numbers.values[row] ?? NaN;
      const of = line[row] ?? -1;
      if (records.status[row] !== USED || of < 0 || Number.isNaN(value)) continue;
      if ((records.measure && records.measure[row] !== 0) || orders?.[source?.codes[row] ?? -1] === true) continue;
      const moment = typeof strip.at === 'number' ? strip.at : (strip.at?.[row] ?? -1);
      const t = moment < 0 ? -1 : (targets.at[moment] ?? -1);
      if (t >= 0) add(row, of, t, value);
      else if (t === SPREAD) targets.parts.get(moment)?.forEach((part) => add(row, of, part.period, value * part.share));
    }
  }
  eachShare(laid, (share) => orders?.[source?.codes[share.row] ?? -1] === true || add(share.row, share.item, share.period, share.value));
  const whole = (of: number[] | undefined) => Int32Array.from(of ?? []);
  return {
    customers: customers?.names ?? [], segments: segments?.names ?? [],
    item: whole(item), period: whole(period), customer: whole(customer), segment: whole(segment), quantity: Float64Array.from(quantity ?? []),
  };
}
