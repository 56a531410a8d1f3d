import { isoDay } from '../model/day';
import type { Found } from '../model/survey';
import type { Written } from '../model/written';
import { planTableName, registered, type RegisterRow } from '../commit/register';
import type { Digest } from '../signal/digest';
import type { Answer, Watch, Workbook } from '../workbook/workbook';
import type { Engine } from '../worker/engine';
import type { Standing } from '../worker/execute-answers';
import { ownTables, readTable } from './own';
import { part } from './run';

/** What the present is held against: the plan committed last, or the one before where that was committed just now. */
export type Since = { readonly scenario: string; readonly allRows: boolean; readonly at: string; readonly committedNow: boolean };

/** Writes `Execution`, and `Drift` where a plan was committed before. */
export async function executed(workbook: Workbook, engine: Engine, digest: Digest, { scenario, allRows, at, committedNow }: Since, watch: Watch): Promise<Answer<readonly Written[]>> {
  const own = await ownTables(workbook);
  if (!own.ok) return own;
  const plans = await readTable(workbook, own.value, 'Plans');
  if (!plans.ok) return plans;
  const register = registered(plans.value);
  const row = (committedNow ? register.at(-2) : undefined) ?? register.at(-1);
  const plan = row && (await standing(workbook, own.value, row));
  if (plan?.ok === false) return plan;
  const stamp = { cycle: digest.plan?.cycle ?? '', asOf: digest.plan ? isoDay(digest.plan.asOf) : '', fingerprint: '', at };
  const sheets = await engine.execution({ stamp, scenario, allRows }, plan?.value);
  return { ok: true, value: await workbook.write(sheets, part(watch, 0.1, 1)) };
}

/** A committed plan as it stands on its sheet; undefined where the sheet is gone. */
export async function standing(workbook: Workbook, own: readonly Found[], row: RegisterRow): Promise<Answer<Standing | undefined>> {
  const table = await readTable(workbook, own, planTableName(String(row.Cycle ?? ''), Number(row.Version ?? NaN)));
  if (!table.ok) return table;
  return { ok: true, value: table.value && { sheet: String(row.Sheet ?? ''), scenario: String(row.Scenario ?? ''), table: table.value } };
}
