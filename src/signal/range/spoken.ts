import { cellOf, type Grid } from '../../model/grid';
import { grainOf, periodOf, type Period } from '../../model/period';
import type { Given } from '../read';
import { mannerOf, momentIn } from './cells-of';
import { recognised } from './known-columns';
import { specOf } from '../inputs';
import type { Settings } from '../settings';

/** Of whom and when a cell speaks, as it is written. */
export type Spoken = { readonly product: string; readonly location: string; readonly at: Period };

/**
 * Whose quantity a cell of Demand or Supply holds: product, location and period of its row and column; undefined where it is no such cell.
 *
 * `like` is any period of the plan, for its grain. Row and column count within the grid. Keys written once for a block of rows are looked up above.
 */
export function spoken({ input, grid, columns: known }: Given, row: number, column: number, like: Period, settings: Settings): Spoken | undefined {
  const manner = mannerOf(grid, like, settings);
  const { shape } = recognised(grid, specOf(input), manner, known);
  if (!shape || row < shape.header.row + shape.header.rows) return undefined;
  const times = grid.columns[shape.columns.get('Period') ?? -1];
  const across = shape.periods.find((period) => period.column === column);
  const quantity = column === shape.columns.get('Quantity') || (shape.columns.has('Measure') && column === shape.columns.get('Value'));
  const moment = across?.moment ?? (quantity && times ? momentIn(times, row, manner) : undefined);
  if (!moment) return undefined;
  const at = moment.period ?? periodOf(moment.day, grainOf(like));
  const first = shape.header.row + shape.header.rows;
  const [keys, places] = [shape.columns.get('Product'), shape.columns.get('Location')];
  const written = keys === undefined ? -1 : above(grid, keys, row, first);
  if (keys === undefined || at === undefined || written < 0) return undefined;
  const place = places === undefined ? -1 : above(grid, places, row, written);
  return { product: textAt(grid, keys, written), location: place < 0 || places === undefined ? '' : textAt(grid, places, place), at };
}

/** The row at or above in which the column has something, no higher than `first`; −1 where none has. */
function above(grid: Grid, column: number, row: number, first: number): number {
  let at = row;
  while (at >= first && textAt(grid, column, at) === '') at -= 1;
  return at < first ? -1 : at;
}

function textAt(grid: Grid, column: number, row: number): string {
  const of = grid.columns[column];
  return of ? String(cellOf(of, row)) : '';
}
