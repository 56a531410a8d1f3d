import { daysIn } from '../../model/period';
import { daysOf } from './cycle-days';
import type { Reconciliation } from '../reconciliation';
import { added } from './stock-value';

/** The sums of a family (or of all items) over the horizon; NaN where nothing is known. */
export type Sums = {
  /** Index into the families; −1 is all items, or those without a family when it stands among families. */
  readonly family: number;
  readonly revenue: number;
  readonly margin: number;
  readonly budgetRevenue: number;
  readonly budgetMargin: number;
  readonly demand: number;
  readonly short: number;
  readonly stock: number;
  /** Days of stock: 365 × average of opening and closing value ÷ a year's COGS. */
  readonly dio: number;
};

type Draft = { -readonly [name in keyof Sums]: Sums[name] } & { opening: number; cogs: number };

/** The sums of every family that has items, in the order of `items.families`. */
export function familySums(of: Pick<Reconciliation, 'signals' | 'projection' | 'gaps'>): readonly Sums[] {
  const { signals: { items, calendar, demand, unitCost, attributes }, projection, gaps } = of;
  const periods = calendar.periods.length;
  const sums = items.families.map((_, family) => blank(family));
  for (let item = 0; item < items.count; item += 1) {
    const to = sums[items.family[item] ?? -1];
    if (!to) continue;
    const [from, end] = [item * periods, (item + 1) * periods];
    to.revenue = added(to.revenue, lineSum(gaps.planRevenue, from, end));
    to.margin = added(to.margin, lineSum(gaps.planMargin, from, end));
    to.budgetRevenue = added(to.budgetRevenue, lineSum(gaps.budgetRevenue, from, end));
    to.budgetMargin = added(to.budgetMargin, lineSum(gaps.budgetMargin, from, end));
    to.cogs = added(to.cogs, lineSum(projection.shipped, from, end, unitCost.values));
    to.opening = added(to.opening, (attributes.opening[item] || 0) * (unitCost.values[from] ?? NaN));
    to.stock = added(to.stock, (projection.closing[end - 1] ?? NaN) * (unitCost.values[end - 1] ?? NaN));
    to.demand += lineSum(demand.values, from, end) || 0;
    to.short += missed(demand.values, projection.short, from, end);
  }
  const year = 365 / calendar.periods.reduce((days, period) => days + daysIn(period), 0);
  return sums.filter(({ demand: asked, revenue, stock }) => asked !== 0 || !Number.isNaN(revenue) || !Number.isNaN(stock))
    .map((each) => ({ ...each, dio: daysOf({ opening: each.opening, closing: each.stock }, each.cogs * year) }));
}

/** The sum of one line, each value times its weight where there are weights; a blank adds nothing, blank when all are. */
function lineSum(of: Float64Array, from: number, end: number, weight?: Float64Array): number {
  let sum = NaN;
  for (let at = from; at < end; at += 1) {
    const value = (of[at] ?? NaN) * (weight ? (weight[at] ?? NaN) : 1);
    if (value === value) sum = sum === sum ? sum + value : value; // NaN is the only number that is not itself
  }
  return sum;
}

/** The units of one line that did not go out in their own period. */
function missed(demand: Float64Array, short: Float64Array, from: number, end: number): number {
  let sum = 0;
  for (let at = from; at < end; at += 1) sum += Math.max(0, Math.min(demand[at] || 0, short[at] ?? 0));
  return sum;
}

function blank(family: number): Draft {
  return { family, revenue: NaN, margin: NaN, budgetRevenue: NaN, budgetMargin: NaN, demand: 0, short: 0, stock: NaN, dio: NaN, opening: NaN, cogs: NaN };
}
