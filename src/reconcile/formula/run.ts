import type { Formula, FormulaName } from './formula';
import { KERNELS, type Kernel } from './kernels';

/** What the names stand for: a number, or a value for each cell. */
export type Named = { readonly [name in FormulaName]?: number | Float64Array };

/** Cells worked on at once: few enough that every step finds the last one's result in the fastest cache. */
const BLOCK = 1024;

/** Where values come from or go to: a measure, read on from block to block, or a register that holds a number or a result. */
type Lane = { readonly values: Float64Array; readonly on: boolean };
type Step = { readonly kernel: Kernel; readonly to: Lane; readonly a: Lane; readonly b: Lane; readonly c: Lane };

const NOTHING: Lane = { values: new Float64Array(0), on: false };

/**
 * An expression over `size` cells: a value for each, blank where a value it needs is, and where dividing by nothing.
 *
 * It runs step by step over blocks of cells, a plain loop each, whatever the expression looks like. Nothing of the text is ever executed.
 */
export function computed(formula: Formula, named: Named, size: number): Float64Array {
  const out: Lane = { values: new Float64Array(size), on: true };
  const steps = laid(formula, named, out);
  for (let from = 0; from < size; from += BLOCK) {
    const n = Math.min(BLOCK, size - from);
    for (const { kernel, to, a, b, c } of steps) {
      kernel(to.values, to.on ? from : 0, n, a.values, a.on ? from : 0, b.values, b.on ? from : 0, c.values, c.on ? from : 0);
    }
    if (boundless(out.values, from, from + n)) settle(out.values, from, from + n);
  }
  return out.values;
}

/** Whether some value is blank or without bounds: a number less itself is nothing, and of those two it is not. */
function boundless(of: Float64Array, from: number, end: number): boolean {
  let even = 0; // two sums, so that neither waits for the other
  let odd = 0;
  for (let i = from; i < end; i += 2) {
    const a = of[i] ?? 0;
    const b = of[i + 1] ?? 0;
    even += a - a;
    odd += b - b;
  }
  return Number.isNaN(even + odd);
}

/** What is not a number one can plan with is blank. */
function settle(of: Float64Array, from: number, end: number): void {
  for (let i = from; i < end; i += 1) if (!Number.isFinite(of[i])) of[i] = NaN;
}

/** The steps of an expression, the last of which fills the result. */
function laid(formula: Formula, named: Named, out: Lane): readonly Step[] {
  const steps: Step[] = [];
  const numbers = new Map<number, Lane>();
  const number = (value: number): Lane => {
    const known = numbers.get(value) ?? { values: new Float64Array(BLOCK).fill(value), on: false };
    numbers.set(value, known);
    return known;
  };
  const lay = (part: Formula, to: Lane | undefined): Lane => {
    const constant = folded(part, named);
    if (constant !== undefined) return number(constant);
    if (part.kind === 'name') {
      const values = named[part.name];
      return values instanceof Float64Array ? { values, on: true } : number(NaN);
    }
    if (part.kind === 'number') return number(part.value);
    const [a = NOTHING, b = NOTHING, c = NOTHING] = part.on.map((each) => lay(each, undefined));
    const into = to ?? { values: new Float64Array(BLOCK), on: false };
    steps.push({ kernel: KERNELS[part.of], to: into, a, b, c });
    return into;
  };
  const result = lay(formula, out);
  if (result !== out) steps.push({ kernel: copied, to: out, a: result, b: NOTHING, c: NOTHING }); // the expression is a name or a number alone
  return steps;
}

const copied: Kernel = (out, o, n, a, p) => {
  for (let i = 0; i < n; i += 1) out[o + i] = a[p + i] ?? NaN;
};

/** The value of a part in which no measure stands; undefined where one does. */
function folded(part: Formula, named: Named): number | undefined {
  if (part.kind === 'number') return part.value;
  if (part.kind === 'name') {
    const value = named[part.name];
    return typeof value === 'number' ? value : undefined;
  }
  const parts = part.on.map((each) => folded(each, named));
  if (parts.some((each) => each === undefined)) return undefined;
  const [a = NaN, b = NaN, c = NaN] = parts;
  const out = new Float64Array(1);
  KERNELS[part.of](out, 0, 1, Float64Array.of(a), 0, Float64Array.of(b), 0, Float64Array.of(c), 0);
  return out[0];
}
