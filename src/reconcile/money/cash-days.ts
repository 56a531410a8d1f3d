import type { Calendar } from '../../model/calendar';
import { daysIn, firstDay } from '../../model/period';

/** Money by the period in which it moves, and what lies past the horizon and is still open. */
export type Moved = { readonly inPeriod: Float64Array; readonly open: number };

/**
 * Money invoiced evenly over the days of each period and paid `days` days after each: receipts for DSO, payments for DPO.
 *
 * Every day's money falls into the period that holds the day it is paid; nothing is lost, Σ in period + open = Σ amounts. A blank adds nothing.
 */
export function moved(amounts: Float64Array, days: number, { periods }: Calendar): Moved {
  const starts = periods.map(firstDay);
  const lengths = periods.map(daysIn);
  const inPeriod = new Float64Array(periods.length);
  let open = 0;
  periods.forEach((_, from) => {
    const amount = amounts[from] || 0;
    const first = (starts[from] ?? NaN) + days;
    const end = first + (lengths[from] ?? NaN);
    let left = amount;
    for (let to = from; to < periods.length && (starts[to] ?? NaN) < end; to += 1) {
      const shared = Math.min(end, (starts[to] ?? NaN) + (lengths[to] ?? NaN)) - Math.max(first, starts[to] ?? NaN);
      if (shared <= 0) continue;
      const part = amount * (shared / (end - first));
      inPeriod[to] = (inPeriod[to] ?? 0) + part;
      left -= part;
    }
    if (end > (starts.at(-1) ?? NaN) + (lengths.at(-1) ?? NaN)) open += left; // otherwise what is left is rounding
  });
  return { inPeriod, open };
}

/** What it costs to have money tied up for some days at a rate a year of 365 days. */
export function financing(amount: number, rate: number, days: number): number {
  return (amount * rate * days) / 365;
}

/** How many periods the cash lasts at the average net burn (money out less money in, a period); Infinity where nothing is burnt. */
export function runway(cash: number, burn: number): number {
  return burn > 0 ? cash / burn : Infinity;
}

/** A balance that stood when the plan began and is paid evenly over the coming days; of no days, all in the first period. */
export function cleared(balance: number, days: number, { periods }: Calendar): Float64Array {
  const inPeriod = new Float64Array(periods.length);
  let before = 0;
  periods.forEach((period, t) => {
    const after = before + daysIn(period);
    const share = days > 0 ? Math.max(0, Math.min(after, days) - before) / days : t === 0 ? 1 : 0;
    inPeriod[t] = (balance || 0) * share;
    before = after;
  });
  return inPeriod;
}
