import type { Place } from '../model/place';
import { referred, ROWS, COLUMNS } from './reference';

/** Cells a count is wanted of, and what counts: anything, or numbers alone. */
export type Count = { readonly place: Required<Place>; readonly only: 'filled' | 'numbers' };

/** Answers a count; undefined where it is not known yet. */
export type Counter = (count: Count) => number | undefined;

type Value = { readonly cells: Required<Place> } | number;

/** What cannot be worked out here: another function, a name within a name, cells of two sheets. */
class Beyond extends Error {}

const TOKEN = /\s*(?:('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?![\w(])|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w(])|\$?\d{1,7}:\$?\d{1,7})|([A-Z][A-Z0-9.]*)(?=\s*\()|(\d+(?:\.\d+)?)|([-+*(),;:]))/iuy;

type Token = { readonly kind: 'cells' | 'function' | 'number' | 'mark'; readonly text: string; readonly sheet?: string };

/**
 * The cells a name that grows refers to: OFFSET, INDEX and `:` with counts of COUNTA and COUNT, ROWS, COLUMNS, MAX and MIN, over plain
 * references with their sheet. Undefined for anything else, and while a count is not known.
 */
export function grown(formula: string, count: Counter): Required<Place> | undefined {
  try {
    const tokens = tokensOf(formula.replace(/^=/, ''));
    const reader = new Reader(tokens, count);
    const value = reader.whole();
    return typeof value === 'number' ? undefined : value.cells;
  } catch (error) {
    if (error instanceof Beyond) return undefined;
    throw error;
  }
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const found = TOKEN.exec(text);
    if (!found) throw new Beyond();
    const [, sheet, cells, word, number, mark] = found;
    if (cells !== undefined) tokens.push({ kind: 'cells', text: cells, ...(sheet !== undefined && { sheet: sheet.slice(0, -1).replace(/^'(.*)'$/, '$1').replaceAll("''", "'") }) });
    else if (word !== undefined) tokens.push({ kind: 'function', text: word.toUpperCase() });
    else tokens.push({ kind: number === undefined ? 'mark' : 'number', text: number ?? mark ?? '' });
  }
  return tokens;
}

/** Reads tokens from left to right: sums of products of ranges. */
class Reader {
  private at = 0;
  private sheet: string | undefined;

  constructor(private readonly tokens: readonly Token[], private readonly count: Counter) {}

  whole(): Value {
    const value = this.sum();
    if (this.at < this.tokens.length) throw new Beyond();
    return value;
  }

  private sum(): Value {
    let value = this.product();
    for (let mark = this.mark('+', '-'); mark !== undefined; mark = this.mark('+', '-')) value = number(value) + (mark === '+' ? 1 : -1) * number(this.product());
    return value;
  }

  private product(): Value {
    let value = this.span();
    while (this.mark('*') !== undefined) value = number(value) * number(this.span());
    return value;
  }

  private span(): Value {
    let value = this.one();
    while (this.mark(':') !== undefined) value = { cells: between(place(value), place(this.one())) };
    return value;
  }

  private one(): Value {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === 'number') return Number(token.text);
    if (token?.kind === 'mark' && token.text === '-') return -number(this.one());
    if (token?.kind === 'mark' && token.text === '(') return this.closed(this.sum());
    if (token?.kind === 'function') return called(token.text, this.given(), this.count);
    const sheet = token?.sheet ?? this.sheet;
    const cells = token?.kind === 'cells' && sheet !== undefined ? referred(token.text, sheet) : undefined;
    if (!cells) throw new Beyond();
    this.sheet = sheet;
    return { cells };
  }

  /** What stands between the brackets of a function; what is left out is NaN. */
  private given(): readonly Value[] {
    if (this.mark('(') === undefined) throw new Beyond();
    const values: Value[] = [];
    for (;;) {
      if (this.mark(')') !== undefined) return [...values, NaN];
      values.push(this.next(',', ';') ? NaN : this.sum());
      if (this.mark(',', ';') === undefined) return this.closed(values);
    }
  }

  private closed<T>(value: T): T {
    if (this.mark(')') === undefined) throw new Beyond();
    return value;
  }

  private next(...marks: readonly string[]): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'mark' && marks.includes(token.text);
  }

  private mark(...marks: readonly string[]): string | undefined {
    if (!this.next(...marks)) return undefined;
    this.at += 1;
    return this.tokens[this.at - 1]?.text;
  }
}

function called(name: string, given: readonly Value[], count: Counter): Value {
  const cells = (i: number) => place(given[i] ?? NaN);
  const n = (i: number, none: number) => (given[i] === undefined || Number.isNaN(given[i]) ? none : Math.trunc(number(given[i] ?? none)));
  if (name === 'COUNTA' || name === 'COUNT') return counted(given, name === 'COUNTA' ? 'filled' : 'numbers', count);
  if (name === 'ROWS') return cells(0).rows;
  if (name === 'COLUMNS') return cells(0).columns;
  if (name === 'MAX' || name === 'MIN') return Math[name === 'MAX' ? 'max' : 'min'](...given.map(number));
  if (name === 'OFFSET') {
    const from = cells(0);
    return { cells: inside({ ...from, row: from.row + n(1, 0), column: from.column + n(2, 0), rows: n(3, from.rows), columns: n(4, from.columns) }) };
  }
  if (name !== 'INDEX') throw new Beyond();
  const from = cells(0);
  // Of a single row, the one number there is counts along it.
  const [row, column] = from.rows === 1 && given.length < 3 ? [0, n(1, 0)] : [n(1, 0), n(2, from.columns === 1 ? 1 : 0)];
  return { cells: inside({ ...from, row: from.row + Math.max(0, row - 1), column: from.column + Math.max(0, column - 1), rows: row === 0 ? from.rows : 1, columns: column === 0 ? from.columns : 1 }) };
}

function counted(given: readonly Value[], only: Count['only'], count: Counter): number {
  return given.reduce((sum: number, value) => {
    const found = typeof value === 'number' ? undefined : count({ place: value.cells, only });
    if (found === undefined) throw new Beyond();
    return sum + found;
  }, 0);
}

function number(value: Value): number {
  if (typeof value !== 'number') throw new Beyond();
  return value;
}

function place(value: Value): Required<Place> {
  if (typeof value === 'number') throw new Beyond();
  return value.cells;
}

function between(a: Required<Place>, b: Required<Place>): Required<Place> {
  if (a.sheet !== b.sheet) throw new Beyond();
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return { sheet: a.sheet, row, column, rows: Math.max(a.row + a.rows, b.row + b.rows) - row, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}

function inside(cells: Required<Place>): Required<Place> {
  const { row, column, rows, columns } = cells;
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > ROWS || column + columns > COLUMNS) throw new Beyond();
  return cells;
}
