import { reference } from '../model/areas';
import { NORMAL, Sheet, type Book } from '../model/book';
import { BLANK_SHEET, blankParts } from './blank';
import { carriedOn } from './carried';
import { writeCharts } from './charts';
import { writeColumns } from './columns';
import { writeConditional } from './conditional';
import { FRONT, LOCKED, readSheet, STATE } from './load';
import { writeNames } from './names';
import { OFFICE, Package } from './package';
import { writeSettings } from './settings';
import { sheetFields } from './sheet';
import { Strings } from './strings';
import { Styles } from './styles';
import { readTables, writeTables } from './tables';
import { mainParts, tabsOf, type Parts, type Tab } from './tabs';
import { writeRows } from './write-rows';
import { made, type Element } from './xml';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What all sheets are written with. */
type Writing = { readonly book: Book; readonly pkg: Package; readonly styles: Styles; readonly strings: Strings; readonly tableNumbers: Set<string> };
/** What became of a sheet's cells. */
type Written = { readonly edited: boolean; readonly formulasChanged: boolean };

/**
 * The workbook as an .xlsx.
 *
 * The loaded file is changed where it stands: a part in which nothing changed is written back byte for byte, in one that did only the changed elements are replaced.
 * What had to go with a deleted sheet is added to `book.carried`.
 */
export function save(book: Book): Uint8Array {
  const pkg = new Package(book.parts.size > 0 ? book.parts : blankParts());
  const parts = mainParts(pkg);
  const before = pkg.reachable();
  const main = pkg.root(parts.workbook) ?? made('workbook');
  const old = tabsOf(pkg, parts.workbook, main);
  const strings = new Strings(pkg, parts.strings);
  const tableNumbers = new Set(old.flatMap(({ path }) => readTables(pkg, path).map(({ id }) => id)));
  const writing: Writing = { book, pkg, strings, styles: new Styles(stylesIn(pkg, parts), pkg.root(parts.theme)), tableNumbers };
  for (const sheet of book.sheets) { const tab = old.find(({ grid, path }) => grid && path === sheet.origin); if (tab) tab.sheet = sheet; }
  const front = newFront(book, main, old);
  const { tabs, written } = writeTabs(writing, parts.workbook, main, old, front);
  const gone = old.filter((tab) => !tabs.includes(tab));
  for (const tab of gone) leave(writing, tab, parts.workbook);
  writeNames(book, main, old, tabs);
  if (front) FRONT.into(main, tabs.findIndex(({ sheet }) => sheet === front));
  if (book.structureLocked !== LOCKED.of(main)) LOCKED.into(main, book.structureLocked);
  // Excel works everything out again itself, whatever our engine made of it.
  if (written.some(({ edited }) => edited) && book.sheets.some(({ cells }) => cells.hasFormulas)) main.need('calcPr').set({ fullCalcOnLoad: 1 });
  writeSettings(pkg, parts.workbook, book);
  if (strings.finish()) pkg.relate(parts.workbook, 'sharedStrings', parts.strings);
  const calculationOrder = pkg.relations(parts.workbook).find((one) => one.type === 'calcChain');
  if (calculationOrder && (gone.length > 0 || written.some(({ formulasChanged }) => formulasChanged))) pkg.unrelate(parts.workbook, calculationOrder.id);
  const after = pkg.reachable();
  for (const path of before) if (!after.has(path)) pkg.drop(path);
  return pkg.zipped();
}

/** The styles part; a file without one gets the plainest. */
function stylesIn(pkg: Package, { workbook, styles }: Parts): Element {
  if (!pkg.root(styles)) {
    pkg.put(styles, new Package(blankParts()).text('xl/styles.xml'), `${SPREADSHEET}.styles+xml`);
    pkg.relate(workbook, 'styles', styles);
  }
  return pkg.root(styles) ?? made('styleSheet');
}

/** Every sheet into its part, and the tabs as they are now into the workbook's. What is no grid keeps its place among them. */
function writeTabs(writing: Writing, workbook: string, main: Element, old: readonly Tab[], front: Sheet | undefined): { readonly tabs: readonly Tab[]; readonly written: readonly Written[] } {
  const { book, pkg } = writing;
  let number = Math.max(0, ...old.map(({ element }) => Number(element.get('sheetId'))));
  const written: Written[] = [];
  const tabs = book.sheets.map((sheet): Tab => {
    const tab = old.find((one) => one.sheet === sheet) ?? newTab(pkg, workbook, sheet, ++number);
    written.push(writeSheet(writing, tab, sheet, front));
    tab.element.set({ name: sheet.name });
    if (STATE.of(tab.element) !== sheet.visibility) STATE.into(tab.element, sheet.visibility);
    return tab;
  });
  old.forEach((tab, n) => { if (!tab.grid) tabs.splice(n, 0, tab); });
  main.need('sheets').put('sheet', tabs.map(({ element }) => element));
  return { tabs, written };
}

function newTab(pkg: Package, workbook: string, sheet: Sheet, sheetId: number): Tab {
  const path = pkg.free('xl/worksheets/sheet#.xml');
  pkg.put(path, BLANK_SHEET, `${SPREADSHEET}.worksheet+xml`);
  const element = made('sheet', { name: sheet.name, sheetId, 'r:id': pkg.relate(workbook, 'worksheet', path), 'xmlns:r': OFFICE });
  return { element, path, grid: true, sheet };
}

/** The sheet to be shown first, unless the file says so already. */
function newFront(book: Book, main: Element, old: readonly Tab[]): Sheet | undefined {
  const front = [book.sheets[book.active], ...book.sheets].find((sheet) => sheet?.visibility === 'Visible');
  const told = old[FRONT.of(main)];
  return told && (told.grid ? told.sheet === front : book.active === 0) ? undefined : front;
}

function writeSheet({ pkg, styles, strings, book, tableNumbers }: Writing, tab: Tab, sheet: Sheet, front: Sheet | undefined): Written {
  const root = pkg.root(tab.path) ?? made('worksheet');
  const was = new Sheet(sheet.id, sheet.name);
  readSheet(pkg, tab, was, styles);
  const xf = (style: number) => styles.xf(style, book.styles[style] ?? NORMAL);
  writeColumns(root, sheet, was, xf);
  sheetFields(styles.color).into(root, sheet);
  writeConditional(root, sheet.conditional, styles);
  if (front) choose(root, sheet === front);
  const data = root.need('sheetData');
  const rows = writeRows(sheet, data.inner, { texts: strings.texts, date1904: book.date1904, shared: new Map() }, { string: (value) => strings.number(value), xf });
  if (rows.text !== undefined) {
    data.inner = rows.text;
    const used = sheet.cells.used(true);
    root.need('dimension').set({ ref: used ? reference(used) : 'A1' });
  }
  writeTables(pkg, tab.path, root, sheet, tableNumbers);
  writeCharts(pkg, tab.path, root, sheet, was, book);
  return { edited: rows.text !== undefined, formulasChanged: rows.formulasChanged };
}

/** Marks a sheet's tab as the chosen one, or not: two chosen tabs would be edited together. */
function choose(root: Element, chosen: boolean): void {
  const view = root.first('sheetViews', 'sheetView');
  if (view && (view.get('tabSelected') === '1') !== chosen) view.set({ tabSelected: chosen ? 1 : undefined });
}

/** A deleted sheet goes with all that only it pointed at; what was not understood there is said. */
function leave({ pkg, book }: Writing, { element, path }: Tab, workbook: string): void {
  const name = element.get('name') ?? '';
  for (const sentence of carriedOn(pkg, path, name, 0)) book.carried.push(`The sheet ${name} was deleted, and with it: ${sentence.replace(/ (?:is|are) kept as.*$/, '')}.`);
  pkg.unrelate(workbook, element.relation);
}
