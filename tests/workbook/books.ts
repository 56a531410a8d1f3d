import { randomUUID } from 'node:crypto';
import { Book, Sheet } from '../excel/model/book';
import type { Scalar } from '../excel/model/cells';

export type Cells = readonly (readonly Scalar[])[];

/** A workbook of the given sheets, cells from A1 on; text beginning with `=` is a formula. */
export function book(sheets: Readonly<Record<string, Cells>>): Book {
  const of = new Book();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = new Sheet(`{${randomUUID()}}`, name);
    cells.forEach((row, r) => row.forEach((value, c) => {
      const formula = typeof value === 'string' && value.startsWith('=') ? value.slice(1) : undefined;
      if (value !== '') sheet.cells.set(r, c, formula === undefined ? value : '', formula);
    }));
    of.sheets.push(sheet);
  }
  return of;
}

/** Names a reference in the book; `on` is the sheet it is scoped to. */
export function named(of: Book, name: string, formula: string, on?: string, visible = true): void {
  const scope = on === undefined ? undefined : of.sheetNamed(on)?.id;
  of.names.push({ name, formula, visible, comment: '', ...(scope === undefined ? {} : { scope }) });
}

/** A table over the cells of the sheet, its first row being the header. */
export function tabled(of: Book, on: string, name: string, top: number, left: number, bottom: number, right: number): void {
  const sheet = of.sheetNamed(on);
  const columns = Array.from({ length: right - left + 1 }, (_, c) => String(sheet?.cells.value(top, left + c)));
  sheet?.tables.push({
    id: `{${randomUUID()}}`, name, area: { top, left, bottom, right }, columns, style: '',
    showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true,
  });
}

/** What stands on a sheet, row by row; a formula shows its cached result. */
export function contents(of: Book, name: string): Cells {
  const sheet = of.sheetNamed(name);
  const used = sheet?.cells.used();
  if (!sheet || !used) return [];
  return Array.from({ length: used.bottom + 1 }, (_, r) => Array.from({ length: used.right + 1 }, (__, c) => sheet.cells.value(r, c)));
}
