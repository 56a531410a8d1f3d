import { isoDay, type Day } from '../model/day';
import type { Written } from '../model/written';
import { decided, decisionsIn, decisionsSheet, type Choice } from '../commit/decisions';
import { actionsFor, actionsIn, actionsSheet } from '../execute/actions';
import type { ExceptionLine } from '../reconcile/outlook';
import type { Digest } from '../signal/digest';
import type { Answer, Workbook } from '../workbook/workbook';
import { sharedTables } from './own';

/** What a person decides about an exception: the decision, and who owns the linked actions, by function; none for a risk that is accepted. */
export type Decided = { /** Absent where the decision is about several. */ readonly line?: ExceptionLine | undefined; readonly choice: Choice; readonly owners: ReadonlyMap<string, string>; readonly today: Day; readonly at: string };

/** Adds the decision and its actions to the tables that stand; the decision first, since actions without one are nobody's wish. */
export async function decide(workbook: Workbook, digest: Digest, { line, choice, owners, today, at }: Decided): Promise<Answer<readonly Written[]>> {
  const tables = await sharedTables(workbook, ['Decisions', 'Actions']);
  if (!tables.ok) return tables;
  const [decisions, actions] = [decisionsIn(tables.value[0]), actionsIn(tables.value[1])];
  const cycle = digest.plan?.cycle ?? '';
  const stamp = { cycle, asOf: digest.plan ? isoDay(digest.plan.asOf) : '', fingerprint: '', at };
  const receipt = await workbook.append(decisionsSheet([decided(choice, decisions, cycle, today)], stamp));
  if (!receipt.ok || !line || choice.status === 'Accepted') return { ok: true, value: [receipt] };
  const linked = actionsFor(line, { owner: choice.owner, owners, due: choice.due, effect: choice.effect }, actions, cycle, today);
  return { ok: true, value: [receipt, await workbook.append(actionsSheet(linked, stamp))] };
}
