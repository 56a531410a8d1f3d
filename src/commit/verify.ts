import { cellOf, type Grid } from '../model/grid';
import type { CellValue } from '../model/sheet';
import { digested, type Hash } from './canonical';
import { changedCells } from './changed-cells';
import type { Difference } from './difference';
import { entryDifferences, headDifferences } from './entry';
import { fingerprint } from './fingerprint';
import { planTable } from './plan-table';
import { planTableName, type RegisterRow } from './register';
import { sealOf } from './seal';

/** A plan as it stands in the workbook now. */
export type StandingPlan = {
  readonly table: string;
  /** All cells above the table, from A1. */
  readonly head: Grid;
  readonly rows: Grid;
  /** What was kept of it when it was committed, as text; undefined where nothing was. */
  readonly kept: string | undefined;
};

/** What is looked at: the register, the plans' sheets, and what was kept of each commit. */
export type Evidence = {
  readonly register: readonly RegisterRow[];
  readonly plans: readonly StandingPlan[];
  /** Every plan ever committed, by its table, oldest first; empty in a workbook that has lost its settings. */
  readonly committed: readonly { readonly table: string; readonly fingerprint: string }[];
  /** Whether the list of them cannot be understood. */
  readonly garbled: boolean;
};

/** One plan: unchanged, or all that differs. */
export type Verdict = { readonly cycle: string; readonly version: number; readonly sheet: string; readonly unchanged: boolean; readonly differences: readonly Difference[] };

/** All plans, and what is wrong with the register as a whole. */
export type Verification = { readonly plans: readonly Verdict[]; readonly register: readonly Difference[] };

/** Whether every committed plan still stands as it was committed, whoever took its protection off and put it back. */
export async function verify(evidence: Evidence, hash: Hash): Promise<Verification> {
  const plans: Verdict[] = [];
  for (const row of evidence.register) plans.push(await judged(row, evidence, hash));
  return { plans, register: [...chain(evidence.register), ...strangers(evidence), ...unread(evidence)] };
}

async function judged(row: RegisterRow, { plans }: Evidence, hash: Hash): Promise<Verdict> {
  const [cycle, version, sheet] = [String(row.Cycle ?? ''), Number(row.Version ?? NaN), String(row.Sheet ?? '')];
  const table = planTableName(cycle, version);
  const plan = plans.find((one) => plainName(one.table) === plainName(table));
  const differences = plan ? await differencesOf(plan, row, hash) : [{ sentence: `${sheet} is in the register and no longer in the workbook.` }];
  return { cycle, version, sheet, unchanged: differences.length === 0, differences };
}

async function differencesOf({ head, rows: grid, kept }: StandingPlan, row: RegisterRow, hash: Hash): Promise<readonly Difference[]> {
  const rows = planTable(grid);
  const cells = headCells(head);
  const lines = proofIn(cells);
  const digests = new Map((await digested(rows, hash)).map(({ header, digest }) => [`column ${header}`, digest]));
  const again = lines.map((line) => {
    const name = line.slice(0, line.lastIndexOf(' '));
    return name.startsWith('column ') ? `${name} ${digests.get(name) ?? 'gone'}` : line;
  });
  const columns = again.filter((line, i) => line !== lines[i]).map((line) => line.slice('column '.length, line.lastIndexOf(' ')));
  const holds = lines.length > 0 && (await fingerprint(again, hash)) === row.Fingerprint;
  const seal = sealOf(kept);
  const known = seal?.fingerprint === row.Fingerprint ? seal : undefined;
  const inTable = known ? changedCells(known, rows, grid) : columns.map((header) => ({ sentence: `${grid.place.sheet}: the column ${header} is not what was committed.` }));
  const above = known ? headDifferences(known.head, cells, head.place.sheet) : [];
  const entry = entryDifferences(row, cells, rows, head.place.sheet);
  const all = [...inTable, ...above, ...entry];
  return all.length > 0 || holds ? all : [{ sentence: `${grid.place.sheet}: what stands there does not give the fingerprint in the register.` }];
}

/** Our names where the user has one of the kind end in `_POR`. */
function plainName(table: string): string {
  return table.toLowerCase().replace(/_por(?:_\d+)?$/, '');
}

/** The cells above a plan's table, row by row. */
export function headCells({ columns }: Grid): readonly (readonly CellValue[])[] {
  return Array.from({ length: columns[0]?.codes.length ?? 0 }, (_, row) => columns.map((column) => cellOf(column, row)));
}

/** The lines of the proof, from the cells above a plan's table; none where they cannot be found. */
export function proofIn(cells: readonly (readonly CellValue[])[]): readonly string[] {
  const texts = cells.map(([first]) => String(first ?? ''));
  const from = texts.findIndex((text) => text.startsWith('Plan of Record fingerprint '));
  const to = texts.findIndex((text, row) => row > from && text.startsWith('previous '));
  return from < 0 || to < 0 ? [] : texts.slice(from, to + 1);
}

/** Each plan names the fingerprint of the one before it. */
function chain(register: readonly RegisterRow[]): readonly Difference[] {
  return register.flatMap((row, i) => {
    const before = register[i - 1]?.Fingerprint ?? null;
    return row['Previous fingerprint'] === before ? [] : [{ sentence: `Plans: ${String(row.Cycle)} version ${String(row.Version)} does not follow the plan in the row above it; a row was taken out, moved or changed.` }];
  });
}

/** Plans that stand, or were once committed, and are not in the register. */
function strangers({ register, plans, committed }: Evidence): readonly Difference[] {
  const known = new Set(register.map((row) => plainName(planTableName(String(row.Cycle ?? ''), Number(row.Version ?? NaN)))));
  const standing = plans.filter(({ table }) => !known.has(plainName(table))).map(({ head }) => ({ sentence: `${head.place.sheet} stands in the workbook and is not in the register.` }));
  const lost = committed.filter(({ table }) => !known.has(plainName(table)) && !plans.some((plan) => plainName(plan.table) === plainName(table)));
  return [...standing, ...lost.map(({ table }) => ({ sentence: `${table} was committed here; its sheet and its row in the register are gone.` }))];
}

/** What was kept to tell changes by and cannot be understood any more: the fingerprints hold without it, but they tell less. */
function unread({ plans, garbled }: Evidence): readonly Difference[] {
  const unread = plans.filter(({ kept }) => kept !== undefined && sealOf(kept) === undefined);
  const seals = unread.map(({ head }) => ({ sentence: `${head.place.sheet}: what was kept when it was committed cannot be understood; another program may have changed it. The fingerprint is held against the sheet all the same, but a changed cell can only be told by its column.` }));
  return garbled ? [...seals, { sentence: 'The list of the plans committed here cannot be understood; another program may have changed it. A plan whose sheet and row are both gone would not be missed.' }] : seals;
}
