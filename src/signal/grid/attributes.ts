import { numbered, type Axis } from './axis';
import { gathered, stated, type Laid } from './gather';
import type { Role } from '../inputs';
import type { Records } from '../range/records';
import { USED } from '../range/records';
import { picked } from '../range/passes';
import type { Attributes } from '../signals';
import { shared } from './spread';
import { tellTwice } from '../rule/twice';

/** What a list says of each line, one value each; blank where it says nothing. */
export type Listed = (role: Role) => Float64Array;

/** Numbers that do not change over time, item by item, from Products and Stock; Stock goes before Products. */
export function attributed(axis: Axis, byLocation: boolean, demand: Float64Array, master: Listed | undefined, stock: Records | undefined): Attributes {
  const of = master ?? nothing(axis.products.names.length);
  const ofStock = stock && stocked(stock, axis, byLocation);
  const copied = (role: Role) => picked(of(role), axis.product);
  const held = (role: Role, stockRole: Role) => {
    const whole = Float64Array.from(of(role));
    const wholeInStock = ofStock?.byProduct(stockRole);
    wholeInStock?.forEach((value, product) => !Number.isNaN(value) && (whole[product] = value));
    return placed(axis, demand, whole, ofStock?.byItem(stockRole));
  };
  const rate = copied('Carrying rate').map((value) => (value > 1 ? value / 100 : value));
  return {
    opening: held('Opening stock', 'On hand'),
    targetStock: held('Target stock', 'Target stock'),
    targetCover: copied('Target cover'),
    maxStock: held('Max stock', 'Max stock'),
    leadTime: copied('Lead time'),
    lotSize: copied('Lot size'),
    minimumOrder: copied('Minimum order'),
    expediteCost: copied('Expedite cost'),
    penalty: copied('Penalty'),
    carryingRate: rate,
  };
}

/** Numbers of a list that add up where a line is given twice: two operations on one machine take the hours of both. */
const AMOUNTS: ReadonlySet<Role> = new Set(['On hand', 'Hours per unit', 'Quantity per']);

/** The values of a list by line; a line given twice is told, and adds up only where the numbers are amounts. */
export function listed(records: Records, line: Int32Array, lines: number, name: (line: number) => string, adds: boolean): Listed {
  const laid: Laid = { records: untimed(records), line, lines, periods: 1, targets: { at: Int32Array.of(0), parts: new Map(), other: false }, crowded: new Set() };
  const kept = new Map<Role, Float64Array>();
  for (const role of records.spec.numbers) {
    if (!records.shape.columns.has(role)) continue;
    const amount = adds && AMOUNTS.has(role);
    kept.set(role, amount ? gathered(laid, role) : stated(laid, role));
    tellTwice(laid, role, [], name, amount);
  }
  const blank = new Float64Array(lines).fill(NaN);
  return (role) => kept.get(role) ?? blank;
}

/** A list is one moment: now. */
export function untimed(records: Records): Records {
  return { ...records, moments: [{ day: 0 }], strips: records.strips.map((strip) => ({ ...strip, at: 0 })) };
}

function nothing(lines: number): Listed {
  const blank = new Float64Array(lines).fill(NaN);
  return () => blank;
}

type Stocked = { readonly byItem: Listed; readonly byProduct: Listed };

/** Stock by item where its rows name a location, by product where they do not or where the plan has none. */
function stocked(records: Records, axis: Axis, byLocation: boolean): Stocked {
  const products = numbered(records, 'Product', axis.products, false);
  const locations = byLocation ? numbered(records, 'Location', axis.locations, false) : undefined;
  const located = records.keys.get('Location')?.codes;
  const items = new Int32Array(products.length).fill(-1);
  const wholes = new Int32Array(products.length).fill(-1);
  products.forEach((product, row) => {
    if (product < 0 || records.status[row] !== USED) return;
    if (locations && (located?.[row] ?? -1) >= 0) items[row] = axis.find(product, locations[row] ?? -2);
    else wholes[row] = product;
  });
  const name = (product: number) => axis.products.names[product] ?? '';
  const nameOf = (item: number) => `${name(axis.product[item] ?? -1)} @ ${axis.locations.names[axis.location[item] ?? -1] ?? ''}`;
  return { byItem: listed(records, items, axis.product.length, nameOf, true), byProduct: listed(records, wholes, axis.products.names.length, name, true) };
}

/** A product's number on its items: as Stock gives it, else shared over its locations in proportion to demand. */
function placed(axis: Axis, demand: Float64Array, whole: Float64Array, given: Float64Array | undefined): Float64Array {
  const { product: of } = axis;
  if (!given && axis.products.names.length === of.length) return picked(whole, of); // each at one place
  const out = new Float64Array(of.length).fill(NaN);
  axis.byProduct().forEach((items, product) => {
    const known = items.some((item) => !Number.isNaN(given?.[item] ?? NaN));
    const value = whole[product] ?? NaN;
    const parts = known || Number.isNaN(value) ? undefined : shared(value, items.map((item) => demand[item] ?? 0));
    items.forEach((item, i) => (out[item] = known ? (given?.[item] ?? NaN) : (parts?.[i] ?? NaN)));
  });
  return out;
}
