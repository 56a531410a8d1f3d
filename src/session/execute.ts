import { isoDay } from '../model/day';
import type { Written } from '../model/written';
import { planTableName, registered } from '../commit/register';
import type { Digest } from '../signal/digest';
import type { Answer, Watch, Workbook } from '../workbook/workbook';
import type { Engine } from '../worker/engine';
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
  const table = row && (await readTable(workbook, own.value, planTableName(String(row.Cycle ?? ''), Number(row.Version ?? NaN))));
  if (table?.ok === false) return table;
  const stamp = { cycle: digest.plan?.cycle ?? '', asOf: digest.plan ? isoDay(digest.plan.asOf) : '', fingerprint: '', at };
  const sheets = await engine.execution({ stamp, scenario, allRows, plan: String(row?.Sheet ?? '') }, table?.value);
  return { ok: true, value: await workbook.write(sheets, part(watch, 0.1, 1)) };
}
