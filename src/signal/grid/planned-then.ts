import type { Calendar } from '../../model/calendar';
import type { Records } from '../range/records';
import type { Axis } from './axis';
import { gathered } from './gather';
import { targets } from './span';

/**
 * What Supply says of the periods and items of a history: items × periods of the axis and calendar, units; blank where it says nothing.
 *
 * Items that the history does not know are left out, and nothing is told: Supply is read, and spoken of, as the plan. By location where the history is.
 */
export function plannedThen(supply: Records, axis: Axis, byLocation: boolean, over: Calendar): Float64Array {
  const [product, location] = [supply.keys.get('Product'), byLocation ? supply.keys.get('Location') : undefined];
  const products = (product?.names ?? []).map((name) => axis.products.find(name));
  const locations = (location?.names ?? []).map((name) => axis.locations.find(name));
  const line = Int32Array.from(supply.status, (_, row) => {
    const known = products[product?.codes[row] ?? -1] ?? -1;
    return known < 0 ? -1 : axis.find(known, locations[location?.codes[row] ?? -1] ?? -1);
  });
  const to = targets(supply.moments, over, -Infinity);
  return gathered({ records: supply, line, lines: axis.product.length, periods: over.periods.length, targets: to, crowded: new Set() }, 'Quantity');
}
