import type { Grid } from '../../model/grid';
import type { Place } from '../../model/place';

/** A column of codes in which a key may be written once for a block of rows; −1 is blank. */
export type Coded = { readonly column: number; readonly codes: Int32Array };

/**
 * The codes with what is written once per block carried down; the column's own codes where nothing was.
 *
 * Merged cells are filled as merged. Elsewhere only where the column is clearly written that way: a good part of it blank, never the same
 * twice in a row, the first row filled, and another key to its right that tells the rows of a block apart. A single missing product is
 * not filled.
 */
export function filledDown(key: Coded, others: readonly Coded[], grid: Grid, counts: Uint8Array): Int32Array {
  const merged = unmerged(key, grid);
  const tellers = others.filter((other) => other.column > key.column);
  if (tellers.length === 0 || !onceEach(merged, counts)) return merged;
  const codes = merged.slice();
  let [leader, seen] = [-1, new Set<string>()];
  for (let r = 0; r < codes.length; r += 1) {
    if (counts[r] !== 1) {
      // A total ends its block, an empty row does not.
      if (counts[r] === 2) leader = -1;
      continue;
    }
    const mark = tellers.map((other) => other.codes[r] ?? -1).join(' ');
    if ((codes[r] ?? -1) !== -1) [leader, seen] = [r, new Set([mark])];
    else if (leader >= 0 && !seen.has(mark)) {
      codes[r] = codes[leader] ?? -1;
      seen.add(mark);
    }
  }
  return codes;
}

function unmerged(key: Coded, grid: Grid): Int32Array {
  const column = grid.place.column + key.column;
  const blocks = (grid.merged ?? []).filter((block) => covers(block, column));
  if (blocks.length === 0) return key.codes;
  const codes = key.codes.slice();
  for (const block of blocks) {
    const top = block.row - grid.place.row;
    for (let r = Math.max(1, top + 1); r < Math.min(codes.length, top + (block.rows ?? 1)); r += 1) codes[r] = codes[Math.max(0, top)] ?? -1;
  }
  return codes;
}

function covers(block: Place, column: number): boolean {
  return column >= block.column && column < block.column + (block.columns ?? 1);
}

function onceEach(codes: Int32Array, counts: Uint8Array): boolean {
  let [filled, blank, before] = [0, 0, -1];
  for (let r = 0; r < codes.length; r += 1) {
    if (counts[r] !== 1) continue;
    const code = codes[r] ?? -1;
    if (code === -1 && filled === 0) return false;
    if (code === -1) blank += 1;
    else if (code === before) return false;
    else filled += 1;
    before = code;
  }
  return filled > 0 && blank * 3 >= filled + blank;
}
