import type { Signals } from '../../signal/signals';
import type { CapacityLoad } from '../money/finance';
import { highest } from '../extreme';
import { loaded } from './load';

/** How full the resources are and what their overtime costs; undefined where the workbook has no Capacity. */
export function capacityLoad({ resources, supply, calendar }: Pick<Signals, 'resources' | 'supply' | 'calendar'>): CapacityLoad | undefined {
  if (!resources) return undefined;
  const periods = calendar.periods.length;
  const made = loaded(supply.values, periods, resources);
  const premium = made.overtime.map((hours, at) => (hours === 0 ? 0 : hours * (resources.overtimeCost[at] ?? NaN)));
  const fullest = highest(made.utilisation);
  return {
    ...made,
    premium,
    peak: made.utilisation[fullest] ?? NaN,
    peakResource: resources.names[Math.floor(fullest / periods)] ?? '',
    peakPeriod: calendar.periods[fullest < 0 ? -1 : fullest % periods],
    overtimeHours: made.overtime.reduce((sum, hours) => sum + (hours || 0), 0),
    overloadHours: made.overload.reduce((sum, hours) => sum + (hours || 0), 0),
  };
}
