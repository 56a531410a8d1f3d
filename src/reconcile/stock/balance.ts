import type { Signals } from '../../signal/signals';
import { budgeted } from '../money/budget';
import { horizons } from './horizon';
import { material } from '../trouble/material';
import { priced } from '../money/money';
import { projected } from './projection';
import type { Gaps, Hidden, Reconciliation } from '../reconciliation';
import { required } from './required';
import { wanted } from './stock';
import { hiddenRows, totals } from '../totals';

/** The gap table and its headline, without what is made of them: no causes, no exceptions, no bridge. */
export type Balance = Pick<Reconciliation, 'signals' | 'projection' | 'gaps' | 'material' | 'horizon' | 'totals'> & {
  readonly hidden: Omit<Hidden, 'exceptions'>;
};

/** Demand, supply and finance laid against each other in every period; orders have their say in demand where a demand fence is set. */
export function balanced(given: Signals): Balance {
  const signals = required(given);
  const projection = projected(signals);
  const stock = wanted(signals, projection);
  const money = priced(signals, projection, stock.excess);
  const gaps: Gaps = { ...stock, ...money, ...budgeted(signals, money.planRevenue) };
  const flags = material(projection, gaps, signals.settings);
  return {
    signals, projection, gaps, material: flags, horizon: horizons(signals),
    totals: totals(signals, projection, gaps, flags),
    hidden: hiddenRows(projection, gaps, flags),
  };
}
