import { day, dayOfSerial, type Day } from '../../model/day';
import { period, type Period } from '../../model/period';
import { plain, unaccented } from './fold';
import { monthNamed } from './months';

/** When a row or column speaks of: a bucket, or a day that falls into whichever bucket the plan has. */
export type Moment = { readonly period: Period; readonly day?: undefined } | { readonly day: Day; readonly period?: undefined };

/** What has to be known to read a period: it stands in the workbook, the settings or the rest of the column. */
export type Manner = {
  readonly date1904: boolean;
  /** First month of the fiscal year, 1–12, and whether FY26 ends or starts in 2026. */
  readonly fiscalStart: number;
  readonly fiscalNamedBy: 'end' | 'start';
  /** Whether 03/04/2026 is 3 April. */
  readonly dayFirst: boolean;
  /** Whether 202609 is week 9, because the header says weeks. */
  readonly weeks: boolean;
};

const SEP = '[-/. ]*';
const FY = '(?:fy|gj|ej|af)';
// A French S1 may be a half year, S01 and S12 are weeks.
const W = '(?:w|wk|s(?=\\d\\d(?:\\D|$))|week|cw|kw|woche|kalenderwoche|sem|semaine|semana)';
const P = '(?:m|p|fp|per|period|periode)';
const Q = '(?:q|qtr|quarter|quartal|t|trim|trimestre)';
const shape = (source: string) => new RegExp(`^${source}$`);

const ISO_DAY = shape('(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[t ][\\d:.]+z?)?');
const DAY_MONTH = shape('(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?: [\\d:]+)?');
const DAY_NAME = shape(`(\\d{1,2})[-/. ]+([a-z]+)${SEP}(\\d{4}|\\d{2})`);
const NAME_DAY = shape('([a-z]+)\\.? (\\d{1,2}),? (\\d{4})');
const YEAR_MONTH = shape('(\\d{4})(?:[-/. ](\\d{1,2})|(\\d{2}))');
const MONTH_YEAR = shape('(\\d{1,2})[-/. ](\\d{4})');
const NAME_YEAR = shape(`([a-z]+)${SEP}'?(\\d{4}|\\d{2})`);
const YEAR_NAME = shape(`(\\d{4})${SEP}([a-z]+)\\.?`);
const PERIOD_YEAR = shape(`(${P}) ?(\\d{1,2})${SEP}(${FY})? ?'?(\\d{4}|\\d{2})`);
const YEAR_PERIOD = shape(`(${FY})? ?'?(\\d{4}|\\d{2})${SEP}(${P}) ?(\\d{1,2})`);
const WEEK_YEAR = shape(`${W} ?(\\d{1,2})${SEP}'?(\\d{4}|\\d{2})`);
const YEAR_WEEK = shape(`(\\d{4})${SEP}${W} ?(\\d{1,2})`);
const FY_NAME = shape(`${FY} ?'?(\\d{4}|\\d{2})${SEP}([a-z]+)\\.?`);
const NAME_FY = shape(`([a-z]+)[-/. ]+${FY} ?'?(\\d{4}|\\d{2})`);
const QUARTER_YEAR = shape(`(?:${Q} ?([1-4])|([1-4]) ?${Q})${SEP}(${FY})? ?'?(\\d{4}|\\d{2})`);
const YEAR_QUARTER = shape(`(${FY})? ?'?(\\d{4}|\\d{2})${SEP}(?:${Q} ?([1-4])|([1-4]) ?${Q})`);

/** The moment a text names, or undefined when it names none, or one that does not exist (`2026-13`, `2025-W53`). */
export function momentOfText(text: string, manner: Manner): Moment | undefined {
  const t = unaccented(plain(text)).replace(/[’`´]/g, "'").replace(/\s+/g, ' ').replace(/([a-z0-9]) del? (?=\d{4}$)/, '$1 ')
    .replace(/, ?(?=\d{4}$)/, ' ').replace(/^([1-4])(?:\.|er|e|eme|o|st|nd|rd|th) ?(?=(?:quart|trim)[a-z]* )/, '$1 ');
  if (!/\d/.test(t)) return undefined;
  return asDay(t, manner) ?? asMonth(t, manner) ?? asFiscal(t, manner) ?? asOther(t, manner);
}

/** The moment a number stands for: a date serial, 202603 or 20260301. */
export function momentOfNumber(n: number, manner: Manner): Moment | undefined {
  if (Number.isInteger(n) && n >= 190001 && n <= 210053) return yearMonth(Math.floor(n / 100), n % 100, manner);
  if (Number.isInteger(n) && n >= 19000101 && n <= 21001231) return dated(Math.floor(n / 10000), Math.floor(n / 100) % 100, n % 100);
  // 1954 to 2119: smaller and larger numbers are quantities in the wrong place, not dates.
  return n >= 20000 && n < 80500 ? { day: dayOfSerial(n, manner.date1904) } : undefined;
}

/** Whether texts like 03/04/2026 put the day first: proven by a value above 12, or by all standing on one day; undefined where nothing tells. */
export function dayFirstIn(texts: readonly string[]): boolean | undefined {
  const pairs = texts.map((text) => DAY_MONTH.exec(plain(text))).filter((found) => found !== null);
  if (pairs.length === 0 || pairs.some((found) => found[2] === '.' || Number(found[1]) > 12)) return true;
  if (pairs.some((found) => Number(found[3]) > 12)) return false;
  const still = (part: number) => pairs.every((found) => Number(found[part]) === 1);
  if (still(1) !== still(3)) return still(1);
  return undefined;
}

function asDay(t: string, manner: Manner): Moment | undefined {
  let found = ISO_DAY.exec(t);
  if (found) return dated(Number(found[1]), Number(found[2]), Number(found[3]));
  found = DAY_MONTH.exec(t);
  if (found) {
    const [a, b] = [Number(found[1]), Number(found[3])];
    return manner.dayFirst || found[2] === '.' ? dated(yearOf(found[4]), b, a) : dated(yearOf(found[4]), a, b);
  }
  found = DAY_NAME.exec(t);
  if (found) return dated(yearOf(found[3]), monthNamed(found[2] ?? '') ?? 0, Number(found[1]));
  found = NAME_DAY.exec(t);
  return found ? dated(Number(found[3]), monthNamed(found[1] ?? '') ?? 0, Number(found[2])) : undefined;
}

function asMonth(t: string, manner: Manner): Moment | undefined {
  let found = YEAR_MONTH.exec(t);
  if (found) return yearMonth(Number(found[1]), Number(found[2] ?? found[3]), manner);
  found = MONTH_YEAR.exec(t);
  if (found) return yearMonth(Number(found[2]), Number(found[1]), manner);
  found = NAME_YEAR.exec(t);
  const named = found && monthNamed(found[1] ?? '');
  if (found && named) return month(yearOf(found[2]), named);
  found = YEAR_NAME.exec(t);
  const last = found && monthNamed(found[2] ?? '');
  return found && last ? month(Number(found[1]), last) : undefined;
}

/** `M03 2026` is March; `P3` counts from the start of the fiscal year, and `FY26 Mar` is the March in it. */
function asFiscal(t: string, manner: Manner): Moment | undefined {
  const [, yearFirst, nameLast] = FY_NAME.exec(t) ?? [];
  const [, nameFirst = nameLast, yearLast = yearFirst] = NAME_FY.exec(t) ?? [];
  const named = nameFirst === undefined ? undefined : monthNamed(nameFirst);
  if (named !== undefined) return fiscal(yearOf(yearLast), ((named - manner.fiscalStart + 12) % 12) + 1, manner);
  const before = PERIOD_YEAR.exec(t);
  const after = before ? null : YEAR_PERIOD.exec(t);
  const [mark, number, fy, year] = before ? before.slice(1) : after ? [after[3], after[4], after[1], after[2]] : [];
  if (mark === undefined) return undefined;
  if (mark === 'm' && fy === undefined) return month(yearOf(year), Number(number));
  return Number(number) <= 12 && Number(number) >= 1 ? fiscal(yearOf(year), Number(number), manner) : undefined;
}

function asOther(t: string, manner: Manner): Moment | undefined {
  let found = WEEK_YEAR.exec(t);
  if (found) return week(yearOf(found[2]), Number(found[1]));
  found = YEAR_WEEK.exec(t);
  if (found) return week(Number(found[1]), Number(found[2]));
  const before = QUARTER_YEAR.exec(t);
  if (before) return quarter(yearOf(before[4]), Number(before[1] ?? before[2]), before[3] !== undefined, manner);
  const after = YEAR_QUARTER.exec(t);
  return after ? quarter(yearOf(after[2]), Number(after[3] ?? after[4]), after[1] !== undefined, manner) : undefined;
}

function yearMonth(year: number, number: number, manner: Manner): Moment | undefined {
  return manner.weeks ? week(year, number) : month(year, number);
}

function fiscal(year: number, number: number, manner: Manner): Moment | undefined {
  const first = manner.fiscalNamedBy === 'start' || manner.fiscalStart === 1 ? year : year - 1;
  const at = manner.fiscalStart - 1 + number - 1;
  return month(first + Math.floor(at / 12), (at % 12) + 1);
}

/** A fiscal quarter is a calendar quarter only where the fiscal year starts with one. */
function quarter(year: number, number: number, ofFiscal: boolean, manner: Manner): Moment | undefined {
  if (!ofFiscal || manner.fiscalStart === 1) return bucket(`${year}-Q${number}`);
  if ((manner.fiscalStart - 1) % 3 !== 0) return undefined;
  const starts = fiscal(year, number * 3 - 2, manner)?.period;
  return starts && bucket(`${starts.slice(0, 4)}-Q${Math.ceil(Number(starts.slice(5)) / 3)}`);
}

function month(year: number, number: number): Moment | undefined {
  return bucket(`${year}-${String(number).padStart(2, '0')}`);
}

function week(year: number, number: number): Moment | undefined {
  return bucket(`${year}-W${String(number).padStart(2, '0')}`);
}

function bucket(text: string): Moment | undefined {
  const found = period(text);
  return found && { period: found };
}

function dated(year: number, monthNumber: number, date: number): Moment | undefined {
  const found = day(year, monthNumber, date);
  return found === undefined ? undefined : { day: found };
}

function yearOf(text: string | undefined): number {
  const n = Number(text);
  return n >= 100 ? n : n < 80 ? 2000 + n : 1900 + n;
}
