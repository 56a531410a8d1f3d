import type { Calendar } from '../../model/calendar';
import { cells } from '../../model/place';
import { words } from '../../model/sentence';
import { stripsFor } from './gather';
import type { Snapshot } from './history';
import { lagsOf, tellUnread } from './lag';
import { NameList } from './axis';
import { ASIDE, USED, type Records } from '../range/records';
import { count } from '../range/sort-rows';
import { SPREAD, targets } from './span';

/** Rows of forecasts with the item each speaks of, and the axes they are laid on. */
export type Forecasted = { readonly records: Records; readonly item: Int32Array; readonly items: number; readonly calendar: Calendar; readonly name: (item: number) => string };

/** One forecast on its way into a grid. */
type Cell = { row: number; column: number; moment: number; at: number; value: number; lag: number };

/** So many cells of all snapshots together are laid out; more would not fit a browser's memory. */
const MOST = 24_000_000;

/**
 * What was said before, one grid for each contributor and lag; contributors in the order met, lags upwards.
 *
 * Of two forecasts a contributor made in one period for the same key the later counts. The same key twice with nothing to tell them apart is added.
 */
export function snapshots(from: Forecasted): readonly Snapshot[] {
  tellUnread(from.records);
  lateAside(from);
  const { contributors, codes } = contributorsOf(from.records);
  const size = from.items * from.calendar.periods.length;
  const rows = new Map<string, { code: number; lag: number; rows: number }>();
  walk(from, ({ row, lag }) => {
    const key = `${codes[row] ?? 0} ${lag}`;
    const known = rows.get(key);
    if (known) known.rows += 1;
    else rows.set(key, { code: codes[row] ?? 0, lag, rows: 1 });
  }, ({ row, column }) => from.records.log.mark('after the fact', row, column));
  const sorted = [...rows.values()].sort((a, b) => b.rows - a.rows);
  const kept = sorted.slice(0, Math.max(1, Math.floor(MOST / Math.max(1, size)))).sort((a, b) => a.code - b.code || (a.lag || 0) - (b.lag || 0));
  if (kept.length < sorted.length) tooMany(from.records, kept.length, sorted.length);
  const grids = kept.map(({ code, lag }) => ({ code, contributor: contributors[code] ?? '', lag, values: new Float64Array(size).fill(NaN), rows: new Int32Array(size) }));
  const where = new Map(grids.map((grid) => [`${grid.code} ${grid.lag}`, grid]));
  fill(from, (cell) => where.get(`${codes[cell.row] ?? 0} ${cell.lag}`));
  return grids.map(({ contributor, lag, values }) => ({ contributor, lag, values }));
}

/** Row → contributor; names that differ in capitals only are one. */
function contributorsOf({ keys, status }: Records): { readonly contributors: readonly string[]; readonly codes: Int32Array } {
  const key = keys.get('Contributor');
  const list = new NameList();
  const known = key?.names.map((name) => ({ name, code: -1 })) ?? [];
  const codes = new Int32Array(status.length);
  for (let row = 0; row < codes.length; row += 1) {
    if (status[row] !== USED) continue;
    const said = known[key?.codes[row] ?? -1];
    if (!said) codes[row] = list.add('');
    else codes[row] = said.code < 0 ? (said.code = list.add(said.name)) : said.code;
  }
  return { contributors: list.names, codes };
}

/** Every forecast that counts, one call for each period it falls into. The cell is the same object each time. */
function walk({ records, item, calendar }: Forecasted, visit: (cell: Cell) => void, late?: (cell: Cell) => void): void {
  const [first] = calendar.periods;
  if (first === undefined) return;
  const to = targets(records.moments, calendar, -Infinity);
  const lags = lagsOf(records, first, calendar.grain);
  const wanted = records.measure ? records.spec.numbers.indexOf('Quantity') : -1;
  const cell: Cell = { row: 0, column: 0, moment: 0, at: 0, value: 0, lag: 0 };
  for (const strip of stripsFor(records, 'Quantity')) {
    cell.column = strip.column;
    for (let row = 0; row < item.length; row += 1) {
      const value = strip.numbers.values[row] ?? NaN;
      if (Number.isNaN(value) || (item[row] ?? -1) < 0 || records.status[row] !== USED || (records.measure && records.measure[row] !== wanted)) continue;
      const moment = typeof strip.at === 'number' ? strip.at : (strip.at?.[row] ?? -1);
      const at = moment < 0 ? -1 : (to.at[moment] ?? -1);
      cell.row = row;
      cell.moment = moment;
      const put = (period: number, share: number) => {
        cell.at = period;
        cell.value = value * share;
        cell.lag = lags.of(row, period);
        if (cell.lag < 0) late?.(cell);
        else visit(cell); // a lag nobody states is NaN, and counts
      };
      if (at >= 0) put(at, 1);
      else if (at === SPREAD) to.parts.get(moment)?.forEach(({ period, share }) => put(period, share));
    }
  }
}

/** Sets aside rows made after the period they speak of, or so many periods ahead as is no number of periods. */
function lateAside({ records, item, calendar }: Forecasted): void {
  const [first] = calendar.periods;
  if (first === undefined) return;
  const lags = lagsOf(records, first, calendar.grain);
  const to = targets(records.moments, calendar, -Infinity);
  const column = records.shape.columns.get('Lag') ?? records.shape.columns.get('Made in') ?? 0;
  const wide = records.layout === 'wide' || records.layout === 'blocks';
  const period = records.times.get('Period')?.codes;
  const wrong: number[] = [];
  for (let row = 0; row < item.length; row += 1) {
    if (records.status[row] !== USED) continue;
    const at = to.at[period?.[row] ?? -1] ?? -1;
    // In a wide row each period has a lag of its own; only a stated one is the row's.
    const lag = wide || at < 0 ? lags.of(row, Infinity) : lags.of(row, at);
    if (lag !== Infinity && (lag < 0 || (!Number.isNaN(lag) && !Number.isInteger(lag)))) wrong.push(row);
  }
  const [top] = wrong;
  if (top === undefined) return;
  for (const row of wrong) records.status[row] = ASIDE;
  records.log.say('warning', 'lag unreadable', words`${count(wrong.length, 'forecast')} made after the period they speak of, or with a lag that is no whole number of periods.`, 'They were set aside: what is known already is no forecast. Correct the lag, or the period it was made in.', {
    place: records.log.place(top, column, (wrong.at(-1) ?? top) - top + 1),
    value: records.log.text(top, column),
  });
}

type Grid = { readonly values: Float64Array; readonly rows: Int32Array };

/** Puts every forecast into its grid, and tells what stood there before. `rows` keeps where each cell was read, row × columns + column + 1. */
function fill(from: Forecasted, gridOf: (cell: Cell) => Grid | undefined): void {
  const { records, item, calendar, name } = from;
  const across = records.grid.columns.length;
  const periods = calendar.periods.length;
  const [start] = calendar.periods;
  const lags = start === undefined ? undefined : lagsOf(records, start, calendar.grain);
  const codes = records.times.get('Period')?.codes;
  const twice: { readonly row: number; readonly column: number; readonly before: number }[] = [];
  let later = 0;
  walk(from, (cell) => {
    const grid = gridOf(cell);
    if (!grid) return;
    const at = (item[cell.row] ?? 0) * periods + cell.at;
    const before = (grid.rows[at] ?? 0) - 1;
    const other = before < 0 ? -1 : Math.floor(before / across);
    const [made, was] = before < 0 ? [NaN, NaN] : [lags?.made(cell.row) ?? NaN, lags?.made(other) ?? NaN];
    const restated = before >= 0 && made !== was && !Number.isNaN(made) && !Number.isNaN(was);
    if (restated) later += 1;
    if (restated && made < was) return;
    // Weeks that fall into one month are parts of it; the same period twice is not.
    const same = before >= 0 && !restated && (codes ? codes[other] === cell.moment : before % across === cell.column);
    if (same) twice.push({ row: cell.row, column: cell.column, before });
    grid.values[at] = before < 0 || restated ? cell.value : (grid.values[at] ?? 0) + cell.value;
    grid.rows[at] = cell.row * across + cell.column + 1;
  });
  if (later > 0) records.log.say('note', 'snapshot restated', words`${count(later, 'forecast')} made again in the same period.`, 'The later one counts.', { place: records.log.place(records.shape.header.row, records.shape.columns.get('Made in') ?? 0) });
  tellTwice(records, twice, across, (row) => name(item[row] ?? -1));
}

const TOLD = 400;

function tellTwice({ log }: Records, twice: readonly { readonly row: number; readonly column: number; readonly before: number }[], across: number, name: (row: number) => string): void {
  for (const { row, column, before } of twice.slice(0, TOLD)) {
    const there = log.place(Math.floor(before / across), before % across);
    log.say('warning', 'same key twice', `${name(row)} has a forecast by the same contributor for the same period here and in ${there ? cells(there) : 'a row above'}.`, 'They were added. Remove one, or add a column that tells the rows apart.', { place: log.place(row, column), value: log.text(row, column) });
  }
  const [next, last] = [twice[TOLD], twice.at(-1)];
  if (next && last) log.say('warning', 'same key twice', words`${count(twice.length - TOLD, 'forecast')} more in these rows repeat a key that stands before.`, 'They were added up.', { place: log.place(next.row, next.column, last.row - next.row + 1) });
}

function tooMany({ log, grid }: Records, kept: number, all: number): void {
  log.say('warning', 'too long', `There are ${all} combinations of contributor and lag, more than can be held at once.`, `The ${kept} with the most forecasts were scored. Keep fewer lags, such as 0, 1, 3 and the lead time.`, { place: grid.place });
}
