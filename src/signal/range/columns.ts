import * as grid from '../../model/grid';
import { cellOf, type Column } from '../../model/grid';
import { fold, plain } from '../cell/fold';
import type { Log } from '../rule/log';
import { dayFirstIn, momentOfNumber, momentOfText, type Manner, type Moment } from '../cell/moment';
import { decimalOf, LARGEST, numberOf, type Decimal } from '../cell/number';
import { distinctIn, firstOdd, inOrder, mapped, met } from './passes';
import { Spellings } from './spellings';
import type { Rule } from '../rule/rules';

// Taken once: read through the import, a constant costs a call for every cell.
const { BLANK, NUMBER, TEXT, TRUE } = grid;

/** A column of names: row → number of the name, −1 blank. Every distinct name once, as first written. `whole`: no row is blank. */
export type Names = { readonly codes: Int32Array; readonly names: readonly string[]; readonly whole: boolean };

/** Reads a column as names. Codes are text: 456 and `456` are one, `00123` is another. Rows above `from` stay blank. */
export function namesIn(cells: Column, at: number, from: number, log: Log): Names {
  const read = new Spellings(cells.texts);
  const { codes, whole } = byText(cells, from, read) ?? { codes: namesByCell(cells, from, read), whole: false };
  tellTexts(read.rules, cells.codes, at, from, log);
  return { codes, names: read.names, whole };
}

/** Row → number of what its text is, each distinct text once, where every row from `from` on holds text, met in the order of its codes; `whole`: none is −1. */
function byText({ codes, texts }: Column, from: number, read: { number(text: number): number }): { readonly codes: Int32Array; readonly whole: boolean } | undefined {
  let first = TEXT;
  for (let row = 0; row < from; row += 1) first = Math.max(first, (codes[row] ?? BLANK) + 1);
  const order = inOrder(codes, first, from);
  if (!order) return undefined;
  const of = new Int32Array(texts.length - (first - TEXT));
  let [same, whole] = [true, true];
  for (let text = 0; text < of.length; text += 1) {
    const number = read.number(text + first - TEXT);
    of[text] = number;
    if (number !== text) same = false;
    if (number < 0) whole = false;
  }
  return { codes: same ? order : mapped(order, of, from), whole };
}

/** Names as they come: in any order, with blanks, or some of them numbers. */
function namesByCell(cells: Column, from: number, read: Spellings): Int32Array {
  const order = met(cells.codes, TEXT + cells.texts.length, from);
  if (!order.every((code) => code >= TEXT || code === BLANK)) return namesByRow(cells, from, read);
  const of = new Int32Array(TEXT + cells.texts.length).fill(-1);
  order.forEach((code) => code >= TEXT && (of[code] = read.number(code - TEXT)));
  return mapped(cells.codes, of, from);
}

/** Names some of which stand as numbers or logicals: row by row, in the order met. */
function namesByRow(cells: Column, from: number, read: Spellings): Int32Array {
  const codes = new Int32Array(cells.codes.length).fill(-1);
  const of = new Int32Array(cells.texts.length).fill(-2);
  for (let r = from; r < codes.length; r += 1) {
    const code = cells.codes[r] ?? BLANK;
    if (code === BLANK) continue;
    if (code < TEXT) codes[r] = read.named(String(cellOf(cells, r)).toUpperCase());
    else {
      if (of[code - TEXT] === -2) of[code - TEXT] = read.number(code - TEXT);
      codes[r] = of[code - TEXT] ?? -1;
    }
  }
  return codes;
}

/** Marks the cells whose text breaks a rule. */
function tellTexts(rules: readonly (Rule | undefined)[], codes: Int32Array, at: number, from: number, log: Log): void {
  if (rules.length === 0) return;
  for (let r = from; r < codes.length; r += 1) {
    const rule = rules[(codes[r] ?? BLANK) - TEXT];
    if (rule) log.mark(rule, r, at);
  }
}

/** A column of numbers: row → value, NaN blank; which rule the text of a cell breaks, by text; and the first row that holds something else, −1 where none does. */
export type Numbers = { readonly values: Float64Array; readonly rules: readonly (Rule | undefined)[]; readonly odd: number };

/** Reads columns of one kind as numbers from row `from` on, all in the decimal that they prove together. */
export function numbersIn(columns: readonly Column[], from: number): { readonly numbers: readonly Numbers[]; readonly decimal: Decimal } {
  const decimal = decimalOf(columns.map((column) => column.texts));
  return { decimal, numbers: columns.map((column) => numbersOf(column, decimal, from)) };
}

function numbersOf(cells: Column, decimal: Decimal, from: number): Numbers {
  const odd = firstOdd(cells.codes, cells.numbers, LARGEST, from);
  if (odd < 0) return { values: cells.numbers.length > 0 ? cells.numbers : grid.numbersOf(cells), rules: [], odd };
  const read = cells.texts.map((text) => numberOf(text, decimal));
  const values = grid.numbersOf(cells);
  for (let r = odd; r < values.length; r += 1) {
    const code = cells.codes[r] ?? BLANK;
    if (code >= TEXT) values[r] = read[code - TEXT]?.value ?? NaN;
    else if (Math.abs(values[r] ?? NaN) > LARGEST) values[r] = NaN;
  }
  return { values, rules: read.map((each) => each.rule), odd };
}

/** Tells what is wrong with the cells of a number column, in the rows that count. */
export function marked(cells: Column, numbers: Numbers, at: number, counts: (row: number) => boolean, log: Log): void {
  const { codes } = cells;
  for (let r = numbers.odd; r >= 0 && r < codes.length; r += 1) {
    const code = codes[r] ?? BLANK;
    if (code === BLANK || (code === NUMBER && cells.numbers[r] === numbers.values[r])) continue;
    const rule = code === NUMBER ? 'too large' : code < TEXT ? 'not a number' : numbers.rules[code - TEXT];
    if (rule && counts(r)) log.mark(rule, r, at);
  }
}

/** A column of periods and dates: row → number of the moment, −1 blank, −2 not to be read. `whole`: every row has its moment. */
export type Moments = { readonly codes: Int32Array; readonly moments: readonly Moment[]; readonly whole: boolean };

const WEEKS = new Set(['week', 'wk', 'cw', 'kw', 'isoweek', 'calendarweek', 'kalenderwoche', 'woche', 'semaine', 'semana', 'yearweek', 'yyyyww'].map(fold));

/** Reads a column as moments, each distinct cell once; with a year column beside it, `Mar` and 3 are read with their year. */
export function momentsIn(cells: Column, at: number, from: number, head: string, given: Manner, log: Log, years?: Column): Moments {
  const order = dayFirstIn(cells.texts);
  const manner: Manner = { ...given, dayFirst: order ?? true, weeks: WEEKS.has(fold(head)) };
  const { moments, learn } = momentList();
  const read = (value: string | number | boolean, row: number): number => {
    if (plain(String(value)) === '') return -1;
    const alone = typeof value === 'number' ? momentOfNumber(value, manner) : momentOfText(String(value), manner);
    return learn(alone || !years ? alone : momentOfText(`${String(value)} ${String(cellOf(years, row))}`, manner));
  };
  const ordered = years ? undefined : byText(cells, from, { number: (text) => read(cells.texts[text] ?? '', 0) });
  const codes = ordered?.codes ?? (years ? momentsByRow(cells, from, read) : momentsByCell(cells, from, (value) => read(value, 0)));
  if (order === undefined) {
    const doubtful = cells.texts.map((text): Rule | undefined => (/^\d+[-/]\d+[-/]\d+/.test(plain(text)) ? 'date doubtful' : undefined));
    if (doubtful.some((rule) => rule)) tellTexts(doubtful, cells.codes.map((code, r) => ((codes[r] ?? -1) >= 0 ? code : BLANK)), at, from, log);
  }
  return { codes, moments, whole: ordered?.whole === true };
}

function momentsByRow(cells: Column, from: number, read: (value: string | number | boolean, row: number) => number): Int32Array {
  const codes = new Int32Array(cells.codes.length).fill(-1);
  for (let r = from; r < codes.length; r += 1) if (cells.codes[r] !== BLANK) codes[r] = read(cellOf(cells, r), r);
  return codes;
}

function momentsByCell(cells: Column, from: number, read: (value: string | number | boolean) => number): Int32Array {
  const order = met(cells.codes, TEXT + cells.texts.length, from);
  const of = new Int32Array(TEXT + cells.texts.length).fill(-1);
  order.forEach((code) => {
    if (code >= TEXT) of[code] = read(cells.texts[code - TEXT] ?? '');
    else if (code !== BLANK && code !== NUMBER) of[code] = read(code === TRUE);
  });
  const codes = mapped(cells.codes, of, from);
  if (!order.includes(NUMBER)) return codes;
  const { which, distinct } = distinctIn(cells.numbers, cells.codes, from);
  const ofNumber = Int32Array.from(distinct, read);
  for (let r = from; r < codes.length; r += 1) if ((which[r] ?? -1) >= 0) codes[r] = ofNumber[which[r] ?? -1] ?? -1;
  return codes;
}

/** Moments numbered as they are met, −2 for what is none. */
function momentList(): { readonly moments: Moment[]; readonly learn: (moment: Moment | undefined) => number } {
  const moments: Moment[] = [];
  const known = new Map<string | number, number>();
  const learn = (moment: Moment | undefined): number => {
    if (!moment) return -2;
    const key = moment.period ?? moment.day ?? 0;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, moments.length);
    return moments.push(moment) - 1;
  };
  return { moments, learn };
}
