import type { Book, Sheet } from '../excel/model/book';
import type { Scalar } from '../excel/model/cells';
import type { Want, WantedTable } from './expected';
import { same, type Tally } from './tally';

export type Row = { readonly row: number; readonly get: (column: string) => Scalar; readonly format: (column: string) => string };

/** A table of a finished workbook, as rows of cells under their column names. */
export type SeenTable = { readonly sheet: Sheet; readonly top: number; readonly columns: readonly string[]; readonly declared: readonly string[]; readonly rows: readonly Row[] };

export function seenTable(book: Book, name: string): SeenTable | undefined {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((t) => t.name.toLowerCase() === name.toLowerCase());
    if (!table) continue;
    const { top, left, bottom, right } = table.area;
    const columns = Array.from({ length: right - left + 1 }, (_, i) => text(sheet.cells.value(top, left + i)));
    const rows: Row[] = [];
    for (let r = top + 1; r <= bottom; r += 1) {
      const at = (column: string) => left + columns.indexOf(column);
      const get = (column: string) => (columns.includes(column) ? sheet.cells.value(r, at(column)) : '');
      if (columns.some((column) => get(column) !== '')) rows.push({ row: r, get, format: (column) => book.styles[sheet.cells.style(r, at(column))]?.numberFormat ?? '' });
    }
    return { sheet, top, columns, declared: table.columns, rows };
  }
  return undefined;
}

/** A cell as a key or a word: 12 and '12' are one. */
export function text(value: Scalar): string {
  return typeof value === 'object' ? value.error : String(value);
}

/** Whether a cell holds what is expected. */
export function match(want: Want, got: Scalar, column: string, money: boolean): boolean {
  if (want === '*') return true;
  if (typeof want === 'object' && want !== null) return want.any.some((one) => match(one, got, column, money));
  if (typeof got === 'object') return false;
  if (column === 'Verdict') return verdict(text(got)) === want;
  if (want === null) return got === '';
  if (typeof want === 'boolean') return got === want;
  if (typeof want === 'string') return text(got) === want && typeof got !== 'boolean';
  return same(got, want, money);
}

export function show(want: Want): string {
  return typeof want === 'object' && want !== null ? want.any.map(show).join(' or ') : want === null ? 'blank' : JSON.stringify(want);
}

const SHAPES: Readonly<Record<string, (value: Scalar, format: string) => boolean>> = {
  text: (value) => typeof value === 'string',
  period: (value, format) => typeof value === 'string' && /^\d{4}-(\d\d|W\d\d|Q\d)$/.test(value) && format === '@',
  percent: (value, format) => typeof value === 'number' && format.includes('%'),
  number: (value) => typeof value === 'number',
  logical: (value) => typeof value === 'boolean',
};

/** Judges one table: where it stands, its columns, the type of every cell, every expected row, and what stands above it. */
export function judgeTable(tally: Tally, book: Book, label: string, want: WantedTable): SeenTable | undefined {
  const table = seenTable(book, want.name ?? label);
  if (!tally.check(table !== undefined, `table ${label} is missing`) || !table) return undefined;
  tally.check([want.sheet].flat().includes(table.sheet.name), `table ${label} stands on ${table.sheet.name}`);
  tally.check(equal(table.columns, want.columns) && equal(table.declared, want.columns), () => `table ${label} has the columns ${table.columns.join()}, expected ${want.columns.join()}`);
  for (const column of want.columns) {
    const shape = SHAPES[want.types[column] ?? ''];
    const bad = shape && table.rows.find((row) => row.get(column) !== '' && !shape(row.get(column), row.format(column)));
    tally.check(!bad, () => `${label} row ${bad?.row}: ${column} is ${JSON.stringify(bad?.get(column))} with format ${bad?.format(column)}`);
  }
  if (want.locked) tally.check(table.sheet.protection !== undefined, `sheet ${table.sheet.name} is not protected`);
  judgeRows(tally, table, label, want);
  if (want.count !== undefined) tally.check(table.rows.length === want.count, `table ${label} has ${table.rows.length} rows, expected ${want.count}`);
  for (const [column, sum] of Object.entries(want.sums ?? {})) {
    const total = table.rows.reduce((s, row) => s + Number(typeof row.get(column) === 'number' ? row.get(column) : 0), 0);
    tally.check(same(total, sum, true), `table ${label}: ${column} adds up to ${total}, expected ${sum}`);
  }
  const words = textsAbove(table);
  for (const word of want.above ?? []) tally.check(words.includes(word), `above ${label} ${word} is not said`);
  const numbers = numbersAbove(table);
  for (const hidden of want.left_out ?? [])
    tally.check(hidden.any.some((n) => numbers.some((x) => same(x, n, true))), `above ${label} it is not shown what immaterial rows hid: ${hidden.what} ${hidden.any.join(' or ')}`);
  return table;
}

function judgeRows(tally: Tally, table: SeenTable, label: string, want: WantedTable): void {
  const key = (get: (column: string) => string) => {
    const level = want.level_keys ? want.level_keys[get('Level')] : want.key;
    return level === undefined ? undefined : [want.level_keys ? get('Level') : '', ...level.map(get)].join(' | ');
  };
  const index = new Map<string | undefined, Row>();
  let twice = 0;
  for (const row of table.rows) {
    const k = key((column) => text(row.get(column)));
    twice += k !== undefined && index.has(k) ? 1 : 0;
    if (!index.has(k)) index.set(k, row);
  }
  const seen = new Set<string | undefined>();
  for (const wanted of want.rows) {
    const of = new Map(want.columns.map((column, i) => [column, wanted[i] ?? null]));
    const k = key((column) => String(of.get(column) ?? ''));
    seen.add(k);
    const row = index.get(k);
    if (!row) {
      tally.check(want.missing === 'allow' && of.get('Material') !== true, `table ${label} has no row ${k}`);
      continue;
    }
    for (const [column, value] of of) {
      if (value === '*' || want.key.includes(column)) continue;
      const money = want.money.includes(column);
      const tolerance = want.tolerance?.[column];
      const got = row.get(column);
      const near = tolerance !== undefined && typeof value === 'number' ? typeof got === 'number' && Math.abs(got - value) <= tolerance : match(value, got, column, money);
      tally.check(near, () => `${label} row ${row.row + 1}: ${column} of ${k} is ${JSON.stringify(got)}, expected ${show(value)}`);
    }
  }
  const keyed = want.key.length > 0 || want.level_keys !== undefined;
  const extra = [...index.keys()].filter((k) => !seen.has(k));
  tally.check((twice === 0 || !keyed) && (want.extra === 'allow' || extra.length === 0 || want.key.length === 0), `table ${label}: ${twice} rows twice, ${extra.length} rows too many, e.g. ${extra[0]}`);
}

/** Every number above a table: its headline block. */
export function numbersAbove(table: SeenTable): number[] {
  return above(table).filter((value) => typeof value === 'number');
}

export function textsAbove(table: SeenTable): string {
  return above(table).filter((value) => typeof value === 'string').join(' ');
}

function above({ sheet, top }: SeenTable): Scalar[] {
  const found: Scalar[] = [];
  sheet.cells.eachRow((row, columns) => {
    for (let c = 0; row < top && c < columns; c += 1) if (sheet.cells.value(row, c) !== '') found.push(sheet.cells.value(row, c));
  });
  return found;
}

function verdict(said: string): string {
  const word = said.trim().toLowerCase();
  if (/^($|no|not|un|ok|within|in control|too|fine|balanced|few)/.test(word)) return 'not biased';
  return /bias|over|under|high|low/.test(word) ? 'biased' : word;
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}
