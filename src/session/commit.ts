import { isoDay } from '../model/day';
import type { Grid } from '../model/grid';
import type { Found } from '../model/survey';
import type { Refusal, Written } from '../model/written';
import { lastTable } from '../commit/held';
import { registered } from '../commit/register';
import type { Digest } from '../signal/digest';
import type { Answer, Watch, Workbook } from '../workbook/workbook';
import type { Engine } from '../worker/engine';
import { part } from './run';

/** Who commits which scenario, and when it is (ISO, UTC). */
export type Wish = { readonly approver: string; readonly role: string; readonly scenario: string; readonly at: string };

/** The plan that was committed, and the receipts of its sheet and of the register. */
export type Committed = { readonly cycle: string; readonly version: number; readonly fingerprint: string; readonly receipts: readonly Written[] };

/**
 * Commits what the engine has reconciled: the plan's sheet first, then its row in the register, which says whether it could be locked.
 *
 * Where the plan's sheet is refused nothing is registered; where only the register is refused, that is its receipt, and the plan stands.
 */
export async function committed(workbook: Workbook, engine: Engine, digest: Digest, { approver, role, scenario, at }: Wish, watch: Watch): Promise<Answer<Committed>> {
  watch.tell?.('Looking for plans committed before', 0);
  const tables = await ownTables(workbook);
  if (!tables.ok) return tables;
  const stamp = { cycle: digest.plan?.cycle ?? '', asOf: digest.plan ? isoDay(digest.plan.asOf) : '', fingerprint: '', at };
  const plan = await engine.commit({ stamp, scenario, approval: { approver, role, at } }, tables.value);
  if (!plan) return { ok: false, refusal: { reason: 'missing', detail: 'nothing is reconciled that could be committed' } };
  const { cycle, version, fingerprint } = plan;
  const [sheet] = await workbook.write([plan.sheet], part(watch, 0.1, 0.9));
  if (!sheet?.ok) return { ok: false, refusal: sheet?.refusal ?? NOTHING };
  const register = await engine.register(sheet.sheet, sheet.locked === true, stamp);
  const rest = register ? await workbook.write([register], part({ ...(watch.tell && { tell: watch.tell }) }, 0.9, 1)) : []; // not to be stopped here: a plan without its row is a plan nobody finds
  return { ok: true, value: { cycle, version, fingerprint, receipts: [sheet, ...rest] } };
}

const NOTHING: Refusal = { reason: 'failed', detail: 'nothing was written' };

/** The tables of ours that commit reads back, as they stand now. Two readings: which plan is the last one stands in the register. */
async function ownTables(workbook: Workbook): Promise<Answer<Parameters<Engine['commit']>[1]>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const own = survey.value.found.filter(({ kind, own: ours }) => ours === true && kind === 'table');
  const plans = await readTable(workbook, own, 'Plans');
  if (!plans.ok) return plans;
  const name = lastTable(registered(plans.value));
  const last = name === undefined ? plans : await readTable(workbook, own, name);
  if (!last.ok) return last;
  return { ok: true, value: { names: own.map((table) => table.name), plans: plans.value, last: name === undefined ? undefined : last.value } };
}

async function readTable(workbook: Workbook, own: readonly Found[], name: string): Promise<Answer<Grid | undefined>> {
  const place = own.find((table) => isFor(table.name, name))?.place;
  if (!place) return { ok: true, value: undefined };
  const [answer] = await workbook.read([{ name, place, table: true }]);
  return answer ?? { ok: true, value: undefined };
}

/** Where the user has a table of our name, ours is `Plans_POR` or `Plans_POR_2`. */
function isFor(table: string, wanted: string): boolean {
  return table.toLowerCase().replace(/_por(?:_\d+)?$/, '') === wanted.toLowerCase();
}
