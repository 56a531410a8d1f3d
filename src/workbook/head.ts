import { FORMATS, type CellValue, type Format, type Sheet } from '../model/sheet';
import { told, type Told } from './escape';
import type { BlockAt, Layout } from './layout';
import { STAMP_ROW, UNFINISHED } from './stamp';

/** The cells above the first table, row by row, all of the same width; the stamp still says that the sheet is not complete. */
export function headCells(sheet: Sheet, { blocks, head, headWidth }: Layout): readonly (readonly Told[])[] {
  const lines = new Map<number, readonly CellValue[]>([
    [0, [sheet.title]],
    [1, [sheet.subtitle]],
    [STAMP_ROW, [UNFINISHED]],
  ]);
  for (const { block, title, header, first } of blocks) {
    lines.set(title, [block.title]);
    if (header !== undefined) lines.set(header, block.header ?? []);
    block.rows.forEach((values, r) => lines.set(first + r, values));
  }
  return Array.from({ length: head }, (_, row) => Array.from({ length: headWidth }, (__, c) => told(lines.get(row)?.[c] ?? null)));
}

/** A number format over a few cells of the rows above the tables. */
export type Formatted = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number; readonly format: Format };

/** The number formats of the blocks: one for each column, or one for each row beginning after its label. Text needs none, it is escaped. */
export function headFormats({ blocks }: Layout): readonly Formatted[] {
  return blocks.flatMap(formatsOf).filter(({ format, rows, columns }) => format !== 'general' && format !== 'text' && rows > 0 && columns > 0);
}

function formatsOf({ block, first }: BlockAt): readonly Formatted[] {
  const { by, of } = block.formats;
  if (by === 'column') return of.map((format, column) => ({ row: first, column, rows: block.rows.length, columns: 1, format }));
  return of.map((format, r) => ({ row: first + r, column: 1, rows: 1, columns: (block.rows[r]?.length ?? 1) - 1, format }));
}

/** One number format for a whole range. The types ask for a matrix, but one value serves all cells and weighs nothing. */
export function formatted(range: Excel.Range, format: Format): void {
  Object.assign(range, { numberFormat: FORMATS[format] });
}
