import { told } from './escape';
import { Refused } from './refusal';
import type { Call } from './run';
import { PLACE, placed } from './where';
import type { Amendment } from './workbook';

/**
 * Changes cells of one row of a table that people and we both write: the row whose cell under `key` says so, the columns by their headers.
 *
 * Refused, and nothing changed, where no such table, row or column stands. Two trips. Other cells, also formulas beside, are not touched.
 */
export async function amended(call: Call, { table: name, key, cells }: Amendment): Promise<void> {
  const asked = [name, `${name}_POR`].map((called) => {
    const table = call.context.workbook.tables.getItemOrNullObject(called).load('name');
    return { table, range: table.getRange().load(`${PLACE},values`) };
  });
  await call.go();
  for (const { table, range } of asked) {
    if (table.isNullObject) continue;
    const [header = [], ...body]: readonly (readonly unknown[])[] = range.values;
    const columnOf = (title: string) => header.findIndex((one) => folded(String(one)) === folded(title));
    const [at, columns] = [columnOf(key.header), cells.map(([title]) => columnOf(title))];
    if (at < 0 || columns.includes(-1)) continue;
    const row = body.findIndex((one) => folded(String(one[at])) === folded(key.value));
    if (row < 0) continue;
    const { sheet, row: top, column: left } = placed(range);
    const here = call.context.workbook.worksheets.getItem(sheet);
    call.context.runtime.enableEvents = false; // our own writes are no news to us
    cells.forEach(([, value], i) => (here.getRangeByIndexes(top + 1 + row, left + (columns[i] ?? 0), 1, 1).values = [[told(value)]]));
    call.context.runtime.enableEvents = true;
    await call.go();
    return;
  }
  throw new Refused({ reason: 'missing', detail: `no row ${key.value} with these columns`, subject: name });
}

/** Case, spaces, `_` and `-` do not count in a header. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]/g, '');
}
