import { isoDay } from '../model/day';
import type { Stamp } from '../model/sheet';
import type { Refusal, Written } from '../model/written';
import { chosen, decisionsIn, decisionsSheet, type DecisionRow } from '../commit/decisions';
import { lastTable, type OwnTables } from '../commit/held';
import { planTableName, registered } from '../commit/register';
import { decisionLines } from '../commit/sentences';
import type { Digest } from '../signal/digest';
import type { Answer, Watch, Workbook } from '../workbook/workbook';
import type { Engine } from '../worker/engine';
import { forecastsKept } from './history';
import { ownTables, readTable, sharedTables } from './own';
import { recalledRecommended } from './recommending';
import { part } from './run';
import { kept } from './seals';

/** Who commits which scenario, and when it is (ISO, UTC). */
export type Wish = {
  readonly approver: string;
  readonly role: string;
  readonly scenario: string;
  readonly at: string;
  /** What was overridden at the gates and why, one sentence each; it stands on the plan's page. */
  readonly overridden?: readonly string[];
  /** Locks the sheet, where one is wished for; handed to Excel with the sheet and kept nowhere. */
  readonly password?: string;
};

/** The plan that was committed, and the receipts of its sheet and of the register. */
export type Committed = { readonly cycle: string; readonly version: number; readonly fingerprint: string; readonly receipts: readonly Written[] };

/**
 * Commits what the engine has reconciled: the plan's sheet first, then its row in the register, which says whether it could be locked.
 *
 * Where the plan's sheet is refused nothing is registered; where only the register is refused, that is its receipt, and the plan stands.
 */
export async function committed(workbook: Workbook, engine: Engine, digest: Digest, { approver, role, scenario, at, overridden = [], password = '' }: Wish, watch: Watch): Promise<Answer<Committed>> {
  watch.tell?.('Looking for plans committed before', 0);
  const tables = await standing(workbook);
  if (!tables.ok) return tables;
  const stamp = { cycle: digest.plan?.cycle ?? '', asOf: digest.plan ? isoDay(digest.plan.asOf) : '', fingerprint: '', at };
  const choice = await decision(workbook, engine, { approver, scenario, at }, stamp.cycle, tables.value);
  const plan = await engine.commit({ stamp, scenario, approval: { approver, role, at }, overridden: [...overridden, ...decisionLines(choice, stamp.cycle)] }, tables.value);
  if (!plan) return { ok: false, refusal: { reason: 'missing', detail: 'nothing is reconciled that could be committed' } };
  const { cycle, version, fingerprint } = plan;
  const [sheet] = await workbook.write([password === '' ? plan.sheet : { ...plan.sheet, lock: { password } }], part(watch, 0.1, 0.9));
  if (!sheet?.ok) return { ok: false, refusal: sheet?.refusal ?? NOTHING };
  const register = await engine.register(sheet.sheet, sheet.locked === true, stamp);
  const rest = register ? await workbook.write([register], part({ ...(watch.tell && { tell: watch.tell }) }, 0.9, 1)) : []; // not to be stopped here: a plan without its row is a plan nobody finds
  const noted = choice.length > 0 ? [await workbook.append(decisionsSheet(choice, stamp))] : [];
  const seal = await kept(workbook, engine, planTableName(cycle, version), fingerprint);
  const history = await forecastsKept(workbook, engine, 'commit', stamp);
  return { ok: true, value: { cycle, version, fingerprint, receipts: [sheet, ...rest, ...noted, ...(seal.ok ? [] : [unsealed(sheet.sheet, seal.refusal)]), ...(history ? [history] : [])] } };
}

/** The choice of the plan as a decision of its cycle, where a person recommended it and said why; none where that is among the decisions already. */
async function decision(workbook: Workbook, engine: Engine, { approver, scenario, at }: Pick<Wish, 'approver' | 'scenario' | 'at'>, cycle: Stamp['cycle'], { decisions }: OwnTables): Promise<readonly DecisionRow[]> {
  const recommended = await recalledRecommended(workbook);
  if (!recommended.ok || recommended.value?.scenario !== scenario) return [];
  const comparison = await engine.scenarios();
  const margin = comparison?.scenarios.find(({ name }) => name === scenario)?.metrics.Margin ?? NaN;
  return chosen({ scenario, why: recommended.value.why, owner: approver, at, effect: margin - (comparison?.base.Margin ?? NaN) }, decisionsIn(decisions), cycle);
}

/** The plan stands; only its single cells cannot be told later. */
function unsealed(sheet: string, refusal: Refusal): Written {
  return { ok: false, sheet, refusal: { ...refusal, subject: 'What tells a changed cell later was not kept' }, incomplete: false };
}

const NOTHING: Refusal = { reason: 'failed', detail: 'nothing was written' };

/** The tables of ours that commit reads back, as they stand now. Two readings: which plan is the last one stands in the register. */
async function standing(workbook: Workbook): Promise<Answer<OwnTables>> {
  const own = await ownTables(workbook);
  if (!own.ok) return own;
  const plans = await readTable(workbook, own.value, 'Plans');
  if (!plans.ok) return plans;
  const name = lastTable(registered(plans.value));
  const last = name === undefined ? undefined : await readTable(workbook, own.value, name);
  if (last?.ok === false) return last;
  const shared = await sharedTables(workbook, ['Decisions', 'Assumptions']);
  if (!shared.ok) return shared;
  const [decisions, assumptions] = shared.value;
  return { ok: true, value: { decisions, assumptions, names: own.value.map((table) => table.name), plans: plans.value, last: last?.value } };
}
