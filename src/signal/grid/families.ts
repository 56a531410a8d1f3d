import type { Day } from '../../model/day';
import { words } from '../../model/sentence';
import { matched } from '../cell/fold';
import { codeAt, TOTAL, ASIDE, USED, type Records } from '../range/records';
import { count } from '../range/sort-rows';
import type { Axis } from './axis';
import { stripsFor, type FamilyRows, type Laid, type Sharing } from './gather';
import { daysOf } from './span';

/** What the families of a plan are shared by. */
export type Families = {
  /** Family, as it is matched → the products that belong to it. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Product, as it is matched → units sold in the year before the plan; what was not sold is not there. */
  readonly sold: ReadonlyMap<string, number>;
};

const MOST = 50;

/** Rows that name a family and no product; none in nearly every workbook. */
export function familyRows(records: Records): readonly number[] {
  const [product, family] = [records.keys.get('Product')?.codes, records.keys.get('Family')?.codes];
  if (!family) return [];
  const rows: number[] = [];
  for (let row = 0; row < family.length; row += 1) if ((family[row] ?? -1) >= 0 && (product?.[row] ?? -1) < 0 && records.status[row] === USED) rows.push(row);
  return rows;
}

/** Which products belong to which family, from the first input that says, and what was sold of each within a year. */
export function familiesOf(masters: readonly (Records | undefined)[], actuals: Records | undefined, asOf: Day): Families {
  const members = new Map<string, string[]>();
  const known = new Set<string>();
  for (const records of masters) {
    const [product, family] = [records?.keys.get('Product'), records?.keys.get('Family')];
    if (!records || !product || !family) continue;
    product.codes.forEach((code, row) => {
      const [name, group] = [product.names[code], family.names[family.codes[row] ?? -1]];
      if (name === undefined || group === undefined || known.has(matched(name)) || (records.status[row] ?? 0) === TOTAL) return;
      known.add(matched(name));
      members.set(matched(group), [...(members.get(matched(group)) ?? []), name]);
    });
  }
  return { members, sold: actuals ? soldWithin(actuals, asOf) : new Map() };
}

function soldWithin(actuals: Records, asOf: Day): ReadonlyMap<string, number> {
  const sold = new Map<string, number>();
  const recent = actuals.moments.map((moment) => daysOf(moment).last > asOf - 365 && daysOf(moment).last <= asOf);
  const product = actuals.keys.get('Product');
  for (const strip of stripsFor(actuals, 'Quantity')) {
    strip.numbers.values.forEach((value, row) => {
      const moment = typeof strip.at === 'number' ? strip.at : (strip.at?.[row] ?? -1);
      const name = product?.names[product.codes[row] ?? -1];
      if (name === undefined || !(value > 0) || recent[moment] !== true || actuals.status[row] !== USED || (actuals.measure && actuals.measure[row] !== 0)) return;
      sold.set(matched(name), (sold.get(matched(name)) ?? 0) + value);
    });
  }
  return sold;
}

/** The items each row is for: the family's products that are wanted or were sold, else all of them. What the plan has not yet is added to it; a family nobody belongs to is told. */
export function opened(records: Records, rows: readonly number[], { members, sold }: Families, axis: Axis, wanted: ReadonlySet<number>, byLocation: boolean): FamilyRows {
  const out = new Map<number, readonly number[]>();
  const [family, places] = [records.keys.get('Family'), byLocation ? records.keys.get('Location') : undefined];
  const known = new Map<string, readonly number[]>();
  for (const row of rows) {
    const name = family?.names[codeAt(records, 'Family', row)] ?? '';
    const all = members.get(matched(name)) ?? [];
    if (all.length === 0) {
      stranger(records, row, name);
      continue;
    }
    const place = places?.names[places.codes[row] ?? -1];
    const key = `${matched(name)}\n${place ?? ''}`;
    const items = known.get(key) ?? itemsOf(axis, all.filter((each) => wanted.has(axis.products.find(each)) || sold.has(matched(each))), all, place);
    known.set(key, items);
    out.set(row, items);
  }
  return out;
}

function itemsOf(axis: Axis, some: readonly string[], all: readonly string[], place: string | undefined): readonly number[] {
  const at = place === undefined ? -1 : axis.locations.add(place);
  return (some.length > 0 ? some : all).flatMap((name) => {
    const product = axis.products.add(name);
    const there = at < 0 ? axis.product.flatMap((of, item) => (of === product ? [item] : [])) : [];
    return there.length > 0 ? there : [axis.add(product, at)];
  });
}

function stranger(records: Records, row: number, name: string): void {
  records.status[row] = ASIDE;
  records.log.say('warning', 'family unknown', `The row is for the family ${name} and names no product, and no product belongs to it.`, 'It was set aside. Give the products their family in Products, or name the product.', { place: records.log.place(row, records.keys.get('Family')?.column ?? 0), value: name });
}

/** What items weigh in a period: by a number the plan has there (items × periods), else by what was sold, else all the same. */
export function weighing(base: Float64Array, periods: number, axis: Axis, { sold }: Families, word: string): Sharing['weights'] {
  const often = new Map<number, number>();
  axis.product.forEach((product) => often.set(product, (often.get(product) ?? 0) + 1));
  const before = Float64Array.from(axis.product, (product) => (sold.get(matched(axis.products.names[product] ?? '')) ?? 0) / (often.get(product) ?? 1));
  return (items, period) => {
    const here = items.map((item) => Math.max(0, base[item * periods + period] ?? NaN) || 0);
    if (here.some((value) => value > 0)) return { weights: here, by: word };
    const then = items.map((item) => before[item] ?? 0);
    return then.some((value) => value > 0) ? { weights: then, by: 'what was sold in the last year' } : { weights: items.map(() => 1), by: 'equally' };
  };
}

/** Takes rows out that only repeat what the family's products make by themselves, and tells how each of the others is shared. */
export function settled({ records, targets, periods }: Laid, { rows, weights }: Sharing, named: Float64Array): FamilyRows {
  const kept = new Map<number, readonly number[]>();
  for (const [row, items] of rows) {
    let [cells, same] = [0, 0];
    const by = new Set<string>();
    let whole = 0;
    for (const strip of stripsFor(records, 'Quantity')) {
      const value = strip.numbers.values[row] ?? NaN;
      const at = targets.at[typeof strip.at === 'number' ? strip.at : (strip.at?.[row] ?? -1)] ?? -1;
      if (Number.isNaN(value) || (records.measure && records.measure[row] !== 0)) continue;
      cells += 1;
      whole += value;
      by.add(weights(items, Math.max(0, at)).by);
      const own = items.reduce((sum, item) => sum + (named[item * periods + at] || 0), 0);
      if (at >= 0 && own !== 0 && Math.abs(own - value) < 0.005) same += 1;
    }
    if (cells === 0) continue;
    // A total of most periods is one that was not kept up in the others.
    const total = same * 2 > cells;
    if (total) repeats(records, row, cells - same);
    else kept.set(row, items);
    if (!total && kept.size <= MOST) told(records, row, items.length, whole, [...by]);
  }
  const rest = [...kept.keys()].slice(MOST);
  if (rest[0] !== undefined) records.log.say('warning', 'family number shared', words`${count(rest.length, 'more row')} from here on name a family and no product.`, 'They were shared in the same way.', { place: records.log.place(rest[0], records.keys.get('Family')?.column ?? 0) });
  return kept;
}

function repeats({ status, log, keys }: Records, row: number, apart: number): void {
  status[row] = TOTAL;
  const column = keys.get('Family')?.column ?? 0;
  log.say('note', 'total row', `${log.text(row, column)} adds the rows of its products.`, 'It was left out so that nothing counts twice.', { place: log.place(row, column), value: log.text(row, column) });
  if (apart > 0) log.say('warning', 'total differs', words`${log.text(row, column)} differs in ${count(apart, 'period')} from what the rows of its products make.`, 'The rows were used and the total was not. Check which of them is right.', { place: log.place(row, column), value: log.text(row, column) });
}

function told({ log, keys }: Records, row: number, products: number, whole: number, by: readonly string[]): void {
  const column = keys.get('Family')?.column ?? 0;
  const [place, name] = [log.place(row, column), log.text(row, column)];
  const how = by.map((each) => (each === 'equally' ? each : `by ${each}`)).join(', and where there is none ');
  log.say('warning', 'family number shared', words`Row ${String((place?.row ?? row) + 1)} gives ${whole} for the family ${name} and names no product.`, words`It was shared over ${count(products, 'item')} of the family, ${how}. Name the products to share it otherwise.`, { place, value: name });
}
