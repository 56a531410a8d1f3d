import type { Place } from '../model/place';
import { COLUMNS, ROWS, sheetOf } from './reference';

/** What must be loaded of a range before `placed` can say where it stands. */
export const PLACE = 'address,rowIndex,columnIndex,rowCount,columnCount';

/** Where a loaded range stands. */
export function placed(range: Excel.Range): Required<Place> {
  return { sheet: sheetOf(range.address), row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** The cells of a place, whatever proxies came before: a fresh path is valid after a failed trip, an old one may not be. */
export function rangeOf(context: Excel.RequestContext, place: Place): Excel.Range {
  return context.workbook.worksheets
    .getItem(place.sheet)
    .getRangeByIndexes(place.row, place.column, place.rows ?? 1, place.columns ?? 1);
}

/**
 * The place without the blank rows below and columns to the right that no cell of the sheet reaches.
 *
 * The first cell stays where it is, so that cells keep their addresses. Undefined when nothing is left.
 */
export function within(place: Place, used: Place | undefined): Required<Place> | undefined {
  if (!used) return undefined;
  const rows = Math.min(place.rows ?? 1, used.row + (used.rows ?? 1) - place.row);
  const columns = Math.min(place.columns ?? 1, used.column + (used.columns ?? 1) - place.column);
  return rows > 0 && columns > 0 ? { ...place, rows, columns } : undefined;
}

/** Whether the place runs over whole rows or columns of its sheet. */
export function whole(place: Place): boolean {
  return place.rows === ROWS || place.columns === COLUMNS;
}
