import { isoDay, type Day } from '../model/day';
import type { Grid } from '../model/grid';
import type { Sheet, Stamp } from '../model/sheet';
import { nextId } from '../commit/decisions';
import { dayIn, isOver } from '../commit/due';
import { exceptionName } from '../commit/exception-name';
import { ledger, ledgerColumns, type LedgerColumn, type LedgerRow } from '../commit/ledger';
import type { ExceptionLine } from '../reconcile/outlook';
import { STEPS } from '../commit/steps';

const COLUMNS = [
  { header: 'Id', format: 'text', width: 8 },
  { header: 'Cycle', format: 'text', width: 10 },
  { header: 'Raised', format: 'text', width: 12 },
  { header: 'Action', format: 'text', width: 44 },
  { header: 'Exception', format: 'text', width: 34, note: 'What it answers: actions of one gap name the same.' },
  { header: 'Horizon', format: 'text', width: 9 },
  { header: 'Owner', format: 'text', width: 16, note: 'Exactly one person.' },
  { header: 'Due', format: 'text', width: 12, note: 'A date, or text like 2026-03-20.' },
  { header: 'Status', format: 'text', width: 11, note: 'Open until it says done, closed, dropped or cancelled.' },
  { header: 'Done', format: 'text', width: 12, note: 'When it was done.' },
  { header: 'Effect promised', format: 'money', width: 14 },
  { header: 'Effect found', format: 'money', width: 14, note: 'Filled in a later cycle.' },
  { header: 'Escalate to', format: 'text', width: 16 },
  { header: 'Why', format: 'text', width: 30 },
] as const satisfies readonly LedgerColumn<string>[];

/** One action as the table tells it; people edit it there. */
export type ActionRow = LedgerRow<(typeof COLUMNS)[number]['header']>;

/** The actions as they stand, of all cycles: what is open stays open in the next cycle. */
export function actionsIn(grid: Grid | undefined): readonly ActionRow[] {
  return ledger(COLUMNS, grid);
}

/** Who owns the actions, by function, and who where nobody is named; by when, and what they promise together. */
type By = { readonly owner: string; readonly owners: ReadonlyMap<string, string>; readonly due: Day; readonly effect: number };

/** The linked actions of one exception, a function each, every one with an owner; the promise in money stands on the first. */
export function actionsFor(line: ExceptionLine, by: By, before: readonly ActionRow[], cycle: string, today: Day): readonly ActionRow[] {
  const rows: ActionRow[] = [];
  for (const step of STEPS[line.kind]) {
    rows.push({
      'Id': nextId('X', [...before, ...rows].map(({ Id }) => Id)), 'Cycle': cycle, 'Raised': isoDay(today), 'Action': `${step.by}: ${step.what}`, 'Exception': exceptionName(line),
      'Horizon': line.horizon, 'Owner': named(by.owners.get(step.by)) ?? by.owner, 'Due': isoDay(by.due), 'Status': 'Open', 'Done': null,
      'Effect promised': rows.length > 0 || Number.isNaN(by.effect) ? null : by.effect, 'Effect found': null, 'Escalate to': null, 'Why': line.cause === '' ? null : line.cause,
    });
  }
  return rows;
}

function named(owner: string | undefined): string | undefined {
  return owner?.trim() === '' ? undefined : owner?.trim();
}

/** Actions that are still open, of whatever cycle. */
export function openActions(rows: readonly ActionRow[]): readonly ActionRow[] {
  return rows.filter(({ Status }) => !isOver(Status));
}

/** Open actions whose day has passed; one without a day is never overdue, the gate asks for the day. */
export function overdue(rows: readonly ActionRow[], today: Day, date1904 = false): readonly ActionRow[] {
  return openActions(rows).filter(({ Due }) => (dayIn(Due, date1904) ?? Infinity) < today);
}

/** The sheet `Actions` with rows to be added; it is written whole only where no such table stands. */
export function actionsSheet(rows: readonly ActionRow[], stamp: Stamp): Sheet {
  return {
    stage: 'execute', name: 'Actions', title: 'Actions', subtitle: 'Who does what about which gap, and by when; edit here or in the pane',
    blocks: [], tables: [{ name: 'Actions', rows: rows.length, frozen: 1, columns: ledgerColumns(COLUMNS, rows) }], stamp,
  };
}
