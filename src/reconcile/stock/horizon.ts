import { firstDay } from '../../model/period';
import type { Signals } from '../../signal/signals';
import type { Horizon } from '../reconciliation';

/** Names of the two horizons, by the number that stands for each: 0 is execution, 1 is planning. */
export const HORIZONS: readonly [Horizon, Horizon] = ['S&OE', 'S&OP'];

/** Per period: 0 where its first day comes before as-of + the weeks of execution, else 1. */
export function horizons({ calendar, asOf, settings }: Pick<Signals, 'calendar' | 'asOf' | 'settings'>): Uint8Array {
  const end = asOf + 7 * settings.executionWeeks;
  return Uint8Array.from(calendar.periods, (period) => (firstDay(period) < end ? 0 : 1));
}
