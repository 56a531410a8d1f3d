import type { Book } from '../model/book';
import type { Area, Scalar } from '../model/cells';
import { invalid, refuse } from '../protocol/failure';
import { addressOf, cellAt, columnsOf, intersection, quoted, rowsOf, wholeColumns, wholeRows } from '../model/areas';
import { entered } from './entry';
import { mayWrite } from './guard';
import type { Block, Running } from './running';
import { reheaded } from './headers';

/** Excel answers no more cells than this at once, on any platform. */
export const MOST_CELLS = 5_000_000;

/** Where a block stands now; its cells may have been deleted meanwhile. */
export function at(block: Block): Area {
  if (block.gone) refuse('InvalidReference', 'This reference is not valid for the current operation.');
  return block.area;
}

/** `Plan!$A$1:$B$2`. */
export const referenceTo = (block: Block): string => `${quoted(block.sheet.name)}!${addressOf(at(block), '$')}`;

const unbounded = (area: Area) => wholeRows(area) || wholeColumns(area);

/** A value per cell, row by row; null for whole rows or columns, which Excel does not spell out. */
export function perCell<T>(block: Block, say: (row: number, column: number) => T): T[][] | null {
  const area = at(block);
  if (unbounded(area)) return null;
  if (rowsOf(area) * columnsOf(area) > MOST_CELLS) refuse('RangeExceedsLimit', 'The range has more cells than can be read at once.');
  block.excel.settle();
  return Array.from({ length: rowsOf(area) }, (_, r) => {
    const row: T[] = new Array<T>(columnsOf(area));
    for (let c = 0; c < row.length; c++) row[c] = say(area.top + r, area.left + c);
    return row;
  });
}

/** A cell's content as JSON carries it: an error is its text. */
export function spelled(value: Scalar): string | number | boolean {
  return typeof value === 'object' ? value.error : value;
}

/** Gives each cell of a block what was handed in for it: a matrix of the block's shape, or one value for all; null leaves a cell alone. */
export function eachGiven(block: Block, given: unknown, put: (row: number, column: number, value: unknown) => void): void {
  const area = at(block);
  if (unbounded(area)) refuse('InvalidArgument', 'Cells of whole rows or columns cannot be set at once.');
  if (given === null) invalid();
  if (Array.isArray(given)) checkShape(area, given);
  for (let r = 0; r < rowsOf(area); r++) {
    const row: unknown = Array.isArray(given) ? given[r] : undefined;
    for (let c = 0; c < columnsOf(area); c++) {
      const value: unknown = Array.isArray(row) ? row[c] : given;
      if (value !== null && value !== undefined) put(area.top + r, area.left + c, value);
    }
  }
}

function checkShape(area: Area, given: readonly unknown[]): void {
  const fits = given.length === rowsOf(area) && given.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (!fits) invalid("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}

/** Writes values or formulas into a block, as Excel reads them. */
export function write(block: Block, given: unknown): void {
  const { excel, sheet } = block;
  const area = at(block);
  mayWrite(excel.book, sheet, area);
  const covered = sheet.merges.filter((merge) => intersection(merge, area));
  eachGiven(block, given, (row, column, value) => {
    const hidden = covered.some((merge) => intersection(merge, cellAt(row, column)) && (row !== merge.top || column !== merge.left));
    if (!hidden) enter(excel, block, row, column, value); // only the top-left cell of a merged block holds anything
  });
  reheaded(excel.book, sheet, area);
  excel.changed(sheet, area);
}

/** Puts one written value into one cell: numbers and logicals as they are, text as Excel reads it. */
export function enter(excel: Running, { sheet }: Pick<Block, 'sheet'>, row: number, column: number, given: unknown): void {
  const style = sheet.cells.style(row, column);
  const format = excel.book.styles[style]?.numberFormat ?? 'General';
  if (typeof given === 'number') return sheet.cells.set(row, column, format === '@' ? String(given) : given);
  if (typeof given === 'boolean') return sheet.cells.set(row, column, given);
  if (typeof given !== 'string') invalid('A cell takes text, a number or a logical.');
  if (given.length > 32_767) invalid('A cell holds no more than 32,767 characters.');
  const entry = entered(given, format, excel.book.date1904);
  sheet.cells.set(row, column, entry.value, entry.formula);
  if (entry.format !== undefined && format === 'General') sheet.cells.setStyle(row, column, reformatted(excel.book, style, entry.format));
}

/** The look with another number format. */
export function reformatted(book: Book, style: number, numberFormat: string): number {
  const old = book.styles[style];
  return old && old.numberFormat !== numberFormat ? book.styleId({ ...old, numberFormat }) : style;
}
