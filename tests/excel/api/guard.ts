import { refuse } from '../protocol/failure';
import type { Book, Sheet } from '../model/book';
import type { Area } from '../model/cells';
import { intersection, wholeColumns, wholeRows } from '../model/areas';

const denied = (sheet: Sheet): never => refuse('AccessDenied', `You cannot perform the requested operation: the sheet ${sheet.name} is protected.`);

/** Refuses to change the content of locked cells on a protected sheet. */
export function mayWrite(book: Book, sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  const bounded = wholeRows(area) || wholeColumns(area) ? intersection(area, sheet.cells.used(true) ?? area) ?? area : area;
  for (let row = bounded.top; row <= bounded.bottom; row++)
    for (let column = bounded.left; column <= bounded.right; column++) if (book.styles[sheet.cells.style(row, column)]?.locked ?? true) denied(sheet);
}

/** Refuses what a protected sheet does not allow; `option` is the protection option that would allow it. */
export function mayChange(sheet: Sheet, option?: string): void {
  if (sheet.protection && (option === undefined || sheet.protection.options[option] !== true)) denied(sheet);
}

/** Refuses to add, delete, rename, hide or move sheets while the workbook's structure is protected. */
export function mayRestructure(book: Book): void {
  if (book.structureLocked) refuse('AccessDenied', 'The workbook structure is protected.');
}
