import { cellOf, type Grid } from '../model/grid';
import type { Rows } from './rows';
import { coded, type Seal } from './seal';
import type { Difference } from './difference';

/** More lines than this nobody reads; the rest is counted. */
const MOST = 200;

/** The cells of a plan's table that are not what they were, wherever their row stands now; rows that came, went or were moved. */
export function changedCells(seal: Seal, rows: Rows, grid: Grid): readonly Difference[] {
  const now = coded(rows);
  const headers = now.headers.join('\u0000') === seal.headers.join('\u0000');
  if (!headers) return [{ sentence: `${grid.place.sheet}: the columns of the plan are not those that were committed.` }];
  if (seal.keys.length === 0 && rows.count > 0) return []; // too long a table to have kept them; the columns tell
  const waiting = new Map<number, number[]>();
  seal.keys.forEach((key, row) => waiting.set(key, [...(waiting.get(key) ?? []), row]));
  const differences: Difference[] = [];
  const order: number[] = [];
  now.keys.forEach((key, row) => {
    const was = waiting.get(key)?.shift();
    if (was === undefined) return void differences.push({ place: placeOf(grid, row, 0), sentence: `${where(grid, row)} is no row of the committed plan.` });
    order.push(was);
    for (let c = 0; c < now.width; c += 1) {
      if (now.cells[row * now.width + c] !== seal.cells[was * now.width + c]) differences.push(cellDifference(grid, row, now.headers[c] ?? ''));
    }
  });
  const gone = [...waiting.values()].reduce((sum, left) => sum + left.length, 0);
  if (gone > 0) differences.push({ sentence: `${grid.place.sheet}: ${gone} ${gone === 1 ? 'row' : 'rows'} of the committed plan ${gone === 1 ? 'is' : 'are'} gone.` });
  const moved = order.some((was, i) => i > 0 && was < (order[i - 1] ?? 0));
  if (moved) differences.push({ sentence: `${grid.place.sheet}: the rows stand in another order than they were committed in.` });
  return shortened(differences, grid.place.sheet);
}

function shortened(differences: readonly Difference[], sheet: string): readonly Difference[] {
  if (differences.length <= MOST) return differences;
  return [...differences.slice(0, MOST), { sentence: `${sheet}: ${differences.length - MOST} more cells differ.` }];
}

function cellDifference(grid: Grid, row: number, header: string): Difference {
  const column = grid.columns.findIndex((one) => String(cellOf(one, 0)) === header);
  const at = grid.columns[column];
  const value = at ? cellOf(at, row + 1) : '';
  return { place: placeOf(grid, row, column), sentence: `${header} of ${where(grid, row)} is now ${value === '' ? 'blank' : String(value)}, and is not what was committed.` };
}

function placeOf(grid: Grid, row: number, column: number) {
  return { sheet: grid.place.sheet, row: grid.place.row + 1 + row, column: grid.place.column + Math.max(0, column) };
}

/** `P-100 Hamburg 2026-03`. */
function where(grid: Grid, row: number): string {
  const keys = grid.columns.filter((column) => ['Product', 'Location', 'Period'].includes(String(cellOf(column, 0))));
  return keys.map((column) => String(cellOf(column, row + 1))).filter((text) => text !== '').join(' ');
}
