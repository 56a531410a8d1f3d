import type { Book } from '../model/book';
import type { Scalar } from '../model/cells';
import { coloured, dated, shown as format } from '../numbers';

/** How a value reads in its cell, where it leans when the cell does not say, and the colour its number format asks for. */
export type Shown = { readonly text: string; readonly lean: 'left' | 'center' | 'right'; readonly color?: string };

const BETWEEN_1900_AND_1904 = 1462;

/** The value in its number format; an error or a truth value stands in the middle, as in Excel. */
export function shown(book: Book, value: Scalar, pattern: string): Shown {
  if (typeof value === 'object') return { text: value.error, lean: 'center' };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', lean: 'center' };
  if (value === '') return { text: '', lean: 'left' };
  const given = typeof value === 'number' && book.date1904 && dated(pattern) ? value + BETWEEN_1900_AND_1904 : value;
  const color = pattern.includes('[') ? coloured(pattern, given, { throws: false }) : undefined;
  const text = pattern === 'General' && typeof value === 'string' ? value : format(pattern, given, { throws: false, nbsp: false });
  return { text, lean: typeof value === 'number' ? 'right' : 'left', ...(typeof color === 'string' && { color }) };
}

/** What stands in the formula bar: the formula, or the value in full as one would type it. */
export function typedForm(book: Book, value: Scalar, formula: string | undefined, pattern: string): string {
  if (formula !== undefined) return `=${formula}`;
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return /^[=+@-]|^'/.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value;
  if (dated(pattern)) return shown(book, value, Number.isInteger(value) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss').text;
  return /%/.test(pattern) ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}
