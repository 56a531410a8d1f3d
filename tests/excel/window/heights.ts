import { Pen, type Scene } from './look';
import { shown } from './shown';

const MOST_ROWS = 5000; // where texts wrap, each has to be measured; below this row nobody waits for it

/** The rows that stand higher than usual because a large font or a wrapped text is in them and the file gives no height; in pixels. */
export function grown(pen: Pen, { book, sheet }: Scene): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const tall = book.styles.map((style) => (style.align.wrap ? Infinity : Math.ceil(style.font.size * 1.36 * (4 / 3) - 0.2)));
  if (tall.every((height) => height <= 20)) return heights;
  sheet.cells.eachRow((row, columns) => {
    if (sheet.heights.has(row)) return;
    let most = 20;
    for (let column = 0; column < columns; column++) {
      const height = tall[sheet.cells.style(row, column)] ?? 20;
      if (height <= most || sheet.cells.value(row, column) === '') continue;
      most = Math.max(most, height === Infinity ? wrapped(pen, { book, sheet }, row, column) : height);
    }
    if (most > 20) heights.set(row, most);
  });
  return heights;
}

function wrapped(pen: Pen, { book, sheet }: Pick<Scene, 'book' | 'sheet'>, row: number, column: number): number {
  const style = book.styles[sheet.cells.style(row, column)];
  const value = sheet.cells.value(row, column);
  if (!style || typeof value !== 'string' || row > MOST_ROWS || sheet.merges.some((area) => area.top <= row && area.bottom >= row && area.left <= column && area.right >= column)) return 20;
  pen.ink.font = pen.font(style, style.font.bold);
  const width = Math.round((sheet.widths.get(column) ?? 64 / 7) * 7) - 6;
  return Math.ceil(pen.lines(shown(book, value, style.numberFormat).text, width).length * pen.size(style) * 1.28) + 3;
}
