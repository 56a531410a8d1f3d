import type { Lever } from './lever';

/** What becomes of one value; NaN is a blank. */
export type Change = (value: number, at: number) => number;

/** Rows of a grid and the periods in which they change. */
export type Window = { readonly rows: Int32Array; readonly periods: number; readonly from: number; readonly to: number };

/** What a lever does to a value it reaches. Adding to a blank gives the amount; scaling and capping leave a blank blank. */
export function changeOf({ kind, value }: Lever): Change {
  switch (kind) {
    case 'scale': return (before) => before * value;
    case 'add': return (before) => (Number.isNaN(before) ? value : before + value);
    case 'set': return () => value;
    case 'cap': return (before) => (before > value ? value : before);
    case 'cut target': return (before) => before * (1 - value);
    case 'terms': return () => value;
    default: return (before) => before;
  }
}

/** A changed copy of a grid: the cells of a window, each by itself. */
export function changed(values: Float64Array, { rows, periods, from, to }: Window, change: Change): Float64Array {
  const made = values.slice();
  for (let i = 0; i < rows.length; i += 1) {
    const start = (rows[i] ?? 0) * periods;
    for (let at = start + from; at <= start + to; at += 1) made[at] = change(made[at] ?? NaN, at);
  }
  return made;
}

/**
 * A copy in which what is due in the window comes `by` periods later (earlier when negative).
 *
 * What would come after the horizon is gone; what would come before the plan comes in its first period. Where something was due, 0 is left.
 */
export function shifted(values: Float64Array, { rows, periods, from, to }: Window, by: number): Float64Array {
  const made = values.slice();
  if (by === 0) return made;
  for (let i = 0; i < rows.length; i += 1) {
    const start = (rows[i] ?? 0) * periods;
    for (let t = from; t <= to; t += 1) if (!Number.isNaN(values[start + t] ?? NaN)) made[start + t] = 0;
    for (let t = from; t <= to; t += 1) {
      const [due, there] = [values[start + t] || 0, start + arrival(t, by)];
      if (due !== 0 && there < start + periods) made[there] = (made[there] || 0) + due;
    }
  }
  return made;
}

/** When something due in period t comes if it comes `by` periods later. */
export function arrival(t: number, by: number): number {
  return Math.max(0, t + by);
}
