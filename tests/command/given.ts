import { planned, type Planned } from '../excel/command/planned';
import type { Asked, No } from '../excel/command/asked';
import { newBook } from '../excel/file/blank';
import { load } from '../excel/file/load';
import { save } from '../excel/file/save';
import type { Book, Sheet, Table } from '../excel/model/book';
import type { Scalar } from '../excel/model/cells';

export type Rows = readonly (readonly Scalar[])[];

export const PLAIN: Asked = { from: 'IN.xlsx', to: 'OUT.xlsx', until: 'learn', mapped: new Map(), settings: new Map(), allRows: true, json: false, approval: undefined };
export const AT = '2026-01-02T03:04:05.000Z';

/** A workbook of sheets filled from A1 on, each with a name of its own over its cells where none is said. */
export function made(sheets: Readonly<Record<string, Rows>>, names: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(sheets).map(([sheet, rows]) => [sheet, whole(sheet, rows)]))): Book {
  const book = newBook(...Object.keys(sheets));
  for (const [name, rows] of Object.entries(sheets)) rows.forEach((row, r) => row.forEach((value, c) => value !== '' && book.sheetNamed(name)?.cells.set(r, c, value)));
  for (const [name, formula] of Object.entries(names)) book.names.push({ name, formula, visible: true, comment: '' });
  return book;
}

/** Names a range on one sheet only. */
export function scoped(book: Book, sheet: string, name: string, formula: string): void {
  const scope = book.sheetNamed(sheet)?.id;
  book.names.push({ name, formula, visible: true, comment: '', ...(scope !== undefined && { scope }) });
}

/** `'My plan'!$A$1:$C$9`, as far as the rows reach. */
export function whole(sheet: string, rows: Rows): string {
  const wide = Math.max(1, ...rows.map((row) => row.length));
  return `'${sheet.replaceAll("'", "''")}'!$A$1:$${String.fromCharCode(64 + wide)}$${Math.max(1, rows.length)}`;
}

/** Makes a table of the sheet's first rows. */
export function tabled(book: Book, sheet: string, name: string, rows: Rows, more: Partial<Table> = {}): void {
  const columns = (rows[0] ?? []).map(String);
  const area = { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 };
  book.sheetNamed(sheet)?.tables.push({ id: String(book.sheets.flatMap(({ tables }) => tables).length + 1), name, area, columns, style: 'TableStyleMedium2', showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true, ...more });
}

export type Ran = { readonly before: Book; readonly after: Book; readonly said: Planned };

/** The command's own way from file to file. */
export async function ran(book: Book | Uint8Array, wishes: Partial<Asked> = {}): Promise<Ran | No> {
  const bytes = book instanceof Uint8Array ? book : save(book);
  const said = await planned(bytes, { ...PLAIN, ...wishes }, AT);
  return 'no' in said ? said : { before: load(bytes), after: load(said.bytes), said };
}

/** The same, where it must come to a plan. */
export async function plan(book: Book | Uint8Array, wishes: Partial<Asked> = {}): Promise<Ran> {
  const result = await ran(book, wishes);
  if ('no' in result) throw new Error(result.no);
  return result;
}

/** All that stands on a sheet, row by row. */
export function cellsOf(sheet: Sheet | undefined): Scalar[][] {
  const used = sheet?.cells.used();
  if (!sheet || !used) return [];
  return Array.from({ length: used.bottom + 1 }, (_, r) => Array.from({ length: used.right + 1 }, (__, c) => sheet.cells.value(r, c)));
}

/** A sheet of ours in two parts: what stands above its last table, and the rows of the table. */
export function parted(book: Book, name: string): { readonly above: Scalar[][]; readonly rows: Scalar[][] } {
  const sheet = book.sheetNamed(name);
  const cells = cellsOf(sheet);
  const top = Math.max(-1, ...(sheet?.tables.map(({ area }) => area.top) ?? []));
  return { above: cells.slice(0, top + 1), rows: cells.slice(top + 1) };
}
