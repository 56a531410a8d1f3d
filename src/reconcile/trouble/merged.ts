import { nameOf, type Items } from '../../model/items';
import { KINDS } from './kind';
import type { Exception } from '../reconciliation';
import type { Run } from './runs';

/**
 * Exceptions that are ranked, less those of some items and with new ones of the same items put in their places: as if all had been ranked together
 * (`ranked`), at the price of one look at each. The ranks of what stands below change in place: what was listed before is used up.
 */
export function merged(before: readonly Exception[], changed: ReadonlySet<number>, fresh: readonly Exception[], items: Items): readonly Exception[] {
  const sorted = fresh.toSorted((a, b) => order(a, b, items));
  const made: Exception[] = [];
  let next = 0;
  const put = (exception: Exception) => {
    const run: Run = exception;
    const rank = made.push(run);
    if (run.rank !== rank) run.rank = rank;
  };
  for (const kept of before) {
    if (changed.has(kept.item)) continue;
    for (let one = sorted[next]; one && order(one, kept, items) < 0; one = sorted[next]) {
      put(one);
      next += 1;
    }
    put(kept);
  }
  for (const one of sorted.slice(next)) put(one);
  return made;
}

const PLACE: ReadonlyMap<string, number> = new Map(KINDS.map((kind, at) => [kind, at]));

/** Which of two is looked at first: negative where the first is. The same order as `ranked` makes. */
function order(a: Exception, b: Exception, items: Items): number {
  return money(b) - money(a) || (Math.abs(b.quantity) || 0) - (Math.abs(a.quantity) || 0) || (PLACE.get(a.kind) ?? 0) - (PLACE.get(b.kind) ?? 0) || byName(named(a, items), named(b, items)) || a.from - b.from;
}

/** Known to be nothing is more than not known. */
function money({ value }: Exception): number {
  return Number.isNaN(value) ? 0 : Math.max(Math.abs(value), Number.MIN_VALUE);
}

function named({ item, resource }: Exception, items: Items): string {
  return item < 0 ? resource : nameOf(items, item);
}

function byName(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
