import type { Place } from '../model/place';
import { markFor } from './mark';
import { Refused } from './refusal';
import type { Call } from './run';

/** Where the former content of a sheet waits while the new one is written: a sheet that only code can show. */
export const BACKUP = 'POR undo';
const MARK = markFor('undo');

/**
 * Copies the cells within Excel, without sending one of them through us. Two trips, three where a backup was left behind.
 * Values and looks apart, so that a copied table does not become a second table.
 */
export async function backedUp(call: Call, id: string, used: Place): Promise<void> {
  await discarded(call);
  const { worksheets } = call.context.workbook;
  const backup = worksheets.add(BACKUP);
  backup.names.add(MARK, backup.getRangeByIndexes(0, 0, 1, 1)).visible = false;
  backup.visibility = 'VeryHidden';
  copied(call, worksheets.getItem(id), backup, used);
  await call.go();
}

/** Queues the way back: every cell to where it stood. */
export function broughtBack(call: Call, id: string, used: Place): void {
  const { worksheets } = call.context.workbook;
  copied(call, worksheets.getItem(BACKUP), worksheets.getItem(id), used);
}

/** Takes the backup away, if there is one and it is ours. One trip, or two. */
export async function discarded(call: Call): Promise<void> {
  const left = call.context.workbook.worksheets.getItemOrNullObject(BACKUP).load('name');
  const mark = left.names.getItemOrNullObject(MARK).load('name');
  await call.go();
  if (left.isNullObject) return;
  if (mark.isNullObject) throw new Refused({ reason: 'taken', detail: `the sheet ${BACKUP} is not ours`, subject: BACKUP });
  left.visibility = 'Hidden'; // Excel does not delete a very hidden sheet
  left.delete();
  await call.go();
}

function copied(call: Call, from: Excel.Worksheet, to: Excel.Worksheet, { row, column, rows = 1, columns = 1 }: Place): void {
  call.context.application.suspendApiCalculationUntilNextSync();
  const source = from.getRangeByIndexes(row, column, rows, columns);
  const target = to.getRangeByIndexes(row, column, rows, columns);
  target.copyFrom(source, 'Values');
  target.copyFrom(source, 'Formats');
}
