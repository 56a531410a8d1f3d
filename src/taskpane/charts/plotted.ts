import type { Course } from '../../reconcile/course';
import { periodInWords } from '../words';

/** A word at the edge of the chart; places in percent of the drawing. */
export type Mark = { readonly of: 'stock' | 'target' | 'zero' | 'time' | 'short'; readonly text: string; readonly x: number; readonly y: number };

export type Plotted = {
  readonly stock: string;
  readonly target: string;
  /** Short periods side by side are one band. */
  readonly bands: readonly { readonly from: number; readonly width: number }[];
  readonly zero: number;
  readonly marks: readonly Mark[];
};

/** A course in a square of 100 × 100, y down: lines as SVG paths, blanks leave holes, and words that do not stand on each other. */
export function plotted({ periods, net, target, short }: Course): Plotted {
  const known = [...net, ...target].filter((n) => !Number.isNaN(n));
  const high = Math.max(0, ...known);
  const low = Math.min(0, ...known);
  const reach = high - low || 1;
  const y = (n: number) => ((high - n) / reach) * 100;
  const each = 100 / Math.max(periods.length, 1);
  const x = (t: number) => (t + 0.5) * each;
  const zero = y(0);
  return { stock: line(net, x, y), target: line(target, x, y), bands: bandsOf(short, each), zero, marks: [...ends(net, target, y), ...times(periods)] };
}

function line(values: Float64Array, x: (t: number) => number, y: (n: number) => number): string {
  let pen = 'M';
  let path = '';
  values.forEach((n, t) => {
    if (!Number.isNaN(n)) path += `${pen}${x(t).toFixed(2)} ${y(n).toFixed(2)}`;
    pen = Number.isNaN(n) ? 'M' : 'L';
  });
  return path;
}

function bandsOf(short: Float64Array, each: number) {
  const bands: { from: number; width: number }[] = [];
  short.forEach((n, t) => {
    if (!(n > 0)) return;
    const last = bands.at(-1);
    if (last && Math.abs(last.from + last.width - t * each) < 1e-9) last.width += each;
    else bands.push({ from: t * each, width: each });
  });
  return bands;
}

/** Names beside the lines' ends, at least 13 % apart; the zero only where it does not stand on a name. */
function ends(net: Float64Array, target: Float64Array, y: (n: number) => number): readonly Mark[] {
  const named = [
    { of: 'stock', text: 'Stock', at: y(net.findLast((n) => !Number.isNaN(n)) ?? NaN) },
    { of: 'target', text: 'Target', at: y(target.findLast((n) => !Number.isNaN(n)) ?? NaN) },
  ] as const;
  const placed = named.filter(({ at }) => !Number.isNaN(at)).sort((a, b) => a.at - b.at);
  const marks: Mark[] = [];
  for (const { of, text, at } of placed) marks.push({ of, text, x: 100, y: Math.max(at, (marks.at(-1)?.y ?? -Infinity) + 13) });
  const zero = y(0);
  return marks.some((mark) => Math.abs(mark.y - zero) < 13) ? marks : [...marks, { of: 'zero', text: '0', x: 100, y: zero }];
}

function times(periods: Course['periods']): readonly Mark[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const mark = (text: string, x: number): Mark => ({ of: 'time', text, x, y: 100 });
  return periods.length === 1 ? [mark(periodInWords(first), 50)] : [mark(periodInWords(first), 0), mark(periodInWords(last), 100)];
}
