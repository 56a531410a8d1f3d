import type { CellValue, TableColumn } from '../model/sheet';

/** What is handed to Excel for one cell: never null, which would leave the old content standing. */
export type Told = string | number | boolean;

/** Words Excel would read as a logical though no digit or sign is in them. */
const LOGICAL = /^(?:true|false)$/i;
/** Letters, blanks and quiet punctuation only: nothing Excel could take for a number, a date, a formula or an error. */
const PLAIN = /^\p{L}[\p{L}\p{M} ,.;:()&?!’_–-]*$/u;

/**
 * A cell's value so that Excel keeps it as it is: blanks as '', text as text whatever it looks like.
 *
 * An apostrophe, which Excel eats, goes before everything that is not plainly words: `=1+1`, `1-2`, `1E5`, `TRUE`, `#N/A`, `'s`.
 */
export function told(value: CellValue): Told {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value === 'boolean') return value;
  return PLAIN.test(value) && !LOGICAL.test(value) ? value : `'${value}`;
}

/**
 * Whether the column's cells get the text format, in which Excel keeps every text as it comes.
 *
 * Not where a text begins with an apostrophe: nobody documents whether Excel eats it there, so such columns are escaped instead.
 */
export function textual({ format, values }: TableColumn): boolean {
  return format === 'text' && (values.kind !== 'text' || !values.texts.some((text) => text.startsWith("'")));
}
