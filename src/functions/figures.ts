import { scaledError, single } from '../learn/single';
import type { Metric } from '../learn/score';
import { netStock } from '../reconcile/stock/projection';
import type { FunctionId } from './catalogue';
import { cellsOf, isTrouble, numberOf, type Cells, type Trouble } from './cells';

/** What a cell is given back: a number, a block of numbers and blanks, or Excel's no. */
export type Result = number | readonly (readonly (number | '')[])[] | Trouble;

/** What each function works out, from whatever Excel hands over; pure, and total: any argument gets a result. */
export const FIGURES: Record<FunctionId, (...given: readonly unknown[]) => Result> = {
  BIAS: (forecast, actual) => paired(forecast, actual, scored('bias', 'Nothing was sold in these periods.')),
  WMAPE: (forecast, actual) => paired(forecast, actual, scored('wmape', 'Nothing was sold in these periods.')),
  TRACKINGSIGNAL: (forecast, actual) => paired(forecast, actual, scored('signal', 'The errors have no size.')),
  MASE: (forecast, actual, history, season) => paired(forecast, actual, (f, a) => scaled(f, a, history, season)),
  PAB: (opening, supply, demand) => {
    const stock = numberOf(opening, 'opening');
    if (isTrouble(stock)) return stock;
    return paired(supply, demand, (s, d) => shaped(netStock(stock, s.values, d.values), d), ['supply', 'demand']);
  },
  GAP: (supply, demand) => paired(supply, demand, (s, d) => shaped(s.values.map((value, i) => value - (d.values[i] ?? NaN)), d), ['supply', 'demand']),
};

/** Two blocks of one shape. A row beside a column is a slip of the mouse, not a pairing. */
function paired(one: unknown, other: unknown, act: (one: Cells, other: Cells) => Result, [first, second] = ['forecast', 'actual']): Result {
  const [a, b] = [cellsOf(one, first), cellsOf(other, second)];
  if (isTrouble(a)) return a;
  if (isTrouble(b)) return b;
  if (a.rows !== b.rows || a.columns !== b.columns) return { error: '#VALUE!', why: `${first} and ${second} must have the same shape.` };
  return act(a, b);
}

/** A metric of the errors; `without` says why there is none. */
function scored(metric: Metric, without: string): (forecast: Cells, actual: Cells) => Result {
  return (forecast, actual) => known(single(metric, forecast.values, actual.values), without);
}

function scaled(forecast: Cells, actual: Cells, history: unknown, season: unknown): Result {
  const past = history === undefined || history === null ? undefined : cellsOf(history, 'history');
  const step = numberOf(season, 'season');
  if (past && isTrouble(past)) return past;
  if (typeof step !== 'number') return step;
  if (step < 1 || step % 1 > 0) return { error: '#NUM!', why: 'season must be a whole number of periods, 1 or more.' };
  return known(scaledError(forecast.values, actual.values, past?.values, Number.isNaN(step) ? 1 : step), 'The history does not move, so there is no scale.');
}

/** The score, or why there is none: no pair at all, or nothing to divide by. */
function known(value: number | undefined, without: string): number | Trouble {
  if (value === undefined) return { error: '#N/A', why: 'No period has both numbers.' };
  return Number.isNaN(value) ? { error: '#DIV/0!', why: without } : value;
}

/** Row by row in the shape of a block; a blank cell as the empty text, for Excel would show null as 0. */
function shaped(values: Float64Array, { rows, columns }: Cells): Result {
  return Array.from({ length: rows }, (_, r) => Array.from(values.subarray(r * columns, (r + 1) * columns), (value) => (Number.isNaN(value) ? '' : value)));
}
