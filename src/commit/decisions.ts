import { isoDay, type Day } from '../model/day';
import type { Grid } from '../model/grid';
import type { Sheet, Stamp } from '../model/sheet';
import { dayIn } from './due';
import { ledger, ledgerColumns, type LedgerColumn, type LedgerRow } from './ledger';

const COLUMNS = [
  { header: 'Id', format: 'text', width: 8 },
  { header: 'Cycle', format: 'text', width: 10 },
  { header: 'Raised', format: 'text', width: 12 },
  { header: 'Decision', format: 'text', width: 40 },
  { header: 'Option chosen', format: 'text', width: 30 },
  { header: 'Rationale', format: 'text', width: 36 },
  { header: 'Owner', format: 'text', width: 16, note: 'Exactly one person.' },
  { header: 'Due', format: 'text', width: 12, note: 'A date, or text like 2026-03-20.' },
  { header: 'Status', format: 'text', width: 11, note: 'Open until it says decided, accepted, done, closed, dropped or rejected.' },
  { header: 'Effect promised', format: 'money', width: 14, note: 'Money the decision is expected to bring.' },
  { header: 'Effect found', format: 'money', width: 14, note: 'What it brought; filled in a later cycle.' },
] as const satisfies readonly LedgerColumn<string>[];

/** One decision as the table tells it; people edit it there. */
export type DecisionRow = LedgerRow<(typeof COLUMNS)[number]['header']>;

/** What a person decides in the pane. */
export type Choice = {
  readonly decision: string;
  readonly option: string;
  readonly rationale: string;
  readonly owner: string;
  readonly due: Day;
  /** A risk that is accepted is decided with nothing to do. */
  readonly status: 'Open' | 'Decided' | 'Accepted';
  /** Money; NaN where nobody says. */
  readonly effect: number;
};

/** The decisions as they stand, of all cycles. */
export function decisionsIn(grid: Grid | undefined): readonly DecisionRow[] {
  return ledger(COLUMNS, grid);
}

/** A new decision under the next free number. */
export function decided(choice: Choice, before: readonly DecisionRow[], cycle: string, today: Day): DecisionRow {
  return {
    'Id': nextId('D', before.map(({ Id }) => Id)), 'Cycle': cycle, 'Raised': isoDay(today), 'Decision': choice.decision, 'Option chosen': blank(choice.option),
    'Rationale': blank(choice.rationale), 'Owner': choice.owner, 'Due': isoDay(choice.due), 'Status': choice.status,
    'Effect promised': Number.isNaN(choice.effect) ? null : choice.effect, 'Effect found': null,
  };
}

/** A scenario that becomes the plan: why, by whom, when (ISO, UTC), and the money it brings over the base; NaN where nobody knows. */
export type Chosen = { readonly scenario: string; readonly why: string; readonly owner: string; readonly at: string; readonly effect: number };

/** The choice of a plan as a row of its cycle; none where the cycle has that choice, with that reason, already. */
export function chosen({ scenario, why, owner, at, effect }: Chosen, before: readonly DecisionRow[], cycle: string): readonly DecisionRow[] {
  const today = dayIn(at.slice(0, 10));
  if (today === undefined) return [];
  const row = decided({ decision: `The plan of ${cycle} follows ${scenario}`, option: scenario, rationale: why, owner, due: today, status: 'Decided', effect }, before, cycle, today);
  const same = (one: DecisionRow) => (['Cycle', 'Decision', 'Option chosen', 'Rationale'] as const).every((column) => String(one[column] ?? '').trim() === String(row[column] ?? ''));
  return before.some(same) ? [] : [row];
}

/** The sheet `Decisions` with rows to be added; it is written whole only where no such table stands. */
export function decisionsSheet(rows: readonly DecisionRow[], stamp: Stamp): Sheet {
  return {
    stage: 'commit', name: 'Decisions', title: 'Decisions', subtitle: 'What was decided, by whom and by when; edit here or in the pane',
    blocks: [], tables: [{ name: 'Decisions', rows: rows.length, frozen: 1, columns: ledgerColumns(COLUMNS, rows) }], stamp,
  };
}

/** `D-7` where `D-6` is the highest that stands. */
export function nextId(letter: string, ids: readonly unknown[]): string {
  const numbers = ids.map((id) => Number(new RegExp(`^${letter}-(\\d+)$`, 'i').exec(String(id ?? '').trim())?.[1] ?? 0));
  return `${letter}-${Math.max(0, ...numbers) + 1}`;
}

function blank(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
