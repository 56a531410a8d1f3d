import { assert } from './assert';
import { civil, day, type Day } from './day';

/** The size of a time bucket. Weeks are ISO 8601: Monday first, week 1 holds the year's first Thursday. */
export type Grain = 'week' | 'month' | 'quarter';

/** One bucket of time, written `2026-03`, `2026-W09` or `2026-Q1`, so that text order is time order. */
export type Period = string & { readonly is: 'Period' };

const SHAPE = /^(\d{4})-(?:(0[1-9]|1[0-2])|W(0[1-9]|[1-4]\d|5[0-3])|Q([1-4]))$/;

/** The period a canonical text names, or undefined: `2026-W53` exists only where the year has a week 53. */
export function period(text: string): Period | undefined {
  const parts = SHAPE.exec(text);
  if (!parts) return undefined;
  if (parts[3] === '53' && isoWeek(Number(parts[1]), 53) !== text) return undefined;
  return text as Period;
}

/** The grain a period's text shows. */
export function grainOf(of: Period): Grain {
  const mark = of.charAt(5);
  return mark === 'W' ? 'week' : mark === 'Q' ? 'quarter' : 'month';
}

/** The bucket that holds a day. */
export function periodOf(at: Day, grain: Grain): Period {
  if (grain === 'week') {
    const thursday = at - weekday(at) + 3; // the Thursday decides which year the week belongs to
    const { year } = civil(thursday);
    return `${year}-W${two(Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1)}` as Period;
  }
  const { year, month } = civil(at);
  return (grain === 'month' ? `${year}-${two(month)}` : `${year}-Q${Math.ceil(month / 3)}`) as Period;
}

/** The first day of the bucket. */
export function firstDay(of: Period): Day {
  const year = Number(of.slice(0, 4));
  const grain = grainOf(of);
  if (grain === 'week') return monday(year, Number(of.slice(6)));
  if (grain === 'month') return dayOf(year, Number(of.slice(5)), 1);
  return dayOf(year, Number(of.slice(6)) * 3 - 2, 1);
}

/** The last day of the bucket. */
export function lastDay(of: Period): Day {
  const grain = grainOf(of);
  if (grain === 'week') return firstDay(of) + 6;
  // Not the day before the next bucket: the last of the year 9999 has none that can be written.
  const { year, month } = civil(firstDay(of));
  const next = month + (grain === 'month' ? 1 : 3);
  return (next > 12 ? dayOf(year + 1, 1, 1) : dayOf(year, next, 1)) - 1;
}

/** How many days the bucket has. */
export function daysIn(of: Period): number {
  return lastDay(of) - firstDay(of) + 1;
}

/** The bucket `by` buckets later (earlier when negative). */
export function later(of: Period, by: number): Period {
  const grain = grainOf(of);
  if (grain === 'week') return periodOf(firstDay(of) + 7 * by, 'week');
  const year = Number(of.slice(0, 4));
  const per = grain === 'month' ? 12 : 4;
  const at = year * per + Number(of.slice(grain === 'month' ? 5 : 6)) - 1 + by;
  const n = (at % per) + 1;
  return `${Math.floor(at / per)}-${grain === 'month' ? two(n) : `Q${n}`}` as Period;
}

/** The ISO week `number` of a year as text, which may turn out to lie in the next year. */
export function isoWeek(year: number, number: number): Period {
  return periodOf(monday(year, number), 'week');
}

function monday(year: number, week: number): Day {
  const fourth = dayOf(year, 1, 4); // 4 January is always in week 1
  return fourth - weekday(fourth) + (week - 1) * 7;
}

/** 0 is Monday. */
function weekday(at: Day): number {
  return (((at + 3) % 7) + 7) % 7;
}

function dayOf(year: number, month: number, date: number): Day {
  const at = day(year, month, date);
  assert(at !== undefined, `no such day: ${year}-${month}-${date}`);
  return at;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
