import { columnNumber, placeOf, type Place } from '../model/place';
import type { Found } from '../model/survey';

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** What a name's formula refers to as far as its text tells: cells, surely no cells, or only Excel knows. */
export type Meaning = { readonly place: Required<Place> } | { readonly without: NonNullable<Found['without']> } | 'ask';

const CONSTANT = /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?%?|"(?:[^"]|"")*"|TRUE|FALSE|\{.*\}|#[A-Z0-9/]+[!?]?)$/is;
const SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/**
 * The meaning of `=Sheet1!$A$1:$C$9`. Plain references are understood here, without asking Excel, because one broken name
 * in a batch of questions fails them all, and some builds of Excel crash on `#REF!` names.
 */
export function meaning(formula: string, sheets: ReadonlySet<string>): Meaning {
  const text = formula.replace(/^=/, '').trim();
  if (/#REF!/i.test(text) && !text.startsWith('"')) return { without: 'broken' };
  if (CONSTANT.test(text)) return { without: 'constant' };
  const areas = parts(text);
  if (areas.length > 1 && areas.every((area) => SHEET.test(area))) return { without: 'several areas' };
  const split = SHEET.exec(text);
  if (!split || areas.length > 1) return 'ask';
  const sheet = split[1]?.replaceAll("''", "'") ?? split[2] ?? '';
  const place = referred(split[3] ?? '', sheet);
  if (sheet.includes('[')) return place ? { without: 'elsewhere' } : 'ask';
  if (!place) return 'ask';
  if (sheets.has(sheet.toLowerCase())) return { place };
  return sheet.includes(':') ? { without: 'several areas' } : 'ask'; // Jan:Mar!A1 is a block on three sheets
}

/** `$A$1:$C$9`, whole columns `$A:$C` or whole rows `$1:$9`. */
export function referred(text: string, sheet: string): Required<Place> | undefined {
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (columns) {
    const [a, b] = [columnNumber(columns[1] ?? ''), columnNumber(columns[2] ?? '')];
    return { sheet, row: 0, column: Math.min(a, b), rows: ROWS, columns: Math.abs(b - a) + 1 };
  }
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows) {
    const [a, b] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    return { sheet, row: Math.min(a, b), column: 0, rows: Math.abs(b - a) + 1, columns: COLUMNS };
  }
  const place = placeOf(text, sheet);
  return place && { ...place, rows: place.rows ?? 1, columns: place.columns ?? 1 };
}

/** The text between top-level commas: those not in quotes, brackets or braces. */
function parts(text: string): readonly string[] {
  const found: string[] = [];
  let [from, depth, quote] = [0, 0, ''];
  for (let i = 0; i < text.length; i += 1) {
    const at = text.charAt(i);
    if (quote !== '') quote = at === quote ? '' : quote;
    else if (at === "'" || at === '"') quote = at;
    else if ('([{'.includes(at)) depth += 1;
    else if (')]}'.includes(at)) depth -= 1;
    else if (at === ',' && depth === 0) {
      found.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...found, text.slice(from)].map((part) => part.trim().replace(/^\((.*)\)$/, '$1'));
}

/** The sheet an address names: `'Sales plan'!A1` → `Sales plan`. */
export function sheetOf(address: string): string {
  const split = SHEET.exec(address);
  return split?.[1]?.replaceAll("''", "'") ?? split?.[2] ?? '';
}
