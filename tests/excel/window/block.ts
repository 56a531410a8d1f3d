import type { Book, Sheet } from '../model/book';
import type { Area } from '../model/cells';
import { shown } from './shown';

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
