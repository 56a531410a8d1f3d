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

/** Row → its code where the row is used, else −1. */
export function ofUsed(codes: Int32Array, status: Uint8Array): Int32Array {
  const out = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) out[row] = status[row] === USED ? (codes[row] ?? -1) : -1;
  return out;
}

/** Row → code × places + place + 1 where the row is used and has a code, else −1; a place may be blank. */
export function ofUsedPairs(codes: Int32Array, places: Int32Array, width: number, status: Uint8Array): Int32Array {
  const out = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? -1;
    out[row] = code >= 0 && status[row] === USED ? code * width + (places[row] ?? -1) + 1 : -1;
  }
  return out;
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

/** The first row from `from` on that holds neither a number nor nothing; the end where there is none. */
export function nextOdd(codes: Int32Array, from: number): number {
  let row = from;
  while (row < codes.length && (codes[row] === NUMBER || codes[row] === BLANK)) row += 1;
  return row;
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
