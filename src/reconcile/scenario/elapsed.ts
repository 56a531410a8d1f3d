import type { Signals } from '../../signal/signals';

/** Whether the workbook has actuals for periods that are planned. */
export function elapsed({ history, calendar }: { readonly history?: Signals['history'] | undefined; readonly calendar: Signals['calendar'] }): boolean {
  if (!history) return false;
  const planned = new Set(calendar.periods);
  const width = history.calendar.periods.length;
  const columns = history.calendar.periods.flatMap((period, t) => (planned.has(period) ? [t] : []));
  return columns.some((t) => Array.from({ length: history.items.count }, (_, row) => row).some((row) => !Number.isNaN(history.actuals[row * width + t] ?? NaN)));
}
