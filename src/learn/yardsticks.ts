import type { Calendar } from '../model/calendar';
import { seasonOf } from './season';

/** Forecasts that nobody had to make, items × periods each; blank where what they need was not known yet. */
export type Yardsticks = {
  /** The last actual known then: A(t − h); at lag 0 A(t − 1). */
  readonly naive: Float64Array;
  /** The same period a season ago, the last one known then. */
  readonly seasonal: Float64Array;
  /** The mean of the last four actuals known then. */
  readonly average: Float64Array;
};

export const YARDSTICKS = ['Naive', 'Seasonal naive', 'Moving average'] as const;

/** How many actuals the moving average takes. */
const WINDOW = 4;

/** What each yardstick would have said so many periods ahead; a lag nobody states counts as one. */
export function yardsticks(actuals: Float64Array, { grain, periods: { length } }: Calendar, lag: number): Yardsticks {
  const ahead = Number.isNaN(lag) || lag < 1 ? 1 : lag;
  const season = seasonOf(grain);
  const back = season * Math.ceil(ahead / season);
  const blank = () => new Float64Array(actuals.length).fill(NaN);
  const [naive, seasonal, average] = [blank(), blank(), blank()];
  for (let from = 0; from < actuals.length; from += length) {
    for (let t = ahead; t < length; t += 1) {
      naive[from + t] = actuals[from + t - ahead] ?? NaN;
      if (t >= back) seasonal[from + t] = actuals[from + t - back] ?? NaN;
      if (t < ahead + WINDOW - 1) continue;
      let sum = 0;
      for (let k = 0; k < WINDOW; k += 1) sum += actuals[from + t - ahead - k] ?? NaN;
      average[from + t] = sum / WINDOW;
    }
  }
  return { naive, seasonal, average };
}
