import { APPLICATION, CREATED, FUNCTIONS, FUNCTION_RESULT, NAMES, RANGE, RUNTIME, SETTINGS, TABLES, WORKBOOK, WORKBOOK_PROTECTION, WORKSHEETS } from './kinds';
import { refuse } from '../protocol/failure';
import { logical, maybeText, whole } from './given';
import type { Running } from './running';

const eventRange = (excel: Running, id: unknown) => {
  const block = excel.eventRanges.get(String(id));
  return block && !block.gone ? RANGE.of(block) : null;
};

WORKBOOK.has({
  members: {
    name: { get: () => 'Book1.xlsx' },
    application: { to: (self) => APPLICATION.of(self) },
    names: { to: (self) => NAMES.of(self) },
    worksheets: { to: (self) => WORKSHEETS.of(self) },
    tables: { to: (self) => TABLES.of(self) },
    settings: { to: (self) => SETTINGS.of(self) },
    functions: { to: (self) => FUNCTIONS.of(self) },
    protection: { to: (self) => WORKBOOK_PROTECTION.of(self) },
    _Runtime: { to: (self) => RUNTIME.of(self) },
    getSelectedRange: {
      call: ({ excel }) => {
        const { book } = excel;
        const chosen = book.sheets.find((sheet) => sheet.id === book.selection?.sheet);
        const sheet = chosen ?? book.sheets[book.active] ?? refuse('GeneralException', 'There is no sheet.');
        return RANGE.of({ excel, sheet, area: (chosen && book.selection?.area) ?? { top: 0, left: 0, bottom: 0, right: 0 } });
      },
    },
    _GetRangeForEventByReferenceId: { call: ({ excel }, id) => eventRange(excel, id) ?? refuse('ItemNotFound', 'The cells of the event are no longer there.') },
    _GetRangeOrNullObjectForEventByReferenceId: { call: ({ excel }, id) => eventRange(excel, id) },
  },
});

APPLICATION.has({
  members: {
    calculationMode: { get: () => 'Automatic' },
    calculate: { call: ({ excel }) => excel.calculateAll() },
    suspendApiCalculationUntilNextSync: { call: () => null },
    suspendScreenUpdatingUntilNextSync: { call: () => null },
    createWorkbook: { call: ({ excel }, base64) => CREATED.of({ excel, base64: maybeText(base64) }) },
  },
});

CREATED.has({ members: { open: { call: ({ excel, base64 }) => excel.onWorkbook(base64) } } });

RUNTIME.has({
  members: {
    enableEvents: {
      get: ({ excel }) => excel.enableEvents,
      set: ({ excel }, on) => {
        excel.enableEvents = logical(on);
      },
    },
  },
});

FUNCTIONS.has({
  members: {
    date: {
      call: ({ excel }, year, month, day) => {
        const days = Date.UTC(whole(year), whole(month) - 1, whole(day)) / 86_400_000 + 25_569;
        return FUNCTION_RESULT.of({ value: excel.book.date1904 ? days - 1462 : days });
      },
    },
  },
});

FUNCTION_RESULT.has({ members: { value: { get: ({ value }) => value }, error: { get: () => null } } });

WORKBOOK_PROTECTION.has({
  members: {
    protected: { get: ({ excel }) => excel.book.structureLocked },
    protect: {
      call: ({ excel }) => {
        if (excel.book.structureLocked) refuse('InvalidOperation', 'The workbook is already protected.');
        excel.book.structureLocked = true;
      },
    },
    unprotect: {
      call: ({ excel }) => {
        excel.book.structureLocked = false;
      },
    },
  },
});
