import { newBook } from '../excel/file/blank';
import { NORMAL, type Book, type Sheet } from '../excel/model/book';

type Cell = string | number;

/** A sheet of the book with rows from A1 on, and a workbook name over all of them. */
export function filled(book: Book, sheet: Sheet, name: string, rows: readonly (readonly Cell[])[]): void {
  rows.forEach((cells, r) => cells.forEach((cell, c) => sheet.cells.set(r, c, cell)));
  const right = String.fromCharCode(64 + Math.max(...rows.map(({ length }) => length)));
  book.names.push({ name, formula: `'${sheet.name}'!$A$1:$${right}$${rows.length}`, visible: true, comment: '' });
}

/** Two bikes over four weeks, wide: B-1 is short 100 more each week from W11 on, B-2 has what it needs. Product master and settings beside, and sheets without anything. */
export function bikes(...empty: readonly string[]): Book {
  const book = newBook('Demand', 'Supply', 'Products', 'Settings', ...empty);
  const [demand, supply, products, settings] = book.sheets;
  if (!demand || !supply || !products || !settings) throw new Error('a book has the sheets it was made with');
  const weeks = ['2026-W10', '2026-W11', '2026-W12', '2026-W13'];
  filled(book, demand, 'Demand', [['Product', ...weeks], ['B-1', 1000, 1000, 1000, 1000], ['B-2', 500, 500, 500, 500]]);
  filled(book, supply, 'Supply', [['Product', ...weeks], ['B-1', 1000, 900, 900, 900], ['B-2', 500, 500, 500, 500]]);
  filled(book, products, 'Products', [['Product', 'Price', 'Unit cost', 'Opening stock'], ['B-1', 100, 60, 0], ['B-2', 10, 6, 0]]);
  const asOf = book.styleId({ ...NORMAL, numberFormat: 'yyyy-mm-dd' });
  filled(book, settings, 'Settings', [['Name', 'Value'], ['As of', 46082], ['Currency', 'EUR']]);
  settings.cells.setStyle(1, 1, asOf);
  return book;
}

/** The values of a sheet's used cells, row by row, for looking into what was written. */
export function values(sheet: Sheet): readonly (readonly unknown[])[] {
  const area = sheet.cells.used();
  if (!area) return [];
  return Array.from({ length: area.bottom + 1 }, (_, r) => Array.from({ length: area.right + 1 }, (_unused, c) => sheet.cells.value(r, c)));
}
