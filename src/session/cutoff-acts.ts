import { accepted } from '../signal/cutoff';
import type { Answer, Watch } from '../workbook/workbook';
import { recalledCutoff, rememberCutoff, type KeptAtCutoff } from './cutoff-kept';
import type { Means } from './means';
import { read } from './signal-acts';

/** Keeps the inputs as they stand in the workbook, as what was agreed at the cutoff; changes from here on are late. */
export async function freeze(means: Means, watch: Watch): Promise<void> {
  const { engine, clock } = means;
  const frozen = await engine.freeze();
  if (frozen !== undefined) await kept(means, { frozen, at: new Date(clock()).toISOString(), out: [] }, watch);
}

/** Accepts late changes, all of them when none is named: from here on they are what was agreed. */
export async function accept(means: Means, ids: readonly string[] | undefined, watch: Watch): Promise<void> {
  const before = await recalledCutoff(means.workbook);
  if (!before.ok) return refused(means, before);
  const { held } = before.value;
  if (!held) return; // what is told of it is told by the reading
  const wanted = new Set(ids);
  const changes = (await means.engine.late()).filter(({ id }) => ids === undefined || wanted.has(id));
  const gone = new Set(changes.map(({ id }) => id));
  const today = await means.engine.freeze();
  if (today === undefined) return;
  await kept(means, { ...held, frozen: accepted(held.frozen, changes, today), out: held.out.filter((id) => !gone.has(id)) }, watch);
}

/** Keeps late changes out of the plan, or lets them in again; all of them when none is named. */
export async function keepOut(means: Means, ids: readonly string[] | undefined, out: boolean, watch: Watch): Promise<void> {
  const before = await recalledCutoff(means.workbook);
  if (!before.ok) return refused(means, before);
  const { held } = before.value;
  if (!held) return; // what is told of it is told by the reading
  const those = ids ?? (await means.engine.late()).filter(({ keepable }) => keepable).map(({ id }) => id);
  const others = held.out.filter((id) => !those.includes(id));
  await kept(means, { ...held, out: out ? [...others, ...those] : others }, watch);
}

async function kept(means: Means, value: KeptAtCutoff, watch: Watch): Promise<void> {
  const answer = await rememberCutoff(means.workbook, value);
  if (answer.ok) await read(means, watch);
  else refused(means, answer);
}

function refused({ store }: Means, answer: Answer<unknown>): void {
  if (!answer.ok) store.change({ refused: { task: 'select', refusal: answer.refusal } });
}
