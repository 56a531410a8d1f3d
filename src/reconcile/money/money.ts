import type { Signals } from '../../signal/signals';
import { difference } from '../stock/noise';
import type { Gaps, Projection } from '../reconciliation';

type Money = Pick<Gaps, 'gap' | 'revenueAtRisk' | 'marginAtRisk' | 'excessValue' | 'unconstrainedRevenue' | 'planRevenue' | 'planMargin'>;

/**
 * Units turned into money at the price and unit cost of their period: items × periods.
 *
 * Blank where the price, the cost or the units are unknown; also for nothing short at no known price, for nobody can say what it would have cost.
 */
export function priced(signals: Signals, { short, shipped }: Projection, excess: Float64Array): Money {
  const [demand, supply, price, cost] = [signals.demand.values, signals.supply.values, signals.price.values, signals.unitCost.values];
  const blank = () => new Float64Array(demand.length);
  const money: Money = {
    gap: blank(), revenueAtRisk: blank(), marginAtRisk: blank(), excessValue: blank(),
    unconstrainedRevenue: blank(), planRevenue: blank(), planMargin: blank(),
  };
  for (let at = 0; at < demand.length; at += 1) {
    const asked = demand[at] ?? NaN;
    const each = price[at] ?? NaN;
    const margin = each - (cost[at] ?? NaN);
    const late = short[at] ?? NaN;
    const left = shipped[at] ?? NaN;
    money.gap[at] = difference(supply[at] ?? NaN, asked);
    money.revenueAtRisk[at] = late * each;
    money.marginAtRisk[at] = late * margin;
    money.excessValue[at] = (excess[at] ?? NaN) * (cost[at] ?? NaN);
    money.unconstrainedRevenue[at] = asked * each;
    money.planRevenue[at] = left * each;
    money.planMargin[at] = left * margin;
  }
  return money;
}
