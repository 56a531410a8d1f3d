import { intersection } from './model/areas';
import { enter } from './api/content';
import { mayWrite } from './api/guard';
import { reheaded } from './api/headers';
import type { Running } from './api/running';
import type { Sheet } from './model/book';
import type { Area } from './model/cells';

/**
 * A person typing into a cell and pressing Enter: read as Excel reads it, refused in locked cells of a protected sheet; just below a table the
 * table grows by the row. In a merged block it is the top-left cell that is typed into.
 */
export function typed(excel: Running, sheet: Sheet, row: number, column: number, text: string): void {
  const merge = sheet.merges.find((one) => intersection(one, { top: row, left: column, bottom: row, right: column }));
  const [top, left] = merge ? [merge.top, merge.left] : [row, column];
  pasted(excel, sheet, { top, left, bottom: top, right: left }, [[text]]);
}

/** A block of texts put into cells at once, all of them or, where one is locked, none. */
export function pasted(excel: Running, sheet: Sheet, area: Area, texts: readonly (readonly string[])[]): void {
  mayWrite(excel.book, sheet, area);
  texts.forEach((line, r) => line.forEach((text, c) => enter(excel, { sheet }, area.top + r, area.left + c, text)));
  reheaded(excel.book, sheet, area);
  if (texts.flat().some((text) => text !== '')) grow(sheet, area);
  excel.changed(sheet, area, 'RangeEdited', 'person');
}

function grow(sheet: Sheet, area: Area): void {
  const table = sheet.tables.find((one) => area.top === one.area.bottom + 1 && area.left >= one.area.left && area.right <= one.area.right);
  if (!table || table.showTotals || sheet.protection) return;
  const grown = { ...table.area, bottom: area.bottom };
  if (!sheet.tables.some((other) => other !== table && intersection(other.area, grown))) table.area = grown;
}
