import type { Role } from '../inputs';
import { ASIDE, USED, type Records } from '../range/records';

/** The pairs of names that a list links (product and resource, product and component), each once, in the order met. */
export type Pairs = {
  /** Row → its pair, −1 where the row is not used or one of the names is unknown. */
  readonly line: Int32Array;
  readonly one: Int32Array;
  readonly other: Int32Array;
};

/** Rows as pairs of numbers that were found for their names; −1 on either side is no pair. */
export function paired(one: Int32Array, other: Int32Array): Pairs {
  const line = new Int32Array(one.length).fill(-1);
  const known = new Map<number, number>();
  const [ones, others]: [number[], number[]] = [[], []];
  for (let row = 0; row < line.length; row += 1) {
    const [a, b] = [one[row] ?? -1, other[row] ?? -1];
    if (a < 0 || b < 0) continue;
    const key = a * 4_194_304 + b;
    let found = known.get(key);
    if (found === undefined) {
      known.set(key, (found = ones.push(a) - 1));
      others.push(b);
    }
    line[row] = found;
  }
  return { line, one: Int32Array.from(ones), other: Int32Array.from(others) };
}

/** Sets aside, and tells, the rows that lack a name they need beside the first. */
export function namedWhole(records: Records, role: Role): void {
  const key = records.keys.get(role);
  key?.codes.forEach((code, row) => {
    if (code >= 0 || records.status[row] !== USED) return;
    records.status[row] = ASIDE;
    records.log.mark('incomplete row', row, key.column);
  });
}

/** `A, B, C and 9 more`. */
export function some(names: readonly string[]): string {
  const first = names.slice(0, 5);
  return names.length > first.length ? `${first.join(', ')} and ${names.length - first.length} more` : first.join(', ');
}
