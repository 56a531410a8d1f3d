import { address } from '../model/place';
import type { LateChange } from './late';

/** Late changes that one cell made: a price for all months, a number of a family for its products. Told and decided as one. */
export type LateRun = Pick<LateChange, 'input' | 'measure' | 'old' | 'now' | 'difference' | 'place' | 'by' | 'out' | 'keepable'> & {
  readonly ids: readonly string[];
  /** Whose number it is: `P1`, or `P1 and 2 more`. */
  readonly key: string;
  /** The first and the last period; '' where it has none. */
  readonly first: string;
  readonly last: string;
};

/** The changes by the cell that made them, in the order met; what has no cell stands alone. Of different numbers the sum is told. */
export function lateRuns(changes: readonly LateChange[]): readonly LateRun[] {
  const runs = new Map<string, LateChange[]>();
  for (const change of changes) {
    const { measure, place, out, id } = change;
    const key = place ? JSON.stringify([measure, address(place), out]) : id;
    const run = runs.get(key);
    if (run) run.push(change);
    else runs.set(key, [change]);
  }
  return [...runs.values()].flatMap((run) => {
    const [first] = run;
    return first ? [told(first, run)] : [];
  });
}

function told(first: LateChange, run: readonly LateChange[]): LateRun {
  const { input, measure, place, by, out, keepable } = first;
  const keys = [...new Set(run.map(({ key }) => key))];
  const periods = run.map(({ period }) => period).sort();
  const one = run.every(({ old, now }) => Object.is(old, first.old) && Object.is(now, first.now));
  const [old, now] = one ? [first.old, first.now] : [sum(run.map((each) => each.old)), sum(run.map((each) => each.now))];
  return { ids: run.map(({ id }) => id), key: keys.length > 1 ? `${keys[0] ?? ''} and ${keys.length - 1} more` : first.key, first: periods[0] ?? '', last: periods.at(-1) ?? '', input, measure, place, by, out, keepable, old, now, difference: now - old };
}

/** Blank where nothing is known. */
function sum(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? NaN : known.reduce((all, value) => all + value, 0);
}
