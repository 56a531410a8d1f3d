import type { Work } from './body';
import type { Call } from './run';

/**
 * Locks every cell we wrote and protects the sheet, once: no code ever opens it again. One trip.
 *
 * People may still filter, and widen a column to read it. Refused, the sheet stands whole and open; that is told, not undone.
 */
export async function locked(call: Call, id: string, { sheet, of }: Work): Promise<void> {
  const here = call.context.workbook.worksheets.getItem(id);
  here.getRangeByIndexes(0, 0, of.height, of.width).format.protection.locked = true;
  here.protection.protect({ allowAutoFilter: true, allowFormatColumns: true, selectionMode: 'Normal' }, sheet.lock?.password);
  await call.go();
}
