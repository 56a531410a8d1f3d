import type { Format, Sheet, TableColumn, TableSpec } from '../model/sheet';
import type { Place } from '../model/place';
import { bytesOf, rowsFor } from './budget';
import { describedAt } from './described';
import { textual, told, type Told } from './escape';
import { formatted } from './head';
import { ROWS } from './reference';
import { Refused } from './refusal';
import type { Call } from './run';
import { PLACE, placed } from './where';

/** A table that stands and has every column that is described, in whatever order, and how many rows of it hold anything. */
export type Home = { readonly name: string; readonly place: Required<Place>; readonly columns: readonly number[]; readonly filled: number; readonly totals: boolean };

/**
 * Adds the rows of the sheet's one table to the table of that name that stands, people's own or ours; what stands there is not touched.
 *
 * False where none with these columns stands. Three trips at most and one for each further block of rows. Columns of theirs that we do
 * not know stay blank in the new rows.
 */
export async function appended(call: Call, { tables: [table] }: Sheet): Promise<boolean> {
  if (!table) return false;
  const home = await homeOf(call, table);
  if (!home) return false;
  if (table.rows > 0) await added(call, table, home);
  return true;
}

/** The rows of a description from one on, below what the table holds; where one block fails, all that was added is taken away again. */
export async function added(call: Call, table: TableSpec, home: Home, from = 0): Promise<void> {
  if (home.totals) throw new Refused({ reason: 'taken', detail: 'a totals row stands where new rows would go', subject: home.name });
  await roomBelow(call, home, table.rows - from);
  call.context.runtime.enableEvents = false; // our own writes are no news to us
  try {
    await written(call, table, home, from);
  } catch (error) {
    await takenAway(call, home, table.rows - from);
    throw error;
  }
}

/** The rows that will lie below the table as it stands: none while it has empty rows enough. */
function beyond({ place, filled }: Home, rows: number): number {
  return Math.max(0, 1 + filled + rows - place.rows);
}

async function roomBelow(call: Call, home: Home, rows: number): Promise<void> {
  const over = beyond(home, rows);
  if (over === 0) return;
  const { sheet, row, column, rows: deep, columns } = home.place;
  if (row + deep + over > ROWS) throw new Refused({ reason: 'too large', detail: `${row + deep + over} rows, Excel holds ${ROWS}`, subject: home.name });
  const below = call.context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row + deep, column, over, columns).getUsedRangeOrNullObject(true).load('address');
  await call.go();
  if (!below.isNullObject) throw new Refused({ reason: 'taken', detail: 'something stands below the table', subject: home.name });
}

/** Writes the rows in blocks that fit a trip; the table grows over them with the last one. */
async function written(call: Call, table: TableSpec, home: Home, from: number): Promise<void> {
  const { sheet, row, column, rows, columns } = home.place;
  const count = table.rows - from;
  const within = rows - 1 - home.filled; // rows of the table that were empty keep the formats they have
  const tell = tellerOf(table, home, from + within);
  const first = row + 1 + home.filled;
  const sample = Array.from({ length: Math.min(count, 50) }, (_, r) => tell(from + r));
  const most = rowsFor(bytesOf(sample) / sample.length);
  for (let done = 0; done < count; done += most) {
    const cells = Array.from({ length: Math.min(most, count - done) }, (_, r) => tell(from + done + r));
    const last = done + most >= count;
    const here = call.context.workbook.worksheets.getItem(sheet);
    call.context.application.suspendApiCalculationUntilNextSync();
    const fresh = Math.max(done, within);
    const deep = done + cells.length - fresh;
    if (deep > 0) table.columns.forEach((one, c) => formatted(here.getRangeByIndexes(first + fresh, column + (home.columns[c] ?? 0), deep, 1), formatOf(one)));
    here.getRangeByIndexes(first + done, column, cells.length, columns).values = cells;
    const over = beyond(home, count);
    if (over > 0 && last) here.tables.getItem(home.name).resize(here.getRangeByIndexes(row, column, rows + over, columns));
    if (last) call.context.runtime.enableEvents = true;
    call.sent(bytesOf(cells));
    await call.go();
  }
}

/** What stands below a table is in the way of every later writing, so rows half added are cleared again. */
async function takenAway(call: Call, home: Home, rows: number): Promise<void> {
  const { sheet, row, column, columns } = home.place;
  call.context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row + 1 + home.filled, column, rows, columns).clear('Contents');
  call.context.runtime.enableEvents = true;
  await call.go();
}

/** One trip: the table of that name that has all the columns, people's own or ours. A second where its last row is empty. */
export async function homeOf(call: Call, { name, columns }: TableSpec): Promise<Home | undefined> {
  const asked = [name, `${name}_POR`].map((called) => {
    const table = call.context.workbook.tables.getItemOrNullObject(called).load('name,showTotals');
    const header = table.getRange().getRow(0).load('values'); // not getHeaderRowRange, which throws where headers are hidden
    const body = table.getDataBodyRange();
    return { table, header, range: table.getRange().load(PLACE), body, last: body.getLastRow().load('values') };
  });
  await call.go();
  for (const { table, header, range, body, last } of asked) {
    if (table.isNullObject) continue;
    const [titles = []]: readonly (readonly unknown[])[] = header.values;
    const places = columns.map((column) => titles.findIndex((title) => folded(String(title)) === folded(column.header)));
    if (places.includes(-1)) continue;
    const place = placed(range);
    const full = holds(last.values) ? place.rows - 1 : await filledOf(call, body);
    return { name: table.name, place, columns: places, filled: full, totals: table.showTotals };
  }
  return undefined;
}

function holds(rows: readonly (readonly unknown[])[]): boolean {
  return rows.some((cells) => cells.some((cell) => cell !== ''));
}

/** How many rows are filled of a table whose last row is not; asked only then, since a long table is long to read. */
async function filledOf(call: Call, body: Excel.Range): Promise<number> {
  return (await valuesOf(call, body)).findLastIndex((cells) => holds([cells])) + 1;
}

/** The cells of the table below its header. One trip. */
export function bodyOf(call: Call, { name }: Home): Promise<readonly (readonly unknown[])[]> {
  return valuesOf(call, call.context.workbook.tables.getItem(name).getDataBodyRange());
}

async function valuesOf(call: Call, body: Excel.Range): Promise<readonly (readonly unknown[])[]> {
  body.load('values');
  await call.go();
  return body.values;
}

/** Rows ready for Excel: text as it comes where the cell gets the text format, escaped in cells that have a format of their own. */
function tellerOf({ columns }: TableSpec, home: Home, within: number): (row: number) => Told[] {
  const tellers = columns.map(describedAt);
  return (row) => {
    const cells = new Array<Told>(home.place.columns).fill('');
    home.columns.forEach((at, c) => {
      const value = tellers[c]?.(row) ?? null;
      const column = columns[c];
      cells[at] = row >= within && typeof value === 'string' && column && textual(column) ? value : told(value);
    });
    return cells;
  };
}

function formatOf(column: TableColumn): Format {
  return column.format === 'text' && !textual(column) ? 'general' : column.format;
}

/** Case, spaces, `_` and `-` do not count in a header. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]/g, '');
}
