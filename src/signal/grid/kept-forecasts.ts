import type { Calendar } from '../../model/calendar';
import { cellOf } from '../../model/grid';
import type { Day } from '../../model/day';
import { firstDay, lastDay, periodOf, type Period } from '../../model/period';
import { fold } from '../cell/fold';
import { momentOfText, type Manner } from '../cell/moment';
import { USED, type Records } from '../range/records';
import type { Snapshot } from './history';
import { ordinal } from './lag';
import { daysOf, SPREAD, targets } from './span';

const MANNER: Manner = { date1904: false, fiscalStart: 1, fiscalNamedBy: 'end', dayFirst: true, weeks: false };

/** Rows of `ForecastHistory` with the item each speaks of, and the axes they are laid on. */
export type KeptRows = { readonly records: Records; readonly item: Int32Array; readonly items: number; readonly calendar: Calendar };

/**
 * What we kept of former cycles, one grid for each contributor and lag, contributors in the order met, lags upwards.
 *
 * The period a row was kept in tells its lag. Of rows of one key and lag the lowest in the table counts, since rows are only ever added.
 * Periods outside the calendar are left out: they are not over yet.
 */
export function keptForecasts({ records, item, items, calendar }: KeptRows): readonly Snapshot[] {
  const { keys, times, status, strips } = records;
  const [quantity, period] = [strips.find(({ role }) => role === 'Quantity'), times.get('Period')];
  const [start] = calendar.periods;
  if (!quantity || !period || start === undefined) return [];
  const [contributor, location, made] = [keys.get('Contributor'), keys.get('Location'), madeIn(records)];
  const [to, first] = [targets(period.moments, calendar, -Infinity), ordinal(start)];
  const size = items * calendar.periods.length;
  const grids = new Map<string, Snapshot & { readonly met: number }>();
  const seen = new Set<string>();
  for (let row = status.length - 1; row >= 0; row -= 1) {
    const [moment, value, on, day] = [period.codes[row] ?? -1, quantity.numbers.values[row] ?? NaN, item[row] ?? -1, made(row)];
    if (status[row] !== USED || moment < 0 || on < 0 || Number.isNaN(value) || Number.isNaN(day)) continue;
    const at = to.at[moment] ?? -1;
    const parts = at === SPREAD ? (to.parts.get(moment) ?? []) : at >= 0 ? [{ period: at, share: 1 }] : [];
    if (parts.length === 0) continue;
    const since = ordinal(periodOf(day, calendar.grain));
    const [who, key] = [contributor?.codes[row] ?? -1, `${on} ${moment} ${since} ${contributor?.codes[row] ?? -1} ${location?.codes[row] ?? -1}`];
    if (seen.has(key)) continue;
    seen.add(key);
    for (const part of parts) {
      const lag = first + part.period - since;
      if (lag < 0) continue;
      const grid = grids.get(`${who} ${lag}`) ?? { contributor: contributor?.names[who] ?? '', lag, values: new Float64Array(size).fill(NaN), met: who };
      grids.set(`${who} ${lag}`, grid);
      const cell = on * calendar.periods.length + part.period;
      const before = grid.values[cell] ?? NaN;
      grid.values[cell] = (Number.isNaN(before) ? 0 : before) + value * part.share; // weeks of a month add up, and so do the locations of a product
    }
  }
  return [...grids.values()].sort((a, b) => a.met - b.met || a.lag - b.lag).map(({ contributor: name, lag, values }) => ({ contributor: name, lag, values }));
}

/** Row → the day it was made, NaN where nobody says; the first of its cycle for what was kept when the cycle was long over. */
function madeIn({ times, shape, grid }: Records): (row: number) => number {
  const made = times.get('Made in');
  const column = grid.columns[shape.columns.get('Cycle') ?? -1];
  const cycles = new Map<string, Period | undefined>();
  const cycleOf = (text: string) => {
    if (!cycles.has(text)) cycles.set(text, momentOfText(text, MANNER)?.period);
    return cycles.get(text);
  };
  return (row) => {
    const moment = made?.moments[made.codes[row] ?? -1];
    if (!moment) return NaN;
    const day: Day = daysOf(moment).first;
    const cycle = column && cycleOf(String(cellOf(column, row)));
    return cycle !== undefined && day > lastDay(cycle) ? firstDay(cycle) : day;
  };
}

/** The moments of what was kept that are over by a day: the others cannot be scored. */
export function overBy(records: Records, asOf: Day): readonly { readonly first: Day; readonly last: Day }[] {
  return (records.times.get('Period')?.moments ?? []).map(daysOf).filter(({ last }) => last <= asOf);
}

/** Both kinds of forecasts as one: where a person gave a number and we kept another, the person's counts. */
export function beside(given: readonly Snapshot[], kept: readonly Snapshot[]): readonly Snapshot[] {
  const name = ({ contributor, lag }: Snapshot) => `${fold(contributor)} ${lag}`;
  const ours = new Map(kept.map((each) => [name(each), each]));
  const filled = given.map((each) => {
    const other = ours.get(name(each));
    ours.delete(name(each));
    return other ? { ...each, values: each.values.map((value, at) => (Number.isNaN(value) ? (other.values[at] ?? NaN) : value)) } : each;
  });
  const order = [...new Set([...filled, ...ours.values()].map(({ contributor }) => fold(contributor)))];
  return [...filled, ...ours.values()].sort((a, b) => order.indexOf(fold(a.contributor)) - order.indexOf(fold(b.contributor)) || (a.lag || 0) - (b.lag || 0));
}
