/** The middle of some numbers, blanks left out; NaN of none. One wild value does not move it. */
export function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).filter((value) => !Number.isNaN(value)).sort();
  const half = sorted.length >> 1;
  if (sorted.length === 0) return NaN;
  return sorted.length % 2 === 1 ? (sorted[half] ?? NaN) : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2;
}

/** How far numbers usually lie from their middle: 1.4826 × the median distance, which is the standard deviation of a bell curve. */
export function usualDistance(values: ArrayLike<number>, middle: number): number {
  return 1.4826 * median(Float64Array.from(values, (value) => Math.abs(value - middle)));
}

/** Whether all numbers lie above 0 and within `times` of each other, blanks left out: then none of them can be odd. None is close too. */
export function close(values: Float64Array, times: number): boolean {
  let [least, most] = [Infinity, 0];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? NaN;
    if (value <= 0) return false;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most <= times * least;
}

/** Whether one number is about a thousand times the other: 1 when it is, −1 when a thousandth, else 0. */
export function thousandfold(value: number, other: number): -1 | 0 | 1 {
  const digits = value > 0 && other > 0 ? Math.log10(value / other) : 0;
  return Math.abs(digits - 3) <= 0.3 ? 1 : Math.abs(digits + 3) <= 0.3 ? -1 : 0;
}
