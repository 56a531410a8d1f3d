import type { Scalar } from '../model/cells';
import { builtIn, understood } from '../numbers';

/** What Excel makes of something typed or written into a cell. */
export type Entry = { readonly value: Scalar; readonly formula?: string; readonly format?: string };

const ERRORS = new Set(['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#GETTING_DATA']);

/**
 * The content a written text becomes, read as en-US whatever the person's locale: a formula, a number, a date, a logical, an error, or itself.
 *
 * A cell of format `@` keeps every text as it is; a leading apostrophe is eaten and keeps the rest. `format` is set where Excel would
 * change a General cell's format.
 */
export function entered(text: string, format: string, date1904: boolean): Entry {
  if (text === '' || format === '@') return { value: text };
  const first = text.charAt(0);
  if (first === "'") return { value: text.slice(1) };
  if (first === '=' && text.length > 1) return { value: '', formula: text.slice(1) };
  if (first === '#' && ERRORS.has(text)) return { value: { error: text } };
  const number = numeric(text, date1904);
  if (number) return number;
  // Excel takes a sign, or its @ operator, before anything else as the start of a formula
  if (/^[+-][^\s+-]|^@[A-Za-z_]/.test(text)) return { value: '', formula: text };
  return { value: text };
}

function numeric(text: string, date1904: boolean): Entry | undefined {
  if (text.length > 40 || !/\d|^\s*(true|false)\s*$/i.test(text)) return undefined;
  const read = yearAndMonth(text) ?? understood(text);
  if (!read || (typeof read.value !== 'number' && typeof read.value !== 'boolean')) return undefined;
  const format = 'format' in read ? read.format : read.formatId === undefined ? undefined : (builtIn(read.formatId) ?? undefined);
  const value = typeof read.value === 'number' && date1904 && format !== undefined && /[dy]/.test(format) ? read.value - 1462 : read.value;
  return { value, ...(format !== undefined && { format }) };
}

/** `2026-03` is the first of March to Excel, shown as Mar-26: what happens to a period written as text. */
function yearAndMonth(text: string): { readonly value: number; readonly format: string } | undefined {
  const parts = /^\s*(19\d\d|[2-9]\d{3})[-/](\d{1,2})\s*$/.exec(text);
  const [year, month] = [Number(parts?.[1]), Number(parts?.[2])];
  if (!parts || month < 1 || month > 12) return undefined;
  return { value: Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569, format: 'mmm-yy' };
}
