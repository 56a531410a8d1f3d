import type { Book, Sheet } from '../model/book';
import type { Area } from '../model/cells';
import { entered } from '../api/entry';
import { relocated } from '../model/references';
import { shown, typedForm } from './shown';

const MOST = 1_000_000;

/** The part of a block that is not beyond everything used: whole rows and columns become finite. */
export function within(area: Area, used: Area | undefined): Area {
  return { ...area, bottom: Math.max(area.top, Math.min(area.bottom, used?.bottom ?? 0)), right: Math.max(area.left, Math.min(area.right, used?.right ?? 0)) };
}

/** A block as a spreadsheet puts it on the clipboard: what the cells show, tab and line apart, quoted where a cell holds either. */
export function copied(book: Book, sheet: Sheet, area: Area): string {
  const { top, left, bottom, right } = within(area, sheet.cells.used());
  if ((bottom - top + 1) * (right - left + 1) > MOST) return '';
  const lines: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const line: string[] = [];
    for (let column = left; column <= right; column++) {
      const { text } = shown(book, sheet.cells.value(row, column), book.styles[sheet.cells.style(row, column)]?.numberFormat ?? 'General');
      line.push(/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }
    lines.push(line.join('\t'));
  }
  return lines.join('\n');
}

/** The cells of a copied block; a quoted cell may hold tabs and lines. Short rows are filled up with blanks. */
export function pasted(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  while (cell.lastIndex < text.length || rows.length === 1) {
    const [whole = '', quoted, plain = '', end = ''] = cell.exec(text) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '' || whole === '') break;
    if (end !== '\t' && cell.lastIndex < text.length) rows.push([]);
    else if (end === '\t' && cell.lastIndex === text.length) rows.at(-1)?.push('');
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
}

/** One cell pasted into a marked block fills it; otherwise the block lands whole, from the top-left corner. */
export function spread(rows: readonly (readonly string[])[], area: Area): { readonly area: Area; readonly texts: readonly (readonly string[])[] } {
  const [height, width] = [rows.length, rows[0]?.length ?? 1];
  const [tall, wide] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const repeats = tall % height === 0 && wide % width === 0 && tall * wide <= MOST;
  const [down, across] = repeats ? [tall, wide] : [height, width];
  const texts = Array.from({ length: down }, (_, r) => Array.from({ length: across }, (__, c) => rows[r % height]?.[c % width] ?? ''));
  return { area: { top: area.top, left: area.left, bottom: area.top + down - 1, right: area.left + across - 1 }, texts };
}

/** A copied block as it is, beside the text it is on the clipboard: what shows as 12 % stays 0.1234, and formulas are still formulas. */
export type Held = { readonly text: string; readonly area: Area; readonly cells: readonly (readonly { readonly typed: string; readonly formula: string | undefined }[])[] };

export function held(book: Book, sheet: Sheet, whole: Area): Held {
  const area = within(whole, sheet.cells.used());
  const text = copied(book, sheet, area);
  const typed = (row: number, column: number): string => {
    const value = sheet.cells.value(row, column);
    const said = typedForm(book, value, undefined, book.styles[sheet.cells.style(row, column)]?.numberFormat ?? 'General');
    return typeof value === 'string' && entered(value, 'General', false).value !== value ? `'${value}` : said; // 007 stays text
  };
  const line = (row: number) => Array.from({ length: area.right - area.left + 1 }, (_, c) => ({ typed: typed(row, area.left + c), formula: sheet.cells.formula(row, area.left + c) }));
  return { text, area, cells: text === '' ? [] : Array.from({ length: area.bottom - area.top + 1 }, (_, r) => line(area.top + r)) };
}

/** What to type into a block so that it holds what was copied, as often as it fits; references move along. */
export function carried({ area, cells }: Held, to: Area): string[][] {
  return Array.from({ length: to.bottom - to.top + 1 }, (_, r) => Array.from({ length: to.right - to.left + 1 }, (__, c) => {
    const [row, column] = [r % cells.length, c % (cells[0]?.length ?? 1)];
    const { typed = '', formula } = cells[row]?.[column] ?? {};
    return formula === undefined ? typed : `=${relocated(formula, to.top + r - area.top - row, to.left + c - area.left - column)}`;
  }));
}
