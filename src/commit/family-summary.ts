import type { Block, CellValue, Format } from '../model/sheet';
import type { Reconciliation } from '../reconcile/reconciliation';
import { spans } from './spans';

/** How many families get a line of their own on the page. */
const FAMILIES = 8;

/** Families by period, largest first, the smaller ones in one line, and the total last: revenue where prices are known, else units shipped. */
export type Summary = { readonly block: Block; /** Lines that a chart shows: all but the total. */ readonly lines: number; /** Columns between the names and their total. */ readonly periods: number; readonly subject: string };

export function familySummary({ signals, projection, gaps, totals }: Reconciliation): Summary {
  const { items, calendar } = signals;
  const money = !Number.isNaN(totals.planRevenue);
  const values = money ? gaps.planRevenue : projection.shipped;
  const { names, of } = spans(calendar);
  const all = summedBy(values, Int32Array.from({ length: items.count }, () => 0), of, 1, names.length);
  const parts = items.families.length === 0 ? [] : summedBy(values, items.family.map((family) => (family < 0 ? items.families.length : family)), of, items.families.length + 1, names.length);
  const total = all[0] ?? [];
  const lines = told(parts.map((line, family) => ({ name: items.families[family] ?? 'Without family', line })).filter(({ line }) => line.some((value) => !Number.isNaN(value))));
  const shown = lines.length > 0 ? lines : [{ name: 'All items', line: total }];
  const row = (name: string, line: readonly number[]): readonly CellValue[] => [name, ...line.map(blank), blank(sum(line))];
  const subject = money ? `Revenue by family${signals.settings.currency === '' ? '' : `, ${signals.settings.currency}`}` : 'Units shipped by family';
  return {
    block: {
      title: subject,
      header: ['', ...names, 'Total'],
      rows: [...shown.map(({ name, line }) => row(name, line)), ...(lines.length > 1 ? [row('Total', total)] : [])],
      formats: { by: 'column', of: ['text', ...[...names, ''].map((): Format => (money ? 'money' : 'units'))] },
    },
    lines: shown.length,
    periods: names.length,
    subject,
  };
}

type Line = { readonly name: string; readonly line: readonly number[] };

function told(lines: readonly Line[]): readonly Line[] {
  const sorted = lines.toSorted((a, b) => (sum(b.line) || 0) - (sum(a.line) || 0));
  if (sorted.length <= FAMILIES) return sorted;
  const rest = sorted.slice(FAMILIES - 1);
  const line = rest[0]?.line.map((_, t) => sum(rest.map((one) => one.line[t] ?? NaN))) ?? [];
  return [...sorted.slice(0, FAMILIES - 1), { name: `${rest.length} other families`, line }];
}

/** Sums of items × periods by group and span; a blank adds nothing, blank when all are. */
function summedBy(values: Float64Array, group: Int32Array, span: Int32Array, groups: number, spansCount: number): readonly (readonly number[])[] {
  const sums = Array.from({ length: groups }, () => new Array<number>(spansCount).fill(NaN));
  const periods = span.length;
  values.forEach((value, at) => {
    const line = sums[group[Math.floor(at / periods)] ?? -1];
    const to = span[at % periods] ?? -1;
    if (line && !Number.isNaN(value)) line[to] = Number.isNaN(line[to] ?? NaN) ? value : (line[to] ?? 0) + value;
  });
  return sums;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => (Number.isNaN(value) ? total : Number.isNaN(total) ? value : total + value), NaN);
}

function blank(value: number): CellValue {
  return Number.isNaN(value) ? null : value;
}
