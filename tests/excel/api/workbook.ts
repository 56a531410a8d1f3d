import { CREATED, FUNCTION_RESULT, NAMES, RANGE, SETTING, SETTINGS, TABLES, WORKBOOK, WORKSHEET, WORKSHEETS, type OnBook } from './kinds';
import { Sheet } from '../model/book';
import { cellAt } from '../model/areas';
import { refuse } from '../protocol/failure';
import { inner } from '../protocol/kind';
import { field, logical, maybeText, text, whole } from './given';
import { mayRestructure } from './guard';
import { freeSheetName, sheetName } from './naming';

WORKBOOK.has({
  members: {
    application: inner('Application', {
      suspendApiCalculationUntilNextSync: { call: () => null },
      createWorkbook: { call: ({ excel }, base64) => CREATED.of({ excel, base64: maybeText(base64) }) },
    }),
    names: { to: (self) => NAMES.of(self) },
    worksheets: { to: (self) => WORKSHEETS.of(self) },
    tables: { to: (self) => TABLES.of(self) },
    settings: { to: (self) => SETTINGS.of(self) },
    functions: inner('Functions', {
      date: {
        call: ({ excel }, year, month, day) => {
          const days = Date.UTC(whole(year), whole(month) - 1, whole(day)) / 86_400_000 + 25_569;
          return FUNCTION_RESULT.of({ value: excel.book.date1904 ? days - 1462 : days });
        },
      },
    }),
    _Runtime: inner('Runtime', { enableEvents: field(({ excel }: OnBook) => excel, 'enableEvents', logical) }),
    getSelectedRange: {
      call: ({ excel }) => {
        const { book } = excel;
        const chosen = book.sheets.find((sheet) => sheet.id === book.selection?.sheet);
        const sheet = chosen ?? book.sheets[book.active] ?? refuse('GeneralException', 'There is no sheet.');
        return RANGE.of({ excel, sheet, area: (chosen && book.selection?.area) ?? cellAt(0, 0) });
      },
    },
  },
});

CREATED.has({ members: { open: { call: ({ excel, base64 }) => excel.onWorkbook(base64) } } });
FUNCTION_RESULT.has({ members: { value: { get: ({ value }) => value } } });

/** By name or by id; the client asks by id for every sheet it has met. */
function findSheet({ excel }: OnBook, given: unknown) {
  const key = text(given);
  const sheet = excel.book.sheets.find(({ id }) => id === key) ?? excel.book.sheetNamed(key);
  return sheet ? WORKSHEET.of({ excel, sheet }) : null;
}

WORKSHEETS.has({
  items: ({ excel }) => excel.book.sheets.map((sheet) => WORKSHEET.of({ excel, sheet })),
  members: {
    getItem: { call: findSheet },
    getItemOrNullObject: { call: findSheet },
    add: {
      call: ({ excel }, name) => {
        mayRestructure(excel.book);
        const sheet = new Sheet(excel.id(), sheetName(excel.book, maybeText(name) ?? freeSheetName(excel.book)));
        excel.book.sheets.push(sheet);
        excel.added.push(sheet);
        return WORKSHEET.of({ excel, sheet });
      },
    },
  },
});

SETTINGS.has({
  members: {
    getItemOrNullObject: { call: ({ excel }, key) => (excel.book.settings.has(text(key)) ? SETTING.of({ excel, key: text(key) }) : null) },
    /** Sets or adds: a key is there once. */
    add: {
      call: ({ excel }, key, value) => {
        excel.book.settings.set(text(key), value);
        return SETTING.of({ excel, key: text(key) });
      },
    },
  },
});
SETTING.has({ key: { name: '_Id', of: ({ key }) => key }, members: { value: { get: ({ excel, key }) => excel.book.settings.get(key) ?? null } } });
