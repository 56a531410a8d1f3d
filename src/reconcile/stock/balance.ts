import type { Signals } from '../../signal/signals';
import { horizons } from './horizon';
import type { Hidden, Reconciliation } from '../reconciliation';
import { required } from './required';
import { bareTable, layRows } from './table';
import { hiddenRows, totals } from '../totals';

/** The gap table and its headline, without what is made of them: no causes, no exceptions, no bridge. */
export type Balance = Pick<Reconciliation, 'signals' | 'projection' | 'gaps' | 'material' | 'horizon' | 'totals'> & {
  readonly hidden: Omit<Hidden, 'exceptions'>;
};

/** So many items are laid at once that what one step writes is still at hand for the next. */
const AT_ONCE = 64;

/** Demand, supply and finance laid against each other, item by item; orders have their say in demand where a demand fence is set. */
export function balanced(given: Signals): Balance {
  const signals = required(given);
  const table = bareTable(signals);
  for (let first = 0; first < signals.items.count; first += AT_ONCE) layRows(table, signals, first, Math.min(first + AT_ONCE, signals.items.count));
  const { projection, gaps, material } = table;
  return {
    signals, ...table, horizon: horizons(signals),
    totals: totals(signals, projection, gaps, material),
    hidden: hiddenRows(projection, gaps, material),
  };
}
