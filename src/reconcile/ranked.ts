import { nameOf, type Items } from '../model/items';
import { KINDS } from './kind';
import type { Exception } from './reconciliation';
import type { Run } from './runs';

/**
 * Runs in the order people should look at them: most money first, each with its rank. The list is sorted where it stands.
 *
 * Money nobody knows comes after all that is known, by units; equals by kind, name and period, so that the order of the workbook's rows does not matter.
 */
export function ranked(runs: Run[], items: Items): readonly Exception[] {
  runs.sort((a, b) => money(b) - money(a) || tied(a, b, items));
  for (let i = 0; i < runs.length; i += 1) {
    const run = runs[i];
    if (run) run.rank = i + 1;
  }
  return runs;
}

function money({ value }: Run): number {
  return Number.isNaN(value) ? -1 : Math.abs(value);
}

function tied(a: Run, b: Run, items: Items): number {
  const units = (Math.abs(b.quantity) || 0) - (Math.abs(a.quantity) || 0);
  if (units !== 0) return units;
  const kinds = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  if (kinds !== 0) return kinds;
  if (a.item === b.item && a.resource === b.resource) return a.from - b.from;
  const [one, other] = [called(a, items), called(b, items)];
  return one === other ? a.from - b.from : one < other ? -1 : 1;
}

function called({ item, resource }: Run, items: Items): string {
  return item < 0 ? resource : nameOf(items, item);
}
