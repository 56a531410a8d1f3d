import type { Place } from '../model/place';
import { askedOurs, type Ours } from './ours';
import { Refused } from './refusal';
import type { Call } from './run';
import { PLACE, placed } from './where';

/** A table as it stands or shall stand on our sheet: its header's row, the rows under it, its headers from column A on. */
export type Shape = {
  readonly name: string;
  readonly header: number;
  readonly rows: number;
  readonly headers: readonly string[];
  /** Those of them that a person added. */
  readonly theirs: readonly string[];
  /** Whether a totals row stands below the rows; a person's wish that is kept. */
  readonly totals: boolean;
};

/** Our sheet as it stands: its tables that we know, and all of its cells that hold anything, from A1 on. */
export type Standing = { readonly shapes: readonly Shape[]; readonly used: Required<Place>; readonly ours: Ours | undefined };

/**
 * How our sheet stands, from top to bottom. One trip, which also takes filters off: a filtered range takes values in the
 * wrong rows and copies only what is seen. `width` is how far to the right we are going to write.
 */
export async function standing(call: Call, sheet: string, known: readonly string[], others: readonly string[], width: number, mark: string): Promise<Standing> {
  const here = call.context.workbook.worksheets.getItem(sheet);
  const tables = known.map((name) => {
    const table = here.tables.getItem(name).load('name,showTotals');
    table.clearFilters();
    return { table, range: table.getRange().load(PLACE), header: table.getHeaderRowRange().load('values') };
  });
  const theirs = others.map((name) => ({ name, range: here.tables.getItem(name).getRange().load(PLACE) }));
  const used = here.getUsedRangeOrNullObject(true).load(PLACE);
  const ours = askedOurs(call, mark);
  await call.go();
  const top = Math.min(...tables.map(({ range }) => range.rowIndex));
  for (const { name, range } of theirs) {
    if (range.columnIndex < width && range.rowIndex > top) throw new Refused({ reason: 'taken', detail: `the table ${name} stands in the way` });
  }
  const moved = tables.find(({ range }) => range.columnIndex > 0);
  if (moved) throw new Refused({ reason: 'failed', detail: `the table ${moved.table.name} no longer begins in column A` });
  const shapes = tables.map(({ table, range, header }): Shape => {
    const totals = table.showTotals;
    return { name: table.name, header: range.rowIndex, rows: range.rowCount - (totals ? 2 : 1), headers: headersOf(header), theirs: [], totals };
  });
  const end = used.isNullObject ? { row: 0, column: 0, rows: 1, columns: 1 } : placed(used);
  return {
    shapes: shapes.sort((a, b) => a.header - b.header),
    used: { sheet, row: 0, column: 0, rows: end.row + end.rows, columns: end.column + end.columns },
    ours: ours(),
  };
}

function headersOf({ values }: Excel.Range): readonly string[] {
  const [first = []]: readonly (readonly unknown[])[] = values;
  return first.map(String);
}
