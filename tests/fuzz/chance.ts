import fc from 'fast-check';
import type { Scalar } from '../excel/model/cells';
import type { LocalExcel } from '../excel/excel';
import type { Book, Sheet } from '../excel/model/book';
import type { Rows } from '../command/given';

/** What people, exports and accidents leave in cells. */
const CELLS: readonly Scalar[] = [
  '', 0, 1, 7, 12.5, -3, 1e308, -0, 46023, 46054, 202602, true, 'A', 'a ', '__proto__', 'constructor', '=1+1', "'q", '00123', 123, 'Total', 'Demand', 'Supply', 'Product',
  '2026-01', '2026-02', 'Mar-26', '2026-W53', 'Q1 2026', '9999-12-31', '31/12/2025', '-', 'n/a', '1.234,5', '12 %', '(5)', 'NaN', { error: '#N/A' }, { error: '#REF!' }, 'x'.repeat(32_767), '表', '\u00a0',
];
const HEADERS = ['Product', 'SKU', 'Location', 'Source', 'Measure', 'Period', 'Month', 'Quantity', 'Qty', 'Price', 'Unit cost', 'Family', 'On hand', 'Revenue', 'Units', 'Name', 'Value', '2026-01', '2026-02', 46082, 'Jan-26', '', 'Whatever', 'Quantity'] as const;

const cell = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...CELLS) }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) });
const wild: fc.Arbitrary<Rows> = fc.tuple(fc.array(fc.constantFrom<Scalar>(...HEADERS), { minLength: 1, maxLength: 7 }), fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 })).map(([head, rows]) => [head, ...rows]);
const line = fc.tuple(fc.constantFrom<Scalar>('A', 'B', '00123', '__proto__', 123), fc.constantFrom<Scalar>('2026-01', '2026-02', '2026-03', 46023), fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -5, max: 90 }) as fc.Arbitrary<Scalar> }, { weight: 1, arbitrary: cell }));
/** Rows one can plan from, but for a cell here and there. */
export const tame: fc.Arbitrary<Rows> = fc.array(line, { minLength: 1, maxLength: 12 }).map((rows) => [['Product', 'Period', 'Quantity'], ...rows]);
const master: fc.Arbitrary<Rows> = fc.array(fc.tuple(fc.constantFrom<Scalar>('A', 'B', '00123'), fc.nat(20), fc.nat(9), fc.nat(50), fc.nat(9)), { maxLength: 3 }).map((rows) => [['Product', 'Price', 'Unit cost', 'Opening stock', 'Target stock'], ...rows]);

/** Sheets that are nearly a plan, and one that may be anything, sometimes called like one of ours. */
export const sheets = fc.record({ demand: fc.oneof({ weight: 4, arbitrary: tame }, { weight: 1, arbitrary: wild }), supply: tame, products: master, other: wild, called: fc.constantFrom('Settings', 'Stock', 'Finance', 'Gaps', 'Inputs', 'Exceptions', 'Gaps (POR)', 'Notes') });

const sure = fc.array(fc.tuple(fc.constantFrom<Scalar>('A', 'B', '00123'), fc.constantFrom<Scalar>('2026-01', '2026-02', '2026-03'), fc.integer({ min: 1, max: 90 })), { minLength: 2, maxLength: 8 }).map((rows): Rows => [['Product', 'Period', 'Quantity'], ['A', '2026-01', 5], ...rows]);
/** Sheets that surely come to a plan: what lies behind the planning is reached by these. */
export const sane = fc.record({ demand: sure, supply: sure, products: master, other: fc.constant<Rows>([['Remark'], ['Ask Ben']]), called: fc.constant('Notes') });

/** One thing that goes wrong at a request of the writing or reading. */
export type Fault = { readonly request: number; readonly action: number; readonly code: string | number };
const transports = fc.constantFrom(5004, 5012, 5102, 5103, 5104, 7000);
const refusals = fc.constantFrom('InvalidOperation', 'GeneralException', 'AccessDenied', 'ItemNotFound', 'InvalidOperationInCellEditMode', 'ResponsePayloadSizeLimitExceeded', 'InvalidArgument');
const hiccups: fc.Arbitrary<readonly Fault[]> = fc.array(fc.record({ request: fc.integer({ min: 1, max: 40 }), action: fc.integer({ min: 1, max: 60 }), code: fc.oneof(transports, refusals) }), { minLength: 1, maxLength: 3 });
/** Excel is away for so long that neither the writing nor the way back gets through. */
const outage: fc.Arbitrary<readonly Fault[]> = fc.record({ from: fc.integer({ min: 6, max: 40 }), long: fc.integer({ min: 2, max: 9 }), code: transports }).map(({ from, long, code }) => Array.from({ length: long }, (_, i) => ({ request: from + i, action: 1, code })));
export const faults: fc.Arbitrary<readonly Fault[]> = fc.oneof({ weight: 3, arbitrary: hiccups }, { weight: 1, arbitrary: outage });

/** Lets these go wrong from now on. */
export function befall(excel: LocalExcel, of: readonly Fault[]): void {
  for (const { request, action, code } of of) {
    if (typeof code === 'number') excel.faults.failRequest(request, code);
    else excel.faults.failAction(request, action, code);
  }
}

/** Something that befell a workbook before we came. */
export type Mishap = (book: Book) => void;
const sheetOf = (n: number) => ['Demand', 'Supply', 'Products'][n % 3] ?? 'Demand';
const mishap = (n: number): Mishap => {
  const on = (act: (sheet: Sheet) => void): Mishap => (book) => { const found = book.sheetNamed(sheetOf(n)); if (found) act(found); };
  const all: readonly Mishap[] = [
    on((sheet) => sheet.merges.push({ top: 1 + (n % 4), left: 0, bottom: 2 + (n % 4), right: n % 2 })),
    on((sheet) => sheet.cells.set(2, 2, 7, '3+4')),
    on((sheet) => sheet.cells.set(3, 2, { error: '#DIV/0!' }, '1/0')),
    on((sheet) => (sheet.protection = { options: {} })),
    on((sheet) => (sheet.visibility = 'Hidden')),
    (book) => book.names.push({ name: ['Stock', 'Finance', 'Levers', 'Actuals'][n % 4] ?? 'Stock', formula: ['#REF!$A$1:$B$2', 'OFFSET(Nowhere!$A$1,0,0,3,3)', '1+1', "'Gone away'!$A$1:$C$9"][n % 4] ?? '', visible: n % 2 === 0, comment: '' }),
    (book) => void (book.names = book.names.map((name) => (name.name === sheetOf(n) ? { ...name, formula: `'${sheetOf(n)}'!$A:$C` } : name))),
    (book) => void (book.names = book.names.map((name) => (name.name === sheetOf(n) ? { ...name, formula: '#REF!' } : name))),
  ];
  return (book) => all[n % all.length]?.(book);
};
export const mishaps: fc.Arbitrary<readonly Mishap[]> = fc.array(fc.nat(63).map(mishap), { maxLength: 3 });
