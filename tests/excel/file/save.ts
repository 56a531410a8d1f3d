import { Book, Sheet } from '../model/book';
import { reference } from '../model/areas';
import { BLANK_SHEET, blankParts } from './blank';
import { mainParts, worksheets, type Parts } from './load';
import { Styles } from './looks';
import { OFFICE, Package } from './package';
import { BOOK_ORDER, Part, SHEET_ORDER } from './part';
import { readSheet } from './readSheet';
import type { Reading } from './rows';
import { writeSettings } from './settings';
import { Strings } from './strings';
import { openStyles, type Looks } from './styles';
import { readTables, tablePart } from './tables';
import { writeWorkbook } from './writeBook';
import { writeCharts } from './writeCharts';
import { writeRows } from './writeRows';
import { writeSheet } from './writeSheet';
import { attribute, changed, elements, made, within } from './xml';

/** What all sheets are written with. */
export type Writing = {
  readonly book: Book;
  readonly pkg: Package;
  readonly parts: Parts;
  readonly styles: Styles;
  readonly looks: Looks;
  readonly strings: Strings;
  /** The parts whose formulas are others now. */
  readonly stale: Set<string>;
  edited: boolean;
  /** The numbers tables have. */
  readonly tables: Set<number>;
  /** The sheet in front where that is another than the file says. */
  readonly front: Sheet | undefined;
};

/**
 * The workbook as an .xlsx.
 *
 * The loaded file is patched: a part in which nothing changed is written back byte for byte, in one that did only the changed elements are replaced. What had to go
 * with a deleted sheet is added to `book.carried`.
 */
export function save(book: Book): Uint8Array {
  const pkg = new Package(book.parts.size > 0 ? book.parts : blankParts());
  const parts = mainParts(pkg);
  const before = pkg.reachable();
  if (pkg.find(parts.styles) === undefined) addStyles(pkg, parts);
  const main = new Part(pkg.text(parts.workbook), BOOK_ORDER);
  const writing: Writing = {
    book, pkg, parts, styles: new Styles(pkg, parts.styles, pkg.text(parts.theme), book), looks: openStyles(pkg, parts.styles, pkg.text(parts.theme)),
    strings: new Strings(pkg, parts.strings), stale: new Set(), tables: tableNumbers(pkg, parts, main), edited: false, front: newFront(book, pkg, parts, main),
  };
  const was = new Book();
  const paths = book.sheets.map((sheet) => writePart(writing, sheet, was));
  writeWorkbook(writing, main, was, paths);
  writeSettings(pkg, parts.workbook, book);
  writing.styles.finish();
  if (writing.strings.finish()) pkg.relate(parts.workbook, `${OFFICE}/sharedStrings`, parts.strings);
  if (writing.stale.size > 0) dropCalculationOrder(pkg, parts.workbook);
  const after = pkg.reachable();
  for (const path of before) if (!after.has(path)) pkg.drop(path);
  return pkg.zipped();
}

function addStyles(pkg: Package, parts: Parts): void {
  const blank = new Package(blankParts()).text('xl/styles.xml');
  pkg.put(parts.styles, blank, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
  pkg.relate(parts.workbook, `${OFFICE}/styles`, parts.styles);
}

/** The sheet to be shown first, unless the file says so already. */
function newFront(book: Book, pkg: Package, parts: Parts, main: Part): Sheet | undefined {
  const front = [book.sheets[book.active], ...book.sheets].find((sheet) => sheet?.visibility === 'Visible');
  const view = within(main.first('bookViews'), 'workbookView');
  const told = worksheets(pkg, parts.workbook, main)[Number((view && attribute(view, 'activeTab')) ?? 0)];
  const steady = told !== undefined && (told.path === undefined ? book.active === 0 : told.path === front?.origin);
  return steady ? undefined : front;
}

const tableNumbers = (pkg: Package, parts: Parts, main: Part): Set<number> =>
  new Set(worksheets(pkg, parts.workbook, main).flatMap(({ path }) => (path === undefined ? [] : readTables(pkg, path).map(({ table }) => Number(table.id)))));

/** A number for a new table: its own where it has one that is free. */
function tableNumber(taken: Set<number>, id: string): number {
  let n = /^[1-9]\d{0,6}$/.test(id) && !taken.has(Number(id)) ? Number(id) : 1;
  while (taken.has(n)) n++;
  taken.add(n);
  return n;
}

/** Writes one sheet's part and says its path; `was` collects the sheets as the file told them. */
function writePart(writing: Writing, sheet: Sheet, was: Book): string {
  const { pkg, looks, styles, strings, book } = writing;
  const path = sheet.origin ?? pkg.free('xl/worksheets/sheet#.xml');
  if (sheet.origin === undefined) pkg.put(path, BLANK_SHEET, 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml');
  const part = new Part(pkg.text(path), SHEET_ORDER);
  const told = new Sheet(sheet.id, sheet.name);
  if (sheet.origin !== undefined) told.origin = sheet.origin;
  readSheet(pkg, path, part, told, looks);
  was.sheets.push(told);
  writeSheet(part, sheet, told, styles);
  if (writing.front) select(part, sheet === writing.front);
  const data = part.first('sheetData');
  const reading: Reading = { texts: strings.texts, date1904: book.date1904, shared: new Map() };
  const rows = writeRows(sheet, data?.inner ?? '', reading, { string: (value) => strings.number(value), xf: (style) => styles.xf(style) });
  if (rows.text !== undefined) {
    writing.edited = true;
    part.put('sheetData', [`<sheetData>${rows.text}</sheetData>`]);
    const used = sheet.cells.used(true);
    part.put('dimension', [made('dimension', { ref: used ? reference(used) : 'A1' })]);
  }
  if (rows.formulasChanged) writing.stale.add(path);
  writeTables(writing, sheet, path, part);
  writeCharts(pkg, path, part, sheet, told, book);
  if (part.changed) pkg.put(path, part.toString());
  return path;
}

function writeTables(writing: Writing, sheet: Sheet, path: string, part: Part): void {
  const { pkg } = writing;
  const old = readTables(pkg, path);
  const relations = sheet.tables.map((table) => {
    const found = old.find((one) => one.table.id === table.id);
    if (found) {
      if (JSON.stringify(found.table) !== JSON.stringify(table)) pkg.put(found.path, tablePart(table, Number(table.id), pkg.text(found.path)));
      return found.relation;
    }
    const target = pkg.free('xl/tables/table#.xml');
    pkg.put(target, tablePart(table, tableNumber(writing.tables, table.id), ''), 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml');
    return pkg.relate(path, `${OFFICE}/table`, target);
  });
  const gone = old.filter((one) => !relations.includes(one.relation));
  for (const { relation } of gone) pkg.unrelate(path, relation);
  if (gone.length === 0 && relations.length === old.length) return;
  part.put('tableParts', relations.length === 0 ? [] : [made('tableParts', { count: relations.length }, relations.map((id) => made('tablePart', { 'r:id': id, 'xmlns:r': OFFICE })).join(''))]);
}

function dropCalculationOrder(pkg: Package, workbook: string): void {
  for (const one of pkg.relations(workbook)) if (one.type === 'calcChain') pkg.unrelate(workbook, one.id);
}

/** Marks a sheet's tab as the chosen one, or not: two chosen tabs would be edited together. */
function select(part: Part, chosen: boolean): void {
  const views = part.first('sheetViews');
  const [first, ...others] = elements(views?.inner ?? '');
  if (!views || !first || (attribute(first, 'tabSelected') === '1') === chosen) return;
  part.put('sheetViews', [changed(views, {}, changed(first, { tabSelected: chosen ? 1 : undefined }) + others.map((one) => one.outer).join(''))]);
}
