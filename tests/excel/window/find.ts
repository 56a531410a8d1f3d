import { placeOf } from '../../../src/model/place';
import type { Book, Sheet } from '../model/book';
import type { Area } from '../model/cells';

export type Found = { readonly sheet: Sheet; readonly area: Area };

/** The cells that an address, a defined name or a table's name means, seen from a sheet; undefined when it means none. */
export function find(book: Book, from: Sheet, text: string): Found | undefined {
  const wanted = text.trim().toLowerCase();
  const named = book.names.filter((name) => name.name.toLowerCase() === wanted);
  const name = named.find((one) => one.scope === from.id) ?? named.find((one) => one.scope === undefined) ?? named[0];
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((one) => one.name.toLowerCase() === wanted);
    if (table) return { sheet, area: table.area };
  }
  const place = placeOf(name?.formula.replace(/^=/, '') ?? text, from.name);
  const sheet = place && book.sheetNamed(place.sheet);
  if (!place || !sheet) return undefined;
  return { sheet, area: { top: place.row, left: place.column, bottom: place.row + (place.rows ?? 1) - 1, right: place.column + (place.columns ?? 1) - 1 } };
}
