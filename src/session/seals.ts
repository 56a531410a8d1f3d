import { cellOf, type Grid } from '../model/grid';
import type { Found } from '../model/survey';
import { planTable } from '../commit/plan-table';
import { sealed, sealText } from '../commit/seal';
import type { Answer, Workbook } from '../workbook/workbook';
import { isFor, ownTables } from './own';

/** Every plan ever committed here, by its table: kept apart from the register, so that a row cannot go unseen. */
const COMMITTED = 'committed';

export type Mark = { readonly table: string; readonly fingerprint: string };

/** A plan's sheet as it stands: the cells above its table, and the table. */
export type PlanCells = { readonly table: string; readonly head: Grid; readonly rows: Grid };

/** The key under which a plan's seal is kept. */
export function sealKey(table: string): string {
  return `seal ${table}`;
}

/** Reads a plan's sheet, all of it. Two sources of one reading. */
export async function planCells(workbook: Workbook, { name, place }: Found): Promise<Answer<PlanCells | undefined>> {
  if (!place) return { ok: true, value: undefined };
  const above = { sheet: place.sheet, row: 0, column: 0, rows: Math.max(1, place.row), columns: 30 };
  const [head, rows] = await workbook.read([{ name: place.sheet, place: above }, { name, place, table: true }]);
  if (!head?.ok) return head ?? { ok: true, value: undefined };
  if (!rows?.ok) return rows ?? { ok: true, value: undefined };
  return { ok: true, value: { table: name, head: head.value, rows: rows.value } };
}

/** Keeps what is needed to tell later which cells of a plan have changed. The plan stands without it too; then only its columns can be told. */
export async function kept(workbook: Workbook, table: string, fingerprint: string): Promise<void> {
  const own = await ownTables(workbook);
  const found = own.ok ? own.value.find(({ name }) => isFor(name, table)) : undefined;
  const cells = found && (await planCells(workbook, found));
  if (cells?.ok && cells.value) {
    const { head, rows } = cells.value;
    const above = Array.from({ length: head.columns[0]?.codes.length ?? 0 }, (_, row) => head.columns.map((column) => cellOf(column, row)));
    await workbook.remember(sealKey(table), sealText(sealed(fingerprint, above, planTable(rows))));
  }
  await workbook.remember(COMMITTED, JSON.stringify([...(await committedBefore(workbook)), { table, fingerprint }]));
}

/** The plans committed here, oldest first, as the workbook remembers them. */
export async function committedBefore(workbook: Workbook): Promise<readonly Mark[]> {
  const answer = await workbook.recall(COMMITTED);
  const list = answer.ok ? parsed(answer.value) : [];
  return list.filter(isMark);
}

function isMark(given: unknown): given is Mark {
  return typeof given === 'object' && given !== null && 'table' in given && 'fingerprint' in given && typeof given.table === 'string' && typeof given.fingerprint === 'string';
}

function parsed(text: string | undefined): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
