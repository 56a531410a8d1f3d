import type { Signals } from '../../signal/signals';
import { promised } from './order-book';
import { requirement } from './requirement';

/** The signals with orders consuming the forecast, where Orders and a demand fence are given; else as they are. What neither says stays blank. */
export function required(signals: Signals): Signals {
  const { orders, items, calendar, demand, settings: { demandFence } } = signals;
  if (!orders || Number.isNaN(demandFence)) return signals;
  const periods = calendar.periods.length;
  const { units } = promised(signals, orders);
  const values = new Float64Array(units.length);
  for (let from = 0; from < items.count * periods; from += periods) {
    values.set(requirement(demand.values.subarray(from, from + periods), units.subarray(from, from + periods), demandFence), from);
  }
  return { ...signals, demand: { ...demand, values: values.map((needed, at) => (needed === 0 && Number.isNaN(demand.values[at] ?? NaN) ? NaN : needed)) } };
}
