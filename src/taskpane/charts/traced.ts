/** A line of a chart: its name and a number a period, blanks NaN. */
export type Line = { readonly name: string; readonly values: Float64Array; readonly looks: 'plain' | 'base' | 'front' };

/** A line as an SVG path in a square of 100 × 100, y down, and where its name stands at the right edge. */
export type Drawn = { readonly name: string; readonly looks: Line['looks']; readonly path: string; readonly label: number };

/** Least distance of two names at the edge, in percent of the height. */
const APART = 12;

/** Several lines on one scale that holds zero where the numbers come near it; names pushed apart so that none stands on another. */
export function drawn(lines: readonly Line[]): { readonly lines: readonly Drawn[]; readonly zero: number | undefined; readonly low: number; readonly high: number } {
  const known = lines.flatMap(({ values }) => [...values].filter((value) => !Number.isNaN(value)));
  const [most, least] = [Math.max(...known), Math.min(...known)];
  const near = least > 0 && least < (most - least) * 2;
  const [high, low] = known.length === 0 ? [1, 0] : [Math.max(most, least < 0 ? 0 : most), near || (least <= 0 && least > 0) ? 0 : least];
  const reach = high - low || 1;
  const y = (value: number) => ((high - value) / reach) * 100;
  const made = lines.map(({ name, looks, values }) => ({ name, looks, path: pathOf(values, y), label: y(values.findLast((value) => !Number.isNaN(value)) ?? NaN) }));
  const zero = low <= 0 && high >= 0 ? y(0) : undefined;
  return { lines: spaced(made.filter(({ label }) => !Number.isNaN(label))), zero, low, high };
}

function pathOf(values: Float64Array, y: (value: number) => number): string {
  const each = 100 / Math.max(1, values.length - 1);
  let [pen, path] = ['M', ''];
  values.forEach((value, t) => {
    if (!Number.isNaN(value)) path += `${pen}${(values.length === 1 ? 50 : t * each).toFixed(2)} ${y(value).toFixed(2)}`;
    pen = Number.isNaN(value) ? 'M' : 'L';
  });
  return path;
}

/** The same lines with their names at least so far apart, kept inside the drawing as well as they fit. */
function spaced(lines: readonly Drawn[]): readonly Drawn[] {
  const sorted = lines.toSorted((a, b) => a.label - b.label);
  const places: number[] = [];
  for (const { label } of sorted) places.push(Math.max(label, (places.at(-1) ?? -Infinity) + APART));
  for (let i = places.length - 1, room = 100; i >= 0; i -= 1, room -= APART) places[i] = Math.min(places[i] ?? 0, room);
  return sorted.map((line, i) => ({ ...line, label: places[i] ?? line.label }));
}
