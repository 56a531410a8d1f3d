import { nameOf, type Items } from '../../model/items';
import { KINDS } from './kind';
import { byLargest } from './radix';
import type { Exception } from '../reconciliation';
import type { Run } from './runs';

/**
 * Runs in the order people should look at them: most money first, each with its rank.
 *
 * Money nobody knows comes after all that is known, by units; equals by kind, name and period, so that the order of the workbook's rows does not matter.
 */
export function ranked(runs: readonly Run[], items: Items): readonly Exception[] {
  const kinds = new Map(KINDS.map((kind, i) => [kind, KINDS.length - i]));
  const [ofItem, ofResource] = [places(Array.from({ length: items.count }, (_, item) => nameOf(items, item))), resources(runs)];
  let order: Uint32Array = new Uint32Array(runs.length).map((_, i) => i);
  // The last word first: each sorting leaves what it finds equal as the one before left it.
  for (const key of [
    ({ from }: Run) => MOST - from,
    ({ item, resource }: Run) => MOST - (item < 0 ? (ofResource.get(resource) ?? 0) : (ofItem[item] ?? 0)),
    ({ kind }: Run) => kinds.get(kind) ?? 0,
    ({ quantity }: Run) => Math.abs(quantity) || 0,
    ({ value }: Run) => (Number.isNaN(value) ? 0 : Math.max(Math.abs(value), Number.MIN_VALUE)), // known to be nothing is more than not known
  ]) order = byLargest(order, keyed(runs, key));
  const sorted: Run[] = [];
  for (const i of order) {
    const run = runs[i];
    if (run) run.rank = sorted.push(run);
  }
  return sorted;
}

function keyed(runs: readonly Run[], key: (run: Run) => number): Float64Array {
  const keys = new Float64Array(runs.length);
  for (let i = 0; i < keys.length; i += 1) {
    const run = runs[i];
    if (run) keys[i] = key(run);
  }
  return keys;
}

/** More than there are names or periods. */
const MOST = 2 ** 31;

/** Each name's place among all by the alphabet; names that are the same share one. */
function places(names: readonly string[]): Int32Array {
  const order = names.map((_, at) => at).sort((a, b) => byName(names[a], names[b]));
  const place = new Int32Array(names.length);
  order.forEach((name, at) => (place[name] = at > 0 && names[order[at - 1] ?? -1] === names[name] ? (place[order[at - 1] ?? -1] ?? 0) : at));
  return place;
}

function resources(runs: readonly Run[]): ReadonlyMap<string, number> {
  const names = new Set<string>();
  for (const { resource } of runs) if (resource !== '') names.add(resource);
  return new Map([...names].sort(byName).map((name, at) => [name, at]));
}

function byName(one = '', other = ''): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
