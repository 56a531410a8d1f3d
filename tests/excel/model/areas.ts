import { cells, columnLetters, columnNumber } from '../../../src/model/place';
import type { Area } from './cells';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
export const WHOLE: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const rowsOf = (area: Area) => area.bottom - area.top + 1;
export const columnsOf = (area: Area) => area.right - area.left + 1;
export const wholeRows = (area: Area) => area.left === 0 && area.right === LAST_COLUMN;
export const wholeColumns = (area: Area) => area.top === 0 && area.bottom === LAST_ROW;
export const cellAt = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

export function intersection(a: Area, b: Area): Area | undefined {
  const both = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return both.top <= both.bottom && both.left <= both.right ? both : undefined;
}

export function union(a: Area, b: Area): Area {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

export function inside(area: Area, outer: Area): boolean {
  return area.top >= outer.top && area.left >= outer.left && area.bottom <= outer.bottom && area.right <= outer.right;
}

export const sameArea = (a: Area, b: Area) => inside(a, b) && inside(b, a);

/** `A1:B2`, `A:C`, `1:3`, as Excel writes it without the sheet. */
export function addressOf(area: Area, mark: '' | '$' = ''): string {
  const row = (n: number) => `${mark}${n + 1}`;
  const column = (n: number) => `${mark}${columnLetters(n)}`;
  if (wholeColumns(area)) return `${column(area.left)}:${column(area.right)}`;
  if (wholeRows(area)) return `${row(area.top)}:${row(area.bottom)}`;
  const first = column(area.left) + row(area.top);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${column(area.right)}${row(area.bottom)}`;
}

/** The sheet's name as it stands before `!`. */
export function quoted(sheet: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !looksLikeCell(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** `$A$1:B2`, `A:C`, `$1:$3`; undefined for anything else. */
export function areaOf(address: string): Area | undefined {
  const parts = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?(?::(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?)?$/.exec(address.trim());
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return undefined;
  const spread = address.includes(':');
  const [c1, r1] = [parts[1], parts[2]];
  const [c2, r2] = spread ? [parts[3], parts[4]] : [c1, r1];
  if ((c1 === undefined) !== (c2 === undefined) || (r1 === undefined) !== (r2 === undefined)) return undefined;
  if (!spread && (c1 === undefined || r1 === undefined)) return undefined;
  const columns = c1 === undefined || c2 === undefined ? [0, LAST_COLUMN] : [columnNumber(c1), columnNumber(c2)];
  const rows = r1 === undefined || r2 === undefined ? [0, LAST_ROW] : [Number(r1) - 1, Number(r2) - 1];
  const area = { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
  return area.top >= 0 && inside(area, WHOLE) ? area : undefined;
}

/** The blocks of a blank-separated list, as files write them (`sqref`). */
export const areasOf = (list: string): Area[] => list.split(/\s+/).flatMap((one) => areaOf(one) ?? []);

/** `B2:C9` as files want it, whole columns spelled out. */
export const reference = ({ top, left, bottom, right }: Area): string => cells({ sheet: '', row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
export const references = (areas: readonly Area[]): string => areas.map(reference).join(' ');

/** Whether Excel would read the word as a cell, in either of its two ways of writing one. */
export function looksLikeCell(word: string): boolean {
  return /^(r\d*c\d*|r\d+|c\d+|r|c)$/i.test(word) || (/^[a-z]{1,3}\d{1,7}$/i.test(word) && areaOf(word) !== undefined);
}

/** `'My sheet'!A1` → the sheet's name and the rest. */
export function split(said: string): { readonly sheet: string | undefined; readonly rest: string } {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(said.trim());
  return parts ? { sheet: parts[1]?.replaceAll("''", "'") ?? parts[2], rest: parts[3] ?? '' } : { sheet: undefined, rest: said.trim() };
}
