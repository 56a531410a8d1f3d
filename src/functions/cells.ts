import { LARGEST } from '../signal/cell/number';

/** Excel's way to say no inside a cell, and why, for the card beside it. */
export type Trouble = { readonly error: '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!'; readonly why: string };

/** What was handed to a function, in its own shape: numbers row by row, NaN where a cell is blank. */
export type Cells = { readonly rows: number; readonly columns: number; readonly values: Float64Array };

export function isTrouble(of: object | number): of is Trouble {
  return typeof of === 'object' && 'error' in of;
}

/** The numbers of a block as Excel hands it over. Text and logicals are trouble, never 0: a figure made of half a range would look right. */
export function cellsOf(given: unknown, name: string): Cells | Trouble {
  const rows: readonly unknown[] = Array.isArray(given) ? given : [[given]];
  const lines = rows.map((row): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  const columns = lines[0]?.length ?? 0;
  const values = new Float64Array(lines.length * columns);
  for (const [r, line] of lines.entries()) {
    for (let c = 0; c < columns; c += 1) {
      const number = numberIn(line[c]);
      if (number === undefined) return { error: '#VALUE!', why: `A cell of ${name} holds something that is no number.` };
      if (Math.abs(number) > LARGEST) return { error: '#NUM!', why: `A number of ${name} is larger than anything one could plan.` };
      values[r * columns + c] = number;
    }
  }
  return { rows: lines.length, columns, values };
}

/** Blank is NaN; undefined is no number at all. */
function numberIn(cell: unknown): number | undefined {
  if (cell === null || cell === undefined || cell === '') return NaN;
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : undefined;
}

/** A single number; blank is NaN. */
export function numberOf(given: unknown, name: string): number | Trouble {
  const cells = cellsOf(given, name);
  if (isTrouble(cells)) return cells;
  return cells.values.length === 1 ? (cells.values[0] ?? NaN) : { error: '#VALUE!', why: `${name} must be one cell or number.` };
}
