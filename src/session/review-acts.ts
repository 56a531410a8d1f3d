import type { Found } from '../model/survey';
import type { Refusal } from '../model/written';
import { planTableName, type RegisterRow } from '../commit/register';
import type { Answer, Watch } from '../workbook/workbook';
import { standing } from './execute';
import type { Means } from './means';
import { isFor, ownTables } from './own';
import type { Review } from './review';
import { planCells } from './seals';

/** The way from one committed plan to another, as their sheets stand. */
export async function bridge(means: Means, then: string, now: string, watch: Watch): Promise<void> {
  const { workbook, engine, store } = means;
  const own = await ownTables(workbook);
  if (!own.ok) return refused(means, own.refusal);
  const tables = [];
  for (const [i, sheet] of [then, now].entries()) {
    watch.tell?.(`Reading ${sheet}`, i / 2);
    const row = rowOf(means, sheet);
    const plan: Awaited<ReturnType<typeof standing>> = row ? await standing(workbook, own.value, row) : NONE;
    if (!plan.ok) return refused(means, plan.refusal);
    if (!plan.value) return refused(means, { reason: 'missing', detail: 'the plan no longer stands', subject: sheet });
    tables.push(plan.value.table);
  }
  const [first, second] = tables;
  if (first && second) reviewed(store, { bridge: { then, now, ...(await engine.bridge(first, second)) } });
}

/** Whether today's workbook, as it was read, still gives the plan on a sheet. */
export async function rerun(means: Means, sheet: string): Promise<void> {
  const { workbook, engine, store } = means;
  const row = rowOf(means, sheet);
  const own = await ownTables(workbook);
  if (!own.ok) return refused(means, own.refusal);
  const found = row && tableOf(own.value, row);
  const cells = found ? await planCells(workbook, found) : ({ ok: true, value: undefined } as const);
  if (!cells.ok) return refused(means, cells.refusal);
  if (!row || !cells.value) return refused(means, { reason: 'missing', detail: 'the plan no longer stands', subject: sheet });
  const result = await engine.rerun(String(row.Scenario ?? ''), cells.value.head);
  reviewed(store, { rerun: { sheet, result: result ?? 'gone' } });
}

/** Puts something newly found into the review. */
export function reviewed(store: Means['store'], by: Partial<Review>): void {
  store.change({ review: { ...store.now().review, ...by } });
}

const NONE: Answer<undefined> = { ok: true, value: undefined };

/** The row of the register that speaks of a sheet. */
export function rowOf({ store }: Means, sheet: string): RegisterRow | undefined {
  return store.now().ledgers?.register.find(({ Sheet }) => Sheet === sheet);
}

/** The table of a plan that the register knows. */
export function tableOf(own: readonly Found[], row: RegisterRow): Found | undefined {
  return own.find(({ name }) => isFor(name, planTableName(String(row.Cycle ?? ''), Number(row.Version ?? NaN))));
}

function refused({ store }: Means, refusal: Refusal): void {
  store.change({ refused: { task: 'verify', refusal } });
}
