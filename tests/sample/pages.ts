import type { Page, PageCell, PageLook, PageName } from '../../src/model/page';
import { placeOf } from '../../src/model/place';
import { NORMAL, type Book, type Sheet, type Style } from '../excel/model/book';
import type { Area } from '../excel/model/cells';

const block = ({ top, left, bottom, right }: Area): PageLook['at'] => [top, left, bottom - top + 1, right - left + 1];

/** The sample as plain data, for the pane to put into an open workbook: values, formulas, names, tables and the plainest of its looks. */
export function pages(book: Book): readonly Page[] {
  return book.sheets.map((sheet) => page(book, sheet));
}

function page(book: Book, sheet: Sheet): Page {
  const used = sheet.cells.used() ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const rows = Array.from({ length: used.bottom + 1 }, (_, r) => Array.from({ length: used.right + 1 }, (__, c) => cell(sheet, r, c)));
  return {
    name: sheet.name,
    color: sheet.tabColor,
    rows,
    looks: looks(book, sheet, used),
    merges: sheet.merges.map(block),
    widths: Array.from({ length: used.right + 1 }, (_, c) => sheet.widths.get(c) ?? 9),
    frozen: [sheet.frozen.rows, sheet.frozen.columns],
    tables: sheet.tables.map(({ name, area }) => ({ name, at: block(area) })),
    names: names(book, sheet),
  };
}

function cell(sheet: Sheet, row: number, column: number): PageCell {
  const formula = sheet.cells.formula(row, column);
  if (formula !== undefined) return [formula];
  const value = sheet.cells.value(row, column);
  if (typeof value === 'object') throw new Error(`an error value in the sample at ${sheet.name} ${row} ${column}`);
  return value === '' ? null : value;
}

function names(book: Book, sheet: Sheet): Page['names'] {
  return book.names.flatMap(({ name, formula, scope }): (PageName & { readonly own?: true })[] => {
    const place = placeOf(formula);
    if (place?.sheet !== sheet.name) return [];
    return [{ name, at: [place.row, place.column, place.rows ?? 1, place.columns ?? 1], ...(scope !== undefined && { own: true as const }) }];
  });
}

type Plain = Omit<PageLook, 'at'>;

function plain({ numberFormat, font, fill, align }: Style): Plain {
  return {
    ...(numberFormat !== NORMAL.numberFormat && { format: numberFormat }),
    ...(font.bold && { bold: true as const }),
    ...(font.color !== NORMAL.font.color && { color: font.color }),
    ...(fill !== NORMAL.fill && fill !== '' && { fill }),
    ...(align.wrap && { wrap: true as const }),
  };
}

/** Blocks of cells that look alike, as large as they come: down a column first, then over columns that have the same runs. */
function looks(book: Book, sheet: Sheet, used: Area): readonly PageLook[] {
  type Run = { readonly top: number; readonly rows: number; readonly key: string; readonly left: number; columns: number };
  const open: Run[] = [];
  for (let column = 0; column <= used.right; column += 1) {
    for (let row = 0; row <= used.bottom; ) {
      const key = JSON.stringify(plain(book.styles[sheet.cells.style(row, column)] ?? NORMAL));
      let end = row;
      while (end <= used.bottom && JSON.stringify(plain(book.styles[sheet.cells.style(end, column)] ?? NORMAL)) === key) end += 1;
      const beside = open.find((run) => run.top === row && run.rows === end - row && run.key === key && run.left + run.columns === column);
      if (beside) beside.columns += 1;
      else if (key !== '{}') open.push({ top: row, rows: end - row, key, left: column, columns: 1 });
      row = end;
    }
  }
  return open.map(({ top, rows, key, left, columns }) => ({ at: [top, left, rows, columns], ...(JSON.parse(key) as Plain) }));
}
