import type { CellValue, Sheet, TableSpec } from '../model/sheet';
import { bytesOf } from './budget';
import { describedAt } from './described';
import { told, type Told } from './escape';
import { Refused } from './refusal';
import type { Call } from './run';
import { PLACE, placed } from './where';
import type { Place } from '../model/place';

/** A table that stands and has every column that is described, in whatever order, and how many rows of it hold anything. */
export type Home = { readonly name: string; readonly place: Required<Place>; readonly columns: readonly number[]; readonly filled: number; readonly totals: boolean; /** Its cells below the header. */ readonly body: readonly (readonly unknown[])[] };

/**
 * Adds the rows of the sheet's one table to the table of that name that stands, people's own or ours; what stands there is not touched.
 *
 * False where none with these columns stands. Two trips. Columns of theirs that we do not know stay blank in the new rows.
 */
export async function appended(call: Call, { tables: [table] }: Sheet): Promise<boolean> {
  if (!table) return false;
  const home = await homeOf(call, table);
  if (!home) return false;
  if (table.rows === 0) return true;
  await added(call, table, home);
  return true;
}

/** The rows of a description from one on, below what the table holds. Two trips where it has to grow. */
export async function added(call: Call, table: TableSpec, home: Home, from = 0): Promise<void> {
  const count = table.rows - from;
  if (home.totals) throw new Refused({ reason: 'taken', detail: 'a totals row stands where new rows would go', subject: home.name });
  const { sheet, row, column, rows, columns } = home.place;
  const here = call.context.workbook.worksheets.getItem(sheet);
  const first = row + 1 + home.filled;
  const over = first + count - (row + rows);
  if (over > 0) {
    const below = here.getRangeByIndexes(row + rows, column, over, columns).load('values');
    await call.go();
    const standing: readonly (readonly unknown[])[] = below.values;
    if (standing.some((cells) => cells.some((cell) => cell !== ''))) throw new Refused({ reason: 'taken', detail: 'something stands below the table', subject: home.name });
  }
  call.context.runtime.enableEvents = false; // our own writes are no news to us
  const cells = rowsOf(table, home, columns).slice(from);
  here.getRangeByIndexes(first, column, count, columns).values = cells;
  call.sent(bytesOf(cells));
  if (over > 0) here.tables.getItem(home.name).resize(here.getRangeByIndexes(row, column, rows + over, columns));
  call.context.runtime.enableEvents = true;
  await call.go();
}

/** One trip: the table of that name that has all the columns, people's own or ours. */
export async function homeOf(call: Call, { name, columns }: TableSpec): Promise<Home | undefined> {
  const asked = [name, `${name}_POR`].map((called) => {
    const table = call.context.workbook.tables.getItemOrNullObject(called).load('name,showTotals');
    const range = table.getRange().load(`${PLACE},values`);
    return { table, range };
  });
  await call.go();
  for (const { table, range } of asked) {
    if (table.isNullObject) continue;
    const [header = [], ...body]: readonly (readonly unknown[])[] = range.values;
    const places = columns.map((column) => header.findIndex((title) => folded(String(title)) === folded(column.header)));
    if (places.includes(-1)) continue;
    const held = body.findLastIndex((cells) => cells.some((cell) => cell !== '')) + 1;
    return { name: table.name, place: placed(range), columns: places, filled: held, totals: table.showTotals, body };
  }
  return undefined;
}

function rowsOf({ columns, rows }: TableSpec, home: Home, width: number): Told[][] {
  const tellers = columns.map(describedAt);
  return Array.from({ length: rows }, (_, r) => {
    const cells = new Array<CellValue>(width).fill(null);
    home.columns.forEach((at, c) => (cells[at] = tellers[c]?.(r) ?? null));
    return cells.map(told);
  });
}

/** Case, spaces, `_` and `-` do not count in a header. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]/g, '');
}
