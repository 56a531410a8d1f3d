import type { Items } from '../../model/items';
import { matched } from '../cell/fold';
import type { Role } from '../inputs';
import * as rows from '../range/records';
import type { Key, Records } from '../range/records';

// Taken once: read through the import, a constant costs a call for every row.
const { USED } = rows;

/** Names in the order they were met, each once, found again in whatever case they are written. */
export class NameList {
  readonly names: string[] = [];
  private readonly known = new Map<string, number>();

  /** The name's number, added when new. */
  add(name: string): number {
    const key = matched(name);
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.known.set(key, this.names.length);
    return this.names.push(name) - 1;
  }

  /** The name's number, −1 when it was never met. */
  find(name: string): number {
    return this.known.get(matched(name)) ?? -1;
  }
}

/** The axis of items while it grows: Demand and Supply add to it, other inputs look things up. */
export class Axis {
  readonly products = new NameList();
  readonly locations = new NameList();
  readonly families = new NameList();
  readonly classes = new NameList();
  readonly product: number[] = [];
  readonly location: number[] = [];
  private readonly ids = new Map<number, number>();

  /** The item of a product at a location (−1: none), added when new. */
  add(product: number, location: number): number {
    const key = product * 1_048_576 + location + 1;
    const found = this.ids.get(key);
    if (found !== undefined) return found;
    this.ids.set(key, this.product.length);
    this.location.push(location);
    return this.product.push(product) - 1;
  }

  /** The item of a product at a location, −1 when it is not planned. */
  find(product: number, location: number): number {
    return this.ids.get(product * 1_048_576 + location + 1) ?? -1;
  }

  /** Product → its items. */
  byProduct(): readonly (readonly number[])[] {
    const lists: number[][] = this.products.names.map(() => []);
    this.product.forEach((product, item) => lists[product]?.push(item));
    return lists;
  }

  items(family: Int32Array, kind: Int32Array): Items {
    return {
      count: this.product.length,
      products: this.products.names,
      locations: this.locations.names,
      families: this.families.names,
      classes: this.classes.names,
      product: Int32Array.from(this.product),
      location: Int32Array.from(this.location),
      family,
      class: kind,
    };
  }
}

/**
 * Row → number of a key's name in a list, −1 where the row is not used or the key blank.
 *
 * Each distinct name is looked up once. A name that the list knows in another spelling is told.
 */
export function numbered(records: Records, role: Role, list: NameList, add: boolean): Int32Array {
  const { status, log } = records;
  const key: Key | undefined = records.keys.get(role);
  const numbers = new Int32Array(status.length).fill(-1);
  if (!key) return numbers;
  // Row after row in loops that do one thing each: a rare branch inside would slow all rows down.
  const known = new Int32Array(key.names.length).fill(-1);
  const other = new Uint8Array(key.names.length);
  for (const code of met(key.codes, status, key.names.length)) {
    const name = key.names[code] ?? '';
    const number = add ? list.add(name) : list.find(name);
    known[code] = number;
    if (number >= 0 && list.names[number] !== name) other[code] = 1;
  }
  for (let row = 0; row < numbers.length; row += 1) {
    const code = key.codes[row] ?? -1;
    if (code >= 0 && status[row] === USED) numbers[row] = known[code] ?? -1;
  }
  if (other.includes(1)) key.codes.forEach((code, row) => other[code] === 1 && status[row] === USED && log.mark('spelled differently', row, key.column));
  return numbers;
}

/** The codes of a column's used rows, each once, in the order met. */
export function met(codes: Int32Array, status: Uint8Array, count: number): Int32Array {
  const seen = new Uint8Array(count);
  const order = new Int32Array(count);
  let found = 0;
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? -1;
    if (code < 0 || status[row] !== USED || seen[code] === 1) continue;
    seen[code] = 1;
    order[found] = code;
    found += 1;
  }
  return order.subarray(0, found);
}

/** Row → item, −1 where the row is not used; new items are added. Without locations an item is its product. */
export function itemised(records: Records, axis: Axis, byLocation: boolean): Int32Array {
  const products = numbered(records, 'Product', axis.products, true);
  const locations = byLocation ? numbered(records, 'Location', axis.locations, true) : undefined;
  const items = new Int32Array(products.length).fill(-1);
  // Product × location → item, as far as that table is not too large to keep.
  const places = axis.locations.names.length + 1;
  const size = axis.products.names.length * places;
  const table = new Int32Array(size <= 1 << 23 ? size : 0).fill(-1);
  for (let row = 0; row < items.length; row += 1) {
    const product = products[row] ?? -1;
    if (product < 0) continue;
    const location = locations ? (locations[row] ?? -1) : -1;
    const at = product * places + location + 1;
    let item = table[at] ?? -1;
    if (item < 0) {
      item = axis.add(product, location);
      if (at < table.length) table[at] = item;
    }
    items[row] = item;
  }
  return items;
}
