import { WORKSHEET, WORKSHEETS } from './kinds';
import { Sheet } from '../model/book';
import { refuse } from '../protocol/failure';
import { maybeText, text } from './given';
import { mayRestructure } from './guard';
import { freeSheetName, sheetName } from './naming';
import type { Running } from './running';

const target = (excel: Running, sheet: Sheet | undefined) => (sheet ? WORKSHEET.of({ excel, sheet }) : null);

/** By name or by id; the client asks by id for every sheet it has met. */
function find(excel: Running, given: unknown): Sheet | undefined {
  const key = text(given);
  return excel.book.sheets.find((sheet) => sheet.id === key) ?? excel.book.sheetNamed(key);
}

const visible = (excel: Running, only: unknown) => excel.book.sheets.filter((sheet) => only !== true || sheet.visibility === 'Visible');

WORKSHEETS.has({
  items: ({ excel }) => excel.book.sheets.map((sheet) => WORKSHEET.of({ excel, sheet })),
  members: {
    getItem: { call: ({ excel }, key) => target(excel, find(excel, key)) },
    getItemOrNullObject: { call: ({ excel }, key) => target(excel, find(excel, key)) },
    getActiveWorksheet: { call: ({ excel }) => target(excel, excel.book.sheets[excel.book.active]) },
    getFirst: { call: ({ excel }, only) => target(excel, visible(excel, only)[0]) },
    getLast: { call: ({ excel }, only) => target(excel, visible(excel, only).at(-1)) },
    getCount: { call: ({ excel }, only) => visible(excel, only).length },
    add: {
      call: ({ excel }, name) => {
        mayRestructure(excel.book);
        const sheet = new Sheet(excel.id(), sheetName(excel.book, maybeText(name) ?? freeSheetName(excel.book)));
        excel.book.sheets.push(sheet);
        excel.added.push(sheet);
        return target(excel, sheet);
      },
    },
  },
});

/** Refuses to hide or delete the last sheet that can be seen. */
export function notTheLast(excel: Running, sheet: Sheet): void {
  if (sheet.visibility === 'Visible' && visible(excel, true).length === 1) refuse('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
}
