import { Book, Sheet } from '../model/book';
import type { Row } from '../model/cells';
import { freshId } from './blank';
import { carriedBy } from './carried';
import { readCharts } from './charts';
import { readColumns } from './columns';
import { readConditional } from './conditional';
import { below, flag, number, oneOf } from './fields';
import { readNames } from './names';
import { unzipped, type Package } from './package';
import { eachCell, heads, rowLook, type Reading } from './rows';
import { readSettings } from './settings';
import { sheetFields } from './sheet';
import { readStrings } from './strings';
import { Styles } from './styles';
import { readTables } from './tables';
import { mainParts, tabsOf, type Tab } from './tabs';
import { made } from './xml';

export const DATE_1904 = below('workbookPr', flag('date1904'));
export const LOCKED = below('workbookProtection', flag('lockStructure'));
export const FRONT = below('bookViews', below('workbookView', number('activeTab')));
export const STATE = oneOf('state', new Map([['hidden', 'Hidden'], ['veryHidden', 'VeryHidden'], ['visible', 'Visible']] as const), 'Visible');

/** A workbook from the bytes of an .xlsx; cached values are taken as they are, nothing is recalculated. Throws one plain sentence when it cannot be read. */
export function load(bytes: Uint8Array): Book {
  const pkg = unzipped(bytes);
  const parts = mainParts(pkg);
  const main = pkg.root(parts.workbook) ?? made('workbook');
  const book = new Book();
  book.parts = pkg.parts;
  const styles = new Styles(pkg.root(parts.styles) ?? made('styleSheet'), pkg.root(parts.theme));
  book.adoptStyles(styles.styles);
  [book.date1904, book.structureLocked] = [DATE_1904.of(main), LOCKED.of(main)];
  const { texts } = readStrings(pkg.text(parts.strings));
  const tabs = tabsOf(pkg, parts.workbook, main);
  for (const tab of tabs) {
    if (!tab.grid) continue;
    tab.sheet = new Sheet(freshId(), tab.element.get('name') ?? '', STATE.of(tab.element));
    readSheet(pkg, tab, tab.sheet, styles);
    readRows(tab.sheet, pkg.root(tab.path)?.first('sheetData')?.inner ?? '', { texts, date1904: book.date1904, shared: new Map() });
    book.sheets.push(tab.sheet);
  }
  readNames(book, main, tabs);
  readSettings(pkg, parts.workbook, book);
  book.active = Math.max(0, book.sheets.findIndex((sheet) => sheet === tabs[FRONT.of(main)]?.sheet));
  book.carried.push(...carriedBy(pkg, tabs, book));
  return book;
}

/** Everything a sheet's part says besides its cells, read into a sheet; the same reading tells the saver what was there. */
export function readSheet(pkg: Package, { path }: Tab, sheet: Sheet, styles: Styles): void {
  const root = pkg.root(path) ?? made('worksheet');
  sheet.origin = path;
  readColumns(root, sheet);
  Object.assign(sheet, sheetFields(styles.color).of(root));
  sheet.conditional = readConditional(root, styles);
  sheet.tables = readTables(pkg, path);
  sheet.charts = readCharts(pkg, path, sheet);
}

function readRows(sheet: Sheet, data: string, reading: Reading): void {
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
