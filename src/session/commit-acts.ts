import { acceptance } from '../commit/agenda';
import { overrides, passes } from '../commit/gate';
import type { Choice } from '../commit/decisions';
import { assumed, assumptionsSheet } from '../commit/assumptions';
import type { Written } from '../model/written';
import type { Watch } from '../workbook/workbook';
import { committed } from './commit';
import { decide as decided } from './decide';
import { gates, waiting } from './gates';
import { look, stampOf, today } from './look';
import type { Means } from './means';
import { NOTHING_REVIEWED } from './review';
import { verified } from './verify';

/** Commits the plan as reconciled; Excel's no leaves what was committed before as it was. The gates are asked again at this moment: people may have edited the tables since. An empty password locks without one. */
export async function commit(means: Means, watch: Watch, password = ''): Promise<void> {
  const { workbook, engine, store, clock } = means;
  await look(means);
  const { digest, outlook, scenario, signing, refused } = store.now();
  if (!digest || !outlook || refused) return;
  const checks = gates(store.now(), waiting(store.now()));
  if (!passes(checks, signing.overridden)) return; // the gates say why
  const wish = { approver: signing.approver.trim(), role: signing.role.trim(), scenario, at: new Date(clock()).toISOString(), overridden: overrides(checks, signing.overridden), password };
  const answer = await committed(workbook, engine, digest, wish, watch);
  store.change(answer.ok ? { plan: answer.value, verification: undefined, review: NOTHING_REVIEWED, signing: { ...signing, overridden: new Map() } } : { refused: { task: 'commit', refusal: answer.refusal } });
  if (answer.ok) await look(means);
}

/** Decides about the exception of a rank: the decision and its linked actions are added to the tables, which are then looked at again. */
export async function decide(means: Means, rank: number, choice: Choice, owners: ReadonlyMap<string, string>): Promise<void> {
  const { workbook, store, clock } = means;
  const { digest, outlook } = store.now();
  const line = outlook?.exceptions.find((one) => one.rank === rank);
  if (!digest || !line) return;
  const answer = await decided(workbook, digest, { line, choice, owners, today: today(means), at: new Date(clock()).toISOString() });
  if (!answer.ok) return store.change({ refused: { task: 'decide', refusal: answer.refusal } });
  await received(means, answer.value);
}

/** Accepts all exceptions that nobody has decided about as risks, in one decision that names them. */
export async function acceptRest(means: Means, by: Pick<Choice, 'rationale' | 'owner' | 'due'>): Promise<void> {
  const { workbook, store, clock } = means;
  await look(means);
  const { digest, refused } = store.now();
  const rest = waiting(store.now());
  if (!digest || refused || rest.length === 0) return;
  const choice: Choice = { ...by, decision: acceptance(rest).text, option: 'Accept the risk', status: 'Accepted', effect: NaN };
  const answer = await decided(workbook, digest, { choice, owners: new Map(), today: today(means), at: new Date(clock()).toISOString() });
  if (!answer.ok) return store.change({ refused: { task: 'decide', refusal: answer.refusal } });
  await received(means, answer.value);
}

/** What a person takes for true, as a new row of the assumptions. */
export type Said = Parameters<typeof assumed>[0];

/** Adds an assumption of this cycle. */
export async function assume(means: Means, said: Said): Promise<void> {
  await look(means);
  const { digest, ledgers, refused } = means.store.now();
  if (!digest?.plan || !ledgers || refused) return;
  await received(means, [await means.workbook.append(assumptionsSheet([assumed(said, ledgers.assumptions, digest.plan.cycle)], stampOf(means)))]);
}

/** Changes one row of a table that people and we both write, found by its Id. */
export async function amend(means: Means, table: 'Decisions' | 'Actions' | 'Assumptions', id: string, cells: readonly (readonly [string, string | number | null])[]): Promise<void> {
  const answer = await means.workbook.amend({ table, key: { header: 'Id', value: id }, cells });
  if (!answer.ok) return means.store.change({ refused: { task: 'decide', refusal: answer.refusal } });
  await look(means);
}

/** Fetches what can be done about an exception, worth most first. */
export async function weigh({ engine, store }: Means, rank: number): Promise<void> {
  const { outlook: of, weighed } = store.now();
  if (!of || (weighed?.of === of && weighed.rank === rank)) return;
  const ways = (await engine.detail(rank))?.ways ?? [];
  if (store.now().outlook === of) store.change({ weighed: { of, rank, ways } }); // ranks mean another exception in another plan
}

/** Reads every committed plan back and keeps what was found. */
export async function verify(means: Means, watch: Watch): Promise<void> {
  const answer = await verified(means.workbook, means.engine, watch);
  means.store.change(answer.ok ? { verification: answer.value } : { refused: { task: 'verify', refusal: answer.refusal } });
  if (answer.ok) await look(means);
}

async function received(means: Means, receipts: readonly Written[]): Promise<void> {
  for (const receipt of receipts) if (!receipt.ok) means.store.change({ refused: { task: 'decide', refusal: receipt.refusal } });
  await look(means);
}
