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
 * Of all places to cut the series in two, the one at which the logarithms of the ratio differ most against their scatter. Needs `least` periods on each side.
 */
export function baseShift(actual: Float64Array, forecast: Float64Array, periods: readonly Period[], least = LEAST): BaseShift | undefined {
  const at = periods.flatMap((_, t) => ((actual[t] ?? NaN) > 0 && (forecast[t] ?? NaN) > 0 ? [t] : []));
  const ratios = at.map((t) => Math.log((forecast[t] ?? NaN) / (actual[t] ?? NaN)));
  const n = ratios.length;
  const [total, squares] = [ratios.reduce((sum, ratio) => sum + ratio, 0), ratios.reduce((sum, ratio) => sum + ratio * ratio, 0)];
  let [best, cut, jump, before] = [0, -1, 0, 0];
  for (let k = 1; k <= n - least; k += 1) {
    before += ratios[k - 1] ?? 0;
    if (k < least) continue;
    const [left, right] = [before / k, (total - before) / (n - k)];
    // What is left of the squares when each side is measured from its own mean.
    const scatter = Math.sqrt(Math.max(0, squares - k * left * left - (n - k) * right * right) / n);
    const distance = Math.abs(right - left) / Math.max(scatter, 1e-6);
    if (distance > best) [best, cut, jump] = [distance, k, right - left];
  }
  const from = periods[at[cut] ?? -1];
  return from !== undefined && best > DISTANCE && Math.abs(jump) > Math.log(FACTOR) ? { from, factor: Math.exp(jump) } : undefined;
}
