import { calendar, type Calendar } from '../model/calendar';
import { periodOf, type Grain } from '../model/period';
import { gathered, type Laid } from './grid/gather';
import { provenance } from './range/provenance';
import type { InputReading } from './reading';
import * as kinds from './range/records';
import { mainRole, type Records } from './range/records';
import { daysOf, liveMoments, targets } from './grid/span';

const { USED } = kinds;

/** What an input came to: lines × periods of its main number, as the plan uses it. */
export type Came = { readonly values: Float64Array; readonly lines: number; readonly calendar: Calendar };

/** How one range was understood, for the card in the pane and the block above the findings. */
export function reported(records: Records, grain: Grain, came?: Came): InputReading {
  const { spec, grid, layout, decimal, shape, log, status } = records;
  const last = shape.header.row + shape.header.rows - 1;
  const of = came ?? own(records, grain);
  let [used, setAside] = [0, 0];
  for (let row = 0; row < status.length; row += 1) {
    const kind = status[row] ?? 0;
    if (kind === USED) used += 1;
    else if (kind > USED) setAside += 1;
  }
  const columns = [...shape.columns].map(([role, column]) => ({ role, header: shape.heads[column] ?? '', place: log.place(last, column) ?? grid.place }));
  return { input: spec.input, name: grid.name, place: grid.place, layout, columns, decimal, rows: { read: used + setAside, used, setAside }, ...provenance(records), ...extent(of) };
}

function extent(of: Came | undefined): Pick<InputReading, 'items' | 'span' | 'completeness' | 'total'> {
  if (!of) return { items: 0, span: undefined, completeness: new Float64Array(0), total: NaN };
  const { values, lines, calendar: { periods } } = of;
  if (periods.length === 0) return { items: lines, span: undefined, completeness: new Float64Array(0), total: NaN };
  const filled = new Float64Array(periods.length);
  const width = periods.length;
  let [items, sum] = [0, 0];
  for (let line = 0; line < lines; line += 1) {
    let any = false;
    for (let t = 0; t < width; t += 1) {
      const value = values[line * width + t] ?? NaN;
      if (value !== value) continue;
      any = true;
      filled[t] = (filled[t] ?? 0) + 1;
      sum += value;
    }
    if (any) items += 1;
  }
  const [first, last] = [filled.findIndex((each) => each > 0), filled.findLastIndex((each) => each > 0)];
  const [from, to, total] = [periods[first], periods[last], items > 0 ? sum : NaN];
  if (from === undefined || to === undefined) return { items, span: undefined, completeness: new Float64Array(0), total };
  return { items, span: { first: from, last: to, count: last - first + 1 }, completeness: filled.slice(first, last + 1).map((each) => each / Math.max(1, items)), total };
}

/** An input looked at by itself: its own keys over its own periods. */
function own(records: Records, grain: Grain): Came | undefined {
  const main = mainRole(records);
  const key = main === undefined ? undefined : records.keys.get(main);
  const number = records.spec.numbers[0];
  if (!key) return undefined;
  const days = liveMoments(records).map(daysOf);
  const met = new Set([...key.codes].filter((code, row) => code >= 0 && records.status[row] === USED));
  // No periods: a list has items and neither span nor total.
  const list: Came = { values: new Float64Array(0), lines: met.size, calendar: { grain, periods: [] } };
  if (days.length === 0 || number === undefined) return list;
  const first = periodOf(days.reduce((least, each) => Math.min(least, each.first), Infinity), grain);
  const last = periodOf(days.reduce((most, each) => Math.max(most, each.last), -Infinity), grain);
  const over = calendar(first, last);
  // A mistyped year can stretch an input over centuries; it is told elsewhere, and not laid out here.
  if (over.periods.length * key.names.length > 20_000_000) return list;
  const laid: Laid = { records, line: key.codes, lines: key.names.length, periods: over.periods.length, targets: targets(records.moments, over, -Infinity), crowded: new Set() };
  return { values: gathered(laid, number), lines: key.names.length, calendar: over };
}
