import * as kind from './status';

// Taken once: read through the import, a constant costs a call for every row.
const { USED } = kind;

/** Two columns of codes side by side, such as products and their locations; the second may be blank, or not there at all. */
export type Pair = {
  readonly first: Int32Array;
  readonly second: Int32Array | undefined;
  /** How many codes the columns have. */
  readonly counts: readonly [number, number];
};

/** Pairs in the order met: row → number of its pair, −1 where the row is not used or its first code is blank; and of each pair its two codes. */
export type Pairs = { readonly rows: Int32Array; readonly firsts: readonly number[]; readonly seconds: readonly number[] };

/** As many pairs as a table is made for; of more, only those that are met are kept. */
const DENSE = 1 << 23;

/** Numbers the pairs that used rows have. */
export function pairsMet({ first, second, counts }: Pair, status: Uint8Array): Pairs {
  const width = second ? counts[1] + 1 : 1;
  const size = counts[0] * width;
  const met: number[] = [];
  const rows = size > DENSE ? sparsely(first, second, width, status, met) : densely(first, second, width, status, new Int32Array(size), met);
  return { rows, firsts: met.map((pair) => Math.floor(pair / width)), seconds: met.map((pair) => (second ? (pair % width) - 1 : -1)) };
}

/** By a table of number + 1, in which 0 is a pair not met: memory that is never touched costs nothing. */
function densely(first: Int32Array, second: Int32Array | undefined, width: number, status: Uint8Array, table: Int32Array, met: number[]): Int32Array {
  const rows = new Int32Array(first.length);
  for (let row = 0; row < first.length; row += 1) {
    const code = first[row] ?? -1;
    if (code < 0 || status[row] !== USED) {
      rows[row] = -1;
      continue;
    }
    const pair = code * width + (second ? (second[row] ?? -1) + 1 : 0);
    let known = table[pair] ?? 0;
    if (known === 0) known = table[pair] = met.push(pair);
    rows[row] = known - 1;
  }
  return rows;
}

function sparsely(first: Int32Array, second: Int32Array | undefined, width: number, status: Uint8Array, met: number[]): Int32Array {
  const rows = new Int32Array(first.length).fill(-1);
  const known = new Map<number, number>();
  for (let row = 0; row < first.length; row += 1) {
    const code = first[row] ?? -1;
    if (code < 0 || status[row] !== USED) continue;
    const pair = second ? code * width + (second[row] ?? -1) + 1 : code;
    const number = known.get(pair) ?? met.push(pair) - 1;
    known.set(pair, number);
    rows[row] = number;
  }
  return rows;
}
