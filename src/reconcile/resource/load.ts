import type { Resources } from '../../signal/grid/resources';
import { difference } from '../stock/noise';

/** How full the resources are, resources × periods. */
export type Load = {
  /** Hours the planned receipts need. */
  readonly load: Float64Array;
  /** Load ÷ available hours; blank where there are none. */
  readonly utilisation: Float64Array;
  /** Hours above what is available, before overtime; blank where that is not said. */
  readonly overload: Float64Array;
  /** Hours of overtime used: as much of the overload as overtime is given. */
  readonly overtime: Float64Array;
};

/** The hours that the supply of every item (items × periods, units) needs of every resource; a blank adds nothing. */
export function loaded(supply: Float64Array, periods: number, resources: Pick<Resources, 'names' | 'routing' | 'available' | 'overtime'>): Load {
  const load = hours(supply, periods, resources);
  const overload = load.map((needed, at) => Math.max(0, difference(needed, resources.available[at] ?? NaN)));
  return {
    load,
    utilisation: load.map((needed, at) => (resources.available[at] === 0 ? NaN : needed / (resources.available[at] ?? NaN))),
    overload,
    overtime: overload.map((beyond, at) => Math.min(beyond || 0, resources.overtime[at] || 0)),
  };
}

function hours(supply: Float64Array, periods: number, { names, routing }: Pick<Resources, 'names' | 'routing'>): Float64Array {
  const load = new Float64Array(names.length * periods);
  for (let step = 0; step < routing.item.length; step += 1) {
    const from = (routing.item[step] ?? 0) * periods;
    const to = (routing.resource[step] ?? 0) * periods;
    const each = routing.hours[step] || 0;
    for (let t = 0; t < periods; t += 1) load[to + t] = (load[to + t] ?? 0) + each * (supply[from + t] || 0);
  }
  return load;
}
