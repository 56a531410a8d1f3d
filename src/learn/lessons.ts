import { nameOf } from '../model/items';
import type { Period } from '../model/period';
import type { Reconciliation } from '../reconcile/reconciliation';
import { worstLeans } from './bias-head';
import { FAMILY, TOTAL, type Learned, type LeftOut } from './learned';
import { scorecard, type Score } from './scorecard';
import { VERDICTS } from './verdict';

/** Whose forecasts, by contributor as written and lag. */
export type Who = { readonly contributor: string; readonly lag: number };

/** One forecaster of all items at one lag, and what its touch added to the step before (blank for the first, without naive). */
export type Standing = { readonly of: Who; readonly who: string; readonly lag: number; readonly added: number; readonly pairs: number; readonly bias: number; readonly wmape: number; readonly signal: number; readonly verdict: string; readonly since: Period | undefined };

/** One item that leans, with the course of its forecast: blank where there was none. */
export type Lean = {
  /** Place in the history's items. */
  readonly item: number;
  readonly name: string;
  /** The period with the largest error. */
  readonly worst: Period | undefined;
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
  readonly chosen: { readonly of: Who; readonly who: string; readonly lag: number; readonly stock: number; readonly carrying: number; readonly margin: number } | undefined;
  readonly scorecard: readonly Score[];
  /** Worst by money first, at most `SHOWN`. */
  readonly leans: readonly Lean[];
  /** How many items lean at all, and the money of all of them, blank where nobody knows it. */
  readonly leaning: { readonly count: number; readonly value: number };
  readonly steps: readonly Step[];
  /** Bias of each family and period, of the chosen step; families × periods of the calendar. */
  readonly families: readonly string[];
  readonly heat: Float64Array;
  readonly periods: readonly Period[];
  readonly warnings: readonly string[];
  /** Cells that made no pair, and why. */
  readonly left: LeftOut;
  readonly limit: number;
  /** Bias up to which nobody leans, a fraction. */
  readonly within: number;
  readonly currency: string;
};

const SHOWN = 20;

/** What was learned, in brief; the figures of the plan come from the reconciliation in front. */
export function lessons(from: Learned, plan?: Reconciliation): Lessons {
  const { lines, history, values, chosen, signals, warnings, left } = from;
  const since = (row: number) => history.calendar.periods[lines.scores.since[row] ?? -1];
  const made = (row: number) => history.snapshots[lines.snapshot[row] ?? -1];
  const totals = Array.from(lines.level.subarray(0, history.snapshots.length), (_, row) => row).filter((row) => lines.level[row] === TOTAL);
  const own = totals.find((row) => lines.snapshot[row] === chosen);
  const number = (of: Float64Array, row: number) => of[row] ?? NaN;
  return {
    standings: totals.map((row) => ({
      of: whoOf(made(row)), added: addedBy(from, made(row)), who: called(made(row)?.contributor), lag: made(row)?.lag ?? NaN, pairs: number(lines.scores.pairs, row), bias: number(lines.scores.bias, row), wmape: number(lines.scores.wmape, row),
      signal: number(lines.scores.signal, row), verdict: VERDICTS[lines.verdict[row] ?? 0] ?? '', since: since(row),
    })),
    chosen: own === undefined ? undefined : { of: whoOf(made(own)), who: called(made(own)?.contributor), lag: made(own)?.lag ?? NaN, stock: number(lines.money.stock, own), carrying: number(lines.money.carrying, own), margin: number(lines.money.margin, own) },
    scorecard: scorecard(from, plan), leaning: leaning(from),
    leans: worstLeans(from, SHOWN).map((row) => ({
      item: lines.group[row] ?? -1, name: nameOf(history.items, lines.group[row] ?? -1), value: number(lines.money.lean, row), cfe: number(lines.scores.cfe, row), bias: number(lines.scores.bias, row),
      verdict: VERDICTS[lines.verdict[row] ?? 0] ?? '', since: since(row), ...course(from, lines.group[row] ?? -1),
    })),
    steps: Array.from(values.level, (_, row) => row).filter((row) => values.level[row] === TOTAL).map((row) => ({
      who: called(values.names[values.contributor[row] ?? -1]), lag: number(values.lag, row), pairs: number(values.pairs, row), wmape: number(values.wmape, row), added: number(values.added, row),
    })),
    ...heat(from), periods: history.calendar.periods, warnings, left, limit: signals.settings.trackingLimit, within: signals.settings.biasShare, currency: signals.settings.currency,
  };
}

function called(contributor: string | undefined): string {
  return contributor === undefined || contributor === '' ? 'Forecast' : contributor;
}

function whoOf(made: Who | undefined): Who {
  return { contributor: made?.contributor ?? '', lag: made?.lag ?? NaN };
}

/** What a contributor's touch added for all items. */
function addedBy({ values }: Learned, made: Who | undefined): number {
  const row = values.level.findIndex((level, at) => level === TOTAL && (values.step[at] ?? NaN) >= 0 && Object.is(values.lag[at], made?.lag) && values.names[values.contributor[at] ?? -1] === made?.contributor);
  return values.added[row] ?? NaN;
}

/** How many items of the chosen contributor have any error left over, and what all of it is worth. */
function leaning(from: Learned): Lessons['leaning'] {
  const rows = worstLeans(from, Infinity);
  const known = rows.map((row) => from.lines.money.lean[row] ?? NaN).filter((value) => !Number.isNaN(value));
  return { count: rows.length, value: known.length === 0 ? NaN : known.reduce((sum, value) => sum + value, 0) };
}

/** Forecast and actual of an item, and the tracking signal that runs with them. */
function course({ actuals, history: { calendar, snapshots }, chosen }: Learned, item: number): Pick<Lean, 'actual' | 'forecast' | 'signal' | 'worst'> {
  const periods = calendar.periods.length;
  const actual = actuals.slice(item * periods, (item + 1) * periods);
  const forecast = snapshots[chosen]?.values.slice(item * periods, (item + 1) * periods) ?? new Float64Array(periods).fill(NaN);
  let [n, cfe, absolute, most, worst] = [0, 0, 0, 0, -1];
  const signal = actual.map((a, t) => {
    const e = (forecast[t] ?? NaN) - a;
    if (Number.isNaN(e)) return NaN;
    [n, cfe, absolute] = [n + 1, cfe + e, absolute + Math.abs(e)];
    if (Math.abs(e) > most) [most, worst] = [Math.abs(e), t];
    return absolute === 0 ? 0 : (cfe * n) / absolute;
  });
  return { actual, forecast, signal, worst: calendar.periods[worst] };
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
