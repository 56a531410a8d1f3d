import type { Watch } from '../workbook/workbook';
import { executed, standing } from './execute';
import { look } from './look';
import type { Means } from './means';
import { ownTables } from './own';
import { reviewed, rowOf } from './review-acts';

/** Plans with more rows than this are held against today only where a person asks. */
export const AT_ONCE = 50_000;

/** How far the workbook as it was read has moved from the plan on a sheet, the last one unless said. */
export async function drift(means: Means, sheet?: string): Promise<void> {
  const { workbook, engine, store } = means;
  const { outlook, scenario, ledgers } = store.now();
  const row = sheet === undefined ? ledgers?.register.at(-1) : rowOf(means, sheet);
  if (!outlook || !row) return;
  const own = await ownTables(workbook);
  const plan = own.ok ? await standing(workbook, own.value, row) : own;
  if (!plan.ok) return store.change({ refused: { task: 'execute', refusal: plan.refusal } });
  if (!plan.value) return store.change({ refused: { task: 'execute', refusal: { reason: 'missing', detail: 'the plan no longer stands', subject: String(row.Sheet ?? '') } } });
  const found = await engine.drift(plan.value, scenario);
  if (found && store.now().outlook === outlook) reviewed(store, { drift: { of: outlook, found } });
}

/** What the Execute tab shows when it comes to the front: the tables as they stand, and the drift where that is quickly worked out. */
export async function lookAhead(means: Means): Promise<void> {
  await look(means);
  const { ledgers, outlook, review } = means.store.now();
  const last = ledgers?.register.at(-1);
  const rows = Number(last?.Items ?? NaN) * Number(last?.Periods ?? NaN);
  if (last && outlook && review.drift?.of !== outlook && rows <= AT_ONCE) await drift(means);
}

/** Writes `Execution`, and `Drift` against the plan committed last. */
export async function execute({ workbook, engine, store, clock }: Means, watch: Watch): Promise<void> {
  const { digest, outlook, scenario } = store.now();
  if (!digest || !outlook) return;
  const answer = await executed(workbook, engine, digest, { scenario, allRows: digest.plan?.allRows ?? false, at: new Date(clock()).toISOString(), committedNow: false }, watch);
  if (answer.ok) reviewed(store, { written: answer.value });
  else store.change({ refused: { task: 'execute', refusal: answer.refusal } });
}
