import { words } from '../../model/sentence';
import { fold } from '../cell/fold';
import type { Log } from './log';
import { USED, type Records } from '../range/records';
import type { Settings } from '../settings';
import { said } from '../range/totals';

/** What an input's main number adds up to over all rows used, history and plan; NaN where it has none. */
export function totalOf({ spec, strips, measure, status }: Records): number {
  const [main] = spec.numbers;
  let [sum, any] = [0, false];
  for (const { role, numbers } of strips) {
    if (!measure && role !== main) continue;
    const { values } = numbers;
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row] ?? NaN;
      if (value !== value || status[row] !== USED || (measure && measure[row] !== 0)) continue;
      sum += value;
      any = true;
    }
  }
  return any ? sum : NaN;
}

/**
 * Holds the control totals of Settings against what was read: `Control total Demand`, `Control total of Demand_North`.
 *
 * `totals` are by what a total may be called: the input, its range, its part. One that ties out is a note, since it is worth knowing.
 */
export function tellControls(controls: Settings['controls'], totals: readonly { readonly names: readonly string[]; readonly total: number; readonly log: Log; readonly records: Records }[], settings: Log): void {
  for (const [name, { value, place }] of controls ?? []) {
    const found = totals.find(({ names }) => names.some((each) => fold(each) === name));
    const where = place ? { place, value: said(value) } : { value: said(value) };
    if (!found) {
      settings.say('warning', 'control total', 'This control total names no input and no range that was read.', 'It was not checked. Name it after the input or its range.', where);
      continue;
    }
    const [what = ''] = found.names;
    const off = found.total - value;
    if (Math.abs(off) <= Math.max(0.005, 1e-9 * Math.abs(value))) settings.say('note', 'control total', words`${what} adds up to its control total, ${value}.`, 'Nothing is to be done.', where);
    else found.log.say('warning', 'control total', words`${what} adds up to ${found.total}, and its control total is ${value}: ${off > 0 ? words`${off} more` : words`${-off} less`}.`, 'What stands in the rows was used. Find what is missing or twice.', { place: found.records.grid.place, value: said(found.total) });
  }
}
