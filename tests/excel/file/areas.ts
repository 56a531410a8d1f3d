import { cells, placeOf } from '../../../src/model/place';
import type { Area } from '../model/cells';

const LAST = { row: 1_048_575, column: 16_383 };

/** `B2:C9`; whole rows and columns are understood too. Undefined for what is no block of cells. */
export function areaOf(reference: string): Area | undefined {
  const text = reference.replaceAll('$', '');
  const rows = /^(\d+):(\d+)$/.exec(text);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: LAST.column };
  const columns = /^([A-Za-z]+):([A-Za-z]+)$/.exec(text);
  const place = placeOf(columns ? `${columns[1]}1:${columns[2]}${LAST.row + 1}` : text, '');
  return place && { top: place.row, left: place.column, bottom: place.row + (place.rows ?? 1) - 1, right: place.column + (place.columns ?? 1) - 1 };
}

/** The blocks of a blank-separated list (`sqref`). */
export const areasOf = (list: string): Area[] => list.split(/\s+/).flatMap((one) => areaOf(one) ?? []);

/** `B2:C9`. */
export const reference = ({ top, left, bottom, right }: Area): string => cells({ sheet: '', row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });

export const references = (areas: readonly Area[]): string => areas.map(reference).join(' ');
