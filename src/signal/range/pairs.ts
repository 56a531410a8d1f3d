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

/** Row → number of its pair, −1 where the row is not used or its first code is blank; `of` finds the number of a pair again, −1 where no row has it. */
export type Numbered = { readonly rows: Int32Array; readonly of: (first: number, second: number) => number };

/** As many pairs as a table is made for; of more, only those that are met are kept. */
const DENSE = 1 << 23;

/** Numbers pairs: each is asked for once, in the order met. */
export function pairsNumbered({ first, second, counts }: Pair, status: Uint8Array, number: (first: number, second: number) => number): Numbered {
  const width = second ? counts[1] + 1 : 1;
  const asked = (pair: number) => number(Math.floor(pair / width), (pair % width) - (second ? 1 : 0));
  const at = (a: number, b: number) => a * width + (second ? b + 1 : 0);
  if (counts[0] * width > DENSE) {
    const known = new Map<number, number>();
    return { rows: sparsely(second ? paired(first, second, width) : first, status, known, asked), of: (a, b) => known.get(at(a, b)) ?? -1 };
  }
  const table = new Int32Array(counts[0] * width);
  const rows = second ? densely(first, second, width, status, table, asked) : singly(first, status, table, asked);
  return { rows, of: (a, b) => (table[at(a, b)] ?? 0) - 1 };
}

/** By a table of number + 1, in which 0 is a pair not met: memory that is never touched costs nothing. */
function densely(first: Int32Array, second: Int32Array, width: number, status: Uint8Array, table: Int32Array, asked: (pair: number) => number): Int32Array {
  const rows = new Int32Array(first.length);
  for (let row = 0; row < first.length; row += 1) {
    const code = first[row] ?? -1;
    if (code < 0 || status[row] !== USED) {
      rows[row] = -1;
      continue;
    }
    const pair = code * width + (second[row] ?? -1) + 1;
    const known = table[pair] ?? 0;
    rows[row] = known > 0 ? known - 1 : (table[pair] = asked(pair) + 1) - 1;
  }
  return rows;
}

function singly(first: Int32Array, status: Uint8Array, table: Int32Array, asked: (code: number) => number): Int32Array {
  const rows = new Int32Array(first.length);
  for (let row = 0; row < first.length; row += 1) {
    const code = first[row] ?? -1;
    if (code < 0 || status[row] !== USED) {
      rows[row] = -1;
      continue;
    }
    const known = table[code] ?? 0;
    rows[row] = known > 0 ? known - 1 : (table[code] = asked(code) + 1) - 1;
  }
  return rows;
}

function paired(first: Int32Array, second: Int32Array, width: number): Float64Array {
  return Float64Array.from(first, (code, row) => (code < 0 ? -1 : code * width + (second[row] ?? -1) + 1));
}

function sparsely(pairs: Int32Array | Float64Array, status: Uint8Array, known: Map<number, number>, asked: (pair: number) => number): Int32Array {
  const rows = new Int32Array(pairs.length).fill(-1);
  for (let row = 0; row < pairs.length; row += 1) {
    const pair = pairs[row] ?? -1;
    if (pair < 0 || status[row] !== USED) continue;
    const number = known.get(pair) ?? asked(pair);
    known.set(pair, number);
    rows[row] = number;
  }
  return rows;
}
