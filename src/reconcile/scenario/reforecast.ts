import { positions } from '../../model/calendar';
import { nameOf } from '../../model/items';
import { matched } from '../../signal/cell/fold';
import type { Signals } from '../../signal/signals';
import type { Reach } from '../lever/lever';
import { reachedItems } from '../lever/reach';

/**
 * The plan with its elapsed periods as they came: demand by what was sold, supply by what was received, where the workbook has actuals for planned periods.
 *
 * The rest of the demand stays as planned, or runs on at the rate so far: each item's actuals over its plan of the same periods.
 * Without such actuals the signals are the very same.
 */
export function reforecast(signals: Signals, rest: 'kept' | 'run rate', reach?: Reach): Signals {
  const { history, items, calendar } = signals;
  if (!history) return signals;
  const periods = calendar.periods.length;
  const rows = new Map(Array.from({ length: history.items.count }, (_, row) => [matched(nameOf(history.items, row)), row]));
  const at = positions(history.calendar);
  const columns = calendar.periods.map((period) => at.get(period) ?? -1);
  const width = history.calendar.periods.length;
  const [demand, supply] = [signals.demand.values.slice(), signals.supply.values.slice()];
  let elapsed = 0;
  const reached = reach ? reachedItems(items, reach) : Int32Array.from({ length: items.count }, (_, item) => item);
  for (const item of reached) {
    const row = rows.get(matched(nameOf(items, item)));
    if (row === undefined) continue;
    let [sold, planned, next] = [0, 0, 0];
    for (let t = reach?.from ?? 0; t <= (reach?.to ?? periods - 1); t += 1) {
      const from = (columns[t] ?? -1) < 0 ? NaN : row * width + (columns[t] ?? 0);
      const [actual, received] = [history.actuals[from] ?? NaN, history.receipts[from] ?? NaN];
      if (!Number.isNaN(received)) supply[item * periods + t] = received;
      if (Number.isNaN(actual)) continue;
      demand[item * periods + t] = actual;
      [sold, planned, next] = [sold + actual, planned + (signals.demand.values[item * periods + t] || 0), t + 1];
    }
    elapsed = Math.max(elapsed, next);
    if (rest === 'run rate' && planned > 0) for (let cell = item * periods + next; cell <= item * periods + (reach?.to ?? periods - 1); cell += 1) demand[cell] = (demand[cell] ?? NaN) * (sold / planned);
  }
  return elapsed === 0 ? signals : { ...signals, demand: { ...signals.demand, values: demand }, supply: { ...signals.supply, values: supply } };
}

/** How a plan that is spread evenly stands after some of its periods, and what is needed in each that is left; money or units. */
export type Pace = {
  readonly planned: number;
  readonly actual: number;
  /** Actual less planned, negative is behind; and as a share of the plan to date and of the whole. */
  readonly gap: number;
  readonly ofPlanned: number;
  readonly ofWhole: number;
  /** A period, to reach the whole; and what was planned a period. */
  readonly needed: number;
  readonly usual: number;
};

/** The pace of a whole spread evenly over its periods, `elapsed` of which have brought `actual`. */
export function pace(whole: number, periods: number, elapsed: number, actual: number): Pace {
  const planned = (whole * elapsed) / periods;
  const gap = actual - planned;
  return { planned, actual, gap, ofPlanned: gap / planned, ofWhole: gap / whole, needed: (whole - actual) / (periods - elapsed), usual: whole / periods };
}
