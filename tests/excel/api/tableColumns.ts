import { COLUMN, COLUMNS, RANGE, type InTable } from './kinds';
import { invalid, refuse } from '../protocol/failure';
import type { Target } from '../protocol/kind';
import { maybeText, text } from './given';
import { mayChange } from './guard';
import { readHeaders, reheaded, uniqueHeaders } from './headers';
import { bodyOf } from './refers';
import { deleted, inserted } from './shifting';

COLUMNS.has({
  items: (self) => self.table.columns.map((_, index) => COLUMN.of({ ...self, index })),
  members: {
    count: { get: ({ table }) => table.columns.length },
    getCount: { call: ({ table }) => table.columns.length },
    getItem: { call: column },
    getItemOrNullObject: { call: column },
    getItemAt: { call: (self, index) => (typeof index === 'number' && index in self.table.columns ? COLUMN.of({ ...self, index }) : null) },
    add: { call: columnAdded },
  },
});

/** Makes room within the table's rows for a column before the index, or after the last. */
function columnAdded(self: InTable, given: unknown, values: unknown, name: unknown): Target {
  const { excel, sheet, table } = self;
  if (values !== null && values !== undefined) refuse('ApiNotFound', 'Columns are added empty here.');
  const { area } = table;
  const index = typeof given === 'number' && given >= 0 ? given : table.columns.length;
  if (typeof given === 'number' && given >= table.columns.length) invalid(); // no index reaches behind the last column
  const left = area.left + index;
  inserted({ excel, sheet, area: { ...area, left, right: left } }, 'Right');
  table.area = { ...area, right: area.right + 1 }; // also where the new column is the first or the last
  sheet.cells.set(area.top, left, maybeText(name) ?? '');
  readHeaders(excel.book, sheet, table);
  excel.calculateAll();
  return COLUMN.of({ ...self, index });
}

function column(self: InTable, given: unknown): Target | null {
  const { columns } = self.table;
  const index = typeof given === 'number' ? given - 1 : columns.findIndex((name) => name.toLowerCase() === text(given).toLowerCase());
  return index in columns ? COLUMN.of({ ...self, index }) : null;
}

COLUMN.has({
  key: { name: 'Id', of: ({ index }) => index + 1 },
  members: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: ({ table, index }) => table.columns[index] ?? '',
      set: ({ excel, sheet, table, index }, name) => {
        mayChange(sheet);
        const wanted = table.columns.map((old, i) => (i === index ? text(name) : old));
        if (uniqueHeaders(wanted)[index] !== wanted[index]) invalid();
        const { top, left } = table.area;
        sheet.cells.set(top, left + index, text(name));
        reheaded(excel.book, sheet, { top, left: left + index, bottom: top, right: left + index });
        excel.calculateAll();
      },
    },
    delete: {
      call: ({ excel, sheet, table, index }) => {
        mayChange(sheet);
        if (table.columns.length === 1) refuse('InvalidOperation', 'A table keeps one column.');
        const left = table.area.left + index;
        deleted({ excel, sheet, area: { ...table.area, left, right: left } }, 'Left');
        excel.calculateAll();
      },
    },
    getDataBodyRange: { call: ({ excel, sheet, table, index }) => RANGE.of({ excel, sheet, area: { ...bodyOf(table), left: table.area.left + index, right: table.area.left + index } }) },
  },
});
