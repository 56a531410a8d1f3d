import type { Told } from './escape';

/** A column that a person added to a table of ours, as it goes on. */
export type Theirs = {
  readonly header: string;
  /** What stands in rows of the new table, by row, ready for Excel: the cells went with their rows. */
  readonly cells: ReadonlyMap<number, Told>;
  /** A formula that is the same in every row, and goes into each that has no cell of its own. */
  readonly formula?: string;
  /** Its formulas speak of cells by their place: they stay where they are, and are copied down where the table grows. */
  readonly stays?: true;
  /** The number format of its cells. */
  readonly format: string;
};

const folded = (header: string) => header.toLowerCase();

/** The columns that a person added: those that stand, are not described, and are not what we wrote before (`ours`; unknown: then all are theirs). */
export function strange(stood: readonly string[], described: readonly string[], ours: readonly string[] = []): readonly string[] {
  const known = new Set([...described, ...ours].map(folded));
  return stood.filter((header) => !known.has(folded(header)));
}

/** A column of theirs whose name we now want for one of our own. */
export function contested(stood: readonly string[], described: readonly string[], ours: readonly string[] | undefined): string | undefined {
  const [wanted, written] = [new Set(described.map(folded)), ours && new Set(ours.map(folded))];
  return written && stood.find((header) => wanted.has(folded(header)) && !written.has(folded(header)));
}

/** All headers of the table as it shall stand: the described ones, and each of theirs behind the column it stood behind, in the order they stood in. */
export function woven(stood: readonly string[], described: readonly string[], theirs: readonly string[]): readonly string[] {
  const all = [...described];
  let next = 0;
  stood.forEach((header, i) => {
    if (!theirs.includes(header)) return;
    const before = stood.slice(0, i).findLast((left) => all.some((one) => folded(one) === folded(left)));
    const at = before === undefined ? 0 : all.findIndex((one) => folded(one) === folded(before)) + 1;
    next = Math.max(next, at);
    all.splice(next, 0, header);
    next += 1;
  });
  return all;
}
