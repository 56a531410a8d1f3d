import type { Sheet } from '../model/book';
import type { Area } from '../model/cells';
import { COLUMNS, ROWS, type Geometry } from './geometry';

export type Spot = { readonly row: number; readonly column: number };

/** Where typing goes (`anchor`) and how far the marked block reaches from there (`head`). */
export type Selection = { readonly anchor: Spot; readonly head: Spot };

export const overlaps = (a: Area, b: Area) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
export const holds = (area: Area, row: number, column: number) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
export const merge = (sheet: Sheet, row: number, column: number) => sheet.merges.find((area) => holds(area, row, column));

/** The marked block, grown until it cuts no merged cell. */
export function marked(sheet: Sheet, { anchor, head }: Selection): Area {
  let area: Area = {
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.column, head.column),
  };
  for (let grew = true; grew; ) {
    grew = false;
    for (const other of sheet.merges) {
      if (!overlaps(area, other)) continue;
      const joined = { top: Math.min(area.top, other.top), left: Math.min(area.left, other.left), bottom: Math.max(area.bottom, other.bottom), right: Math.max(area.right, other.right) };
      grew ||= joined.top !== area.top || joined.left !== area.left || joined.bottom !== area.bottom || joined.right !== area.right;
      area = joined;
    }
  }
  return area;
}

/** How a key moves: by so many rows and columns, or to an edge of what is filled. */
export type Move = { readonly rows: number; readonly columns: number; readonly jump?: boolean };

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
const filled = (sheet: Sheet, { row, column }: Spot) => sheet.cells.value(row, column) !== '' || sheet.cells.formula(row, column) !== undefined;

/** Ctrl+arrow: to the last filled cell of the run, or over the gap to the next filled one, or to the sheet's edge. */
function jumped(sheet: Sheet, from: Spot, by: Move, last: Spot): Spot {
  const next = (spot: Spot): Spot => ({ row: clamp(spot.row + by.rows, ROWS), column: clamp(spot.column + by.columns, COLUMNS) });
  const inside = (spot: Spot) => (by.rows > 0 ? spot.row < last.row : by.columns > 0 ? spot.column < last.column : by.rows < 0 ? spot.row > 0 : spot.column > 0);
  const edge = { row: by.rows > 0 ? ROWS - 1 : by.rows < 0 ? 0 : from.row, column: by.columns > 0 ? COLUMNS - 1 : by.columns < 0 ? 0 : from.column };
  if (!inside(from)) return edge;
  let spot = next(from);
  if (filled(sheet, from) && filled(sheet, spot)) {
    while (inside(spot) && filled(sheet, next(spot))) spot = next(spot);
    return spot;
  }
  while (inside(spot) && !filled(sheet, spot)) spot = next(spot);
  return filled(sheet, spot) ? spot : edge;
}

/** Where a move ends: over merged cells as one, past hidden rows and columns, never off the sheet. */
export function moved(geometry: Geometry, from: Spot, by: Move, last: Spot): Spot {
  const { sheet, rows, columns } = geometry;
  if (by.jump) return jumped(sheet, from, by, last);
  const over = merge(sheet, from.row, from.column) ?? { top: from.row, bottom: from.row, left: from.column, right: from.column };
  const row = by.rows === 0 ? from.row : clamp((by.rows > 0 ? over.bottom : over.top) + by.rows, ROWS);
  const column = by.columns === 0 ? from.column : clamp((by.columns > 0 ? over.right : over.left) + by.columns, COLUMNS);
  return { row: rows.shown(row, by.rows < 0 ? -1 : 1), column: columns.shown(column, by.columns < 0 ? -1 : 1) };
}
