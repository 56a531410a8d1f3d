import type { Operation } from './formula';

/** One operation over `n` cells, of each array from a place of its own; a blank (NaN) on either side makes a blank unless said otherwise. */
export type Kernel = (out: Float64Array, o: number, n: number, a: Float64Array, p: number, b: Float64Array, q: number, c: Float64Array, r: number) => void;

// Written out one by one: a loop that calls a function given to it is several times slower than one that adds.
export const KERNELS: Readonly<Record<Operation, Kernel>> = {
  plus: (out, o, n, a, p, b, q) => { for (let i = 0; i < n; i += 1) out[o + i] = (a[p + i] ?? NaN) + (b[q + i] ?? NaN); },
  minus: (out, o, n, a, p, b, q) => { for (let i = 0; i < n; i += 1) out[o + i] = (a[p + i] ?? NaN) - (b[q + i] ?? NaN); },
  times: (out, o, n, a, p, b, q) => { for (let i = 0; i < n; i += 1) out[o + i] = (a[p + i] ?? NaN) * (b[q + i] ?? NaN); },
  over: (out, o, n, a, p, b, q) => { for (let i = 0; i < n; i += 1) out[o + i] = (a[p + i] ?? NaN) / (b[q + i] ?? NaN); },
  negative: (out, o, n, a, p) => { for (let i = 0; i < n; i += 1) out[o + i] = -(a[p + i] ?? NaN); },
  less: (out, o, n, a, p, b, q) => { for (let i = 0; i < n; i += 1) out[o + i] = truth(a[p + i] ?? NaN, b[q + i] ?? NaN, (a[p + i] ?? NaN) < (b[q + i] ?? NaN)); },
  lessOrEqual: (out, o, n, a, p, b, q) => { for (let i = 0; i < n; i += 1) out[o + i] = truth(a[p + i] ?? NaN, b[q + i] ?? NaN, (a[p + i] ?? NaN) <= (b[q + i] ?? NaN)); },
  more: (out, o, n, a, p, b, q) => { for (let i = 0; i < n; i += 1) out[o + i] = truth(a[p + i] ?? NaN, b[q + i] ?? NaN, (a[p + i] ?? NaN) > (b[q + i] ?? NaN)); },
  moreOrEqual: (out, o, n, a, p, b, q) => { for (let i = 0; i < n; i += 1) out[o + i] = truth(a[p + i] ?? NaN, b[q + i] ?? NaN, (a[p + i] ?? NaN) >= (b[q + i] ?? NaN)); },
  equal: (out, o, n, a, p, b, q) => { for (let i = 0; i < n; i += 1) out[o + i] = truth(a[p + i] ?? NaN, b[q + i] ?? NaN, a[p + i] === b[q + i]); },
  unequal: (out, o, n, a, p, b, q) => { for (let i = 0; i < n; i += 1) out[o + i] = truth(a[p + i] ?? NaN, b[q + i] ?? NaN, a[p + i] !== b[q + i]); },
  and: (out, o, n, a, p, b, q) => { for (let i = 0; i < n; i += 1) out[o + i] = truth(a[p + i] ?? NaN, b[q + i] ?? NaN, a[p + i] !== 0 && b[q + i] !== 0); },
  or: (out, o, n, a, p, b, q) => { for (let i = 0; i < n; i += 1) out[o + i] = truth(a[p + i] ?? NaN, b[q + i] ?? NaN, a[p + i] !== 0 || b[q + i] !== 0); },
  not: (out, o, n, a, p) => { for (let i = 0; i < n; i += 1) out[o + i] = truth(a[p + i] ?? NaN, 0, a[p + i] === 0); },
  choose: (out, o, n, a, p, b, q, c, r) => { for (let i = 0; i < n; i += 1) out[o + i] = chosen(a[p + i] ?? NaN, b[q + i] ?? NaN, c[r + i] ?? NaN); },
  min: (out, o, n, a, p, b, q) => { for (let i = 0; i < n; i += 1) out[o + i] = Math.min(a[p + i] ?? NaN, b[q + i] ?? NaN); },
  max: (out, o, n, a, p, b, q) => { for (let i = 0; i < n; i += 1) out[o + i] = Math.max(a[p + i] ?? NaN, b[q + i] ?? NaN); },
  abs: (out, o, n, a, p) => { for (let i = 0; i < n; i += 1) out[o + i] = Math.abs(a[p + i] ?? NaN); },
  round: (out, o, n, a, p) => { for (let i = 0; i < n; i += 1) out[o + i] = Math.sign(a[p + i] ?? NaN) * Math.round(Math.abs(a[p + i] ?? NaN)); },
  floor: (out, o, n, a, p) => { for (let i = 0; i < n; i += 1) out[o + i] = Math.floor(a[p + i] ?? NaN); },
  ceil: (out, o, n, a, p) => { for (let i = 0; i < n; i += 1) out[o + i] = Math.ceil(a[p + i] ?? NaN); },
  ifblank: (out, o, n, a, p, b, q) => { for (let i = 0; i < n; i += 1) out[o + i] = (Number.isNaN(a[p + i] ?? NaN) ? b[q + i] : a[p + i]) ?? NaN; },
};

/** 1 or 0; blank where either of what it was asked of is. */
function truth(a: number, b: number, said: boolean): number {
  return a !== a || b !== b ? NaN : Number(said); // NaN is the only number that is not itself
}

function chosen(of: number, yes: number, no: number): number {
  return of !== of ? NaN : of !== 0 ? yes : no;
}
