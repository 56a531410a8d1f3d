import { words } from '../../model/sentence';
import { NameList, numbered } from './axis';
import type { Role } from '../inputs';
import type { OrderLines } from './orders';
import type { Ground } from './read-resources';
import { ASIDE, USED, type Records } from '../range/records';
import { count } from '../range/sort-rows';
import { daysOf } from './span';

/** The order lines side by side, in the order of their rows; lines of products nobody plans are kept, and told. */
export function ordered(orders: Records, { axis }: Ground, byLocation: boolean): OrderLines {
  const names = new NameList();
  undated(orders);
  const order = numbered(orders, 'Order', names, true);
  const products = numbered(orders, 'Product', axis.products, false);
  const locations = byLocation ? numbered(orders, 'Location', axis.locations, false) : undefined;
  const located = orders.keys.get('Location')?.codes;
  const rows = [...orders.status.keys()].filter((row) => orders.status[row] === USED && (order[row] ?? -1) >= 0);
  const lone = new Map(axis.byProduct().flatMap((items, product) => (items.length === 1 && items[0] !== undefined ? [[product, items[0]] as const] : [])));
  const itemOf = (row: number): number => {
    const product = products[row] ?? -1;
    if (product < 0) return -1;
    if (!byLocation) return axis.find(product, -1);
    return (located?.[row] ?? -1) < 0 ? (lone.get(product) ?? -1) : axis.find(product, locations?.[row] ?? -2);
  };
  const item = Int32Array.from(rows, itemOf);
  strangers(orders, rows, item);
  const numbers = (role: Role) => {
    const values = orders.strips.find((strip) => strip.role === role)?.numbers.values;
    return Float64Array.from(rows, (row) => values?.[row] ?? NaN);
  };
  const days = (role: Role) => {
    const time = orders.times.get(role);
    const of = time?.moments.map((moment) => daysOf(moment).last);
    return Float64Array.from(rows, (row) => of?.[time?.codes[row] ?? -1] ?? NaN);
  };
  return {
    orders: names.names, order: Int32Array.from(rows, (row) => order[row] ?? -1), item,
    // A promise for a month is kept on its last day, and a shipment known only by its month is taken no better than that.
    promised: days('Promise date'), shippedOn: days('Ship date'),
    quantity: numbers('Quantity'), shipped: numbers('Shipped'), value: numbers('Value'),
  };
}

/** Marks dates that cannot be read, and sets aside what has no promise: nobody knows when it is wanted. */
function undated({ times, status, shape, log }: Records): void {
  for (const [role, { codes }] of times) {
    const column = shape.columns.get(role) ?? 0;
    codes.forEach((code, row) => {
      if (status[row] !== USED || code >= 0 || (code === -1 && role !== 'Promise date')) return;
      log.mark('not a date', row, column);
      if (role === 'Promise date') status[row] = ASIDE;
    });
  }
}

function strangers(orders: Records, rows: readonly number[], item: Int32Array): void {
  const column = orders.keys.get('Product')?.column ?? 0;
  const out = rows.filter((_, i) => (item[i] ?? -1) < 0);
  out.forEach((row) => orders.log.mark('not planned', row, column));
  if (out.length > 0) orders.log.say('note', 'not planned', words`${count(out.length, 'order line')} for items that are not planned.`, 'They count in order fulfilment and promise nothing.', { place: orders.log.place(out[0] ?? 0, column) });
}
