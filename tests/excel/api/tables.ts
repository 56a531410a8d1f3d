import { COLUMN, COLUMNS, RANGE, TABLE, TABLES, type InTable, type Scope } from './kinds';
import type { Table } from '../model/book';
import type { Area } from '../model/cells';
import { invalid, refuse } from '../protocol/failure';
import type { Target } from '../protocol/kind';
import { areaOf, intersection, wholeColumns, wholeRows } from '../model/areas';
import { cleared } from './clearing';
import { at } from './content';
import { everyFormula } from './every-formula';
import { logical, maybeText, text, whole } from './given';
import { mayChange } from './guard';
import { readHeaders } from './headers';
import { bodyOf } from '../model/parts';
import { freeTableName, nextTableName } from './naming';
import { part } from './range';
import type { Block } from './running';
import { deleted, inserted } from './shifting';
import { lostTable, renamedTable } from './structured';

/** All tables, or those of one sheet, in the workbook's order. */
const all = ({ excel, sheet: only }: Scope): InTable[] => excel.book.sheets.filter((sheet) => !only || sheet === only).flatMap((sheet) => sheet.tables.map((table) => ({ excel, sheet, table })));

function find(self: Scope, given: unknown): Target | null {
  const key = text(given).toLowerCase();
  const found = all(self).find(({ table }) => table.id.toLowerCase() === key || table.name.toLowerCase() === key);
  return found ? TABLE.of(found) : null;
}

TABLES.has({ items: (self) => all(self).map((one) => TABLE.of(one)), members: { getItem: { call: find }, getItemOrNullObject: { call: find }, add: { call: add } } });

/** Where a table is to stand: a range, or an address on the collection's own sheet. */
function placed({ excel, sheet }: Scope, given: unknown): Block {
  const range = RANGE.in(given);
  if (range) return sheet && range.sheet !== sheet ? invalid('The range is on another sheet.') : { excel, sheet: range.sheet, area: at(range) };
  return sheet ? { excel, sheet, area: areaOf(text(given)) ?? invalid() } : invalid();
}

/** Refuses a table over another, over merged cells, or over whole rows or columns. */
function mayStand({ sheet }: Pick<Block, 'sheet'>, area: Area, own?: Table): void {
  if (wholeRows(area) || wholeColumns(area)) invalid();
  if (sheet.tables.some((table) => table !== own && intersection(table.area, area))) invalid("A table can't overlap another table.");
  if (sheet.merges.some((merge) => intersection(merge, area))) refuse('MergedRangeConflict', 'A table cannot stand on merged cells.');
}

function add(self: Scope, given: unknown, hasHeaders: unknown): Target {
  const { excel, sheet, area } = placed(self, given);
  mayChange(sheet);
  mayStand({ sheet }, area);
  const headed = logical(hasHeaders);
  if (!headed) {
    // Excel makes room for the header row it adds
    inserted({ excel, sheet, area: { ...area, bottom: area.top } }, 'Down');
    for (let column = area.left; column <= area.right; column++) sheet.cells.set(area.top, column, '');
  }
  const grown = { ...area, bottom: Math.max(area.top + 1, area.bottom + (headed ? 0 : 1)) };
  const table: Table = {
    id: excel.id(), name: nextTableName(excel.book), area: grown, columns: [], style: 'TableStyleMedium2',
    showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true,
  }; // prettier-ignore
  readHeaders(excel.book, sheet, table);
  sheet.tables.push(table);
  excel.changed(sheet, { ...grown, bottom: grown.top });
  return TABLE.of({ excel, sheet, table });
}

TABLE.has({
  key: { name: 'Id', of: ({ table }) => table.id },
  members: {
    name: {
      get: ({ table }) => table.name,
      set: ({ excel, table }, name) => {
        const next = freeTableName(excel.book, text(name), table);
        everyFormula(excel.book, (formula) => renamedTable(formula, table.name, next));
        table.name = next;
        excel.meant(next);
      },
    },
    style: { set: styled((table, given) => (table.style = text(given))) },
    showHeaders: { get: ({ table }) => table.showHeaders },
    showTotals: { get: ({ table }) => table.showTotals, set: totalled },
    showBandedRows: { set: styled((table, given) => (table.showBandedRows = logical(given))) },
    columns: { to: (self) => COLUMNS.of(self) },
    clearFilters: { call: ({ sheet }) => mayChange(sheet, 'allowAutoFilter') },
    getRange: { call: (self) => part(self, self.table.area) },
    getHeaderRowRange: { call: (self) => (self.table.showHeaders ? part(self, { ...self.table.area, bottom: self.table.area.top }) : refuse('InvalidOperation', 'The table shows no header row.')) },
    getDataBodyRange: { call: (self) => part(self, bodyOf(self.table)) },
    resize: { call: resize },
    delete: {
      call: ({ excel, sheet, table }) => {
        mayChange(sheet);
        sheet.tables = sheet.tables.filter((one) => one !== table);
        everyFormula(excel.book, (formula) => lostTable(formula, table.name));
        cleared({ excel, sheet, area: table.area }, 'All');
      },
    },
  },
});

function styled(change: (table: Table, given: unknown) => unknown) {
  return ({ sheet, table }: InTable, given: unknown) => {
    mayChange(sheet);
    change(table, given);
  };
}

/** The total row comes or goes: what stands below the table moves. Excel's formulas in it are not imitated, only its word. */
function totalled({ excel, sheet, table }: InTable, given: unknown): void {
  mayChange(sheet);
  const { area } = table;
  if (logical(given) === table.showTotals) return;
  table.showTotals = !table.showTotals;
  if (table.showTotals) {
    const row = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
    inserted({ excel, sheet, area: row }, 'Down');
    sheet.cells.set(row.top, row.left, 'Total');
    table.area = { ...area, bottom: row.bottom };
  } else {
    table.area = { ...area, bottom: area.bottom - 1 };
    deleted({ excel, sheet, area: { ...area, top: area.bottom } }, 'Up');
  }
}

/** The new area must keep the header row where it is and overlap the old one. */
function resize({ excel, sheet, table }: InTable, given: unknown): void {
  mayChange(sheet);
  const { area } = placed({ excel, sheet }, given);
  if (area.top !== table.area.top || area.bottom === area.top || !intersection(area, table.area)) invalid('The header row must stay in the same row, and the new table must overlap the old.');
  mayStand({ sheet }, area, table);
  table.area = area;
  readHeaders(excel.book, sheet, table);
  excel.meant(table.name);
}

COLUMNS.has({
  members: {
    getItemAt: { call: (self, index) => (whole(index) in self.table.columns ? COLUMN.of({ ...self, index: whole(index) }) : null) },
    add: {
      call: (self, given, values, name) => {
        if (values !== null && values !== undefined) refuse('ApiNotFound', 'Columns are added empty here.');
        return added(self, given === null || given === undefined ? -1 : whole(given), maybeText(name) ?? '');
      },
    },
  },
});

/** Makes room within the table's rows for a column before the index, or behind the last where it is −1. */
function added(self: InTable, given: number, name: string): Target {
  const { excel, sheet, table } = self;
  if (given >= table.columns.length) invalid(); // no index reaches behind the last column
  const { area } = table;
  const index = given < 0 ? table.columns.length : given;
  const left = area.left + index;
  inserted({ excel, sheet, area: { ...area, left, right: left } }, 'Right');
  table.area = { ...area, right: area.right + 1 }; // also where the new column is the first or the last
  sheet.cells.set(area.top, left, name);
  readHeaders(excel.book, sheet, table);
  excel.meant(table.name);
  return COLUMN.of({ ...self, index });
}

COLUMN.has({
  key: { name: 'Id', of: ({ index }) => index + 1 },
  members: {
    delete: {
      call: ({ excel, sheet, table, index }) => {
        mayChange(sheet);
        if (table.columns.length === 1) refuse('InvalidOperation', 'A table keeps one column.');
        const left = table.area.left + index;
        deleted({ excel, sheet, area: { ...table.area, left, right: left } }, 'Left');
        excel.meant(table.name);
      },
    },
  },
});
