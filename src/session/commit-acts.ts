import type { Watch } from '../workbook/workbook';
import { committed } from './commit';
import type { Means } from './means';

/** Commits the plan as reconciled; Excel's no leaves what was committed before as it was. */
export async function commit({ workbook, engine, store, clock }: Means, by: { readonly approver: string; readonly role: string }, watch: Watch): Promise<void> {
  const { digest, outlook, scenario } = store.now();
  if (!digest || !outlook) return;
  const answer = await committed(workbook, engine, digest, { ...by, scenario, at: new Date(clock()).toISOString() }, watch);
  store.change(answer.ok ? { plan: answer.value } : { refused: { task: 'commit', refusal: answer.refusal } });
}
