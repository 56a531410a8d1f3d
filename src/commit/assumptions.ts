import type { Grid } from '../model/grid';
import type { Sheet, Stamp } from '../model/sheet';
import { nextId } from './decisions';
import { ledger, ledgerColumns, type LedgerColumn, type LedgerRow } from './ledger';

const COLUMNS = [
  { header: 'Id', format: 'text', width: 8 },
  { header: 'Cycle', format: 'text', width: 10 },
  { header: 'Assumption', format: 'text', width: 44, note: 'What the plan takes for true.' },
  { header: 'Measure', format: 'text', width: 20, note: 'The number that will show whether it was.' },
  { header: 'Expected', format: 'decimal', width: 12 },
  { header: 'Owner', format: 'text', width: 16, note: 'Exactly one person.' },
  { header: 'Actual', format: 'decimal', width: 12, note: 'Found later.' },
  { header: 'Error', format: 'decimal', width: 12, note: 'Expected − actual: positive was expected too high.' },
  { header: 'Verdict', format: 'text', width: 14 },
] as const satisfies readonly LedgerColumn<string>[];

/** One belief the plan rests on, as the table tells it. */
export type AssumptionRow = LedgerRow<(typeof COLUMNS)[number]['header']>;

/** The assumptions as they stand, of all cycles. */
export function assumptionsIn(grid: Grid | undefined): readonly AssumptionRow[] {
  return ledger(COLUMNS, grid);
}

/** A new assumption under the next free number. */
export function assumed(said: { readonly assumption: string; readonly measure: string; readonly expected: number; readonly owner: string }, before: readonly AssumptionRow[], cycle: string): AssumptionRow {
  return {
    Id: nextId('A', before.map(({ Id }) => Id)), Cycle: cycle, Assumption: said.assumption, Measure: said.measure === '' ? null : said.measure,
    Expected: Number.isNaN(said.expected) ? null : said.expected, Owner: said.owner, Actual: null, Error: null, Verdict: null,
  };
}

/** The sheet `Assumptions` with rows to be added; it is written whole only where no such table stands. */
export function assumptionsSheet(rows: readonly AssumptionRow[], stamp: Stamp): Sheet {
  return {
    stage: 'commit', name: 'Assumptions', title: 'Assumptions', subtitle: 'What the plan takes for true, and what came of it',
    blocks: [], tables: [{ name: 'Assumptions', rows: rows.length, frozen: 1, columns: ledgerColumns(COLUMNS, rows) }], stamp,
  };
}
