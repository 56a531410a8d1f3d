import fc from 'fast-check';
import { cells, type Cell } from './plain';
import type { Item, World } from './world';

/** One step of a scenario, as a planner writes it into the Levers table; '' reaches everything. */
export type Step = {
  readonly lever: 'scale' | 'add' | 'set' | 'cap' | 'delay';
  readonly measure: 'Demand' | 'Supply' | 'Price';
  readonly product: string;
  readonly family: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
};

const everywhere = fc.record({ product: fc.constantFrom('', '', 'A', '00123'), family: fc.constantFrom('', '', 'Tools'), from: fc.nat(5), to: fc.nat(5) });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(everywhere, fc.constantFrom('Demand', 'Supply', 'Price'), fc.constantFrom(0.5, 1, 1.1, 2)).map(([reach, measure, value]): Step => ({ ...reach, lever: 'scale', measure, value })),
  fc.tuple(everywhere, fc.constantFrom('add', 'set', 'cap'), fc.constantFrom('Demand', 'Supply'), fc.nat(40)).map(([reach, lever, measure, value]): Step => ({ ...reach, lever, measure, value })),
  fc.tuple(everywhere, fc.constantFrom('Demand', 'Supply'), fc.nat(3)).map(([reach, measure, value]): Step => ({ ...reach, lever: 'delay', measure, value })),
);

export const scenarios = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 });

/** The steps that reach something in a world: periods in their order and within the plan, products and families that are there. */
export function sensible(world: World, steps: readonly Step[]): readonly Step[] {
  const last = world.periods.length - 1;
  return steps
    .map((one) => ({ ...one, from: Math.min(one.from, one.to, last), to: Math.min(Math.max(one.from, one.to), last) }))
    .filter((one) => world.items.some((item) => reaches(one, item)));
}

const reaches = ({ product, family }: Step, item: Item) => (product === '' || product === item.product) && (family === '' || family === item.family);

/** The world as it would be, step after step. */
export function wouldBe(world: World, steps: readonly Step[]): World {
  return steps.reduce((now, one) => ({ ...now, items: now.items.map((item) => (reaches(one, item) ? stepped(one, item, now.periods.length) : item)) }), world);
}

function stepped(one: Step, item: Item, periods: number): Item {
  if (one.measure === 'Price') {
    const before = item.prices ?? Array.from({ length: periods }, () => item.price);
    const after = before.map((price, t) => (price === null ? null : within(one, t) ? price * one.value : price));
    return after.some((price) => price === null) ? item : { ...item, prices: after.map(Number) };
  }
  const key = one.measure === 'Demand' ? 'demand' : 'supply';
  return { ...item, [key]: one.lever === 'delay' ? later(one, item[key]) : item[key].map((units, t) => (within(one, t) ? changed(one, units) : units)) };
}

const within = ({ from, to }: Step, t: number) => t >= from && t <= to;

function changed({ lever, value }: Step, units: number): number {
  if (lever === 'scale') return units * value;
  if (lever === 'add') return units + value;
  return lever === 'set' ? value : Math.min(units, value);
}

/** What is due in the window comes n periods later; what leaves the plan is gone. */
function later(one: Step, units: readonly number[]): readonly number[] {
  return units.map((_, t) => units.reduce((sum, due, at) => sum + ((within(one, at) ? at + one.value : at) === t ? due : 0), 0));
}

/** What a scenario is compared by, as far as it needs no cash; null where nobody knows. */
export function metrics(world: World): ReadonlyMap<string, number | null> {
  const all = cells(world);
  const add = (of: (cell: Cell) => number | null) => (all.every((cell) => of(cell) === null) ? null : all.reduce((sum, cell) => sum + (of(cell) ?? 0), 0));
  const demand = add(({ item, t }) => item.demand[t] ?? 0) ?? 0;
  const short = add(once) ?? 0;
  const worth = world.periods.map((_, t) => all.filter((cell) => cell.t === t).reduce((sum, { stock, item }) => sum + stock * (item.cost ?? 0), 0));
  const costed = all.some(({ item }) => item.cost !== null);
  const revenue = add(({ shipped, price }) => (price === null ? null : shipped * price));
  const used = world.resources.flatMap(({ available }) => available.map((hours, t) => ({ hours, load: load(world, t) })));
  const full = used.filter(({ hours }) => hours !== 0).map(({ hours, load: needed }) => needed / hours);
  return new Map([
    ['Revenue', revenue],
    ['Margin', add(({ shipped, price, item }) => (price === null || item.cost === null ? null : shipped * (price - item.cost)))],
    ['Fill %', demand === 0 ? null : 1 - short / demand],
    ['Short units', short],
    ['Revenue at risk', add((cell) => (cell.price === null ? null : once(cell) * cell.price))],
    ['Closing stock value', costed ? (worth.at(-1) ?? null) : null],
    ['Peak stock value', costed ? Math.max(...worth) : null],
    ['Capacity peak %', full.length === 0 ? null : Math.max(...full)],
    ['Overtime hours', world.resources.length === 0 ? null : world.resources.reduce((sum, { available, overtime }) => sum + available.reduce((a, hours, t) => a + Math.min(Math.max(0, load(world, t) - hours), overtime[t] ?? 0), 0), 0)],
  ]);
}

const once = ({ item, t, short }: Cell) => Math.min(item.demand[t] ?? 0, short);
const load = (world: World, t: number) => world.items.reduce((sum, item) => sum + (item.supply[t] ?? 0) * item.hours, 0);
