import type { Grid } from '../model/grid';
import type { Sheet, Stamp } from '../model/sheet';
import { ledger, ledgerColumns, type LedgerColumn, type LedgerRow } from './ledger';

/** The columns of the register, in the contract's order. */
const COLUMNS = [
  { header: 'Cycle', format: 'text', width: 10 },
  { header: 'Version', format: 'count', width: 9 },
  { header: 'Sheet', format: 'text', width: 20 },
  { header: 'Scenario', format: 'text', width: 18 },
  { header: 'Approved by', format: 'text', width: 18 },
  { header: 'Role', format: 'text', width: 16 },
  { header: 'Approved at (UTC)', format: 'text', width: 20 },
  { header: 'Items', format: 'count', width: 8 },
  { header: 'Periods', format: 'count', width: 9 },
  { header: 'Demand', format: 'units', width: 13, note: 'Units over all items and periods.' },
  { header: 'Supply', format: 'units', width: 13, note: 'Units over all items and periods.' },
  { header: 'Revenue', format: 'money', width: 14, note: 'What is shipped, at the price of its period.' },
  { header: 'Margin', format: 'money', width: 14, note: 'Revenue less the unit cost of what is shipped.' },
  { header: 'Fingerprint', format: 'text', width: 68, note: 'SHA-256 of the plan and what it came from. The first eight signs are enough to compare by phone.' },
  { header: 'Previous fingerprint', format: 'text', width: 68, note: 'Of the plan committed before this one; a version that was taken out breaks the chain.' },
  { header: 'Status', format: 'text', width: 12, note: 'Locked, or not locked where Excel would not protect the sheet: then protect it in Review.' },
] as const satisfies readonly LedgerColumn<string>[];

/** One committed plan as the register tells it. */
export type RegisterRow = LedgerRow<(typeof COLUMNS)[number]['header']>;

/** The committed plans, in the order they were committed. */
export function registered(grid: Grid | undefined): readonly RegisterRow[] {
  return ledger(COLUMNS, grid);
}

/** The sheet `Plans`: one row for every plan ever committed here, oldest first. */
export function plansSheet(rows: readonly RegisterRow[], stamp: Stamp): Sheet {
  return {
    stage: 'commit',
    name: 'Plans',
    title: 'Plans of record',
    subtitle: 'Every plan committed in this workbook, oldest first; rows are only ever added',
    blocks: [],
    tables: [{ name: 'Plans', rows: rows.length, frozen: 2, columns: ledgerColumns(COLUMNS, rows) }],
    stamp,
  };
}

/** The number of the next version of a cycle: one more than any known, by the register or by a plan's table that still stands. */
export function nextVersion(rows: readonly RegisterRow[], cycle: string, tables: readonly string[]): number {
  const registeredOnes = rows.filter((row) => row.Cycle === cycle).map((row) => (typeof row.Version === 'number' ? row.Version : 0));
  const stem = tableStem(cycle).toLowerCase();
  const standing = tables.map((name) => name.toLowerCase()).filter((name) => name.startsWith(stem)).map((name) => Number(/^\d+/.exec(name.slice(stem.length))?.[0] ?? 0));
  return Math.max(0, ...registeredOnes, ...standing) + 1;
}

/** The fingerprint of the plan committed last, whatever its cycle; '' before the first. */
export function lastFingerprint(rows: readonly RegisterRow[]): string {
  const last = rows.at(-1)?.Fingerprint;
  return typeof last === 'string' ? last : '';
}

/** `Plan 2026-03 v1`, whatever the cycle is called: what Excel does not take in a sheet's name is a hyphen. */
export function planSheetName(cycle: string, version: number): string {
  const end = ` v${version}`;
  return `Plan ${cycle.replaceAll(/[:\\/?*[\]]/g, '-').slice(0, 31 - 5 - end.length)}${end}`;
}

/** `Plan_2026_03_v1`. */
export function planTableName(cycle: string, version: number): string {
  return `${tableStem(cycle)}${version}`;
}

function tableStem(cycle: string): string {
  return `Plan_${cycle.replaceAll(/[^A-Za-z0-9]/g, '_')}_v`;
}
