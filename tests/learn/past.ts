import { assert } from '../../src/model/assert';
import { later, period } from '../../src/model/period';
import type { History } from '../../src/signal/grid/history';
import type { Signals } from '../../src/signal/signals';
import { given, type Given } from '../reconcile/given';

export type PastSnapshot = { readonly contributor?: string; readonly lag?: number; readonly values: readonly (readonly number[])[] };

export type PastGiven = Omit<Given, 'demand'> & { readonly sold: readonly (readonly number[])[]; readonly said: readonly PastSnapshot[]; readonly since?: string };

/** Signals with a history that fits on a line: rows are items, columns periods from `since` (2025-01 unless said); the plan is one period of the same items. */
export function past({ sold, said, since = '2025-01', ...rest }: PastGiven): Signals {
  const signals = given({ ...rest, demand: sold.map(() => [1]) });
  const first = period(since);
  assert(first !== undefined, 'no such period');
  const periods = (sold[0] ?? []).map((_, t) => later(first, t));
  const flat = (rows: readonly (readonly number[])[]) => Float64Array.from(rows.flat());
  const blank = () => new Float64Array(sold.length * periods.length).fill(NaN);
  const grain = signals.settings.grain ?? (since.includes('Q') ? 'quarter' : since.includes('W') ? 'week' : 'month');
  const history: History = {
    items: signals.items, calendar: { grain, periods }, actuals: flat(sold), revenue: blank(), receipts: blank(),
    snapshots: said.map(({ contributor = 'Sales', lag = 1, values }) => ({ contributor, lag, values: flat(values) })),
  };
  return { ...signals, history };
}
