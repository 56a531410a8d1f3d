import { civil } from '../../model/day';
import { firstDay, periodOf, type Grain, type Period } from '../../model/period';
import type { Moment } from '../cell/moment';
import { USED, type Records } from '../range/records';
import { daysOf } from './span';

/** How far ahead each row's forecast was made; a row's lag may hang on the period it speaks of. */
export type Lags = {
  /** Periods between the making and period number `at` of the calendar; NaN where nobody says. */
  readonly of: (row: number, at: number) => number;
  /** The day the row was made, NaN where it states its lag or says nothing: of two made in one period the later counts. */
  readonly made: (row: number) => number;
};

/** The lag as the row states it, else counted from the period it was made in. `first` is the calendar's first period. */
export function lagsOf(records: Records, first: Period, grain: Grain): Lags {
  const stated = records.strips.find(({ role }) => role === 'Lag')?.numbers.values;
  const times = records.times.get('Made in');
  const days = times?.moments.map((moment) => daysOf(moment).first) ?? [];
  const counts = times?.moments.map((moment) => ordinal(madeIn(moment, grain))) ?? [];
  const start = ordinal(first);
  const code = (row: number) => (Number.isNaN(stated?.[row] ?? NaN) ? (times?.codes[row] ?? -1) : -1);
  return {
    of: (row, at) => {
      const said = stated?.[row] ?? NaN;
      return Number.isNaN(said) ? start + at - (counts[code(row)] ?? NaN) : said;
    },
    made: (row) => days[code(row)] ?? NaN,
  };
}

/** A coarser bucket than the plan's is over when it ends, a finer one belongs where it begins. */
function madeIn(moment: Moment, grain: Grain): Period {
  const { first, last } = daysOf(moment);
  const long = { week: 7, month: 31, quarter: 92 }[grain];
  return periodOf(last - first + 1 > long ? last : first, grain);
}

/** Periods counted from an arbitrary start, so that two of one grain can be subtracted. */
export function ordinal(of: Period): number {
  const day = firstDay(of);
  if (of.charAt(5) === 'W') return Math.round((day + 3) / 7);
  const { year, month } = civil(day);
  return of.charAt(5) === 'Q' ? year * 4 + (month - 1) / 3 : year * 12 + month - 1;
}

/** Tells rows whose making cannot be read; they are scored with those that say nothing. */
export function tellUnread({ times, shape, status, log }: Records): void {
  const codes = times.get('Made in')?.codes;
  const column = shape.columns.get('Made in');
  if (!codes || column === undefined) return;
  codes.forEach((code, row) => code === -2 && status[row] === USED && log.mark('not a date', row, column));
}
