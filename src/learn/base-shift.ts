import type { Period } from '../model/period';

/** A jump in how forecasts stand to actuals that no leaning explains. */
export type BaseShift = { readonly from: Period; readonly factor: number };

/** A factor this large in one step is another unit, another base or restated actuals rather than a forecaster's habit. */
const FACTOR = 1.5;
/** Periods on either side, and how far the jump must stand out of the scatter within the sides. */
const LEAST = 3;
const DISTANCE = 4;

/**
 * Where forecast ÷ actual jumps between two levels: the first period of the second level, and by what factor; undefined where it does not.
 *
 * Of all places to cut the series in two, the one at which the logarithms of the ratio differ most against their scatter. Needs three periods on each side.
 */
export function baseShift(actual: Float64Array, forecast: Float64Array, periods: readonly Period[]): BaseShift | undefined {
  const at = periods.flatMap((_, t) => ((actual[t] ?? NaN) > 0 && (forecast[t] ?? NaN) > 0 ? [t] : []));
  const ratios = at.map((t) => Math.log((forecast[t] ?? NaN) / (actual[t] ?? NaN)));
  let [best, cut, jump] = [0, -1, 0];
  for (let k = LEAST; k <= ratios.length - LEAST; k += 1) {
    const [before, after] = [ratios.slice(0, k), ratios.slice(k)];
    const difference = mean(after) - mean(before);
    const scatter = Math.sqrt((squares(before) + squares(after)) / ratios.length);
    const distance = Math.abs(difference) / Math.max(scatter, 1e-9);
    if (distance > best) [best, cut, jump] = [distance, k, difference];
  }
  const from = periods[at[cut] ?? -1];
  return from !== undefined && best > DISTANCE && Math.abs(jump) > Math.log(FACTOR) ? { from, factor: Math.exp(jump) } : undefined;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squares(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}
