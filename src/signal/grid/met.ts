import type { Laid } from './gather';

/** Line → 1 where a row speaks of it, by itself or with the family it is of. */
export function metLines({ line, lines, sharing }: Laid): Uint8Array {
  const met = new Uint8Array(lines);
  for (let row = 0; row < line.length; row += 1) {
    const each = line[row] ?? -1;
    if (each >= 0) met[each] = 1;
  }
  sharing?.rows.forEach((items) => items.forEach((item) => (met[item] = 1)));
  return met;
}

/** The first row that speaks of a line, else the first that speaks of its family; −1 where none does. */
export function firstRow({ line, sharing }: Laid, of: number): number {
  const own = line.indexOf(of);
  if (own >= 0 || !sharing) return own;
  return [...sharing.rows].find(([, items]) => items.includes(of))?.[0] ?? -1;
}
