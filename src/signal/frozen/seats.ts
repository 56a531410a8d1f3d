import type { Items } from '../../model/items';
import { measure, type Measure, type Unit } from '../../model/measure';
import type { Attributes, Signals } from '../signals';
import type { Kept } from './text';

/** The signals with some items gone and others come at the end; what came has no numbers yet. The very same where nobody comes or goes. */
export function reseated(signals: Signals, gone: ReadonlySet<number>, come: readonly Kept[]): Signals {
  if (gone.size === 0 && come.length === 0) return signals;
  const { calendar, attributes, resources, parts, orders, demandParts, opinions, budget } = signals;
  const stay = Array.from({ length: signals.items.count }, (_, item) => item).filter((item) => !gone.has(item));
  const items = seated(signals.items, stay, come);
  const seat = new Int32Array(signals.items.count).fill(-1);
  stay.forEach((item, at) => (seat[item] = at));
  const periods = calendar.periods.length;
  const wide = (values: Float64Array) => placed(values, stay, items.count, periods);
  const of = <U extends Unit>({ unit, values }: Measure<U>) => measure(unit, items, calendar, wide(values));
  const one = (values: Float64Array) => placed(values, stay, items.count, 1);
  return {
    ...signals, items, demand: of(signals.demand), supply: of(signals.supply), price: of(signals.price), unitCost: of(signals.unitCost), attributes: alone(attributes, one),
    budget: budget && { ...budget, group: Int32Array.from({ length: items.count }, (_, at) => budget.group[stay[at] ?? -1] ?? -1), revenue: of(budget.revenue), units: of(budget.units), margin: of(budget.margin) },
    ...(resources && { resources: { ...resources, routing: entries(resources.routing, seat) } }),
    ...(parts && { parts: { ...parts, bill: entries(parts.bill, seat) } }),
    ...(orders && { orders: { ...orders, item: orders.item.map((item) => seat[item] ?? -1) } }),
    ...(demandParts && { demandParts: { ...demandParts, ...entries({ item: demandParts.item, period: demandParts.period, customer: demandParts.customer, segment: demandParts.segment, quantity: demandParts.quantity }, seat) } }),
    ...(opinions && { opinions: opinions.map((opinion) => ({ ...opinion, values: wide(opinion.values) })) }),
  };
}

function seated(items: Items, stay: readonly number[], come: readonly Kept[]): Items {
  const list = (names: readonly string[]) => {
    const all = [...names];
    return { all, of: (name: string) => (name === '' ? -1 : all.includes(name) ? all.indexOf(name) : all.push(name) - 1) };
  };
  const [products, locations, families, classes] = [list(items.products), list(items.locations), list(items.families), list(items.classes)];
  const column = (of: Int32Array, named: (item: Kept) => number) => Int32Array.from([...stay.map((item) => of[item] ?? -1), ...come.map(named)]);
  const [product, location] = [column(items.product, (item) => products.of(item.product)), column(items.location, (item) => locations.of(item.location))];
  const [family, kind] = [column(items.family, (item) => families.of(item.family)), column(items.class, (item) => classes.of(item.class))];
  return { count: product.length, products: products.all, locations: locations.all, families: families.all, classes: classes.all, product, location, family, class: kind };
}

/** The rows of those who stay, in their new order; blank for who came. */
function placed(values: Float64Array, stay: readonly number[], count: number, width: number): Float64Array {
  const out = new Float64Array(count * width).fill(NaN);
  stay.forEach((item, at) => out.set(values.subarray(item * width, (item + 1) * width), at * width));
  return out;
}

function alone(of: Attributes, one: (values: Float64Array) => Float64Array): Attributes {
  return {
    opening: one(of.opening), targetStock: one(of.targetStock), targetCover: one(of.targetCover), maxStock: one(of.maxStock), leadTime: one(of.leadTime),
    lotSize: one(of.lotSize), minimumOrder: one(of.minimumOrder), expediteCost: one(of.expediteCost), penalty: one(of.penalty), carryingRate: one(of.carryingRate),
  };
}

/** Columns side by side, without the entries of items that are gone. */
function entries<T extends { readonly item: Int32Array } & Readonly<Record<string, Int32Array | Float64Array>>>(of: T, seat: Int32Array): T {
  const kept = Uint8Array.from(of.item, (item) => ((seat[item] ?? -1) >= 0 ? 1 : 0));
  const columns = Object.entries(of).map(([name, column]) => [name, column.filter((_: number, i: number) => kept[i] === 1)] as const);
  return { ...of, ...Object.fromEntries(columns), item: of.item.filter((_, i) => kept[i] === 1).map((item) => seat[item] ?? -1) };
}
