import { daysIn } from '../../model/period';
import type { Signals } from '../../signal/signals';
import type { StockValue } from './finance';
import type { Projection } from '../reconciliation';

/** What the stock of all items is worth at unit cost; an item whose cost is unknown adds nothing, and where all are it is blank. */
export function stockValue({ calendar, unitCost, attributes }: Signals, { closing }: Projection): Pick<StockValue, 'opening' | 'byPeriod'> {
  const periods = calendar.periods.length;
  const byPeriod = new Float64Array(periods).fill(NaN);
  let opening = NaN;
  for (let at = 0; at < closing.length; at += 1) {
    const t = at % periods;
    const value = (closing[at] ?? NaN) * (unitCost.values[at] ?? NaN);
    if (!Number.isNaN(value)) byPeriod[t] = (byPeriod[t] || 0) + value;
    if (t === 0) opening = added(opening, (attributes.opening[at / periods] || 0) * (unitCost.values[at] ?? NaN));
  }
  return { opening, byPeriod };
}

/**
 * What it costs to hold the stock, period by period, money: the average of opening and closing value × a year's rate × days ÷ 365.
 *
 * An item's own rate goes before that of the settings. Blank throughout where no rate is given for anything that has a cost.
 */
export function carrying({ calendar, unitCost, attributes, settings }: Signals, { closing }: Projection): Float64Array {
  const periods = calendar.periods.length;
  const years = calendar.periods.map((period) => daysIn(period) / 365);
  const cost = new Float64Array(periods).fill(NaN);
  for (let at = 0; at < closing.length; at += 1) {
    const [item, t] = [Math.floor(at / periods), at % periods];
    const own = attributes.carryingRate[item] ?? NaN;
    const rate = Number.isNaN(own) ? settings.carryingRate : own;
    const before = t === 0 ? (attributes.opening[item] || 0) * (unitCost.values[at] ?? NaN) : (closing[at - 1] ?? NaN) * (unitCost.values[at - 1] ?? NaN);
    const after = (closing[at] ?? NaN) * (unitCost.values[at] ?? NaN);
    cost[t] = added(cost[t] ?? NaN, ((before + after) / 2) * rate * (years[t] ?? NaN));
  }
  return cost;
}

/** A blank adds nothing; blank when all are. */
export function added(sum: number, value: number): number {
  if (Number.isNaN(value)) return sum;
  return Number.isNaN(sum) ? value : sum + value;
}
