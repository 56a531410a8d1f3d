import type { LocalExcel, Options } from './excel';
import { openExcel } from './open';
import { Book, Sheet } from './model/book';
import type { Scalar } from './model/cells';

/** A running Excel over sheets of plain cells, for tests; sheets by name, rows from A1. */
export async function opened(sheets: Readonly<Record<string, readonly (readonly Scalar[])[]>>, options: Options = {}, before: (book: Book) => void = () => undefined): Promise<LocalExcel> {
  const book = new Book();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = new Sheet(`{${name}-${Math.random()}}`, name);
    rows.forEach((row, r) => row.forEach((value, c) => sheet.cells.set(r, c, value)));
    book.sheets.push(sheet);
  }
  before(book);
  return openExcel(book, options);
}

/** Runs one batch on a sheet, the ordinary way. */
export async function on<T>(name: string, act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> {
  return Excel.run(async (context) => {
    const result = await act(context.workbook.worksheets.getItem(name), context);
    await context.sync();
    return result;
  });
}

/** The code of the error a batch ends with; undefined when it succeeds. */
export async function refusal(act: Promise<unknown>): Promise<string | undefined> {
  return act.then(
    () => undefined,
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  );
}

/** The cells of a sheet, as a person would name them. */
export function cell(excel: LocalExcel, sheet: string, row: number, column: number): Scalar | undefined {
  return excel.book.sheetNamed(sheet)?.cells.value(row, column);
}
