import { Book, Sheet } from '../model/book';
import type { Row } from '../model/cells';
import { freshId } from './blank';
import { carriedBy } from './carried';
import { readNames } from './names';
import { unzipped, type Package } from './package';
import { BOOK_ORDER, Part, SHEET_ORDER } from './part';
import { readSheet } from './readSheet';
import { eachCell, heads, rowLook, type Reading } from './rows';
import { readSettings } from './settings';
import { readStrings } from './strings';
import { openStyles, readStyles, type Looks } from './styles';
import { attribute, attributes, inside, within, type Element } from './xml';

/** The places of a workbook's main parts. */
export type Parts = { readonly workbook: string; readonly styles: string; readonly strings: string; readonly theme: string };

export function mainParts(pkg: Package): Parts {
  const workbook = pkg.relations('').find((one) => one.type === 'officeDocument')?.target;
  const path = workbook === undefined ? undefined : pkg.find(workbook);
  if (path?.endsWith('.bin')) throw new Error('This is a binary workbook (.xlsb); save it as .xlsx first.');
  if (path === undefined || !pkg.text(path).includes('<workbook')) throw new Error('This file is not an Excel workbook (.xlsx): it has no workbook in it.');
  const target = (type: string) => { const one = pkg.relations(path).find((relation) => relation.type === type)?.target; return one && pkg.find(one); };
  return { workbook: path, styles: target('styles') ?? 'xl/styles.xml', strings: target('sharedStrings') ?? 'xl/sharedStrings.xml', theme: target('theme') ?? 'xl/theme/theme1.xml' };
}

/** A workbook from the bytes of an .xlsx; cached values are taken as they are, nothing is recalculated. Throws one plain sentence when it cannot be read. */
export function load(bytes: Uint8Array): Book {
  const pkg = unzipped(bytes);
  const parts = mainParts(pkg);
  const book = new Book();
  book.parts = pkg.parts;
  const looks = pkg.find(parts.styles) === undefined ? undefined : openStyles(pkg, parts.styles, pkg.text(parts.theme));
  if (looks) book.adoptStyles(readStyles(looks));
  const main = new Part(pkg.text(parts.workbook), BOOK_ORDER);
  readProperties(book, main);
  const reading = { texts: readStrings(pkg.text(parts.strings)).texts, date1904: book.date1904 };
  present(pkg, parts.workbook, main);
  const ids = worksheets(pkg, parts.workbook, main).map((one) => one.path && loadSheet(book, pkg, one.element, one.path, looks, { ...reading, shared: new Map() }));
  readNames(book, main, ids);
  readSettings(pkg, parts.workbook, book);
  const active = within(main.first('bookViews'), 'workbookView');
  book.active = Math.max(0, book.sheets.findIndex((sheet) => sheet.id === ids[Number((active && attribute(active, 'activeTab')) ?? 0)]));
  book.carried.push(...carriedBy(pkg, main, book));
  return book;
}

/** A workbook that lacks a part of a sheet is no workbook: what is written back would lack it for good. */
function present(pkg: Package, workbook: string, main: Part): void {
  const relations = pkg.relations(workbook);
  for (const element of inside(main.first('sheets'), 'sheet')) {
    const id = [...attributes(element)].find(([key]) => key.endsWith(':id'))?.[1];
    const found = relations.find((one) => one.id === id);
    if (!found || pkg.find(found.target) === undefined) throw new Error(`The file is damaged: the sheet ${attribute(element, 'name') ?? ''} is not in it.`);
  }
}

function readProperties(book: Book, main: Part): void {
  const yes = (name: string, key: string) => { const one = main.first(name); return one !== undefined && ['1', 'true'].includes(attribute(one, key) ?? ''); };
  book.date1904 = yes('workbookPr', 'date1904');
  book.structureLocked = yes('workbookProtection', 'lockStructure');
}

/** The sheets in their order; one that is a chart or a dialog has no path. */
export function worksheets(pkg: Package, workbook: string, main: Part): { readonly element: Element; readonly path: string | undefined }[] {
  const relations = pkg.relations(workbook);
  return inside(main.first('sheets'), 'sheet').map((element) => {
    const id = [...attributes(element)].find(([key]) => key.endsWith(':id'))?.[1];
    const target = relations.find((one) => one.id === id && one.type === 'worksheet')?.target;
    return { element, path: target === undefined ? undefined : pkg.find(target) };
  });
}

/** Reads one sheet into the book and says its id. */
function loadSheet(book: Book, pkg: Package, element: Element, path: string, looks: Looks | undefined, reading: Reading): string {
  const state = attribute(element, 'state');
  const sheet = new Sheet(freshId(), attribute(element, 'name') ?? '', state === 'hidden' ? 'Hidden' : state === 'veryHidden' ? 'VeryHidden' : 'Visible');
  sheet.origin = path;
  const part = new Part(pkg.text(path), SHEET_ORDER);
  if (looks) readSheet(pkg, path, part, sheet, looks);
  loadRows(sheet, part.first('sheetData')?.inner ?? '', reading);
  book.sheets.push(sheet);
  return sheet.id;
}

function loadRows(sheet: Sheet, data: string, reading: Reading): void {
  const columns = sheet.cells.columnStyles;
  for (const head of heads(data)) {
    const row: Row = { values: [], from: head.row };
    const { height, hidden, style } = rowLook(head.open);
    if (height !== undefined) sheet.heights.set(head.row, height);
    if (hidden) sheet.hiddenRows.add(head.row);
    if (style !== undefined) row.style = style;
    const styled = style !== undefined || columns.size > 0;
    eachCell(data, head, reading, (cell) => {
      if (cell.value !== '' || cell.formula !== undefined) row.values[cell.column] = cell.value;
      if (cell.formula !== undefined) (row.formulas ??= new Map()).set(cell.column, cell.formula);
      if (cell.reach) (row.arrays ??= new Map()).set(cell.column, cell.reach);
      if (cell.style !== 0 || styled) (row.styles ??= [])[cell.column] = cell.style;
    });
    sheet.cells.place(head.row, row);
  }
}
