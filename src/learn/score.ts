import { settled } from '../reconcile/stock/noise';
import { sincePeriod } from './since';

/** What is said of one series of pairs, in the order of the sheet; `since` is the place of a period, all else as `domain.md` §7 has it. */
export const METRICS = [
  'pairs', 'mean', 'cfe', 'bias', 'mpe', 'mad', 'wmape', 'mape', 'smape', 'rmse', 'mase', 'rmsse', 'signal', 'low', 'high', 'over', 'run', 'sign', 'since', 'zeros', 'spread',
] as const;

export type Metric = (typeof METRICS)[number];

/** One number per series for every metric, side by side; NaN where it has none. */
export type Scores = Readonly<Record<Metric, Float64Array>>;

/** Scores of so many series, all unknown. */
export function scores(rows: number): Scores {
  const blank = () => new Float64Array(rows).fill(NaN);
  return {
    pairs: blank(), mean: blank(), cfe: blank(), bias: blank(), mpe: blank(), mad: blank(), wmape: blank(), mape: blank(), smape: blank(), rmse: blank(), mase: blank(), rmsse: blank(),
    signal: blank(), low: blank(), high: blank(), over: blank(), run: blank(), sign: blank(), since: blank(), zeros: blank(), spread: blank(),
  };
}

/** A forecast against what happened, period by period; blank in both where they are no pair. `known`: all actuals, for the scale of MASE. */
export type Series = { readonly actual: Float64Array; readonly forecast: Float64Array; readonly known: Float64Array; readonly season: number };

/** Sums over the pairs of a series, in the order of the periods. */
type Tally = { n: number; first: number; cfe: number; absolute: number; squares: number; sold: number; size: number; mpe: number; mape: number; smape: number; zeros: number; over: number; under: number; run: number; longest: number; sign: number; signal: number; low: number; high: number };

/** Puts all metrics of a series into a row. Error = forecast − actual. Periods must be in order; those without a pair are skipped. Returns the number of pairs. */
export function score({ actual, forecast, known, season }: Series, into: Scores, row: number): number {
  const of: Tally = { n: 0, first: -1, cfe: 0, absolute: 0, squares: 0, sold: 0, size: 0, mpe: 0, mape: 0, smape: 0, zeros: 0, over: 0, under: 0, run: 0, longest: 0, sign: 0, signal: 0, low: Infinity, high: -Infinity };
  for (let t = 0; t < actual.length; t += 1) {
    const [a, f] = [actual[t] ?? NaN, forecast[t] ?? NaN];
    if (a === a && f === f) count(of, t, a, f); // neither is blank
  }
  const { n, absolute, squares, sold, size, zeros } = of;
  if (n === 0) return 0;
  const cfe = settled(of.cfe, absolute);
  const [mean, mad, rmse] = [cfe / n, absolute / n, Math.sqrt(squares / n)];
  const scale = scales(known, of.first, season);
  const put = (metric: Metric, value: number) => (into[metric][row] = value);
  put('pairs', n); put('mean', mean); put('cfe', cfe); put('mad', mad); put('rmse', rmse);
  put('bias', share(cfe, settled(sold, size))); put('wmape', share(absolute, size));
  put('mpe', share(of.mpe, n - zeros)); put('mape', share(of.mape, n - zeros)); put('smape', of.smape / n);
  put('mase', share(mad, scale.absolute)); put('rmsse', share(rmse, scale.square));
  put('signal', of.signal); put('low', of.low); put('high', of.high);
  put('over', of.over / n); put('run', of.longest); put('sign', signTest(of.over, of.under)); put('zeros', zeros);
  put('spread', n < 2 ? NaN : Math.sqrt(Math.max(0, squares - n * mean * mean) / (n - 1)));
  put('since', sincePeriod(actual, forecast, mean));
  return n;
}

function count(of: Tally, t: number, a: number, f: number): void {
  if (of.n === 0) of.first = t;
  const e = settled(f - a, Math.abs(f) + Math.abs(a));
  const distance = Math.abs(e);
  of.n += 1;
  of.cfe += e;
  of.absolute += distance;
  of.squares += e * e;
  of.sold += a;
  of.size += Math.abs(a);
  if (a === 0) of.zeros += 1;
  else {
    of.mpe += e / Math.abs(a);
    of.mape += distance / Math.abs(a);
  }
  of.smape += distance === 0 ? 0 : (2 * distance) / (Math.abs(a) + Math.abs(f));
  if (e > 0) of.over += 1;
  if (e < 0) of.under += 1;
  const now = Math.sign(e);
  of.run = now === 0 ? 0 : now === of.sign ? of.run + 1 : 1;
  of.sign = now;
  if (of.run > of.longest) of.longest = of.run;
  of.signal = of.absolute === 0 ? 0 : (settled(of.cfe, of.absolute) * of.n) / of.absolute;
  if (of.signal < of.low) of.low = of.signal;
  if (of.signal > of.high) of.high = of.signal;
}

/** Blank where there is nothing to divide by. */
function share(value: number, by: number): number {
  return by === 0 ? NaN : value / by;
}

/** How much the actuals before the first pair move by themselves: the mean step of a season (of one period without two seasons), and the root mean square step of one period. */
export function scales(known: Float64Array, first: number, season: number): { readonly absolute: number; readonly square: number } {
  let start = 0;
  while (start < first && Number.isNaN(known[start] ?? NaN)) start += 1;
  const step = first - start >= 2 * season ? season : 1;
  let [absolute, steps, squares, ones] = [0, 0, 0, 0];
  for (let t = start; t < first; t += 1) {
    const [far, near] = [(known[t] ?? NaN) - (known[t - step] ?? NaN), (known[t] ?? NaN) - (known[t - 1] ?? NaN)];
    if (t - step >= start && !Number.isNaN(far)) [absolute, steps] = [absolute + Math.abs(far), steps + 1];
    if (t - 1 >= start && !Number.isNaN(near)) [squares, ones] = [squares + near * near, ones + 1];
  }
  return { absolute: steps === 0 ? 0 : absolute / steps, square: ones === 0 ? 0 : Math.sqrt(squares / ones) };
}

/**
 * The chance that as many errors or more fall on one side when either side is as likely: two-sided, 0 to 1.
 *
 * Ties are left out by the caller; without any error there is nothing to doubt, so 1.
 */
export function signTest(over: number, under: number): number {
  const n = over + under;
  const least = Math.min(over, under);
  let [log, tail] = [-n * Math.LN2, 0];
  for (let k = 0; k <= least; k += 1) {
    tail += Math.exp(log);
    log += Math.log((n - k) / (k + 1));
  }
  return Math.min(1, 2 * tail);
}
