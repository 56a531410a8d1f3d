import type { Place } from '../model/place';
import { begunByUs, type Holdings } from './holdings';
import { markFor } from './mark';
import { Refused } from './refusal';
import type { Call } from './run';

/** Where the former content of a sheet waits while the new one is written: a sheet that only code can show. */
export const BACKUP = 'POR undo';
const MARK = markFor('undo');

/** Whether a backup was left behind when something went wrong before; undefined for a sheet of the user's under our name. */
export function leftBehind({ sheets }: Holdings): boolean | undefined {
  const left = sheets.find(({ name }) => name.toLowerCase() === BACKUP.toLowerCase());
  return left ? left.marks.includes(MARK) || undefined : false;
}

/**
 * Copies the cells within Excel, without sending one of them through us. One trip.
 * Contents and looks apart, so that a copied table does not become a second table.
 */
export async function backedUp(call: Call, id: string, used: Place, left: boolean | undefined): Promise<void> {
  if (left === undefined) throw new Refused({ reason: 'taken', detail: `the sheet ${BACKUP} is not ours`, subject: BACKUP });
  const { worksheets } = call.context.workbook;
  if (left) gone(worksheets.getItem(BACKUP));
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

/** Takes the backup away that was just made. One trip. */
export async function dropped(call: Call): Promise<void> {
  gone(call.context.workbook.worksheets.getItem(BACKUP));
  await call.go();
}

/** Takes the backup away, if there is one and it is ours. One trip, or two. */
export async function discarded(call: Call): Promise<void> {
  if (await begunByUs(call, BACKUP, MARK)) await dropped(call);
}

function gone(backup: Excel.Worksheet): void {
  backup.visibility = 'Hidden'; // Excel does not delete a very hidden sheet
  backup.delete();
}

function copied(call: Call, from: Excel.Worksheet, to: Excel.Worksheet, { row, column, rows = 1, columns = 1 }: Place): void {
  call.context.application.suspendApiCalculationUntilNextSync();
  const source = from.getRangeByIndexes(row, column, rows, columns);
  const target = to.getRangeByIndexes(row, column, rows, columns);
  target.copyFrom(source, 'Formulas'); // of what people put beside our tables too; all of ours are values
  target.copyFrom(source, 'Formats');
}
