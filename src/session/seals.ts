import type { Grid } from '../model/grid';
import type { Found } from '../model/survey';
import type { Answer, Workbook } from '../workbook/workbook';
import type { Engine } from '../worker/engine';
import { recalledList, rememberList } from './kept-list';
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

/**
 * Keeps what is needed to tell later which cells of a plan have changed, and that there was such a plan. The plan stands without it too, and
 * can be verified by its columns; the refusal says what was not kept.
 */
export async function kept(workbook: Workbook, engine: Pick<Engine, 'seal'>, table: string, fingerprint: string): Promise<Answer<null>> {
  const listed = await committedBefore(workbook);
  if (!listed.ok) return listed;
  const among = await rememberList(workbook, COMMITTED, [...listed.value.marks, { table, fingerprint }]);
  if (!among.ok) return among;
  const own = await ownTables(workbook);
  if (!own.ok) return own;
  const found = own.value.find(({ name }) => isFor(name, table));
  const cells = found && (await planCells(workbook, found));
  if (!cells?.ok || !cells.value) return cells?.ok === false ? cells : { ok: false, refusal: { reason: 'missing', detail: 'the plan no longer stands' } };
  return workbook.remember(sealKey(table), await engine.seal(fingerprint, cells.value.head, cells.value.rows));
}

/** The plans committed here, oldest first, as the workbook remembers them; `garbled` where it cannot be understood. */
export async function committedBefore(workbook: Workbook): Promise<Answer<{ readonly marks: readonly Mark[]; readonly garbled: boolean }>> {
  const answer = await recalledList(workbook, COMMITTED);
  if (!answer.ok) return answer;
  const { list, garbled } = answer.value;
  return { ok: true, value: { marks: list.filter(isMark), garbled } };
}

function isMark(given: unknown): given is Mark {
  return typeof given === 'object' && given !== null && 'table' in given && 'fingerprint' in given && typeof given.table === 'string' && typeof given.fingerprint === 'string';
}
