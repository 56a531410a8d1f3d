import * as grid from '../../model/grid';
import { cellOf, type Column } from '../../model/grid';
import { fold, matched, plain } from '../cell/fold';
import type { Log } from '../rule/log';
import { dayFirstIn, momentOfNumber, momentOfText, type Manner, type Moment } from '../cell/moment';
import { decimalOf, LARGEST, numberOf, type Decimal } from '../cell/number';
import type { Rule } from '../rule/rules';

// Taken once: read through the import, a constant costs a call for every cell.
const { BLANK, NUMBER, TEXT } = grid;

/** A column of names: row → number of the name, −1 blank. Every distinct name once, as first written. */
export type Names = { readonly codes: Int32Array; readonly names: readonly string[] };

/** Reads a column as names. Codes are text: 456 and `456` are one, `00123` is another. Rows above `from` stay blank. */
export function namesIn(cells: Column, at: number, from: number, log: Log): Names {
  const codes = new Int32Array(cells.codes.length).fill(-1);
  const { names, learn } = nameList();
  const texts = new Int32Array(cells.texts.length).fill(-2);
  const rules: (Rule | undefined)[] = [];
  const learnText = (t: number): number => {
    const text = cells.texts[t] ?? '';
    const name = plain(text);
    if (name === '') return -1;
    if (/^#[A-Z]/.test(name) && /^#(N\/A|[A-Z0-9/_]+[!?])$/.test(name)) {
      rules[t] = 'error value';
      return -1;
    }
    const code = learn(name);
    if (name !== text) rules[t] = 'stray spaces';
    if (names[code] !== name) rules[t] = 'spelled differently';
    return code;
  };
  for (let r = from; r < codes.length; r += 1) {
    const code = cells.codes[r] ?? BLANK;
    if (code === BLANK) continue;
    if (code < TEXT) {
      codes[r] = learn(String(cellOf(cells, r)).toUpperCase());
      continue;
    }
    const t = code - TEXT;
    if (texts[t] === -2) texts[t] = learnText(t);
    codes[r] = texts[t] ?? -1;
    const rule = rules[t];
    if (rule) log.mark(rule, r, at);
  }
  return { codes, names };
}

/** Names by what they are matched by, numbered as they are met. */
function nameList(): { readonly names: string[]; readonly learn: (name: string) => number } {
  const names: string[] = [];
  const known = new Map<string, number>();
  const learn = (name: string) => {
    const key = matched(name);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, names.length);
    return names.push(name) - 1;
  };
  return { names, learn };
}

/** A column of numbers: row → value, NaN blank; and which rule the text of a cell breaks, by text. */
export type Numbers = { readonly values: Float64Array; readonly rules: readonly (Rule | undefined)[] };

/** Reads columns of one kind as numbers, all in the decimal that they prove together. */
export function numbersIn(columns: readonly Column[]): { readonly numbers: readonly Numbers[]; readonly decimal: Decimal } {
  const decimal = decimalOf(columns.map((column) => column.texts));
  return { decimal, numbers: columns.map((column) => numbersOf(column, decimal)) };
}

function numbersOf(cells: Column, decimal: Decimal): Numbers {
  const over = beyond(cells.numbers);
  if (cells.texts.length === 0 && !over) return { values: cells.numbers, rules: [] };
  const read = cells.texts.map((text) => numberOf(text, decimal));
  // No text is a number (the header is none): the column is what it is.
  if (!over && read.every((each) => Number.isNaN(each.value))) return { values: cells.numbers, rules: read.map((each) => each.rule) };
  const values = cells.numbers.slice();
  for (let r = 0; r < values.length; r += 1) {
    const code = cells.codes[r] ?? BLANK;
    if (code >= TEXT) values[r] = read[code - TEXT]?.value ?? NaN;
    else if (over && Math.abs(values[r] ?? NaN) > LARGEST) values[r] = NaN;
  }
  return { values, rules: read.map((each) => each.rule) };
}

function beyond(values: Float64Array): boolean {
  for (let r = 0; r < values.length; r += 1) if (Math.abs(values[r] ?? NaN) > LARGEST) return true;
  return false;
}

/** Tells what is wrong with the cells of a number column, in the rows that count. */
export function marked(cells: Column, numbers: Numbers, at: number, counts: (row: number) => boolean, log: Log): void {
  for (let r = 0; r < cells.codes.length; r += 1) {
    const code = cells.codes[r] ?? BLANK;
    if (code === BLANK || (code === NUMBER && cells.numbers[r] === numbers.values[r])) continue;
    const rule = code === NUMBER ? 'too large' : code < TEXT ? 'not a number' : numbers.rules[code - TEXT];
    if (rule && counts(r)) log.mark(rule, r, at);
  }
}

/** A column of periods and dates: row → number of the moment, −1 blank, −2 not to be read. */
export type Moments = { readonly codes: Int32Array; readonly moments: readonly Moment[] };

const WEEKS = new Set(['week', 'wk', 'cw', 'kw', 'isoweek', 'calendarweek', 'kalenderwoche', 'woche', 'semaine', 'semana', 'yearweek', 'yyyyww'].map(fold));

/** Reads a column as moments, each distinct cell once; with a year column beside it, `Mar` and 3 are read with their year. */
export function momentsIn(cells: Column, at: number, from: number, head: string, given: Manner, log: Log, years?: Column): Moments {
  const order = dayFirstIn(cells.texts);
  const manner: Manner = { ...given, dayFirst: order ?? true, weeks: WEEKS.has(fold(head)) };
  const { moments, learn } = momentList();
  const read = (row: number): number => {
    const cell = cellOf(cells, row);
    const alone = typeof cell === 'number' ? momentOfNumber(cell, manner) : momentOfText(String(cell), manner);
    if (alone || !years || plain(String(cell)) === '') return plain(String(cell)) === '' ? -1 : learn(alone);
    return learn(momentOfText(`${String(cell)} ${String(cellOf(years, row))}`, manner));
  };
  const codes = new Int32Array(cells.codes.length).fill(-1);
  const texts = new Int32Array(cells.texts.length).fill(-3);
  const numbers = new Map<number, number>();
  let [last, lastCode] = [NaN, -1];
  for (let r = from; r < codes.length; r += 1) {
    const code = cells.codes[r] ?? BLANK;
    if (code === BLANK) continue;
    if (years) codes[r] = read(r);
    else if (code >= TEXT) {
      if (texts[code - TEXT] === -3) texts[code - TEXT] = read(r);
      codes[r] = texts[code - TEXT] ?? -1;
      if (order === undefined && (codes[r] ?? -1) >= 0 && /^\d+[-/]\d+[-/]\d+/.test(plain(cells.texts[code - TEXT] ?? ''))) log.mark('date doubtful', r, at);
    } else {
      const n = cells.numbers[r] ?? NaN;
      if (n !== last) {
        let found = numbers.get(n);
        if (found === undefined) numbers.set(n, (found = read(r)));
        [last, lastCode] = [n, found];
      }
      codes[r] = lastCode;
    }
  }
  return { codes, moments };
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
