import { intersection } from './api/areas';
import { enter } from './api/content';
import { mayWrite } from './api/guard';
import { reheaded } from './api/headers';
import type { Running } from './api/running';
import type { Sheet } from './model/book';
import type { Area } from './model/cells';

/**
 * A person typing into a cell and pressing Enter: read as Excel reads it, refused in locked cells of a protected sheet, and just below a table
 * the table grows by the row.
 */
export function typed(excel: Running, sheet: Sheet, row: number, column: number, text: string): void {
  const cell: Area = { top: row, left: column, bottom: row, right: column };
  const merge = sheet.merges.find((one) => intersection(one, cell));
  const at = merge ? { ...cell, top: merge.top, bottom: merge.top, left: merge.left, right: merge.left } : cell;
  mayWrite(excel.book, sheet, at);
  enter(excel, { sheet }, at.top, at.left, text);
  reheaded(sheet, at);
  grow(sheet, at, text);
  excel.changed(sheet, at, 'RangeEdited', 'person');
}

/** A person pasting a block of texts, or clearing one with blanks: all of it, or nothing where Excel refuses a cell. */
export function pasted(excel: Running, sheet: Sheet, area: Area, texts: readonly (readonly string[])[]): void {
  mayWrite(excel.book, sheet, area);
  const covered = sheet.merges.filter((merge) => intersection(merge, area));
  const inMerge = (row: number, column: number) => covered.some((one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right && (row > one.top || column > one.left));
  texts.forEach((line, r) => line.forEach((text, c) => !inMerge(area.top + r, area.left + c) && enter(excel, { sheet }, area.top + r, area.left + c, text)));
  reheaded(sheet, area);
  excel.changed(sheet, area, 'RangeEdited', 'person');
}

function grow(sheet: Sheet, { top: row, left: column }: Area, text: string): void {
  const table = sheet.tables.find(({ area }) => row === area.bottom + 1 && column >= area.left && column <= area.right);
  if (!table || table.showTotals || text === '' || sheet.protection) return;
  const grown = { ...table.area, bottom: row };
  if (!sheet.tables.some((other) => other !== table && intersection(other.area, grown))) table.area = grown;
}
