import { positions } from '../../model/calendar';
import { periodOf } from '../../model/period';
import type { OrderLines } from '../../signal/grid/orders';
import type { Signals } from '../../signal/signals';

/** Units of each order line that are still to be shipped; nothing where it is not known how many were ordered. */
export function openUnits({ quantity, shipped, shippedOn }: OrderLines, asOf: number): Float64Array {
  return quantity.map((ordered, line) => {
    const gone = shipped[line] ?? NaN;
    if (!Number.isNaN(gone)) return Math.max(0, ordered - gone);
    return (shippedOn[line] ?? NaN) <= asOf ? 0 : ordered || 0;
  });
}

/** Open order units by the period they are promised for, items × periods; what is overdue is owed in the first. `beyond` is promised past the horizon. */
export function promised({ items, calendar, asOf }: Signals, orders: OrderLines): { readonly units: Float64Array; readonly beyond: number } {
  const { periods, grain } = calendar;
  const where = positions(calendar);
  const first = periods[0] ?? '';
  const open = openUnits(orders, asOf);
  const units = new Float64Array(items.count * periods.length);
  let beyond = 0;
  open.forEach((left, line) => {
    const item = orders.item[line] ?? -1;
    const at = periodOf(orders.promised[line] ?? 0, grain);
    const t = at < first ? 0 : where.get(at);
    if (item < 0) return;
    if (t === undefined) beyond += left;
    else units[item * periods.length + t] = (units[item * periods.length + t] ?? 0) + left;
  });
  return { units, beyond };
}

/** How orders were kept whose promise has passed by a day; NaN where none was due. */
export type Kept = { readonly due: number; readonly fulfilment: number; readonly fill: number };

/**
 * Orders complete on or before their promise ÷ orders due, and units shipped on time ÷ units due.
 *
 * An order is due when its last line is. Where no ship date is given at all, what is shipped is taken to have been in time.
 */
export function kept({ orders, order, quantity, promised: by, shippedOn, shipped }: OrderLines, asOf: number): Kept {
  const dated = shippedOn.some((day) => !Number.isNaN(day));
  const due = new Uint8Array(orders.length).fill(1);
  const complete = new Uint8Array(orders.length).fill(1);
  let [units, inTime] = [0, 0];
  order.forEach((of, line) => {
    const [wanted, day] = [quantity[line] || 0, shippedOn[line] ?? NaN];
    const sent = Number.isNaN(shipped[line] ?? NaN) ? (day <= asOf ? wanted : 0) : Math.min(wanted, shipped[line] ?? 0);
    const timely = dated ? day <= (by[line] ?? NaN) : true;
    if (!((by[line] ?? NaN) <= asOf)) due[of] = 0;
    else {
      units += wanted;
      inTime += timely ? sent : 0;
    }
    if (!timely || sent < wanted) complete[of] = 0;
  });
  let [count, whole] = [0, 0];
  due.forEach((is, of) => {
    count += is;
    whole += is === 1 && complete[of] === 1 ? 1 : 0;
  });
  return { due: count, fulfilment: count === 0 ? NaN : whole / count, fill: units === 0 ? NaN : inTime / units };
}
