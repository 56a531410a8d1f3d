import { lastDay } from '../../model/period';
import type { Signals } from '../../signal/signals';

/** How a schedule was kept: 1 is to the unit, 0 and below is off by all of it and more. */
export type Adherence = { readonly share: number; /** Items × periods that were compared. */ readonly pairs: number };

/**
 * 1 − Σ |received − planned| ÷ Σ planned, over the items and periods that were over by the as-of date and have both.
 *
 * What came late is off twice, in the period it was planned for and in the one it came in. Undefined where no period has both, or nothing was planned.
 */
export function adherence({ history, asOf }: Pick<Signals, 'asOf'> & { readonly history?: Signals['history'] | undefined }): Adherence | undefined {
  if (!history?.planned) return undefined;
  const { calendar: { periods }, planned, receipts } = history;
  const over = periods.map((period) => lastDay(period) <= asOf);
  let [off, whole, pairs] = [0, 0, 0];
  planned.forEach((wanted, at) => {
    const came = receipts[at] ?? NaN;
    if (over[at % periods.length] !== true || Number.isNaN(wanted) || Number.isNaN(came)) return;
    [off, whole, pairs] = [off + Math.abs(came - wanted), whole + wanted, pairs + 1];
  });
  return whole > 0 ? { share: 1 - off / whole, pairs } : undefined;
}
