import { productOf } from '../../model/items';
import { matched } from '../cell/fold';
import { lineSums, shared } from '../grid/spread';
import type { Signals } from '../signals';
import { KINDS } from './kinds';
import type { Frozen, Line } from './text';

/** Stock that a product has as a whole moves among its places with their demand: nobody has changed it then. */
export const SPREAD: ReadonlySet<string> = new Set(['Opening stock', 'Target stock', 'Max stock']);

/** What a product has over all its places, where it is shared over them by their demand; undefined where each place has its own. */
function whole(values: readonly number[], demand: readonly number[]): number | undefined {
  const total = values.reduce((sum, value) => sum + value, 0);
  const parts = shared(total, demand);
  return values.length > 1 && values.every((value, i) => Math.abs(value - (parts[i] ?? NaN)) <= 1e-9 * Math.max(1, Math.abs(total))) ? total : undefined;
}

/** Product, as it is matched → what was shared over its places, of one kind of stock. */
function wholes(lines: readonly Line[], measure: string, productOfKey: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const sum = ({ values }: Line) => values.reduce((all, value) => all + (Number.isNaN(value) ? 0 : value), 0);
  const demand = new Map(lines.filter((line) => line.measure === 'Demand').map((line) => [matched(line.key), sum(line)] as const));
  const places = new Map<string, { readonly key: string; readonly value: number }[]>();
  for (const { measure: of, key, values } of lines) {
    const product = of === measure ? productOfKey.get(matched(key)) : undefined;
    if (product === undefined) continue;
    const those = places.get(product) ?? [];
    those.push({ key, value: values[0] ?? NaN });
    places.set(product, those);
  }
  const found = [...places].map(([product, those]) => [product, whole(those.map(({ value }) => value), those.map(({ key }) => demand.get(matched(key)) ?? 0))] as const);
  return new Map(found.flatMap(([product, total]) => (total === undefined ? [] : [[product, total] as const])));
}

/** Whether a number only follows the demand of its place: its product has as much of it as before, and it is shared in the same way. */
export function following(before: Frozen, now: readonly Line[], today: ReadonlyMap<string, string>): (measure: string, key: string) => boolean {
  const then = new Map(before.items.map(({ key, product }) => [matched(key), matched(product)] as const));
  const pairs = new Map([...SPREAD].map((measure) => [measure, { then: wholes(before.lines, measure, then), now: wholes(now, measure, today) }] as const));
  return (measure, key) => {
    const product = today.get(matched(key)) ?? then.get(matched(key));
    const [old, is] = [pairs.get(measure)?.then.get(product ?? ''), pairs.get(measure)?.now.get(product ?? '')];
    return old !== undefined && is !== undefined && Math.abs(old - is) <= 1e-9 * Math.max(1, Math.abs(old));
  };
}

/** Signals whose stock is shared over the places of its product by demand as it is in them, wherever it is so in `as`. */
export function respread(signals: Signals, as: Signals): Signals {
  const demand = (of: Signals) => lineSums(of.demand.values, of.items.count, of.calendar.periods.length);
  const [before, after] = [demand(as), demand(signals)];
  const [placesBefore, placesAfter] = [placesOf(as), placesOf(signals)];
  return KINDS.reduce((made, { measure, of, put }) => {
    const [old, now] = [of(as), of(made)];
    if (!SPREAD.has(measure) || !old || !now) return made;
    const values = now.slice();
    for (const [product, those] of placesBefore) {
      const here = placesAfter.get(product) ?? [];
      if (whole(those.map((item) => old[item] ?? NaN), those.map((item) => before[item] ?? 0)) === undefined) continue;
      const parts = shared(here.reduce((sum, item) => sum + (values[item] ?? NaN), 0), here.map((item) => after[item] ?? 0));
      here.forEach((item, i) => (values[item] = parts[i] ?? NaN));
    }
    return put(made, values);
  }, signals);
}

function placesOf({ items }: Signals): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let item = 0; item < items.count; item += 1) {
    const product = matched(productOf(items, item));
    const those = places.get(product);
    if (those) those.push(item);
    else places.set(product, [item]);
  }
  return places;
}
