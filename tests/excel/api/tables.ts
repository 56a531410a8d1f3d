import { AUTO_FILTER, COLUMNS, RANGE, TABLE, TABLES, WORKSHEET, type InTable, type Scope } from './kinds';
import type { Table } from '../model/book';
import type { Area } from '../model/cells';
import { invalid, refuse } from '../protocol/failure';
import type { Target } from '../protocol/kind';
import { areaOf, intersection, split, wholeColumns, wholeRows } from './areas';
import { cleared } from './clearing';
import { at } from './content';
import { everyFormula } from './everyFormula';
import { logical, text } from './given';
import { mayChange } from './guard';
import { readHeaders } from './headers';
import { freeTableName, nextTableName } from './naming';
import { bodyOf } from './refers';
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

TABLES.has({
  items: (self) => all(self).map((one) => TABLE.of(one)),
  members: {
    count: { get: (self) => all(self).length },
    getCount: { call: (self) => all(self).length },
    getItem: { call: find },
    getItemOrNullObject: { call: find },
    getItemAt: {
      call: (self, index) => {
        const found = typeof index === 'number' ? all(self)[index] : undefined;
        return found ? TABLE.of(found) : null;
      },
    },
    add: { call: add },
  },
});

/** Where a table is to stand: a range, or an address on the collection's sheet (or the one it names, or the one in front). */
function placed({ excel, sheet }: Scope, given: unknown): Block {
  const range = RANGE.in(given);
  if (range) return sheet && range.sheet !== sheet ? invalid('The range is on another sheet.') : { excel, sheet: range.sheet, area: at(range) };
  const { sheet: named, rest } = split(text(given));
  const on = named === undefined ? (sheet ?? excel.book.sheets[excel.book.active]) : excel.book.sheetNamed(named);
  return on ? { excel, sheet: on, area: areaOf(rest) ?? invalid() } : invalid();
}

/** Refuses a table over another, over merged cells, or over whole rows or columns. */
function mayStand({ sheet }: Pick<Block, 'sheet'>, area: Area, own?: Table): void {
  if (wholeRows(area) || wholeColumns(area)) invalid();
  if (sheet.tables.some((table) => table !== own && intersection(table.area, area))) invalid("A table can't overlap another table.");
  if (sheet.merges.some((merge) => intersection(merge, area))) refuse('MergedRangeConflict', 'A table cannot stand on merged cells.');
}

function add(self: Scope, given: unknown, hasHeaders: unknown): Target {
  const block = placed(self, given);
  const { excel, sheet } = block;
  mayChange(sheet);
  mayStand(block, block.area);
  const headed = logical(hasHeaders);
  const { area } = block;
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

const part = ({ excel, sheet }: InTable, area: Area) => RANGE.of({ excel, sheet, area });

function flag(name: 'showBandedRows' | 'showFilterButton' | 'showTotals') {
  return {
    get: ({ table }: InTable) => table[name],
    set: ({ excel, sheet, table }: InTable, on: unknown) => {
      mayChange(sheet);
      if (name === 'showTotals' && on !== table.showTotals) totalled({ excel, sheet, table }, logical(on));
      table[name] = logical(on);
    },
  };
}

/** The total row comes or goes: what stands below the table moves. Excel's formulas in it are not imitated, only its word. */
function totalled({ excel, sheet, table }: InTable, on: boolean): void {
  const { area } = table;
  if (on) {
    const row = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
    inserted({ excel, sheet, area: row }, 'Down');
    sheet.cells.set(row.top, row.left, 'Total');
    table.area = { ...area, bottom: row.bottom };
  } else {
    table.area = { ...area, bottom: area.bottom - 1 };
    deleted({ excel, sheet, area: { ...area, top: area.bottom } }, 'Up');
  }
}

TABLE.has({
  key: { name: 'Id', of: ({ table }) => table.id },
  members: {
    id: { get: ({ table }) => table.id },
    name: {
      get: ({ table }) => table.name,
      set: ({ excel, table }, name) => {
        const next = freeTableName(excel.book, text(name), table);
        everyFormula(excel.book, (formula) => renamedTable(formula, table.name, next));
        table.name = next;
        excel.calculateAll();
      },
    },
    style: {
      get: ({ table }) => table.style,
      set: ({ sheet, table }, style) => {
        mayChange(sheet);
        table.style = text(style);
      },
    },
    showHeaders: { get: ({ table }) => table.showHeaders },
    showTotals: flag('showTotals'),
    showBandedRows: flag('showBandedRows'),
    showFilterButton: flag('showFilterButton'),
    worksheet: { to: (self) => WORKSHEET.of(self) },
    columns: { to: (self) => COLUMNS.of(self) },
    autoFilter: { to: (self) => AUTO_FILTER.of(self) },
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
    convertToRange: {
      call: ({ excel, sheet, table }) => {
        mayChange(sheet);
        sheet.tables = sheet.tables.filter((one) => one !== table);
        return RANGE.of({ excel, sheet, area: table.area });
      },
    },
  },
});

/** The new area must keep the header row where it is and overlap the old one. */
function resize({ excel, sheet, table }: InTable, given: unknown): void {
  mayChange(sheet);
  const block = placed({ excel, sheet }, given);
  const { area } = block;
  if (block.sheet !== sheet || area.top !== table.area.top || area.bottom === area.top || !intersection(area, table.area)) invalid('The header row must stay in the same row, and the new table must overlap the old.');
  mayStand(block, area, table);
  table.area = area;
  readHeaders(excel.book, sheet, table);
  excel.calculateAll();
}

AUTO_FILTER.has({ members: { clearCriteria: { call: ({ sheet }) => mayChange(sheet, 'allowAutoFilter') } } });
