import { assert } from './assert';
import { grainOf, later, type Grain, type Period } from './period';

/** Consecutive periods of one grain, without holes: the columns of every measure. */
export type Calendar = { readonly grain: Grain; readonly periods: readonly Period[] };

/** Every period from the first to the last, both included; empty when last is before first. */
export function calendar(first: Period, last: Period): Calendar {
  const grain = grainOf(first);
  assert(grainOf(last) === grain, 'a calendar has one grain');
  const periods: Period[] = [];
  if (first > last) return { grain, periods };
  for (let at = first; at !== last; at = later(at, 1)) periods.push(at); // nothing is later than the end of 9999
  periods.push(last);
  return { grain, periods };
}

/** Where each period stands in the calendar. */
export function positions(of: Calendar): ReadonlyMap<Period, number> {
  return new Map(of.periods.map((period, i) => [period, i]));
}
