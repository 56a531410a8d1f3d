/** How much of the numbers that were added up may be rounding: 0.1 + 0.2 − 0.3 is nothing, and nothing is not a shortage. */
const NOISE = 1e-12;

/** The value, or 0 where it is no more than the rounding of numbers as large as `scale`. Blank stays blank. */
export function settled(value: number, scale: number): number {
  return Math.abs(value) <= scale * NOISE ? 0 : value;
}

/** a − b without the rounding. */
export function difference(a: number, b: number): number {
  return settled(a - b, Math.abs(a) + Math.abs(b));
}

/** Strictly more than the limit, and not by rounding only; false where either is blank. */
export function over(value: number, limit: number): boolean {
  return value > limit && difference(value, limit) > 0;
}
