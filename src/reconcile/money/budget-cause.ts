import type { Budget, Signals } from '../../signal/signals';
import { codeOf } from '../trouble/cause';
import type { Gaps, Projection } from '../reconciliation';

const [PRICE_MISSING, NOT_MET, LATE_SHIPPED, NEW, ENDED] = [
  codeOf('price missing'), codeOf('demand not met'), codeOf('late orders shipped'), codeOf('new or not budgeted'), codeOf('ended or not planned'),
];
const [PRICE, VOLUME, PRICE_OR_VOLUME, PRICE_OR_MIX] = [codeOf('price'), codeOf('volume'), codeOf('price or volume'), codeOf('price or mix')];

/** Why each cell is off its budget, as places among the causes: the largest step, in the direction of the gap, between budget and plan; 0 where it is not off or has none. */
export function budgetCauses(signals: Signals, { shipped }: Projection, gaps: Gaps): Uint8Array {
  const cause = new Uint8Array(shipped.length);
  if (!signals.budget) return cause;
  const rate = rates(signals, signals.budget, gaps);
  for (let at = 0; at < cause.length; at += 1) {
    const gap = gaps.budgetGap[at] ?? NaN;
    if (Number.isNaN(gap)) cause[at] = (gaps.budgetRevenue[at] ?? NaN) > 0 && (shipped[at] ?? 0) > 0 ? PRICE_MISSING : 0;
    else if (gap !== 0) cause[at] = why(gap, at, signals, gaps, rate);
  }
  return cause;
}

function why(gap: number, at: number, { demand }: Signals, gaps: Gaps, rate: (at: number) => number): number {
  const asked = demand.values[at] || 0;
  const base = gaps.budgetRevenue[at] ?? NaN;
  const unconstrained = gaps.unconstrainedRevenue[at] || 0;
  const shipping = (gaps.planRevenue[at] ?? NaN) - unconstrained;
  if (shipping / gap > 0.5) return shipping < 0 ? NOT_MET : LATE_SHIPPED;
  if (base === 0) return NEW;
  return asked === 0 ? ENDED : rate(at);
}

/** Price or volume, whichever is more of the way from budget to unconstrained revenue: of the item, or of its family where the budget is by family. */
function rates({ demand, calendar }: Signals, budget: Budget, { unconstrainedRevenue }: Gaps): (at: number) => number {
  const periods = calendar.periods.length;
  if (budget.by === 'item') {
    return (at) => step(demand.values[at] || 0, unconstrainedRevenue[at] || 0, budget.units.values[at] ?? NaN, budget.revenue.values[at] ?? NaN, PRICE);
  }
  const [units, revenue] = [new Float64Array(budget.groups.length * periods), new Float64Array(budget.groups.length * periods)];
  const lineOf = (at: number) => (budget.group[Math.floor(at / periods)] ?? -1) * periods + (at % periods);
  for (let at = 0; at < demand.values.length; at += 1) {
    const line = lineOf(at);
    if (line < 0) continue;
    units[line] = (units[line] ?? 0) + (demand.values[at] || 0);
    revenue[line] = (revenue[line] ?? 0) + (unconstrainedRevenue[at] || 0);
  }
  return (at) => {
    const line = lineOf(at);
    return step(units[line] ?? NaN, revenue[line] ?? NaN, budget.given.units[line] ?? NaN, budget.given.revenue[line] ?? NaN, PRICE_OR_MIX);
  };
}

function step(units: number, revenue: number, budgetUnits: number, budgetRevenue: number, pricing: number): number {
  if (Number.isNaN(budgetUnits)) return PRICE_OR_VOLUME;
  if (budgetUnits === 0) return NEW;
  const price = revenue - (budgetRevenue / budgetUnits) * units;
  return price / (revenue - budgetRevenue) > 0.5 ? pricing : VOLUME;
}
