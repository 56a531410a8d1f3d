import { daysIn } from '../../model/period';
import { highest } from '../extreme';
import { cashPlan } from './cash-plan';
import { cashCycle, daysOf, turns } from './cycle-days';
import type { CycleDays, Effect, Finance, StockValue } from './finance';
import { flowsOf, type Flows } from './flows';
import type { Reconciliation } from '../reconciliation';
import type { Signals } from '../../signal/signals';

/**
 * What a plan asks of resources and of the purse.
 *
 * Receipts beyond the base plan inside the lead time have to be expedited; of the base itself there are none.
 */
export function financed(of: Reconciliation): Finance {
  return purse(of, flowsOf(of));
}

/** The same from flows that are known: what hangs on all items together. */
export function purse({ signals, capacity }: Pick<Reconciliation, 'signals' | 'capacity'>, flows: Flows): Finance {
  const { sales, purchases, held, hurried, fined } = flows;
  const periods = signals.calendar.periods.length;
  const stock = stockOf(flows, signals);
  const late = overtimeOf(capacity?.premium, periods);
  const oneOff = signals.oneOff ?? new Float64Array(periods);
  const cash = cashPlan(signals, { sales, purchases, extras: late.map((money, t) => money + (hurried[t] ?? 0) + (fined[t] ?? 0)), carrying: held, oneOff, stockValue: stock.byPeriod });
  const effect = effectOf(flows.margin, { expedite: total(hurried), overtime: total(late), carrying: total(held), penalties: total(fined), oneOff: total(oneOff) });
  return { capacity, cash, effect, stock, days: cycleDays(signals, { sales: total(sales), cogs: flows.cogs, stock, cash }) };
}

function stockOf({ stock, opening }: Flows, { calendar }: Signals): StockValue {
  const peak = highest(stock);
  return { opening, byPeriod: stock, closing: stock.at(-1) ?? NaN, peak: stock[peak] ?? NaN, peakPeriod: calendar.periods[peak] };
}

function effectOf(margin: number, costs: Omit<Effect, 'margin' | 'total'>): Effect {
  return { margin, ...costs, total: margin - costs.expedite - costs.overtime - costs.carrying - costs.penalties - costs.oneOff };
}

type Flowing = Pick<Finance, 'stock' | 'cash'> & { readonly sales: number; readonly cogs: number };

/** Days in a year of 365: the average of opening and closing balance over the horizon's flow, made a year's. Without an opening balance, the average of the periods' ends. */
function cycleDays({ settings, calendar }: Signals, { sales, cogs, stock, cash }: Flowing): CycleDays {
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

function overtimeOf(premium: Float64Array | undefined, periods: number): Float64Array {
  const sums = new Float64Array(periods);
  premium?.forEach((money, at) => (sums[at % periods] = (sums[at % periods] ?? 0) + (money || 0)));
  return sums;
}

function total(of: Float64Array): number {
  return of.reduce((sum, money) => sum + (money || 0), 0);
}
