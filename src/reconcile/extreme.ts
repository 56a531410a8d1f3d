/** Sums that differ by less came to the same in another order of rows: relative, and absolute below 1. */
const ROUNDING = 1e-9;

/** Where the highest number stands, the first of those that are the highest within rounding; −1 where all are blank. */
export function highest(of: Float64Array): number {
  return furthest(of, (value, best) => value - best);
}

/** Where the lowest number stands, the first of those that are the lowest within rounding; −1 where all are blank. */
export function lowest(of: Float64Array): number {
  return furthest(of, (value, best) => best - value);
}

function furthest(of: Float64Array, beyond: (value: number, best: number) => number): number {
  let at = -1;
  for (let i = 0; i < of.length; i += 1) {
    const [value, best] = [of[i] ?? NaN, of[at] ?? NaN];
    if (at < 0 ? !Number.isNaN(value) : beyond(value, best) > ROUNDING * Math.max(1, Math.abs(best))) at = i;
  }
  return at;
}
