import type { CellValue, Sheet, TableSpec } from '../model/sheet';
import { added, bodyOf, homeOf, type Home as Standing } from './append';
import { describedAt } from './described';
import { told } from './escape';
import { Refused } from './refusal';
import type { Call } from './run';
import type { Which } from './workbook';

/** A table that stands, with its cells below the header. */
type Home = Standing & { readonly body: readonly (readonly unknown[])[] };

/**
 * Puts the rows of the sheet's one table in the place of those named, in a table that stands; false where none with these columns does.
 *
 * A cell that says the same already is left alone, so that people's formulas and formats stay; columns of theirs are never touched.
 */
export async function revised(call: Call, { tables: [table] }: Sheet, which: Which): Promise<boolean> {
  if (!table) return false;
  const found = await homeOf(call, table);
  if (!found) return false;
  const home = { ...found, body: await bodyOf(call, found) };
  const places = placesOf(table, home, which);
  const [kept, spare] = [places.slice(0, table.rows), places.slice(table.rows)];
  call.context.runtime.enableEvents = false; // our own writes are no news to us
  kept.forEach((body, r) => filled(call, table, home, { body, row: r }));
  // From the last on, for those below move up; the last row of all cannot go, only become empty.
  for (const body of spare.toReversed()) {
    if (home.body.length > spare.length || body !== spare[0]) rowOf(call, home, body).delete('Up');
    else home.columns.forEach((_, c) => (cellOf(call, home, body, c).values = [['']]));
  }
  call.context.runtime.enableEvents = true;
  await call.go();
  if (table.rows > kept.length) await added(call, table, home, kept.length);
  return true;
}

/** Where the rows stand now, counted in the table; refused unless all that bear the name are the ones that were read. */
function placesOf(table: TableSpec, home: Home, { rows, column, is }: Which): readonly number[] {
  const at = home.columns[table.columns.findIndex(({ header }) => header === column)] ?? -1;
  const said = home.body.map((cells) => String(cells[at] ?? ''));
  const places = rows.map((row) => row - home.place.row - 1);
  const gone = places.some((place) => said[place] === undefined || (said[place] !== '' && !is(said[place])));
  const more = said.some((text, place) => text !== '' && is(text) && !places.includes(place));
  if (gone || more) throw new Refused({ reason: 'missing', detail: 'the rows changed since they were read', subject: home.name });
  return places;
}

function filled(call: Call, table: TableSpec, home: Home, { body, row }: { readonly body: number; readonly row: number }): void {
  table.columns.forEach((column, c) => {
    const value = describedAt(column)(row);
    if (same(value, home.body[body]?.[home.columns[c] ?? -1])) return;
    const cell = told(value);
    cellOf(call, home, body, c).values = [[cell]];
    call.sent(String(cell).length + 2);
  });
}

function cellOf({ context }: Call, { place, columns }: Home, body: number, column: number): Excel.Range {
  return context.workbook.worksheets.getItem(place.sheet).getRangeByIndexes(place.row + 1 + body, place.column + (columns[column] ?? 0), 1, 1);
}

function rowOf({ context }: Call, { place }: Home, body: number): Excel.Range {
  return context.workbook.worksheets.getItem(place.sheet).getRangeByIndexes(place.row + 1 + body, place.column, 1, place.columns);
}

function same(value: CellValue, standing: unknown): boolean {
  return value === null ? standing === '' : typeof value === 'number' ? standing === value : String(standing) === String(value);
}
