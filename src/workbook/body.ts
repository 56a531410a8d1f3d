import type { Format, Sheet } from '../model/sheet';
import { bytesOf } from './budget';
import type { Claim } from './claim';
import { charted, dressHead, dressTable, paged, uncharted, widened } from './dress';
import { textual, told } from './escape';
import { fill } from './fill';
import { formatted, headCells, headFormats } from './head';
import type { Layout, TableAt } from './layout';
import { keptOurs, oursOf } from './ours';
import type { Call } from './run';
import { STAMP_ROW, stampText } from './stamp';
import type { Watch } from './workbook';

/** All that is known of a sheet before its first cell is written. */
export type Work = { readonly sheet: Sheet; readonly of: Layout; readonly claim: Claim; /** How many rows the tables had, where that matters. */ readonly had?: ReadonlyMap<string, number> };

/**
 * Queues the cells above the tables, and the formats and headers of the tables: before any value, since text must find its format there.
 * The stamp's cell says that the sheet is not complete.
 */
export function outlined(call: Call, here: Excel.Worksheet, { sheet, of }: Work): void {
  const head = headCells(sheet, of);
  here.getRangeByIndexes(0, 0, of.head, of.headWidth).values = head.map((row) => [...row]);
  call.sent(bytesOf(head));
  headFormats(of).forEach(({ row, column, rows, columns, format }) => formatted(here.getRangeByIndexes(row, column, rows, columns), format));
  dressHead(here, of);
  for (const { table, header, rows, theirs } of of.tables) {
    here.getRangeByIndexes(header, 0, 1, table.columns.length).values = [table.columns.map((column, c) => (theirs.has(c) ? null : told(column.header)))];
    table.columns.forEach((column, c) => {
      const added = theirs.get(c);
      if (added) return void Object.assign(here.getRangeByIndexes(header + 1, c, rows, 1), { numberFormat: added.format });
      const format = column.format === 'text' && !textual(column) ? 'general' : column.format;
      formatted(here.getRangeByIndexes(header + 1, c, rows, 1), format);
      runs(column.formats ?? []).forEach((run) => formatted(here.getRangeByIndexes(header + 1 + run.from, c, run.rows, 1), run.format));
    });
  }
}

/** Rows below one another that share a format, as one range each. */
function runs(formats: readonly Format[]): readonly { readonly from: number; readonly rows: number; readonly format: Format }[] {
  const firsts = formats.flatMap((format, row) => (format === formats[row - 1] ? [] : [row]));
  return firsts.map((from, i) => ({ from, rows: (firsts[i + 1] ?? formats.length) - from, format: formats[from] ?? 'general' }));
}

/**
 * Fills our sheet, which has its outline: the tables' cells, their look, and last the stamp. Two trips and one for each block of rows.
 * Tables that do not stand yet are made over their cells.
 */
export async function filled(call: Call, id: string, { sheet, of, claim, had }: Work, standing: ReadonlySet<string>, watch?: Watch): Promise<void> {
  for (const [i, at] of of.tables.entries()) {
    await fill(call, id, at, (share) => watch?.tell?.(`Writing ${sheet.name}`, (i + share) / of.tables.length));
  }
  call.context.application.suspendApiCalculationUntilNextSync();
  const here = call.context.workbook.worksheets.getItem(id);
  of.tables.forEach((at, i) => {
    const name = claim.tables[i] ?? at.table.name;
    if (!standing.has(name)) here.tables.add(here.getRangeByIndexes(at.header, 0, at.rows + 1, at.table.columns.length), true).name = name;
    dressTable(here, name, at);
    copiedDown(here, at, had?.get(name) ?? at.rows);
  });
  widened(here, of);
  if (sheet.charts && standing.size > 0) await uncharted(call, here);
  charted(here, of); // after the widths, since it is laid over cells
  paged(here, sheet, of);
  await call.go();
  if (!sheet.fresh) keptOurs(call, claim.mark, oursOf(of));
  call.context.workbook.worksheets.getItem(id).getRangeByIndexes(STAMP_ROW, 0, 1, 1).values = [[stampText(sheet)]];
  call.context.runtime.enableEvents = true;
  await call.go();
}

/** Queues the copying of a person's formulas into the rows that came to the table. */
function copiedDown(here: Excel.Worksheet, { header, rows, theirs }: TableAt, had: number): void {
  for (const [column, { stays }] of theirs) {
    if (!stays || rows <= had) continue;
    here.getRangeByIndexes(header + 1 + had, column, rows - had, 1).copyFrom(here.getRangeByIndexes(header + had, column, 1, 1), 'Formulas');
  }
}
