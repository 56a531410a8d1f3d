import { calendar, positions, type Calendar } from '../../model/calendar';
import { civil, isoDay, type Day } from '../../model/day';
import * as cell from '../../model/grid';
import { daysIn, firstDay, grainOf, lastDay, later, periodOf, type Grain, type Period } from '../../model/period';
import type { Moment } from '../cell/moment';
import * as kind from '../range/records';
import type { Records } from '../range/records';
import { enliven } from '../range/passes';

// Taken once: read through the import, a constant costs a call for every row.
const [BLANK, USED] = [cell.BLANK, kind.USED];

/** The first and last day a moment speaks of. */
export function daysOf(moment: Moment): { readonly first: Day; readonly last: Day } {
  if (moment.period === undefined) return { first: moment.day, last: moment.day };
  return { first: firstDay(moment.period), last: lastDay(moment.period) };
}

/** Moments under which some used row holds something: an empty column of a template is no period of the plan. */
export function live(records: Records): Uint8Array {
  const alive = new Uint8Array(records.moments.length);
  let left = alive.length;
  for (const strip of records.strips) {
    const codes = records.grid.columns[strip.column]?.codes;
    if (!codes || strip.at === undefined) continue;
    const { at } = strip;
    if (typeof at === 'number') {
      if (alive[at] !== 1 && codes.some((code, row) => code !== BLANK && records.status[row] === USED)) alive[at] = 1;
    } else if (left > 0) left = enliven(alive, left, at, codes, records.status);
  }
  return alive;
}

/** The moments of an input that hold something. */
export function liveMoments(records: Records): readonly Moment[] {
  const alive = live(records);
  return records.moments.filter((_, i) => alive[i] === 1);
}

/**
 * The grain moments are in: the one their periods name, else what the spacing of their days shows. Several when they contradict.
 *
 * Days all a week apart are weeks; quarter starts three months apart are quarters; any other days are months.
 */
export function grainsOf(moments: readonly Moment[]): readonly Grain[] {
  const named = [...new Set(moments.flatMap((moment) => (moment.period ? [grainOf(moment.period)] : [])))];
  if (named.length > 0) return named;
  const days = [...new Set(moments.flatMap((moment) => (moment.day === undefined ? [] : [moment.day])))].sort((a, b) => a - b);
  if (days.length < 2) return ['month'];
  const dates = days.map(civil);
  const sameDate = dates.every(({ date }) => date === 1) || days.every((day) => civil(day + 1).date === 1);
  if (sameDate) {
    const third = dates.every(({ month }) => month % 3 === (dates[0]?.month ?? 0) % 3);
    return [third && days.length > 2 ? 'quarter' : 'month'];
  }
  return [days.every((day) => (day - (days[0] ?? 0)) % 7 === 0) ? 'week' : 'month'];
}

/** Where each moment of an input goes in the calendar. */
export type Targets = {
  /** Moment → period of the calendar, `BEFORE`, `OUTSIDE` or `SPREAD`. */
  readonly at: Int32Array;
  /** For `SPREAD`: the parts by days that fall into the calendar. */
  readonly parts: ReadonlyMap<number, readonly { readonly period: number; readonly share: number }[]>;
  /** Whether any moment is in another grain than the calendar. */
  readonly other: boolean;
};

export const BEFORE = -1;
export const OUTSIDE = -2;
export const SPREAD = -3;

/** Moments laid on the calendar; those of another grain are spread by days, so that what lies within adds up to the whole. */
export function targets(moments: readonly Moment[], of: Calendar, asOf: Day): Targets {
  const at = new Int32Array(moments.length);
  const parts = new Map<number, readonly { readonly period: number; readonly share: number }[]>();
  const where = positions(of);
  let other = false;
  moments.forEach((moment, i) => {
    const { last } = daysOf(moment);
    if (moment.period === undefined || grainOf(moment.period) === of.grain) {
      const bucket = moment.period ?? periodOf(moment.day, of.grain);
      at[i] = where.get(bucket) ?? (lastDay(bucket) <= asOf ? BEFORE : OUTSIDE);
      return;
    }
    other = true;
    const shares = spread(moment.period, of);
    if (shares.length > 0) parts.set(i, shares);
    at[i] = shares.length > 0 ? SPREAD : last <= asOf ? BEFORE : OUTSIDE;
  });
  return { at, parts, other };
}

function spread(period: Period, of: Calendar): readonly { readonly period: number; readonly share: number }[] {
  const [first, last, days] = [firstDay(period), lastDay(period), daysIn(period)];
  return of.periods.flatMap((each, i) => {
    const overlap = Math.min(last, lastDay(each)) - Math.max(first, firstDay(each)) + 1;
    return overlap > 0 ? [{ period: i, share: overlap / days }] : [];
  });
}

/** The calendar of a plan over some moments: from the first period that ends after as-of to the last. */
export function planned(moments: readonly Moment[], grain: Grain, asOf: Day, horizon: number): Calendar | undefined {
  let [first, last]: [Period | undefined, Period | undefined] = [undefined, undefined];
  for (const moment of moments) {
    const days = daysOf(moment);
    const [from, to] = [periodOf(days.first, grain), periodOf(days.last, grain)];
    if (lastDay(to) <= asOf) continue;
    const start = lastDay(from) > asOf ? from : periodOf(asOf + 1, grain);
    if (first === undefined || start < first) first = start;
    if (last === undefined || to > last) last = to;
  }
  if (first === undefined || last === undefined) return undefined;
  const end = Number.isNaN(horizon) || horizon < 1 ? last : later(first, Math.round(horizon) - 1);
  const to = end < last ? end : last;
  return (firstDay(to) - firstDay(first)) / 7 > 2000 ? { grain, periods: [] } : calendar(first, to);
}

/** `2026-03`: the month a day lies in, the name of a cycle. */
export function monthOf(at: Day): string {
  return isoDay(at).slice(0, 7);
}
