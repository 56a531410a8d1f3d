import type { Period } from '../model/period';
import type { Reconciliation } from './reconciliation';

/** One item over the plan, a number a period, blanks NaN: what a line chart of it needs. */
export type Course = {
  readonly item: number;
  readonly periods: readonly Period[];
  /** Closing stock less backlog: below zero is owed. */
  readonly net: Float64Array;
  readonly target: Float64Array;
  readonly short: Float64Array;
  readonly demand: Float64Array;
  readonly supply: Float64Array;
};

/** The course of one item; every array is a copy, so that it can be handed away. */
export function course(of: Reconciliation, item: number): Course {
  const { signals, projection, gaps } = of;
  const { periods } = signals.calendar;
  const row = (values: Float64Array) => values.slice(item * periods.length, (item + 1) * periods.length);
  return {
    item,
    periods,
    net: row(projection.net),
    target: row(gaps.target),
    short: row(projection.short),
    demand: row(signals.demand.values),
    supply: row(signals.supply.values),
  };
}
