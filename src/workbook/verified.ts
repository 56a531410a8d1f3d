import type { CellValue } from '../model/sheet';
import type { Work } from './body';
import { bytesOf, rowsFor } from './budget';
import { describedAt } from './described';
import { Refused } from './refusal';
import type { Call } from './run';
import type { TableAt } from './layout';

/** Before the first rows are back: what a cell takes on its way to us. */
const BYTES_PER_CELL = 12;

/** Reads every table of a sheet back and holds it against its description; a single cell that differs is refused. One trip for each block of rows. */
export async function verified(call: Call, id: string, { sheet, of }: Work): Promise<void> {
  for (const at of of.tables) await table(call, id, sheet.name, at);
}

async function table(call: Call, id: string, name: string, { table: { columns, rows }, header }: TableAt): Promise<void> {
  const cells = columns.map(describedAt);
  const most = rowsFor(columns.length * BYTES_PER_CELL);
  for (let done = 0; done < rows; done += most) {
    const count = Math.min(most, rows - done);
    const range = call.context.workbook.worksheets.getItem(id).getRangeByIndexes(header + 1 + done, 0, count, columns.length).load('values');
    await call.go();
    const values: readonly (readonly unknown[])[] = range.values;
    call.took(bytesOf(values));
    for (let r = 0; r < count; r += 1) {
      const wrong = cells.findIndex((of, c) => !same(of(done + r), values[r]?.[c]));
      if (wrong >= 0) throw new Refused({ reason: 'failed', detail: `row ${header + 2 + done + r}, column ${wrong + 1} did not come back as it was written`, subject: name });
    }
    range.untrack();
  }
}

/** Numbers hold to 15 digits, which is what Excel promises. */
function same(described: CellValue, found: unknown): boolean {
  if (typeof described === 'number' && typeof found === 'number') return Math.abs(described - found) <= Math.abs(described) * 1e-15;
  return (described ?? '') === found;
}
