import { summary } from '../commit/summary';
import { headCells } from '../commit/verify';
import type { Watch } from '../workbook/workbook';
import { look } from './look';
import type { Means } from './means';
import { ownTables } from './own';
import { reviewed, rowOf, tableOf } from './review-acts';
import { planCells, type PlanCells } from './seals';
import { verified } from './verify';

/**
 * Hands the plan on a sheet over as a workbook of its own: values only, that tab alone.
 *
 * Only a plan that is what was committed goes upstairs: it is verified first, and where it differs that is shown instead.
 */
export async function handOver(means: Means, sheet: string, watch: Watch): Promise<void> {
  const { workbook, engine, store } = means;
  const plan = await unchanged(means, sheet, watch);
  if (!plan) return;
  const answer = await workbook.handOver(await engine.leaderFile(sheet, plan.head, plan.rows));
  if (answer.ok) reviewed(store, { handed: sheet });
  else store.change({ refused: { task: 'verify', refusal: answer.refusal } });
}

/** Works out the summary of the plan on a sheet as text for an e-mail; the tab puts it on the clipboard. */
export async function summarise(means: Means, sheet: string, watch: Watch): Promise<void> {
  const plan = await unchanged(means, sheet, watch);
  const row = rowOf(means, sheet);
  if (plan && row) reviewed(means.store, { summary: { sheet, text: summary(row, headCells(plan.head)) } });
}

/** The cells of a plan that verifies; undefined where it does not or Excel refuses, which is then told. */
async function unchanged(means: Means, sheet: string, watch: Watch): Promise<PlanCells | undefined> {
  const { workbook, engine, store } = means;
  await look(means);
  const row = rowOf(means, sheet);
  const proven = await verified(workbook, engine, watch);
  if (!proven.ok) return void store.change({ refused: { task: 'verify', refusal: proven.refusal } });
  store.change({ verification: proven.value });
  if (!row || proven.value.plans.find((plan) => plan.sheet === sheet)?.unchanged !== true) return undefined; // the plan card says what differs
  const own = await ownTables(workbook);
  const found = own.ok ? tableOf(own.value, row) : undefined;
  const plan = found && (await planCells(workbook, found));
  return plan?.ok === true ? plan.value : undefined;
}
