import { daysIn, lastDay } from '../model/period';
import type { History } from '../signal/grid/history';
import type { Signals } from '../signal/signals';
import { basesApart } from './bases-apart';
import type { Learned, LeftOut } from './learned';
import { lined } from './lines';
import { placeOf } from './process';
import { valued } from './values';
import { worth } from './worth';

/** Who leans which way and whose touch helps, from the history alone; undefined where the workbook has no forecasts of the past. */
export function learn(signals: Signals): Learned | undefined {
  const { history, settings } = signals;
  if (!history || history.snapshots.length === 0) return undefined;
  const over = history.calendar.periods.map((period) => settings.asOf === undefined || lastDay(period) <= settings.asOf);
  const actuals = history.actuals.map((value, at) => (over[at % over.length] === true ? value : NaN));
  const money = worth(signals, history);
  const chosen = chosenOf(history, actuals, money.leadTime);
  return {
    signals, history, actuals, worth: money, chosen,
    lines: lined(history, actuals, money, settings),
    values: valued(history, actuals),
    left: leftOut(history, actuals),
    warnings: basesApart(history, actuals, chosen),
  };
}

/** Counts the cells that make no pair, and why. */
function leftOut({ snapshots, calendar }: History, actuals: Float64Array): LeftOut {
  const periods = calendar.periods.length;
  let last = -1;
  actuals.forEach((value, at) => value === value && (last = Math.max(last, at % periods)));
  const met = new Uint8Array(actuals.length);
  let [ahead, noActual, zeros] = [0, 0, 0];
  for (const { values } of snapshots) {
    for (let at = 0; at < values.length; at += 1) {
      const [a, f] = [actuals[at] ?? NaN, values[at] ?? NaN];
      if (f !== f) continue;
      met[at] = 1;
      if (a === 0) zeros += 1;
      if (a === a) continue;
      if (at % periods > last) ahead += 1;
      else noActual += 1;
    }
  }
  const noForecast = actuals.reduce((sum, value, at) => sum + (value === value && met[at] !== 1 ? 1 : 0), 0);
  return { ahead, noActual, noForecast, zeros };
}

/** The last step of the process, at the lag nearest the usual lead time (half the items have a longer one); one period where none is known. */
function chosenOf({ snapshots, calendar }: History, actuals: Float64Array, leadTime: Float64Array): number {
  const days = [...leadTime].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const [period] = calendar.periods;
  const wanted = Math.max(1, Math.round((days[Math.floor(days.length / 2)] ?? 0) / (period === undefined ? 30 : daysIn(period))));
  const far = (lag: number) => (Number.isNaN(lag) ? Infinity : Math.abs(lag - wanted));
  const scored = snapshots.flatMap(({ values }, i) => (values.some((value, at) => !Number.isNaN(value + (actuals[at] ?? NaN))) ? [i] : []));
  const lag = (i: number) => snapshots[i]?.lag ?? NaN;
  const place = (i: number) => placeOf(snapshots[i]?.contributor ?? '');
  return scored.sort((a, b) => place(b) - place(a) || far(lag(a)) - far(lag(b)) || a - b)[0] ?? -1;
}
