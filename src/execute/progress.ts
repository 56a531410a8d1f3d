import type { Day } from '../model/day';
import type { CellValue } from '../model/sheet';
import { dayIn, isOver } from '../commit/due';
import { openActions, overdue, type ActionRow } from './actions';

/** How far people have come with what was decided. */
export type Progress = {
  readonly open: number;
  readonly overdue: number;
  /** Done by their day ÷ all that were done or should have been, a fraction; NaN while there are none. */
  readonly onTime: number;
  /** Money promised and found, of rows where both are known. */
  readonly promised: number;
  readonly found: number;
  readonly both: number;
};

type Effect = { readonly 'Effect promised': CellValue; readonly 'Effect found': CellValue };

/** Progress over the actions of all cycles; effects also of decisions. An action without the day it was done counts as on time when it is done. */
export function progress(actions: readonly ActionRow[], decisions: readonly Effect[], today: Day, date1904 = false): Progress {
  const due = actions.filter((row) => isOver(row.Status) || (dayIn(row.Due, date1904) ?? Infinity) < today);
  const kept = due.filter((row) => isOver(row.Status) && (dayIn(row.Done, date1904) ?? -Infinity) <= (dayIn(row.Due, date1904) ?? Infinity));
  const pairs = [...actions, ...decisions].flatMap((row) => (typeof row['Effect promised'] === 'number' && typeof row['Effect found'] === 'number' ? [[row['Effect promised'], row['Effect found']] as const] : []));
  return {
    open: openActions(actions).length,
    overdue: overdue(actions, today, date1904).length,
    onTime: due.length === 0 ? NaN : kept.length / due.length,
    promised: pairs.reduce((sum, [promised]) => sum + promised, 0),
    found: pairs.reduce((sum, [, found]) => sum + found, 0),
    both: pairs.length,
  };
}

/** Actions in the order they press: open ones by their day, overdue first and without a day first of all; what is over comes last. */
export function pressing(actions: readonly ActionRow[], date1904 = false): readonly ActionRow[] {
  const day = (row: ActionRow) => (isOver(row.Status) ? Infinity : dayIn(row.Due, date1904) ?? -Infinity);
  return actions.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) - day(b)));
}
