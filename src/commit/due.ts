import { day, dayOfSerial, type Day } from '../model/day';
import type { Horizon } from '../reconcile/reconciliation';
import type { CellValue } from '../model/sheet';

/** The day a cell names: a date of Excel's, or `2026-03-20` as text; undefined where it names none. */
export function dayIn(cell: CellValue, date1904 = false): Day | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) && cell > 0 ? dayOfSerial(cell, date1904) : undefined;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typeof cell === 'string' ? cell.trim() : '');
  return parts ? day(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** Days until a decision is due: what begins within the weeks of execution is decided within 48 hours, planning has two weeks. */
const DAYS: Record<Horizon, number> = { 'S&OE': 2, 'S&OP': 14 };

/** The day a decision is due where nobody says another: so long after it was raised. */
export function dueAfter(raised: Day, horizon: Horizon): Day {
  return raised + DAYS[horizon];
}

/** The words for a thing that is no longer open, whoever wrote them. */
const OVER: ReadonlySet<string> = new Set(['done', 'closed', 'cancelled', 'canceled', 'dropped', 'rejected', 'complete', 'completed', 'decided', 'accepted']);

/** Whether a status says that nothing is left to do; a blank one is open. */
export function isOver(status: CellValue): boolean {
  return OVER.has(String(status ?? '').trim().toLowerCase());
}

/** Exactly one person: not nobody, not two joined by a comma, `and`, `&`, `/` or `;`. */
export function isOneOwner(owner: CellValue): boolean {
  const text = String(owner ?? '').trim();
  return text !== '' && !/[,;/&+]|\s(?:and|und|et|y)\s/i.test(text);
}
