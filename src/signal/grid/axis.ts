import type { Items } from '../../model/items';
import { Texts } from '../../model/texts';
import { matched, rigid } from '../cell/fold';
import type { Role } from '../inputs';
import * as rows from '../range/records';
import type { Key, Records } from '../range/records';
import { pairsMet, type Pairs } from '../range/pairs';
import { mapped, mappedUsed, metUsed } from '../range/passes';

// Taken once: read through the import, a constant costs a call for every row.
const { USED } = rows;

/** Names in the order they were met, each once, found again in whatever case they are written. */
export class NameList {
  readonly names: string[] = [];
  /** Every spelling met, and the number of its name. */
  private readonly spelled = new Texts();
  private readonly of: number[] = [];
  /** By what they are matched by; only from the first name on that could match another spelling. */
  private folded: Map<string, number> | undefined;
  private last = -1;

  /** The name's number, added when new. */
  add(name: string): number {
    if (this.follows(name)) return (this.last += 1);
    const spelling = this.spelled.number(name);
    const known = this.of[spelling];
    if (known !== undefined) return (this.last = known);
    const number = this.first(name);
    this.of.push(number);
    return (this.last = number);
  }

  /** The name's number, −1 when it was never met. */
  find(name: string): number {
    if (this.follows(name)) return (this.last += 1);
    const spelling = this.spelled.find(name);
    if (spelling >= 0) return (this.last = this.of[spelling] ?? -1);
    if (!this.folded && rigid(name)) return -1;
    return this.matches().get(matched(name)) ?? -1;
  }

  /** Lists of the same things mostly have them in the same order. */
  private follows(name: string): boolean {
    return this.last + 1 < this.names.length && this.names[this.last + 1] === name;
  }

  /** The number of a spelling that never came before: its own, or that of the name it matches. */
  private first(name: string): number {
    const alone = !this.folded && rigid(name);
    const known = alone ? undefined : this.matches().get(matched(name));
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    if (!alone) this.matches().set(matched(name), number);
    return number;
  }

  private matches(): Map<string, number> {
    return (this.folded ??= new Map(this.names.map((name, number) => [matched(name), number])));
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
  /** By product and location; of the items up to `indexed`, since most plans never ask. */
  private readonly ids = new Map<number, number>();
  private indexed = 0;
  private newest = -1;
  private last = -1;

  /** The item of a product at a location (−1: none), added when new. */
  add(product: number, location: number): number {
    const next = this.last + 1;
    if (next < this.product.length && this.product[next] === product && this.location[next] === location) return (this.last = next);
    // A product that is newer than all of them has no item yet.
    const found = product > this.newest ? -1 : this.find(product, location);
    if (found >= 0) return (this.last = found);
    this.newest = Math.max(this.newest, product);
    this.location.push(location);
    return (this.last = this.product.push(product) - 1);
  }

  /** The item of a product at a location, −1 when it is not planned. */
  find(product: number, location: number): number {
    for (; this.indexed < this.product.length; this.indexed += 1) this.ids.set(keyOf(this.product[this.indexed] ?? -1, this.location[this.indexed] ?? -1), this.indexed);
    return this.ids.get(keyOf(product, location)) ?? -1;
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

function keyOf(product: number, location: number): number {
  return product * 1_048_576 + location + 1;
}

/**
 * Row → number of a key's name in a list, −1 where the row is not used or the key blank.
 *
 * Each distinct name is looked up once. A name that the list knows in another spelling is told.
 */
export function numbered(records: Records, role: Role, list: NameList, add: boolean): Int32Array {
  const { status, keys } = records;
  const key = keys.get(role);
  if (!key) return new Int32Array(status.length).fill(-1);
  return mappedUsed(key.codes, numbers(records, key, list, add), status);
}

/** Name of a key → its number in a list, −1 where no used row has it or the list does not know it. */
function numbers(records: Records, key: Key, list: NameList, add: boolean): Int32Array {
  const known = new Int32Array(key.names.length).fill(-1);
  const order = metUsed(key.codes, key.names.length, records.status);
  for (let i = 0; i < order.length; i += 1) {
    const code = order[i] ?? -1;
    const name = key.names[code] ?? '';
    known[code] = add ? list.add(name) : list.find(name);
  }
  tellOther(records, key, known, list);
  return known;
}

/** Tells the cells whose name the list has in another spelling. */
function tellOther({ status, log }: Records, { codes, names, column }: Key, known: Int32Array, list: NameList): void {
  const other = new Set<number>();
  for (let code = 0; code < names.length; code += 1) if ((known[code] ?? -1) >= 0 && list.names[known[code] ?? -1] !== names[code]) other.add(code);
  if (other.size === 0) return;
  for (let row = 0; row < codes.length; row += 1) if (status[row] === USED && other.has(codes[row] ?? -1)) log.mark('spelled differently', row, column);
}

/** Row → item, −1 where the row is not used; new items are added. Without locations an item is its product. */
export function itemised(records: Records, axis: Axis, byLocation: boolean): Int32Array {
  const { status, keys } = records;
  const [product, location] = [keys.get('Product'), byLocation ? keys.get('Location') : undefined];
  if (!product) return new Int32Array(status.length).fill(-1);
  const locations = location && numbers(records, location, axis.locations, true);
  const products = new Int32Array(product.names.length).fill(-1);
  const pair = { first: product.codes, second: location?.codes, counts: [product.names.length, location?.names.length ?? 0] } as const;
  const met = pairsMet(pair, status);
  const items = added(met, product.names, products, locations, axis);
  tellOther(records, product, products, axis.products);
  return items.every((item, i) => item === i) ? met.rows : mapped(met.rows, items);
}

/** Pair → its item, new ones added; `products` is filled with the number of each name as it is met. */
function added({ firsts, seconds }: Pairs, names: readonly string[], products: Int32Array, locations: Int32Array | undefined, axis: Axis): Int32Array {
  const items = new Int32Array(firsts.length);
  for (let i = 0; i < items.length; i += 1) {
    const code = firsts[i] ?? -1;
    if (products[code] === -1) products[code] = axis.products.add(names[code] ?? '');
    items[i] = axis.add(products[code] ?? -1, locations?.[seconds[i] ?? -1] ?? -1);
  }
  return items;
}
