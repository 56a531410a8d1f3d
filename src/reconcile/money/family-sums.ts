import { daysIn } from '../../model/period';
import { daysOf } from './cycle-days';
import type { Reconciliation } from '../reconciliation';

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

/** The sums of every family that has items, in the order of `items.families`. */
export function familySums({ signals: { items, calendar }, sums }: Pick<Reconciliation, 'signals' | 'sums'>): readonly Sums[] {
  const year = 365 / calendar.periods.reduce((days, period) => days + daysIn(period), 0);
  const of = (column: Float64Array, family: number) => column[family] ?? NaN;
  return items.families.map((_, family): Sums => ({
    family,
    revenue: of(sums.planRevenue, family), margin: of(sums.planMargin, family),
    budgetRevenue: of(sums.budgetRevenue, family), budgetMargin: of(sums.budgetMargin, family),
    demand: of(sums.demand, family) || 0, short: of(sums.short, family) || 0,
    stock: of(sums.closingValue, family),
    dio: daysOf({ opening: of(sums.openingValue, family), closing: of(sums.closingValue, family) }, of(sums.cogs, family) * year),
  })).filter(({ demand, revenue, stock }) => demand !== 0 || !Number.isNaN(revenue) || !Number.isNaN(stock));
}
