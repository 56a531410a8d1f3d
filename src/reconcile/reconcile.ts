import type { Signals } from '../signal/signals';
import { balanced, type Balance } from './stock/balance';
import { bridge } from './money/bridge';
import { budgetCauses } from './money/budget-cause';
import { capacityLoad } from './resource/capacity';
import type { Reconciliation } from './reconciliation';
import { ranked } from './trouble/ranked';
import { runsOf } from './trouble/runs';
import { stockCauses } from './trouble/stock-cause';
import { troubles } from './trouble/trouble';

/** Where demand, supply and finance disagree: the whole arithmetic of the gap table, from the signals alone. `base` is what a scenario started from. */
export function reconcile(given: Signals, base: Signals = given): Reconciliation {
  return explained(balanced(given), base);
}

/** A balance with why it is as it is: causes, exceptions, and the way from budget to plan. */
export function explained(balance: Balance, base: Signals = balance.signals): Reconciliation {
  const bridged = bridge(balance.signals, balance.gaps);
  return { ...listed(balance, base), bridge: bridged?.bridge, bridgeSums: bridged?.sums };
}

/** A balance with its causes and exceptions, without a bridge. */
export function listed(balance: Balance, base: Signals = balance.signals): Omit<Reconciliation, 'bridge' | 'bridgeSums'> {
  const { signals, projection, gaps, horizon, hidden } = balance;
  const capacity = capacityLoad(signals);
  const causes = { ...stockCauses(signals, projection, gaps, capacity), budget: budgetCauses(signals, projection, gaps) };
  const runs = runsOf(troubles({ signals, base, projection, gaps, causes, capacity }), { horizon, words: causes.words }, signals.settings);
  return { ...balance, base, causes, capacity, exceptions: ranked(runs.listed, signals.items), hidden: { ...hidden, exceptions: runs.hidden } };
}
