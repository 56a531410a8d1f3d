import type { Chart, Sheet } from './book';
import type { Area } from './cells';

/** A column's width in points where nothing is said of it: 64 pixels. */
const USUAL_WIDTH = 9.140625;
const USUAL_HEIGHT = 15;

/** Characters with their padding to points: 7 pixels a character, 96 pixels an inch. */
const points = (characters: number): number => Math.trunc(characters * 7 + 0.5) * 0.75;

/** The left edge of a column, in points from the sheet's corner. */
export function leftOf(sheet: Sheet, column: number): number {
  let x = 0;
  for (let c = 0; c < column; c++) x += sheet.hiddenColumns.has(c) ? 0 : points(sheet.widths.get(c) ?? USUAL_WIDTH);
  return x;
}

/** The upper edge of a row. */
export function topOf(sheet: Sheet, row: number): number {
  let y = 0;
  for (let r = 0; r < row; r++) y += sheet.hiddenRows.has(r) ? 0 : (sheet.heights.get(r) ?? USUAL_HEIGHT);
  return y;
}

/** Where a block of cells lies. */
export function box(sheet: Sheet, { top, left, bottom, right }: Area): Chart['box'] {
  const [x, y] = [leftOf(sheet, left), topOf(sheet, top)];
  return { left: x, top: y, width: leftOf(sheet, right + 1) - x, height: topOf(sheet, bottom + 1) - y };
}
