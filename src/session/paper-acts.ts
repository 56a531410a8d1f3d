import type { Watch } from '../workbook/workbook';
import { standing } from './execute';
import { answers } from './ledgers';
import { look, stampOf } from './look';
import type { Means } from './means';
import { ownTables } from './own';
import { reviewed, rowOf } from './review-acts';

/** Writes the agenda of the planning meeting: what nobody has decided about by the tables as they stand now. */
export async function writeAgenda(means: Means, watch: Watch): Promise<void> {
  const { workbook, engine, store } = means;
  await look(means);
  const { digest, ledgers, scenario, refused } = store.now();
  if (!digest || !ledgers || refused) return;
  const sheet = await engine.agenda({ stamp: stampOf(means), scenario }, answers(ledgers, digest.plan?.cycle ?? ''));
  if (sheet) reviewed(store, { papers: await workbook.write([sheet], watch) });
}

/** Writes the money of the plan on a sheet in long form, as the plan stands. */
export async function writeFinanceRows(means: Means, sheet: string, watch: Watch): Promise<void> {
  const { workbook, engine, store } = means;
  const row = rowOf(means, sheet);
  const own = await ownTables(workbook);
  const plan = own.ok && row ? await standing(workbook, own.value, row) : undefined;
  const missing = { reason: 'missing', detail: 'the plan no longer stands', subject: sheet } as const;
  const refusal = !own.ok ? own.refusal : plan?.ok === false ? plan.refusal : missing;
  if (!row || plan?.ok !== true || !plan.value) return store.change({ refused: { task: 'decide', refusal } });
  const of = { cycle: String(row.Cycle ?? ''), version: Number(row.Version ?? NaN), scenario: plan.value.scenario, currency: store.now().outlook?.currency ?? '' };
  reviewed(store, { papers: await workbook.write([await engine.financeRows(plan.value.table, of, stampOf(means))], watch) });
}
