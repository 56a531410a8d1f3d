import type { Signals } from '../../signal/signals';
import { lowest } from '../extreme';
import { cleared, moved, runway } from './cash-days';
import type { CashPlan } from './finance';

/** Money by period as it is earned and owed, before it moves; blank throughout where nothing is known. */
export type Flows = {
  readonly sales: Float64Array;
  readonly purchases: Float64Array;
  /** Overtime, expediting and penalties: paid when they arise. */
  readonly extras: Float64Array;
  readonly carrying: Float64Array;
  readonly oneOff: Float64Array;
  readonly stockValue: Float64Array;
};

/** The cash of the plan: sales collected DSO days later, purchases paid DPO days later, day by day; unknown days are none. */
export function cashPlan({ settings, calendar }: Pick<Signals, 'settings' | 'calendar'>, flows: Flows): CashPlan {
  const { dso, dpo, openingCash, openingReceivables, openingPayables } = settings;
  const collected = turned(flows.sales, dso, openingReceivables, calendar);
  const paid = turned(flows.purchases, dpo, openingPayables, calendar);
  const payments = paid.moved.map((money, t) => plus(money, flows.extras[t] || NaN));
  const net = collected.moved.map((money, t) => (money || 0) - (payments[t] || 0) - (flows.carrying[t] || 0) - (flows.oneOff[t] || 0));
  let cash = openingCash || 0;
  const closing = net.map((money) => (cash += money));
  const least = lowest(closing);
  const burn = net.length === 0 ? NaN : -net.reduce((sum, money) => sum + money, 0) / net.length;
  return {
    receipts: collected.moved, payments, carrying: flows.carrying, oneOff: flows.oneOff, net, closing,
    receivables: collected.open, payables: paid.open, stockValue: flows.stockValue,
    lowest: closing[least] ?? NaN, lowestPeriod: calendar.periods[least],
    runway: Number.isNaN(openingCash) ? NaN : runway(openingCash, burn),
  };
}

/** What of a flow and of an opening balance is paid in each period, and what stands open at its end; blank where neither is known. */
function turned(flow: Float64Array, days: number, balance: number, calendar: Signals['calendar']): { readonly moved: Float64Array; readonly open: Float64Array } {
  const known = !Number.isNaN(balance) || flow.some((money) => !Number.isNaN(money));
  const blank = new Float64Array(flow.length).fill(NaN);
  if (!known) return { moved: blank, open: blank };
  const opening = cleared(balance, days || 0, calendar);
  const due = moved(flow, days || 0, calendar).inPeriod.map((money, t) => money + (opening[t] ?? 0));
  let open = balance || 0;
  return { moved: due, open: Number.isNaN(days) && Number.isNaN(balance) ? blank : due.map((money, t) => (open += (flow[t] || 0) - money)) };
}

/** A blank adds nothing. */
function plus(a: number, b: number): number {
  return Number.isNaN(b) ? a : (a || 0) + b;
}
