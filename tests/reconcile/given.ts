import { calendar } from '../../src/model/calendar';
import { day } from '../../src/model/day';
import type { Items } from '../../src/model/items';
import { measure, type Unit } from '../../src/model/measure';
import { firstDay, later, period } from '../../src/model/period';
import { DEFAULTS, type Settings } from '../../src/signal/settings';
import type { Attributes, Budget, Signals } from '../../src/signal/signals';
import { assert } from '../../src/model/assert';

/** A number for all, one per item, or one per item and period. */
type Many = number | readonly number[] | readonly (readonly number[])[];

export type Given = {
  /** First period; `2026-03` unless said. */
  readonly from?: string;
  readonly asOf?: string;
  readonly products?: readonly string[];
  readonly locations?: readonly string[];
  readonly families?: readonly string[];
  readonly demand: readonly (readonly number[])[];
  readonly supply?: readonly (readonly number[])[];
  readonly price?: Many;
  readonly cost?: Many;
  readonly budget?: { readonly revenue: readonly (readonly number[])[]; readonly units?: readonly (readonly number[])[]; readonly margin?: readonly (readonly number[])[]; readonly by?: 'item' | 'family' };
  readonly settings?: Partial<Settings>;
  /** Resources, parts, orders and one-off costs as they are. */
  readonly more?: Pick<Signals, 'resources' | 'parts' | 'orders' | 'oneOff'>;
} & { readonly [name in keyof Attributes]?: number | readonly number[] };

/** Signals that fit on a line: rows are items, columns periods; what is not said is unknown. */
export function given(said: Given): Signals {
  const count = said.demand.length;
  const periods = said.demand[0]?.length ?? 0;
  const first = period(said.from ?? '2026-03');
  assert(first !== undefined, 'no such period');
  const axis = calendar(first, later(first, periods - 1));
  const items = itemsOf(count, said);
  const grid = <U extends Unit>(unit: U, of: Many | undefined) => measure(unit, items, axis, Float64Array.from({ length: count * periods }, (_, at) => pick(of, at, periods)));
  const each = (of: number | readonly number[] | undefined) => Float64Array.from({ length: count }, (_, i) => pick(of, i, 1));
  const demand = grid('each', said.demand);
  return {
    settings: { ...DEFAULTS, ...said.settings },
    asOf: said.asOf === undefined ? firstDay(first) - 1 : dayOf(said.asOf),
    cycle: said.from ?? '2026-03',
    calendar: axis, items, demand, supply: grid('each', said.supply ?? said.demand), price: grid('money/each', said.price), unitCost: grid('money/each', said.cost),
    attributes: {
      opening: each(said.opening ?? 0), targetStock: each(said.targetStock), targetCover: each(said.targetCover), maxStock: each(said.maxStock), leadTime: each(said.leadTime),
      lotSize: each(said.lotSize), minimumOrder: each(said.minimumOrder), expediteCost: each(said.expediteCost), penalty: each(said.penalty), carryingRate: each(said.carryingRate),
    },
    budget: said.budget && budgetOf(said.budget, items, grid, periods),
    ...said.more,
  };
}

function itemsOf(count: number, { products, locations, families }: Given): Items {
  const index = (names: readonly string[] | undefined) => {
    const list = [...new Set(names ?? [])].filter((name) => name !== '');
    return { list, of: Int32Array.from({ length: count }, (_, i) => list.indexOf(names?.[i] ?? '')) };
  };
  const product = index(products ?? Array.from({ length: count }, (_, i) => String.fromCharCode(65 + i)));
  const [location, family] = [index(locations), index(families)];
  return {
    count, products: product.list, locations: location.list, families: family.list, classes: [],
    product: product.of, location: location.of, family: family.of, class: new Int32Array(count).fill(-1),
  };
}

/** A budget by item stands on its items; one by family is spread equally here, the reader's own way of spreading is tested where it stands. */
function budgetOf(said: NonNullable<Given['budget']>, items: Items, grid: <U extends Unit>(unit: U, of: Many | undefined) => ReturnType<typeof measure<U>>, periods: number): Budget {
  const family = said.by === 'family';
  const group = family ? items.family : Int32Array.from({ length: items.count }, (_, i) => i);
  const lines = family ? items.families : Array.from(items.product, (p) => items.products[p] ?? '');
  const members = lines.map((_, line) => group.reduce((n, g) => n + (g === line ? 1 : 0), 0));
  const spread = (of: readonly (readonly number[])[] | undefined) => Array.from(group, (line) => Array.from({ length: periods }, (_, t) => (of?.[line]?.[t] ?? NaN) / (members[line] ?? NaN)));
  const flat = (of: readonly (readonly number[])[] | undefined) => Float64Array.from({ length: lines.length * periods }, (_, at) => pick(of, at, periods));
  return {
    groups: lines, by: said.by ?? 'item', group, given: { revenue: flat(said.revenue), units: flat(said.units), margin: flat(said.margin) },
    revenue: grid('money', spread(said.revenue)), units: grid('each', spread(said.units)), margin: grid('money', spread(said.margin)),
  };
}

function pick(of: Many | undefined, at: number, periods: number): number {
  if (of === undefined || typeof of === 'number') return of ?? NaN;
  const row = of[Math.floor(at / periods)];
  return typeof row === 'object' ? (row[at % periods] ?? NaN) : (row ?? NaN);
}

function dayOf(text: string): number {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  const made = day(year, month, date);
  assert(made !== undefined, 'no such day');
  return made;
}
