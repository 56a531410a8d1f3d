import type { Records } from '../range/records';
import { unbalanced } from '../rule/flow';
import type { Targets } from './span';

/**
 * By how much a stock that stands in the blocks is more than opening + receipts − shipments, or less (negative): items × periods, units, blank where it
 * is not, and where no stock is given. `line` says which item a row is of. Undefined where everything balances.
 */
export function imbalance(records: Records, line: Int32Array, to: Targets, size: { readonly items: number; readonly periods: number }): Float64Array | undefined {
  const found = unbalanced(records);
  if (found.length === 0) return undefined;
  const off = new Float64Array(size.items * size.periods).fill(NaN);
  for (const { rows, wrong } of found) {
    const item = rows.map((row) => line[row] ?? -1).find((one) => one >= 0);
    for (const { stood, came, went, left, at } of item === undefined ? [] : wrong) {
      const t = to.at[at] ?? -1;
      if (t >= 0) off[(item ?? 0) * size.periods + t] = left - (stood + came - went); // before the plan, and in another grain, it is told in Inputs only
    }
  }
  return off.some((units) => units === units) ? off : undefined;
}
