import { daysIn } from '../model/period';
import { cashPlan } from './cash-plan';
import { cashCycle, daysOf, turns } from './cycle-days';
import { addedReceipts, expediting, insideLeadTime, penalties } from './extra-cost';
import type { CycleDays, Effect, Finance } from './finance';
import type { Reconciliation } from './reconciliation';
import { added, carrying, stockValue } from './stock-value';

/**
 * What a plan asks of resources and of the purse.
 *
 * Receipts beyond the base plan inside the lead time have to be expedited; of the base itself there are none.
 */
export function financed(of: Reconciliation): Finance {
  const { signals, base, projection, gaps, capacity } = of;
  const periods = signals.calendar.periods.length;
  const byPeriod = (value: (at: number) => number) => summed(projection.shipped.length, periods, value);
  const [sales, cogs] = [byPeriod((at) => gaps.planRevenue[at] ?? NaN), byPeriod((at) => (projection.shipped[at] ?? NaN) * (signals.unitCost.values[at] ?? NaN))];
  const purchases = byPeriod((at) => (signals.supply.values[at] ?? NaN) * (signals.unitCost.values[at] ?? NaN));
  const stock = stockValue(signals, projection);
  const held = carrying(signals, projection);
  const hurried = expediting(signals, addedReceipts(signals.supply.values, base.supply.values, periods), insideLeadTime(signals));
  const fined = penalties(signals, projection);
  const late = overtimeOf(capacity?.premium, periods);
  const oneOff = signals.oneOff ?? new Float64Array(periods);
  const cash = cashPlan(signals, { sales, purchases, extras: late.map((money, t) => money + (hurried[t] ?? 0) + (fined[t] ?? 0)), carrying: held, oneOff, stockValue: stock.byPeriod });
  const effect = effectOf(byMargin(gaps.planMargin), { expedite: total(hurried), overtime: total(late), carrying: total(held), penalties: total(fined), oneOff: total(oneOff) });
  return { capacity, cash, effect, stock, days: cycleDays(of, { sales: total(sales), cogs: total(cogs), stock, cash }) };
}

function effectOf(margin: number, costs: Omit<Effect, 'margin' | 'total'>): Effect {
  return { margin, ...costs, total: margin - costs.expedite - costs.overtime - costs.carrying - costs.penalties - costs.oneOff };
}

type Flowing = Pick<Finance, 'stock' | 'cash'> & { readonly sales: number; readonly cogs: number };

/** Days in a year of 365: the average of opening and closing balance over the horizon's flow, made a year's. Without an opening balance, the average of the periods' ends. */
function cycleDays({ signals: { settings, calendar } }: Reconciliation, { sales, cogs, stock, cash }: Flowing): CycleDays {
  const year = 365 / calendar.periods.reduce((days, period) => days + daysIn(period), 0);
  const days = (opening: number, ends: Float64Array, flow: number) => {
    const usual = ends.reduce((sum, balance) => sum + balance, 0) / ends.length;
    return daysOf(Number.isNaN(opening) ? { opening: usual, closing: usual } : { opening, closing: ends.at(-1) ?? NaN }, flow * year);
  };
  const dso = days(settings.openingReceivables, cash.receivables, sales);
  const dio = days(stock.opening, stock.byPeriod, cogs);
  const dpo = days(settings.openingPayables, cash.payables, cogs);
  return { dso, dio, dpo, ccc: cashCycle(dso, dio, dpo), turns: turns(dio) };
}

/** Items × periods as periods; a blank adds nothing, and a period all of whose cells are blank is blank. */
function summed(size: number, periods: number, value: (at: number) => number): Float64Array {
  const sums = new Float64Array(periods).fill(NaN);
  for (let at = 0; at < size; at += 1) sums[at % periods] = added(sums[at % periods] ?? NaN, value(at));
  return sums;
}

function overtimeOf(premium: Float64Array | undefined, periods: number): Float64Array {
  const sums = new Float64Array(periods);
  premium?.forEach((money, at) => (sums[at % periods] = (sums[at % periods] ?? 0) + (money || 0)));
  return sums;
}

function byMargin(margin: Float64Array): number {
  return margin.reduce(added, NaN);
}

function total(of: Float64Array): number {
  return of.reduce((sum, money) => sum + (money || 0), 0);
}
