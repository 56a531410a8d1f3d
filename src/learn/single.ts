import { scales, score, scores, type Metric } from './score';

/** One metric of one series that stands alone; NaN where it has none, undefined where no period has both numbers. Error = forecast − actual. */
export function single(metric: Metric, forecast: Float64Array, actual: Float64Array): number | undefined {
  const into = scores(1);
  const pairs = score({ forecast, actual, known: actual, season: 1 }, into, 0);
  return pairs === 0 ? undefined : into[metric][0];
}

/**
 * Mean |error| over the mean step of a season in the history; below 1 beats the naive forecast.
 *
 * Without a history the actuals are their own. NaN where the history does not move, undefined where no period has both numbers.
 */
export function scaledError(forecast: Float64Array, actual: Float64Array, history: Float64Array | undefined, season: number): number | undefined {
  const mad = single('mad', forecast, actual);
  const known = history ?? actual;
  const { absolute } = scales(known, known.length, season);
  return mad === undefined ? undefined : absolute === 0 ? NaN : mad / absolute;
}
