import { CHARTS, NAMES, TABLES, WORKSHEET, type OnSheet } from './kinds';
import { FREEZE_PANES, PAGE_LAYOUT, PROTECTION } from './layout';
import { invalid, refuse } from '../protocol/failure';
import { areaOf, cellAt } from '../model/areas';
import { rewritten } from '../model/references';
import { everyFormula } from './every-formula';
import { color, field, logical, oneOf, text, whole } from './given';
import { mayRestructure } from './guard';
import { part } from './range';
import { lostTable } from './structured';

WORKSHEET.has({
  key: { name: 'Id', of: ({ sheet }) => sheet.id },
  members: {
    id: { get: ({ sheet }) => sheet.id },
    name: { get: ({ sheet }) => sheet.name },
    visibility: { get: ({ sheet }) => sheet.visibility, set: show },
    tabColor: field(({ sheet }: OnSheet) => sheet, 'tabColor', color),
    showGridlines: field(({ sheet }: OnSheet) => sheet, 'gridlines', logical),
    names: { to: (self) => NAMES.of(self) },
    tables: { to: (self) => TABLES.of(self) },
    charts: { to: (self) => CHARTS.of(self) },
    protection: PROTECTION,
    freezePanes: FREEZE_PANES,
    pageLayout: PAGE_LAYOUT,
    getRange: { call: (self, address) => part(self, areaOf(text(address)) ?? invalid()) },
    getRangeByIndexes: {
      call: (self, row, column, rows, columns) => {
        const [top, left] = [whole(row), whole(column)];
        return part(self, { top, left, bottom: top + whole(rows) - 1, right: left + whole(columns) - 1 });
      },
    },
    getUsedRangeOrNullObject: {
      call: (self, only) => {
        const used = self.sheet.cells.used(only !== true);
        return used ? part(self, used) : null;
      },
    },
    delete: { call: remove },
    activate: {
      call: ({ excel, sheet }) => {
        if (sheet.visibility !== 'Visible') refuse('InvalidOperation', 'A hidden sheet cannot be activated.');
        excel.book.active = excel.book.sheets.indexOf(sheet);
        if (excel.book.selection?.sheet !== sheet.id) excel.book.selection = { sheet: sheet.id, area: cellAt(0, 0) };
      },
    },
  },
});

/** Refuses to hide or delete the last sheet that can be seen. */
function notTheLast({ excel, sheet }: OnSheet): void {
  if (excel.book.sheets.every((one) => one === sheet || one.visibility !== 'Visible')) refuse('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
}

function show({ excel, sheet }: OnSheet, given: unknown): void {
  mayRestructure(excel.book);
  const visibility = oneOf(['Visible', 'Hidden', 'VeryHidden'], given);
  if (visibility !== 'Visible') notTheLast({ excel, sheet });
  sheet.visibility = visibility;
  front({ excel, sheet }, excel.book.sheets.indexOf(sheet));
}

/** Where the sheet in front can no longer be seen, the next one behind its place comes to the front, else the last before. */
function front({ excel: { book } }: OnSheet, place: number): void {
  if (book.sheets[book.active]?.visibility === 'Visible') return;
  const after = book.sheets.findIndex((sheet, i) => i >= place && sheet.visibility === 'Visible');
  book.active = after >= 0 ? after : book.sheets.findLastIndex((sheet) => sheet.visibility === 'Visible');
}

/** Takes a sheet away; what spoke of it says `#REF!` from now on. */
function remove({ excel, sheet }: OnSheet): void {
  const { book } = excel;
  mayRestructure(book);
  if (sheet.visibility === 'VeryHidden') refuse('InvalidOperation', 'A very hidden sheet cannot be deleted.');
  notTheLast({ excel, sheet });
  const [shown, place, gone] = [book.sheets[book.active], book.sheets.indexOf(sheet), sheet.name.toLowerCase()];
  book.sheets.splice(place, 1);
  book.active = shown ? book.sheets.indexOf(shown) : -1;
  front({ excel, sheet }, place);
  book.names = book.names.filter((item) => item.scope !== sheet.id);
  for (const { name } of sheet.tables) everyFormula(book, (formula) => lostTable(formula, name));
  everyFormula(book, (formula) => rewritten(formula, (met) => (met.sheet?.toLowerCase() === gone ? 'gone' : undefined)));
  for (const held of excel.heldBlocks()) if (held.sheet === sheet) held.gone = true;
  excel.deleted.push(sheet);
  excel.shaken();
}
