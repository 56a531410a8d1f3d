import type { Operation } from './formula';

/** One operation over the first `n` cells of its arguments; a blank (NaN) on either side makes a blank unless said otherwise. */
export type Kernel = (out: Float64Array, n: number, a: Float64Array, b: Float64Array, c: Float64Array) => void;

// Written out one by one: a loop that calls a function given to it is several times slower than one that adds.
export const KERNELS: Readonly<Record<Operation, Kernel>> = {
  plus: (out, n, a, b) => { for (let i = 0; i < n; i += 1) out[i] = (a[i] ?? NaN) + (b[i] ?? NaN); },
  minus: (out, n, a, b) => { for (let i = 0; i < n; i += 1) out[i] = (a[i] ?? NaN) - (b[i] ?? NaN); },
  times: (out, n, a, b) => { for (let i = 0; i < n; i += 1) out[i] = (a[i] ?? NaN) * (b[i] ?? NaN); },
  over: (out, n, a, b) => { for (let i = 0; i < n; i += 1) out[i] = (a[i] ?? NaN) / (b[i] ?? NaN); },
  negative: (out, n, a) => { for (let i = 0; i < n; i += 1) out[i] = -(a[i] ?? NaN); },
  less: (out, n, a, b) => { for (let i = 0; i < n; i += 1) out[i] = truth((a[i] ?? NaN) - (b[i] ?? NaN), (a[i] ?? NaN) < (b[i] ?? NaN)); },
  lessOrEqual: (out, n, a, b) => { for (let i = 0; i < n; i += 1) out[i] = truth((a[i] ?? NaN) - (b[i] ?? NaN), (a[i] ?? NaN) <= (b[i] ?? NaN)); },
  more: (out, n, a, b) => { for (let i = 0; i < n; i += 1) out[i] = truth((a[i] ?? NaN) - (b[i] ?? NaN), (a[i] ?? NaN) > (b[i] ?? NaN)); },
  moreOrEqual: (out, n, a, b) => { for (let i = 0; i < n; i += 1) out[i] = truth((a[i] ?? NaN) - (b[i] ?? NaN), (a[i] ?? NaN) >= (b[i] ?? NaN)); },
  equal: (out, n, a, b) => { for (let i = 0; i < n; i += 1) out[i] = truth((a[i] ?? NaN) - (b[i] ?? NaN), a[i] === b[i]); },
  unequal: (out, n, a, b) => { for (let i = 0; i < n; i += 1) out[i] = truth((a[i] ?? NaN) - (b[i] ?? NaN), a[i] !== b[i]); },
  and: (out, n, a, b) => { for (let i = 0; i < n; i += 1) out[i] = truth((a[i] ?? NaN) + (b[i] ?? NaN), a[i] !== 0 && b[i] !== 0); },
  or: (out, n, a, b) => { for (let i = 0; i < n; i += 1) out[i] = truth((a[i] ?? NaN) + (b[i] ?? NaN), a[i] !== 0 || b[i] !== 0); },
  not: (out, n, a) => { for (let i = 0; i < n; i += 1) out[i] = truth(a[i] ?? NaN, a[i] === 0); },
  choose: (out, n, a, b, c) => { for (let i = 0; i < n; i += 1) out[i] = truth(a[i] ?? NaN, true) * ((a[i] !== 0 ? b[i] : c[i]) ?? NaN); },
  min: (out, n, a, b) => { for (let i = 0; i < n; i += 1) out[i] = Math.min(a[i] ?? NaN, b[i] ?? NaN); },
  max: (out, n, a, b) => { for (let i = 0; i < n; i += 1) out[i] = Math.max(a[i] ?? NaN, b[i] ?? NaN); },
  abs: (out, n, a) => { for (let i = 0; i < n; i += 1) out[i] = Math.abs(a[i] ?? NaN); },
  round: (out, n, a) => { for (let i = 0; i < n; i += 1) out[i] = Math.sign(a[i] ?? NaN) * Math.round(Math.abs(a[i] ?? NaN)); },
  floor: (out, n, a) => { for (let i = 0; i < n; i += 1) out[i] = Math.floor(a[i] ?? NaN); },
  ceil: (out, n, a) => { for (let i = 0; i < n; i += 1) out[i] = Math.ceil(a[i] ?? NaN); },
  ifblank: (out, n, a, b) => { for (let i = 0; i < n; i += 1) out[i] = (Number.isNaN(a[i] ?? NaN) ? b[i] : a[i]) ?? NaN; },
};

/** 1 or 0; blank where what it was asked of is. */
function truth(known: number, said: boolean): number {
  return Number.isNaN(known) ? NaN : said ? 1 : 0;
}
