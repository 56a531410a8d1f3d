import type { Signals } from '../../signal/signals';
import { difference } from '../stock/noise';
import type { Gaps, Projection } from '../reconciliation';

/** The units of the gap table turned into money: items × periods. */
export type Priced = Pick<Gaps, 'gap' | 'revenueAtRisk' | 'marginAtRisk' | 'excessValue' | 'unconstrainedRevenue' | 'planRevenue' | 'planMargin'>;

/**
 * The flow gap, supply − demand, of the items from the first up to before the last, and their units × the price and unit cost of their period.
 *
 * Blank where the price, the cost or the units are unknown; also for nothing short at no known price, for nobody can say what it would have cost.
 */
export function priceRows(to: Priced, signals: Signals, { short, shipped }: Projection, excess: Float64Array, first: number, last: number): void {
  const { calendar, demand: { values: demand }, supply: { values: supply }, price: { values: prices }, unitCost: { values: costs } } = signals;
  const { gap, revenueAtRisk, marginAtRisk, excessValue, unconstrainedRevenue, planRevenue, planMargin } = to;
  const periods = calendar.periods.length;
  for (let at = first * periods; at < last * periods; at += 1) {
    const asked = demand[at] ?? NaN;
    const each = prices[at] ?? NaN;
    const cost = costs[at] ?? NaN;
    const late = short[at] ?? NaN;
    const sent = shipped[at] ?? NaN;
    gap[at] = difference(supply[at] ?? NaN, asked);
    revenueAtRisk[at] = late * each;
    marginAtRisk[at] = late * (each - cost);
    excessValue[at] = (excess[at] ?? NaN) * cost;
    unconstrainedRevenue[at] = asked * each;
    planRevenue[at] = sent * each;
    planMargin[at] = sent * (each - cost);
  }
}
