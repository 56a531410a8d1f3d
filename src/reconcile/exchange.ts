import { KINDS } from './trouble/kind';
import type { Hidden, RowSums } from './reconciliation';

/** What is left of a sum that is so small beside what went through it may be rounding: then it is added up anew. */
const DOUBTFUL = 1e-6;

/** A sum in which a part is exchanged. Added up anew where nothing known may be left, and where the difference of large numbers would be all that is. */
export function exchange(all: number, was: number, is: number, anew: () => number): number {
  if (Object.is(was, is)) return all;
  if (Number.isNaN(is) || Number.isNaN(all)) return anew();
  const made = all - (was || 0) + is;
  return leftover(made, Math.max(Math.abs(all), Math.abs(was || 0), Math.abs(is))) ? anew() : made;
}

/** Whether what is left of numbers as large as these may be their rounding. */
export function leftover(left: number, of: number): boolean {
  return Math.abs(left) <= DOUBTFUL * of;
}

/** The sums of all rows with those of some items exchanged; `anew` adds up all rows, where that cannot be told from the parts. */
export function exchangedSums(all: RowSums, was: RowSums, is: RowSums, anew: () => RowSums): RowSums {
  let whole: RowSums | undefined;
  const each = (of: Exclude<keyof RowSums, 'hidden'>) => all[of].map((sum, at) => exchange(sum, was[of][at] ?? NaN, is[of][at] ?? NaN, () => (whole ??= anew())[of][at] ?? NaN));
  const left = (of: keyof RowSums['hidden']) => exchange(all.hidden[of], was.hidden[of], is.hidden[of], () => (whole ??= anew()).hidden[of]);
  return {
    demand: each('demand'), supply: each('supply'), shipped: each('shipped'), unconstrainedRevenue: each('unconstrainedRevenue'), planRevenue: each('planRevenue'), planMargin: each('planMargin'),
    budgetRevenue: each('budgetRevenue'), budgetMargin: each('budgetMargin'), short: each('short'), revenueAtRisk: each('revenueAtRisk'), marginAtRisk: each('marginAtRisk'),
    cogs: each('cogs'), openingValue: each('openingValue'), closingValue: each('closingValue'), excessValue: each('excessValue'),
    hidden: { rows: left('rows'), short: left('short'), revenueAtRisk: left('revenueAtRisk'), excess: left('excess'), excessValue: left('excessValue'), budgetGap: left('budgetGap') },
  };
}

type Counts = Hidden['exceptions'];

/** How many exceptions are hidden of each kind, and their worth, with those of some items exchanged. */
export function exchangedCounts(whole: Counts, before: Counts, after: Counts): Counts {
  const of = (counts: Counts, kind: string) => counts.find((one) => one.kind === kind) ?? { count: 0, value: 0 };
  return KINDS.flatMap((kind) => {
    const [all, was, is] = [of(whole, kind), of(before, kind), of(after, kind)];
    const count = all.count - was.count + is.count;
    return count > 0 ? [{ kind, count, value: Math.max(0, all.value - was.value + is.value) }] : [];
  });
}
