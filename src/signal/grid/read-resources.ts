import { productOf, type Items } from '../../model/items';
import { words } from '../../model/sentence';
import { listed } from './attributes';
import { NameList, numbered, type Axis } from './axis';
import { laidOut, type Frame } from './frame';
import { gathered, stated, type Laid } from './gather';
import { namedWhole, paired, some } from '../rule/pairs';
import type { Records } from '../range/records';
import type { Resources } from './resources';
import { count } from '../range/sort-rows';
import { tellStrangers } from '../rule/told';
import { tellTwice } from '../rule/twice';

/** Where the inputs meet: what is planned and when. */
export type Ground = { readonly axis: Axis; readonly items: Items; readonly frame: Frame; /** Items × periods. */ readonly supply: Float64Array };

/** Hours there are and hours a unit takes; undefined without Capacity. Resources that only Routing knows are kept, with no hours. */
export function resourced(capacity: Records | undefined, routing: Records | undefined, ground: Ground): Resources | undefined {
  if (!capacity) {
    routing?.log.say('warning', 'not used', 'Routing says which hours products take, and there is no Capacity to set them against.', 'It was not used. Add Capacity: Resource, Period, Available hours.', { place: routing.grid.place });
    return undefined;
  }
  const names = new NameList();
  const { frame } = ground;
  const to = laidOut(capacity, frame);
  const line = numbered(capacity, 'Resource', names, true);
  const given = names.names.length;
  const steps = routing && routed(routing, names, ground);
  if (!routing) capacity.log.say('warning', 'not used', 'Capacity says which hours there are, and there is no Routing that takes any.', 'The load is 0. Add Routing: Product, Resource, Hours per unit.', { place: capacity.grid.place });
  const laid: Laid = { records: capacity, line, lines: names.names.length, periods: frame.calendar.periods.length, targets: to, crowded: new Set() };
  const [available, overtime, overtimeCost] = [gathered(laid, 'Available hours'), gathered(laid, 'Overtime hours'), stated(laid, 'Overtime cost')];
  for (const role of capacity.spec.numbers) tellTwice(laid, role, [], (each) => names.names[each] ?? '', role !== 'Overtime cost');
  hourless(capacity, routing, names.names, given, available, frame);
  return {
    names: names.names,
    available,
    overtime,
    overtimeCost,
    routing: steps ?? { item: new Int32Array(0), resource: new Int32Array(0), hours: new Float64Array(0) },
  };
}

/** Hours per unit, product by product and then on every item of the product. */
function routed(routing: Records, names: NameList, ground: Ground): Resources['routing'] {
  const { axis, items } = ground;
  tellStrangers(routing, axis);
  namedWhole(routing, 'Resource');
  const pairs = paired(numbered(routing, 'Product', axis.products, false), numbered(routing, 'Resource', names, true));
  const label = (pair: number) => `${axis.products.names[pairs.one[pair] ?? -1] ?? ''} on ${names.names[pairs.other[pair] ?? -1] ?? ''}`;
  const hours = listed(routing, pairs.line, pairs.one.length, label, true)('Hours per unit');
  const [item, resource, each]: [number[], number[], number[]] = [[], [], []];
  const ofProduct = axis.byProduct();
  pairs.one.forEach((product, pair) => ofProduct[product]?.forEach((of) => {
    item.push(of);
    resource.push(pairs.other[pair] ?? -1);
    each.push(hours[pair] ?? NaN);
  }));
  unrouted(routing, new Set(pairs.one), items, ground);
  return { item: Int32Array.from(item), resource: Int32Array.from(resource), hours: Float64Array.from(each) };
}

/** Products that are to be made and take no hours anywhere: bought, or forgotten. */
function unrouted(routing: Records, known: ReadonlySet<number>, items: Items, { frame, supply }: Ground): void {
  const periods = frame.calendar.periods.length;
  const left = new Set<string>();
  for (let item = 0; item < items.count; item += 1) {
    if (known.has(items.product[item] ?? -1)) continue;
    if (supply.subarray(item * periods, (item + 1) * periods).some((units) => units > 0)) left.add(productOf(items, item));
  }
  if (left.size > 0) routing.log.say('note', 'no routing', words`${count(left.size, 'product')} of Supply without a line in Routing: ${some([...left])}.`, 'They take no hours. Add a line if they are made here.', { place: routing.grid.place });
}

/** Resources without hours: all periods, where Routing alone names them; some periods, where Capacity leaves a hole. */
function hourless(capacity: Records, routing: Records | undefined, names: readonly string[], given: number, available: Float64Array, { calendar: { periods } }: Frame): void {
  const alone = names.slice(given);
  if (alone.length > 0) (routing ?? capacity).log.say('warning', 'no hours', `Capacity does not know ${some(alone)}.`, 'The load is shown, and nothing is ever over. Check the name, or add the resource to Capacity.', { place: (routing ?? capacity).grid.place, value: some(alone) });
  const holes = names.slice(0, given).flatMap((name, resource) => {
    const missing = periods.filter((_, t) => Number.isNaN(available[resource * periods.length + t] ?? NaN));
    return missing.length > 0 ? [`${name} in ${some(missing)}`] : [];
  });
  if (holes.length > 0) capacity.log.say('warning', 'no hours', `No available hours are given for ${some(holes)}.`, 'Nothing counts as over capacity there. Give the hours, or 0 where there are none.', { place: capacity.grid.place });
}
