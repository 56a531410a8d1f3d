/**
 * A whole shared out in proportion to weights, equally where no weight is above zero; the parts add up to the whole.
 *
 * Weights that are blank or negative count as zero. A single part is the whole itself, untouched.
 */
export function shared(whole: number, weights: readonly number[]): readonly number[] {
  if (weights.length <= 1) return weights.map(() => whole);
  const positive = weights.map((weight) => (weight > 0 ? weight : 0));
  const sum = positive.reduce((a, b) => a + b, 0);
  return positive.map((weight) => (sum > 0 ? (whole * weight) / sum : whole / weights.length));
}

/** A whole in parts by weights, of which one is above zero; the last that weighs takes what is left, so that they add up to the whole. */
export function parted(whole: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const last = weights.findLastIndex((weight) => weight > 0);
  let given = 0;
  return weights.map((weight, i) => {
    const part = i === last ? whole - given : weight > 0 ? whole * (weight / sum) : 0;
    given += part;
    return part;
  });
}

/** Sum of each line of a grid, lines × periods; blanks add nothing. */
export function lineSums(values: Float64Array, lines: number, periods: number): Float64Array {
  const sums = new Float64Array(lines);
  for (let line = 0; line < lines; line += 1) {
    let sum = 0;
    for (let t = 0; t < periods; t += 1) {
      const value = values[line * periods + t] ?? NaN;
      if (!Number.isNaN(value)) sum += value;
    }
    sums[line] = sum;
  }
  return sums;
}

/** Line → 1 where anything is given, in a grid, lines × periods. */
export function anyIn(values: Float64Array, lines: number, periods: number): Uint8Array {
  const any = new Uint8Array(lines);
  for (let line = 0; line < lines; line += 1) {
    for (let t = 0; t < periods && any[line] === 0; t += 1) if (!Number.isNaN(values[line * periods + t] ?? NaN)) any[line] = 1;
  }
  return any;
}
