import { daysIn } from '../model/period';
import { daysOf } from './cycle-days';
import type { Reconciliation } from './reconciliation';
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
    for (let at = item * periods; at < (item + 1) * periods; at += 1) {
      const [asked, cost] = [demand.values[at] || 0, unitCost.values[at] ?? NaN];
      to.revenue = added(to.revenue, gaps.planRevenue[at] ?? NaN);
      to.margin = added(to.margin, gaps.planMargin[at] ?? NaN);
      to.budgetRevenue = added(to.budgetRevenue, gaps.budgetRevenue[at] ?? NaN);
      to.budgetMargin = added(to.budgetMargin, gaps.budgetMargin[at] ?? NaN);
      to.demand += asked;
      to.short += Math.max(0, Math.min(asked, projection.short[at] ?? 0));
      to.cogs = added(to.cogs, (projection.shipped[at] ?? NaN) * cost);
      if (at % periods === 0) to.opening = added(to.opening, (attributes.opening[item] || 0) * cost);
      if ((at + 1) % periods === 0) to.stock = added(to.stock, (projection.closing[at] ?? NaN) * cost);
    }
  }
  const year = 365 / calendar.periods.reduce((days, period) => days + daysIn(period), 0);
  return sums.filter(({ demand: asked, revenue, stock }) => asked !== 0 || !Number.isNaN(revenue) || !Number.isNaN(stock))
    .map((each) => ({ ...each, dio: daysOf({ opening: each.opening, closing: each.stock }, each.cogs * year) }));
}

function blank(family: number): Draft {
  return { family, revenue: NaN, margin: NaN, budgetRevenue: NaN, budgetMargin: NaN, demand: 0, short: 0, stock: NaN, dio: NaN, opening: NaN, cogs: NaN };
}
