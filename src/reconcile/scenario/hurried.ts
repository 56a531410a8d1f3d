import { firstDay } from '../../model/period';
import type { Signals } from '../../signal/signals';
import { addedReceipts } from '../money/extra-cost';
import { flows, type Count } from './counted';
import type { Ledger } from './ledger';

/** Enters what an item receives beyond the base plan inside its lead time, at what hurrying costs; says how many exceptions that makes. */
export function hurrying({ lines: { hurried } }: Ledger, { calendar, asOf, supply, unitCost: { values: cost }, attributes, settings }: Signals, base: Signals): Count {
  if (supply.values === base.supply.values) return () => 0;
  const n = calendar.periods.length;
  const starts = calendar.periods.map(firstDay);
  const [theirs, value] = [new Float64Array(n), new Float64Array(n)];
  return ({ made }, item) => {
    const from = item * n;
    const end = asOf + (attributes.leadTime[item] ?? NaN);
    if (!((starts[0] ?? NaN) < end)) return 0;
    for (let t = 0; t < n; t += 1) theirs[t] = base.supply.values[from + t] || 0;
    const more = addedReceipts(made, theirs, n);
    const dear = attributes.expediteCost[item] ?? NaN;
    for (let t = 0; t < n; t += 1) {
      if (!((starts[t] ?? NaN) < end)) more[t] = 0;
      hurried[t] = (hurried[t] ?? 0) + (more[t] ?? 0) * (dear || 0);
      value[t] = (more[t] ?? 0) * (dear === dear ? dear : (cost[from + t] ?? NaN)); // NaN is the only number that is not itself
    }
    return flows(more, value, settings);
  };
}
