import type { Formula, FormulaName } from './formula';
import { KERNELS, type Kernel } from './kernels';

/** What the names stand for: a number, or a value for each cell. */
export type Named = { readonly [name in FormulaName]?: number | Float64Array };

/** Cells worked on at once: small enough that every step finds the last one's result in the cache. */
const BLOCK = 2048;

type Step = { readonly kernel: Kernel; readonly out: number; readonly a: number; readonly b: number; readonly c: number };

/** Where the values of a block come from: a slice of a measure, or a register that holds a number or a result. */
type Program = { readonly steps: readonly Step[]; readonly sources: readonly (Float64Array | undefined)[]; readonly registers: Float64Array[]; readonly result: number };

/**
 * An expression over `size` cells: a value for each, blank where a value it needs is, and where dividing by nothing.
 *
 * It runs step by step over blocks of cells, a plain loop each, whatever the expression looks like. Nothing of the text is ever executed.
 */
export function computed(formula: Formula, named: Named, size: number): Float64Array {
  const { steps, sources, registers, result } = compiled(formula, named);
  const out = new Float64Array(size);
  for (let from = 0; from < size; from += BLOCK) {
    const n = Math.min(BLOCK, size - from);
    sources.forEach((source, i) => {
      if (source) registers[i] = source.subarray(from, from + n);
    });
    for (const { kernel, out: to, a, b, c } of steps) kernel(at(registers, to), n, at(registers, a), at(registers, b), at(registers, c));
    const made = at(registers, result);
    for (let i = 0; i < n; i += 1) {
      const value = made[i] ?? NaN;
      out[from + i] = Number.isFinite(value) ? value : NaN;
    }
  }
  return out;
}

const NOTHING = new Float64Array(0);

function at(registers: readonly Float64Array[], i: number): Float64Array {
  return registers[i] ?? NOTHING;
}

function compiled(formula: Formula, named: Named): Program {
  const steps: Step[] = [];
  const sources: (Float64Array | undefined)[] = [];
  const registers: Float64Array[] = [];
  const numbers = new Map<number, number>();
  const register = (source?: Float64Array, filled?: Float64Array) => {
    registers.push(filled ?? NOTHING);
    return sources.push(source) - 1;
  };
  const number = (value: number) => {
    const known = numbers.get(value) ?? register(undefined, new Float64Array(BLOCK).fill(value));
    numbers.set(value, known);
    return known;
  };
  const measures = new Map<Float64Array, number>();
  const lay = (part: Formula): number => {
    const constant = folded(part, named);
    if (constant !== undefined) return number(constant);
    if (part.kind === 'name') {
      const values = named[part.name];
      if (!(values instanceof Float64Array)) return number(NaN);
      const known = measures.get(values) ?? register(values);
      measures.set(values, known);
      return known;
    }
    if (part.kind === 'number') return number(part.value);
    const [a = 0, b = 0, c = 0] = part.on.map(lay);
    const out = register(undefined, new Float64Array(BLOCK));
    steps.push({ kernel: KERNELS[part.of], out, a, b, c });
    return out;
  };
  const result = lay(formula);
  return { steps, sources, registers, result };
}

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
  KERNELS[part.of](out, 1, Float64Array.of(a), Float64Array.of(b), Float64Array.of(c));
  return out[0];
}
