import { CHARTS, FREEZE_PANES, NAMES, PAGE_LAYOUT, PROTECTION, RANGE, TABLES, WORKSHEET, type OnSheet } from './kinds';
import type { Sheet } from '../model/book';
import type { Area } from '../model/cells';
import { invalid, refuse } from '../protocol/failure';
import type { Target } from '../protocol/kind';
import { areaOf, inside, split, WHOLE } from './areas';
import { everyFormula } from './everyFormula';
import { logical, oneOf, text, whole } from './given';
import { mayRestructure } from './guard';
import { nameIn, sheetName, tableNamed } from './naming';
import { refersTo } from './refers';
import type { Running } from './running';
import { rewritten } from './references';
import { lostTable } from './structured';
import { notTheLast } from './worksheets';

WORKSHEET.has({
  key: { name: 'Id', of: ({ sheet }) => sheet.id },
  members: {
    id: { get: ({ sheet }) => sheet.id },
    name: { get: ({ sheet }) => sheet.name, set: (self, name) => rename(self, text(name)) },
    position: {
      get: ({ excel, sheet }) => excel.book.sheets.indexOf(sheet),
      set: ({ excel, sheet }, given) => {
        mayRestructure(excel.book);
        const { sheets, active } = excel.book;
        const position = whole(given);
        if (position < 0 || position >= sheets.length) invalid();
        const shown = sheets[active];
        sheets.splice(sheets.indexOf(sheet), 1);
        sheets.splice(position, 0, sheet);
        if (shown) excel.book.active = sheets.indexOf(shown);
      },
    },
    visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ excel, sheet }, given) => {
        mayRestructure(excel.book);
        const visibility = oneOf(['Visible', 'Hidden', 'VeryHidden'], given);
        if (visibility !== 'Visible') notTheLast(excel, sheet);
        sheet.visibility = visibility;
        if (visibility !== 'Visible' && excel.book.sheets[excel.book.active] === sheet) excel.book.active = excel.book.sheets.findIndex((one) => one.visibility === 'Visible');
      },
    },
    tabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: ({ excel, sheet }, color) => {
        mayRestructure(excel.book);
        sheet.tabColor = text(color);
      },
    },
    showGridlines: {
      get: ({ sheet }) => sheet.gridlines,
      set: ({ sheet }, on) => {
        sheet.gridlines = logical(on);
      },
    },
    names: { to: (self) => NAMES.of(self) },
    tables: { to: (self) => TABLES.of(self) },
    charts: { to: (self) => CHARTS.of(self) },
    protection: { to: (self) => PROTECTION.of(self) },
    freezePanes: { to: (self) => FREEZE_PANES.of(self) },
    pageLayout: { to: (self) => PAGE_LAYOUT.of(self) },
    getRange: { call: (self, address) => range(self, address === null || address === undefined ? WHOLE : where(self, text(address))) },
    getCell: { call: (self, row, column) => range(self, block(whole(row), whole(column), 1, 1)) },
    getRangeByIndexes: { call: (self, row, column, rows, columns) => range(self, block(whole(row), whole(column), whole(rows), whole(columns))) },
    getUsedRange: { call: (self, only) => range(self, self.sheet.cells.used(only !== true) ?? block(0, 0, 1, 1)) },
    getUsedRangeOrNullObject: {
      call: (self, only) => {
        const used = self.sheet.cells.used(only !== true);
        return used ? range(self, used) : null;
      },
    },
    delete: { call: remove },
    activate: {
      call: ({ excel, sheet }) => {
        if (sheet.visibility !== 'Visible') refuse('InvalidOperation', 'A hidden sheet cannot be activated.');
        excel.book.active = excel.book.sheets.indexOf(sheet);
        if (excel.book.selection?.sheet !== sheet.id) excel.book.selection = { sheet: sheet.id, area: block(0, 0, 1, 1) };
      },
    },
  },
});

const block = (row: number, column: number, rows: number, columns: number): Area => ({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });

function range({ excel, sheet }: OnSheet, area: Area): Target {
  if (!inside(area, WHOLE) || area.bottom < area.top || area.right < area.left) invalid();
  return RANGE.of({ excel, sheet, area });
}

/** An address, or a name or table that stands for cells of this sheet. */
function where({ excel, sheet }: OnSheet, address: string): Area {
  if (address.length > 8192) invalid('The address is too long.');
  const { sheet: named, rest } = split(address);
  if (named !== undefined && named.toLowerCase() !== sheet.name.toLowerCase()) invalid();
  const area = areaOf(rest);
  if (area) return area;
  const item = nameIn(excel.book, rest, sheet.id) ?? nameIn(excel.book, rest, undefined);
  const found = item ? refersTo(excel.book, item) : tableNamed(excel.book, rest) && refersTo(excel.book, { formula: rest });
  return found?.sheet === sheet ? found.area : invalid();
}

function rename({ excel, sheet }: OnSheet, name: string): void {
  mayRestructure(excel.book);
  const old = sheet.name.toLowerCase();
  const next = sheetName(excel.book, name, sheet);
  everyFormula(excel.book, (formula) => rewritten(formula, (met) => (met.sheet?.toLowerCase() === old ? { sheet: next, area: met.area } : undefined)));
  sheet.name = next;
}

function remove({ excel, sheet }: OnSheet): void {
  mayRestructure(excel.book);
  if (sheet.visibility === 'VeryHidden') refuse('InvalidOperation', 'A very hidden sheet cannot be deleted.');
  notTheLast(excel, sheet);
  const { book } = excel;
  const shown = book.sheets[book.active];
  const place = book.sheets.indexOf(sheet);
  book.sheets.splice(place, 1);
  book.active = shown && shown !== sheet ? book.sheets.indexOf(shown) : nearestVisible(excel, place);
  book.names = book.names.filter((item) => item.scope !== sheet.id);
  forget(excel, sheet);
}

function nearestVisible({ book }: Running, place: number): number {
  const after = book.sheets.findIndex((sheet, i) => i >= place && sheet.visibility === 'Visible');
  return after >= 0 ? after : book.sheets.findLastIndex((sheet) => sheet.visibility === 'Visible');
}

/** What spoke of a deleted sheet says `#REF!` from now on. */
function forget(excel: Running, sheet: Sheet): void {
  const gone = sheet.name.toLowerCase();
  for (const { name } of sheet.tables) everyFormula(excel.book, (formula) => lostTable(formula, name));
  everyFormula(excel.book, (formula) => rewritten(formula, (met) => (met.sheet?.toLowerCase() === gone ? 'gone' : undefined)));
  for (const held of excel.heldBlocks()) if (held.sheet === sheet) held.gone = true;
  excel.deleted.push(sheet);
  excel.calculateAll();
}
