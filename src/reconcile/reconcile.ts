import type { Signals } from '../signal/signals';
import { bridge } from './bridge';
import { budgetCauses } from './budget-cause';
import { budgeted } from './budget';
import { capacityLoad } from './capacity';
import { horizons } from './horizon';
import { material } from './material';
import { priced } from './money';
import { projected } from './projection';
import type { Gaps, Reconciliation } from './reconciliation';
import { ranked } from './ranked';
import { runsOf } from './runs';
import { stockCauses } from './stock-cause';
import { wanted } from './stock';
import { hiddenRows, totals } from './totals';
import { troubles } from './trouble';

/** Where demand, supply and finance disagree: the whole arithmetic of the gap table, from the signals alone. `base` is what a scenario started from. */
export function reconcile(signals: Signals, base: Signals = signals): Reconciliation {
  const projection = projected(signals);
  const stock = wanted(signals, projection);
  const money = priced(signals, projection, stock.excess);
  const gaps: Gaps = { ...stock, ...money, ...budgeted(signals, money.planRevenue) };
  const flags = material(projection, gaps, signals.settings);
  const horizon = horizons(signals);
  const capacity = capacityLoad(signals);
  const causes = { ...stockCauses(signals, projection, gaps, capacity), budget: budgetCauses(signals, projection, gaps) };
  const found = { signals, base, projection, gaps, causes, capacity };
  const runs = runsOf(troubles(found), { horizon, words: causes.words }, signals.settings);
  return {
    ...found, material: flags, horizon,
    exceptions: ranked(runs.listed, signals.items),
    hidden: { ...hiddenRows(projection, gaps, flags), exceptions: runs.hidden },
    totals: totals(signals, projection, gaps, flags),
    bridge: bridge(signals, gaps),
  };
}
