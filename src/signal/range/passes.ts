import * as cell from '../../model/grid';
import * as kind from './status';

/*
 * Passes over whole columns of rows. Each does one thing in one small loop with nothing rare in it: so it is made fast once, for
 * every input and column, and stays so.
 */

// Taken once: read through the import, a constant costs a call for every row.
const [BLANK, NUMBER, USED] = [cell.BLANK, cell.NUMBER, kind.USED];

/** Row → what stands for its code in a table, −1 above `from` and for codes below 0. */
export function mapped(codes: Int32Array, table: Int32Array, from = 0): Int32Array {
  const out = new Int32Array(codes.length).fill(-1, 0, from);
  for (let row = from; row < codes.length; row += 1) {
    const code = codes[row] ?? -1;
    out[row] = code < 0 ? -1 : (table[code] ?? -1);
  }
  return out;
}

/** Row → what stands for its code in a table where the row is used, else −1, as for codes below 0. */
export function mappedUsed(codes: Int32Array, table: Int32Array, status: Uint8Array): Int32Array {
  const out = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? -1;
    out[row] = code < 0 || status[row] !== USED ? -1 : (table[code] ?? -1);
  }
  return out;
}

/** The codes from 0 up to `count` that used rows have, each once, in the order met. */
export function metUsed(codes: Int32Array, count: number, status: Uint8Array): Int32Array {
  const seen = new Uint8Array(count);
  const order = new Int32Array(count);
  let found = 0;
  for (let row = 0; row < codes.length && found < count; row += 1) {
    const code = codes[row] ?? -1;
    if (code < 0 || seen[code] === 1 || status[row] !== USED) continue;
    seen[code] = 1;
    order[found] = code;
    found += 1;
  }
  return order.subarray(0, found);
}

/** The codes from 0 up to `count` that stand from row `from` on, each once, in the order met. */
export function met(codes: Int32Array, count: number, from = 0): Int32Array {
  const seen = new Uint8Array(count);
  const order = new Int32Array(count);
  let found = 0;
  for (let row = from; row < codes.length && found < count; row += 1) {
    const code = codes[row] ?? -1;
    if (code < 0 || seen[code] === 1) continue;
    seen[code] = 1;
    order[found] = code;
    found += 1;
  }
  return order.subarray(0, found);
}

/** The first used row from `from` on whose code is below `least`; −1 where there is none. */
export function firstBelow(codes: Int32Array, least: number, status: Uint8Array, from: number): number {
  for (let row = from; row < codes.length; row += 1) if ((codes[row] ?? -1) < least && status[row] === USED) return row;
  return -1;
}

/** The first row from `from` on that holds neither nothing nor a number within a limit; −1 where there is none. */
export function firstOdd(codes: Int32Array, values: Float64Array, limit: number, from: number): number {
  for (let row = from; row < codes.length; row += 1) {
    const code = codes[row];
    if (code === BLANK) continue;
    const value = values[row] ?? 0;
    if (code !== NUMBER || value > limit || value < -limit) return row;
  }
  return -1;
}

/** Row → its text, counted from the text `first`, −1 above `from`; undefined where a row holds no text, or the texts do not follow in the order of their codes. */
export function inOrder(codes: Int32Array, first: number, from: number): Int32Array | undefined {
  const out = new Int32Array(codes.length).fill(-1, 0, from);
  let next = 0;
  for (let row = from; row < codes.length; row += 1) {
    const text = (codes[row] ?? -1) - first;
    if (text < 0 || text > next) return undefined;
    if (text === next) next += 1;
    out[row] = text;
  }
  return out;
}

/** Adds a column up in a grid, lines × periods: at its line, in the period its moment goes to; how many cells had a number before. Rows off the calendar are left out. */
export function addUp(sums: Float64Array, line: Int32Array, values: Float64Array, moments: Int32Array, to: Int32Array, periods: number, status: Uint8Array): number {
  let again = 0;
  for (let row = 0; row < line.length; row += 1) {
    const on = line[row] ?? -1;
    const moment = moments[row] ?? -1;
    if (on < 0 || moment < 0 || status[row] !== USED) continue;
    const period = to[moment] ?? -1;
    const value = values[row] ?? NaN;
    if (period < 0 || value !== value) continue; // NaN is the only number that is not itself
    const at = on * periods + period;
    const before = sums[at] ?? NaN;
    if (before === before) again += 1;
    sums[at] = before === before ? before + value : value;
  }
  return again;
}

/** Puts a column in a list of lines: the first number given of each; how many cells had a number before. */
export function firstOf(out: Float64Array, line: Int32Array, values: Float64Array, status: Uint8Array): number {
  let again = 0;
  for (let row = 0; row < line.length; row += 1) {
    const on = line[row] ?? -1;
    const value = values[row] ?? NaN;
    if (on < 0 || status[row] !== USED || value !== value) continue;
    const before = out[on] ?? NaN;
    if (before === before) again += 1;
    else out[on] = value;
  }
  return again;
}

/** What stands at some places of a list, one for one; blank where a place is −1. */
export function picked(values: Float64Array, places: ArrayLike<number>): Float64Array {
  const out = new Float64Array(places.length);
  for (let i = 0; i < out.length; i += 1) out[i] = values[places[i] ?? -1] ?? NaN;
  return out;
}

/** Each value so many times, one after the other: what does not change over periods, in each of them. */
export function repeated(values: Float64Array, times: number): Float64Array {
  const out = new Float64Array(values.length * times);
  for (let i = 0, at = 0; i < values.length; i += 1) {
    const value = values[i] ?? NaN;
    for (let t = 0; t < times; t += 1, at += 1) out[at] = value;
  }
  return out;
}

/** Marks the moments under which a used row holds something, until all are marked; how many are left unmarked. */
export function enliven(alive: Uint8Array, left: number, moments: Int32Array, codes: Int32Array, status: Uint8Array): number {
  let unmarked = left;
  for (let row = 0; row < codes.length && unmarked > 0; row += 1) {
    const moment = moments[row] ?? -1;
    if (moment < 0 || alive[moment] === 1 || status[row] !== USED || codes[row] === BLANK) continue;
    alive[moment] = 1;
    unmarked -= 1;
  }
  return unmarked;
}

/** Row → number of its value among the distinct ones, −1 where no number stands; the same number often stands many rows in a row. */
export function distinctIn(values: Float64Array, codes: Int32Array, from: number): { readonly which: Int32Array; readonly distinct: readonly number[] } {
  const which = new Int32Array(values.length).fill(-1);
  const distinct: number[] = [];
  const known = new Map<number, number>();
  let [last, lastWhich] = [NaN, -1];
  for (let row = from; row < values.length; row += 1) {
    if (codes[row] !== NUMBER) continue;
    const value = values[row] ?? NaN;
    if (value !== last) {
      last = value;
      lastWhich = known.get(value) ?? -1;
      if (lastWhich < 0) known.set(value, (lastWhich = distinct.push(value) - 1));
    }
    which[row] = lastWhich;
  }
  return { which, distinct };
}
