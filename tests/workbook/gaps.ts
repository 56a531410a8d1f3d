import type { CellValue } from '../../src/model/sheet';
import { excelWorkbook } from '../../src/workbook/excel';
import type { Workbook } from '../../src/workbook/workbook';
import type { LocalExcel } from '../excel/excel';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { contents } from './books';
import { block, sheet, table } from './sheets';

/** Opens the door to a book, and gives the Excel behind it; whatever was opened before is closed, and all is after each test. */
export function opener() {
  let excel: LocalExcel | undefined;
  afterEach(() => excel?.close());
  return {
    open: async (of: Book, how?: Parameters<typeof openExcel>[1]): Promise<Workbook> => {
      excel?.close();
      excel = await openExcel(of, how);
      return excelWorkbook();
    },
    excel: (): LocalExcel => {
      if (!excel) throw new Error('no book is open');
      return excel;
    },
  };
}

/** A sheet as we describe it, and what then stands on it. */
export const GAPS = sheet('Gaps', [table('Gaps', { Product: ['P-1', '00123', "'quoted"], Short: [5, NaN, -2.5], Material: [true, false, null] })], [block('Totals', [['Short', 5], ['Excess', 0]])]);
export const STAMP = "Plan of Record · cycle 2026-03 · as of 2026-02-28 · 3 rows · written 2026-03-02 10:15 UTC · fingerprint ab12";
export const WHOLE = [
  ['Gaps 2026-03', '', ''], ['Base', '', ''], [STAMP, '', ''], ['', '', ''], ['Totals', '', ''], ['Short', 5, ''], ['Excess', 0, ''], ['', '', ''],
  ['Product', 'Short', 'Material'], ['P-1', 5, true], ['00123', '', false], ["'quoted", -2.5, ''],
];

/** Such a sheet with other columns and so many headline figures. */
export const gaps = (columns: Readonly<Record<string, readonly CellValue[]>>, figures = 1) =>
  sheet('Gaps', [table('Gaps', columns)], [block('Totals', Array.from({ length: figures }, (_, i) => [`Figure ${'abcdefgh'.charAt(i)}`, i]))]);
export const rowsOf = (of: Book, name: string, from: number) => contents(of, name).slice(from);
export const standingTable = (of: Book, name = 'Gaps') => of.sheets.flatMap((one) => one.tables).find((one) => one.name === name);
