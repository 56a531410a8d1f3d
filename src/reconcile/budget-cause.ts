import type { Signals } from '../signal/signals';
import { codeOf, type Cause } from './cause';
import type { Gaps, Projection } from './reconciliation';

const PRICE_MISSING = codeOf('price missing');

/** Why each cell is off its budget: the largest step, in the direction of the gap, between budget and plan; 0 where it is not off or has none. */
export function budgetCauses(signals: Signals, { shipped }: Projection, gaps: Gaps): Uint8Array {
  const cause = new Uint8Array(shipped.length);
  const { budget } = signals;
  for (let at = 0; at < cause.length; at += 1) {
    const gap = gaps.budgetGap[at] ?? NaN;
    if (!budget) cause[at] = 0;
    else if (Number.isNaN(gap)) cause[at] = (gaps.budgetRevenue[at] ?? NaN) > 0 && (shipped[at] ?? 0) > 0 ? PRICE_MISSING : 0;
    else if (gap !== 0) cause[at] = codeOf(why(gap, at, signals, gaps, budget.units.values[at] ?? NaN));
  }
  return cause;
}

function why(gap: number, at: number, { demand, price }: Signals, gaps: Gaps, units: number): Cause {
  const asked = demand.values[at] || 0;
  const each = price.values[at] ?? NaN;
  const base = gaps.budgetRevenue[at] ?? NaN;
  const unconstrained = asked * each;
  const shipping = (gaps.planRevenue[at] ?? NaN) - unconstrained;
  const asking = unconstrained - base;
  const shortfall: Cause = shipping < 0 ? 'demand not met' : 'late orders shipped';
  if (shipping / gap > 0.5) return shortfall;
  if (base === 0 || units === 0) return 'new or not budgeted';
  if (asked === 0) return shipping > asking && gap > 0 ? shortfall : 'ended or not planned';
  if (Number.isNaN(units)) return 'price or volume';
  const pricing = (each - base / units) * asked;
  return pricing / asking > 0.5 ? 'price' : 'volume';
}
