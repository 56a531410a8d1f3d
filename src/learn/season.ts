import type { Grain } from '../model/period';

const PERIODS: Record<Grain, number> = { week: 52, month: 12, quarter: 4 };

/** How many periods a year has. */
export function seasonOf(grain: Grain): number {
  return PERIODS[grain];
}
