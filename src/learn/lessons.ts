import { nameOf } from '../model/items';
import type { Period } from '../model/period';
import { worstLeans } from './bias-head';
import { FAMILY, TOTAL, type Learned } from './learned';
import { VERDICTS } from './verdict';

/** One forecaster of all items at one lag. */
export type Standing = { readonly who: string; readonly lag: number; readonly pairs: number; readonly bias: number; readonly wmape: number; readonly signal: number; readonly verdict: string; readonly since: Period | undefined };

/** One item that leans, with the course of its forecast: blank where there was none. */
export type Lean = {
  readonly name: string;
  readonly value: number;
  readonly cfe: number;
  readonly bias: number;
  readonly verdict: string;
  readonly since: Period | undefined;
  readonly actual: Float64Array;
  readonly forecast: Float64Array;
  /** Tracking signal after each pair. */
  readonly signal: Float64Array;
};

/** One step of the process, of all items. */
export type Step = { readonly who: string; readonly lag: number; readonly pairs: number; readonly wmape: number; readonly added: number };

/** What the Learn tab shows: small enough to hand from thread to thread. */
export type Lessons = {
  readonly standings: readonly Standing[];
  /** Of the last step of the process: money lost, and whose figures they are. */
  readonly chosen: { readonly who: string; readonly lag: number; readonly stock: number; readonly carrying: number; readonly margin: number } | undefined;
  readonly leans: readonly Lean[];
  readonly steps: readonly Step[];
  /** Bias of each family and period, of the chosen step; families × periods of the calendar. */
  readonly families: readonly string[];
  readonly heat: Float64Array;
  readonly periods: readonly Period[];
  readonly warnings: readonly string[];
  readonly limit: number;
  readonly currency: string;
};

const SHOWN = 20;

/** What was learned, in brief. */
export function lessons(from: Learned): Lessons {
  const { lines, history, values, chosen, signals, warnings } = from;
  const since = (row: number) => history.calendar.periods[lines.scores.since[row] ?? -1];
  const made = (row: number) => history.snapshots[lines.snapshot[row] ?? -1];
  const totals = Array.from(lines.level.subarray(0, history.snapshots.length), (_, row) => row).filter((row) => lines.level[row] === TOTAL);
  const own = totals.find((row) => lines.snapshot[row] === chosen);
  const number = (of: Float64Array, row: number) => of[row] ?? NaN;
  return {
    standings: totals.map((row) => ({
      who: called(made(row)?.contributor), lag: made(row)?.lag ?? NaN, pairs: number(lines.scores.pairs, row), bias: number(lines.scores.bias, row), wmape: number(lines.scores.wmape, row),
      signal: number(lines.scores.signal, row), verdict: VERDICTS[lines.verdict[row] ?? 0] ?? '', since: since(row),
    })),
    chosen: own === undefined ? undefined : { who: called(made(own)?.contributor), lag: made(own)?.lag ?? NaN, stock: number(lines.money.stock, own), carrying: number(lines.money.carrying, own), margin: number(lines.money.margin, own) },
    leans: worstLeans(from, SHOWN).map((row) => ({
      name: nameOf(history.items, lines.group[row] ?? -1), value: number(lines.money.lean, row), cfe: number(lines.scores.cfe, row), bias: number(lines.scores.bias, row),
      verdict: VERDICTS[lines.verdict[row] ?? 0] ?? '', since: since(row), ...course(from, lines.group[row] ?? -1),
    })),
    steps: Array.from(values.level, (_, row) => row).filter((row) => values.level[row] === TOTAL).map((row) => ({
      who: called(values.names[values.contributor[row] ?? -1]), lag: number(values.lag, row), pairs: number(values.pairs, row), wmape: number(values.wmape, row), added: number(values.added, row),
    })),
    ...heat(from), periods: history.calendar.periods, warnings, limit: signals.settings.trackingLimit, currency: signals.settings.currency,
  };
}

function called(contributor: string | undefined): string {
  return contributor === undefined || contributor === '' ? 'Forecast' : contributor;
}

/** Forecast and actual of an item, and the tracking signal that runs with them. */
function course({ actuals, history: { calendar, snapshots }, chosen }: Learned, item: number): Pick<Lean, 'actual' | 'forecast' | 'signal'> {
  const periods = calendar.periods.length;
  const actual = actuals.slice(item * periods, (item + 1) * periods);
  const forecast = snapshots[chosen]?.values.slice(item * periods, (item + 1) * periods) ?? new Float64Array(periods).fill(NaN);
  let [n, cfe, absolute] = [0, 0, 0];
  const signal = actual.map((a, t) => {
    const e = (forecast[t] ?? NaN) - a;
    if (Number.isNaN(e)) return NaN;
    [n, cfe, absolute] = [n + 1, cfe + e, absolute + Math.abs(e)];
    return absolute === 0 ? 0 : (cfe * n) / absolute;
  });
  return { actual, forecast, signal };
}

/** Bias by family and period: Σ(forecast − actual) ÷ Σ actual of the items with both; blank where nothing was sold. Only families that have a line. */
function heat({ actuals, lines, history: { items, calendar, snapshots }, chosen }: Learned): Pick<Lessons, 'families' | 'heat'> {
  const periods = calendar.periods.length;
  const shown = Array.from(lines.level, (level, row) => (level === FAMILY && lines.snapshot[row] === chosen ? (lines.group[row] ?? -1) : -1)).filter((family) => family >= 0);
  const at = new Map(shown.map((family, i) => [family, i]));
  const [error, sold] = [new Float64Array(shown.length * periods), new Float64Array(shown.length * periods)];
  snapshots[chosen]?.values.forEach((f, cell) => {
    const row = at.get(items.family[Math.floor(cell / periods)] ?? -1);
    const a = actuals[cell] ?? NaN;
    if (row === undefined || Number.isNaN(f + a)) return;
    const to = row * periods + (cell % periods);
    error[to] = (error[to] ?? 0) + f - a;
    sold[to] = (sold[to] ?? 0) + a;
  });
  return { families: shown.map((family) => items.families[family] ?? ''), heat: error.map((e, i) => (sold[i] === 0 ? NaN : e / (sold[i] ?? NaN))) };
}
