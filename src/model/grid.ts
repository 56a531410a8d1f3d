import type { Place } from './place';

/**
 * One column of cells as Excel said them, without an object per cell.
 *
 * `codes[r]` tells what row r holds: `NUMBER`: the number in `numbers[r]`; `BLANK`: nothing; `TRUE`/`FALSE`: a logical; else
 * `texts[code − TEXT]`: text, each distinct text once. An error value is its text (`#N/A`). `numbers[r]` is NaN unless a number stands there;
 * `numbers` is empty where none stands in the whole column.
 */
export type Column = {
  readonly codes: Int32Array;
  readonly numbers: Float64Array;
  readonly texts: readonly string[];
};

export const NUMBER = 0;
export const BLANK = 1;
export const FALSE = 2;
export const TRUE = 3;
/** The code of a column's first text. */
export const TEXT = 4;

/** What Excel said of one block of cells, column by column. */
export type Grid = {
  /** The defined name, table, or `Sheet!A1:F20` it was asked for by. */
  readonly name: string;
  /** Where the first cell stands, and how far the block reaches. */
  readonly place: Required<Place>;
  readonly columns: readonly Column[];
  /** Whether date serials count from 1904. */
  readonly date1904: boolean;
  /** Blocks of merged cells within the grid, places on the sheet; only the top-left one holds a value. */
  readonly merged?: readonly Place[];
  /** For a table: true, its first row is its header and Excel keeps it unique. */
  readonly table?: boolean;
};

/** A copy of a column's numbers, as long as the column whatever it holds. */
export function numbersOf({ codes, numbers }: Column): Float64Array {
  return numbers.length > 0 ? numbers.slice() : new Float64Array(codes.length).fill(NaN);
}

/** The value of one cell, for the few cells that are looked at one by one (headers, findings). Blank is ''. */
export function cellOf(column: Column, row: number): string | number | boolean {
  const code = column.codes[row] ?? BLANK;
  if (code === NUMBER) return column.numbers[row] ?? NaN;
  if (code === BLANK) return '';
  if (code === TRUE || code === FALSE) return code === TRUE;
  return column.texts[code - TEXT] ?? '';
}
