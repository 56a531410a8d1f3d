import { eachShare, stripsFor, type Laid } from '../grid/gather';
import type { Role } from '../inputs';
import { USED } from '../range/records';

/** A cell of a grid, zero-based within it. */
export type Cell = { readonly row: number; readonly column: number };

/**
 * For some places of a laid-out number (line × periods + period), the cell of the sheet that says most of it.
 *
 * Where several rows add up, the one with the largest amount; of a number of a family what its part comes to. A number spread by days has
 * no cell of its own.
 */
export function pointed(laid: Laid, role: Role, wanted: ReadonlySet<number>): ReadonlyMap<number, Cell> {
  const { records, line, periods, targets } = laid;
  const found = new Map<number, Cell & { readonly size: number }>();
  if (wanted.size === 0) return found;
  const number = records.measure ? records.spec.numbers.indexOf(role) : -1;
  for (const strip of stripsFor(records, role)) {
    for (let row = 0; row < line.length; row += 1) {
      const size = Math.abs(strip.numbers.values[row] ?? NaN);
      if ((line[row] ?? -1) < 0 || Number.isNaN(size) || records.status[row] !== USED) continue;
      if (records.measure && records.measure[row] !== number) continue;
      const moment = typeof strip.at === 'number' ? strip.at : (strip.at?.[row] ?? -1);
      const period = moment < 0 ? -1 : (targets.at[moment] ?? -1);
      const at = (line[row] ?? 0) * periods + period;
      if (period >= 0 && wanted.has(at) && size > (found.get(at)?.size ?? -1)) found.set(at, { row, column: strip.column, size });
    }
  }
  if (role === 'Quantity') eachShare(laid, ({ row, column, item, period, value }) => {
    const [at, size] = [item * periods + period, Math.abs(value)];
    if (wanted.has(at) && size > (found.get(at)?.size ?? -1)) found.set(at, { row, column, size });
  });
  return found;
}
