import fc from 'fast-check';
import type { InputName } from '../../src/signal/inputs';
import type { Row } from './plain';

/** A past: what was sold and what each contributor had said, `lag` months before; null where there is no number. */
export type Past = { readonly products: readonly Series[]; readonly lags: readonly number[] };
type Series = { readonly product: string; readonly family: string; readonly actuals: readonly (number | null)[]; readonly said: readonly (readonly (number | null)[])[] };

const MONTHS = ['2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02'] as const;
const VOICES = ['Sales', 'Consensus'] as const;

const numbers = (most: number) => fc.array(fc.option(fc.integer({ min: 0, max: most }), { nil: null, freq: 6 }), { minLength: MONTHS.length, maxLength: MONTHS.length });

export const pasts: fc.Arbitrary<Past> = fc.record({
  products: fc.tuple(...['A', '00123', '__proto__'].map((product, i) => fc.record({ product: fc.constant(product), family: fc.constant(i === 1 ? 'Pots' : 'Tools'), actuals: numbers(40), said: fc.tuple(numbers(40), numbers(40)) }))),
  lags: fc.tuple(fc.constantFrom(0, 1, 3), fc.constantFrom(0, 1, 3)),
});

export function pastInputs({ products, lags }: Past): ReadonlyMap<InputName, readonly (readonly unknown[])[]> {
  const plan = products.map(({ product }) => [product, '2026-03', 1]);
  return new Map<InputName, readonly (readonly unknown[])[]>([
    ['Demand', [['Product', 'Period', 'Quantity'], ...plan]],
    ['Supply', [['Product', 'Period', 'Quantity'], ...plan]],
    ['Products', [['Product', 'Family'], ...products.map(({ product, family }) => [product, family])]],
    ['Actuals', [['Product', 'Period', 'Quantity'], ...products.flatMap(({ product, actuals }) => MONTHS.flatMap((month, t) => (actuals[t] === null ? [] : [[product, month, actuals[t]]])))]],
    ['Forecasts', [['Product', 'Period', 'Contributor', 'Lag', 'Quantity'], ...products.flatMap(({ product, said }) => said.flatMap((of, c) => MONTHS.flatMap((month, t) => (of[t] === null ? [] : [[product, month, VOICES[c], lags[c], of[t]]]))))]],
  ]);
}

type Pair = { readonly t: number; readonly a: number; readonly f: number };

/** The Bias table of a past by the formulas of `domain.md` §7; roll-ups without the scaled errors, whose training part is a matter of reading. */
export function biasOf({ products, lags }: Past): readonly Row[] {
  const pairs = ({ actuals, said }: Series, c: number): readonly Pair[] =>
    MONTHS.flatMap((_, t) => { const [a, f] = [actuals[t] ?? null, said[c]?.[t] ?? null]; return a === null || f === null ? [] : [{ t, a, f }]; });
  const added = (of: readonly Series[], c: number): readonly Pair[] =>
    MONTHS.flatMap((_, t) => { const all = of.flatMap((one) => pairs(one, c).filter((pair) => pair.t === t)); return all.length === 0 ? [] : [{ t, a: sum(all.map(({ a }) => a)), f: sum(all.map(({ f }) => f)) }]; });
  return VOICES.flatMap((voice, c) => {
    const head = (level: string, product: string | null, family: string | null): [string, string | number | null][] => [['Level', level], ['Product', product ?? ''], ['Family', family ?? ''], ['Contributor', voice], ['Lag', lags[c] ?? 0]];
    const levels: [ReturnType<typeof head>, readonly Pair[], Series | undefined][] = [
      [head('total', null, null), added(products, c), undefined],
      ...['Tools', 'Pots'].map((family): [ReturnType<typeof head>, readonly Pair[], undefined] => [head('family', null, family), added(products.filter((one) => one.family === family), c), undefined]),
      ...products.map((one): [ReturnType<typeof head>, readonly Pair[], Series] => [head('item', one.product, one.family), pairs(one, c), one]),
    ];
    return levels.filter(([, found]) => found.length > 0).map(([names, found, series]) => new Map([...names, ...metrics(found), ...(series ? scaled(series, found) : [])]));
  });
}

const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
const mean = (of: readonly number[]) => (of.length === 0 ? null : sum(of) / of.length);
const over = (a: number, b: number) => (b === 0 ? null : a / b);

function metrics(pairs: readonly Pair[]): [string, number | null][] {
  const n = pairs.length;
  const e = pairs.map(({ a, f }) => f - a);
  const sold = pairs.filter(({ a }) => a !== 0);
  const signals = e.map((_, i) => { const part = e.slice(0, i + 1); const mad = sum(part.map(Math.abs)) / part.length; return mad === 0 ? 0 : sum(part) / mad; });
  const runs = e.map((x, i) => { let k = 0; while (i + k < n && x !== 0 && Math.sign(e[i + k] ?? 0) === Math.sign(x)) k += 1; return k; });
  return [
    ['Pairs', n], ['Mean error', sum(e) / n], ['CFE', sum(e)], ['Bias %', over(sum(e), sum(pairs.map(({ a }) => a)))],
    ['MPE', mean(sold.map(({ a, f }) => (f - a) / a))], ['MAD', sum(e.map(Math.abs)) / n], ['WMAPE', over(sum(e.map(Math.abs)), sum(pairs.map(({ a }) => Math.abs(a))))],
    ['MAPE', mean(sold.map(({ a, f }) => Math.abs(f - a) / a))], ['sMAPE', mean(pairs.map(({ a, f }) => (a + f === 0 ? 0 : (2 * Math.abs(f - a)) / (a + f))))],
    ['RMSE', Math.sqrt(sum(e.map((x) => x * x)) / n)], ['Tracking signal', signals.at(-1) ?? 0], ['TS low', Math.min(...signals)], ['TS high', Math.max(...signals)],
    ['Over share', e.filter((x) => x > 0).length / n], ['Longest run', Math.max(...runs)], ['Sign test', signTest(e.filter((x) => x > 0).length, e.filter((x) => x < 0).length)],
  ];
}

/** Two-sided, by counting: how likely a split at least as uneven is when both signs are equally likely. */
function signTest(up: number, down: number): number {
  const n = up + down;
  if (n === 0) return 1; // no error speaks for either side
  const choose = (k: number): number => (k === 0 ? 1 : (choose(k - 1) * (n - k + 1)) / k);
  return Math.min(1, (2 * sum(Array.from({ length: Math.min(up, down) + 1 }, (_, k) => choose(k)))) / 2 ** n);
}

/** Scaled by the steps of the actuals before the first pair; a year of months is never there twice in so short a past. */
function scaled({ actuals }: Series, pairs: readonly Pair[]): [string, number | null][] {
  const first = pairs[0]?.t ?? 0;
  const steps = actuals.slice(0, first).flatMap((a, t, all) => { const before = all[t - 1]; return a === null || before === null || before === undefined ? [] : [a - before]; });
  const e = pairs.map(({ a, f }) => f - a);
  const step = mean(steps.map(Math.abs));
  const square = mean(steps.map((x) => x * x));
  return [['MASE', step ? sum(e.map(Math.abs)) / e.length / step : null], ['RMSSE', square ? Math.sqrt(sum(e.map((x) => x * x)) / e.length / square) : null]];
}
