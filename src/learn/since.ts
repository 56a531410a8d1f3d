/** The distance a sum of chance errors keeps to with 95 % of all series: Kolmogorov's limit. */
const LIMIT = 1.36;

/**
 * When the errors came to lie as they do: the place of the first period after the level of the errors changed; the first pair where it did not.
 *
 * The errors less their mean are summed up; where that sum is furthest from 0 the level changed, if the distance is above 1.36 × standard
 * deviation × √n, which chance alone reaches in one series of twenty. Blank where the errors after it do not lean as the whole does.
 */
export function sincePeriod(actual: Float64Array, forecast: Float64Array, mean: number): number {
  let [n, first, squares] = [0, -1, 0];
  let [sum, far, at, waiting] = [0, 0, -1, false];
  let [total, after] = [0, 0];
  for (let t = 0; t < actual.length; t += 1) {
    const e = (forecast[t] ?? NaN) - (actual[t] ?? NaN);
    if (Number.isNaN(e)) continue;
    if (n === 0) first = t;
    if (waiting) [at, waiting] = [t, false];
    n += 1;
    total += e;
    sum += e - mean;
    squares += (e - mean) * (e - mean);
    if (Math.abs(sum) > Math.abs(far)) [far, waiting, after] = [sum, true, total];
  }
  if (n === 0 || mean === 0) return NaN;
  const deviation = Math.sqrt(squares / n);
  const changed = deviation > 1e-9 * Math.abs(mean) && Math.abs(far) > LIMIT * deviation * Math.sqrt(n);
  if (!changed || waiting) return first;
  return Math.sign(total - after) === Math.sign(mean) ? at : NaN;
}
