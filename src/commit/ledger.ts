import { cellOf, type Grid } from '../model/grid';
import type { CellValue, ColumnValues, Format, TableColumn } from '../model/sheet';

/** A column of a small table that is read back, row by row: what it is called and how it is shown. */
export type LedgerColumn<H extends string> = { readonly header: H; readonly format: Format; readonly width: number; readonly note?: string };

/** One row by its headers; null is an empty cell. */
export type LedgerRow<H extends string> = { readonly [header in H]: CellValue };

/** The rows of a table as they stand, whatever order its columns are in; a column that is gone is blank, rows without anything are left out. */
export function ledger<H extends string>(columns: readonly LedgerColumn<H>[], grid: Grid | undefined): readonly LedgerRow<H>[] {
  if (!grid) return [];
  const folded = (text: string) => text.toLowerCase().replaceAll(/[\s_-]/g, '');
  const at = new Map(grid.columns.map((column) => [folded(String(cellOf(column, 0))), column]));
  const found = columns.map(({ header }) => [header, at.get(folded(header))] as const);
  const count = (grid.columns[0]?.codes.length ?? 1) - 1;
  const rows = Array.from({ length: count }, (_, r) => found.map(([header, column]) => [header, column ? blankless(cellOf(column, r + 1)) : null] as const));
  return rows.filter((row) => row.some(([, value]) => value !== null)).map(recorded);
}

function blankless(value: CellValue): CellValue {
  return value === '' ? null : value;
}

/** The one place that says a row has all its headers. */
function recorded<H extends string>(cells: readonly (readonly [H, CellValue])[]): LedgerRow<H> {
  return Object.fromEntries(cells) as LedgerRow<H>;
}

/** The columns of a table of such rows; a column of numbers holds numbers only, everything else is text. */
export function ledgerColumns<H extends string>(columns: readonly LedgerColumn<H>[], rows: readonly LedgerRow<H>[]): readonly TableColumn[] {
  return columns.map((column) => ({ ...column, values: valuesOf(column.format, rows.map((row) => row[column.header])) }));
}

function valuesOf(format: Format, cells: readonly CellValue[]): ColumnValues {
  if (format !== 'text') return { kind: 'number', values: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : NaN)) };
  return { kind: 'text', codes: Int32Array.from(cells, (_, row) => row), texts: cells.map((cell) => (cell === null ? '' : String(cell))) };
}
