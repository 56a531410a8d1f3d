import type { CellValue } from '../model/sheet';
import type { Call } from './run';
import { PLACE, placed } from './where';
import type { SelectedRow } from './workbook';

/**
 * The row of a table that the person has selected, the first of several: what stands in it, by header. Undefined beside tables and in a header.
 *
 * Four trips at most, however long the table: where the selection is, which tables its sheet has, where they are, and the row.
 */
export async function selectedRow(call: Call): Promise<SelectedRow | undefined> {
  const range = call.context.workbook.getSelectedRange().load(PLACE);
  await call.go();
  const here = placed(range);
  const sheet = call.context.workbook.worksheets.getItem(here.sheet);
  const tables = sheet.tables.load('items/name');
  await call.go();
  // Not getHeaderRowRange, which throws where a person has hidden the headers.
  const standing = tables.items.map((table) => ({ name: table.name, heads: table.getRange().getRow(0).load('values'), body: table.getDataBodyRange().load(PLACE) }));
  await call.go();
  const over = standing.find(({ body }) => {
    const { row, column, rows, columns } = placed(body);
    return here.row >= row && here.row < row + rows && here.column + here.columns > column && here.column < column + columns;
  });
  if (!over) return undefined;
  const { column, columns } = placed(over.body);
  const row = sheet.getRangeByIndexes(here.row, column, 1, columns).load('values');
  await call.go();
  const heads = firstOf(over.heads.values).map(String);
  const values = firstOf(row.values);
  return { table: over.name, header: heads[here.column - column] ?? '', cells: new Map(heads.map((head, c) => [head, valued(values[c])])) };
}

function firstOf(values: unknown): readonly unknown[] {
  const rows: readonly unknown[] = Array.isArray(values) ? values : [];
  const [row] = rows;
  return Array.isArray(row) ? row : [];
}

/** A cell as Excel gives it; an empty one is null. */
function valued(value: unknown): CellValue {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
