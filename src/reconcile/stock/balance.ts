import type { Signals } from '../../signal/signals';
import { horizons } from './horizon';
import type { Hidden, Reconciliation } from '../reconciliation';
import { required } from './required';
import { bareSums, sumRows } from '../sums';
import { bareTable, layRows } from './table';
import { totals } from '../totals';

/** The gap table and its headline, without what is made of them: no causes, no exceptions, no bridge. */
export type Balance = Pick<Reconciliation, 'signals' | 'projection' | 'gaps' | 'material' | 'horizon' | 'sums' | 'totals'> & {
  readonly hidden: Omit<Hidden, 'exceptions'>;
};

/** So many items are taken at once that what one step writes is still at hand for the next. */
const AT_ONCE = 64;

/** Demand, supply and finance laid against each other and added up, some items at a time; orders have their say in demand where a demand fence is set. */
export function balanced(given: Signals): Balance {
  const signals = required(given);
  const { items: { count } } = signals;
  const [table, sums] = [bareTable(signals), bareSums(signals)];
  for (let first = 0; first < count; first += AT_ONCE) {
    const last = Math.min(first + AT_ONCE, count);
    layRows(table, signals, first, last);
    sumRows(sums, signals, table, first, last);
  }
  return { signals, ...table, horizon: horizons(signals), sums, totals: totals(signals, sums), hidden: sums.hidden };
}
