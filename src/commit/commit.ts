import type { Sheet, Stamp } from '../model/sheet';
import type { Reconciliation } from '../reconcile/reconciliation';
import type { Signals } from '../signal/signals';
import { digested, type Hash } from './canonical';
import { fingerprint, proof } from './fingerprint';
import { causesOf } from './inputs-proof';
import { planColumns } from './plan-columns';
import type { LastPlan } from './plan-headline';
import { planSheet, timeOf, type Approval } from './plan-sheet';
import { lastFingerprint, nextVersion, type RegisterRow } from './register';
import { describedRows } from './rows';

/** What is promised: the reconciled plan of a scenario, and the signals as the workbook gives them. */
export type Promised = { readonly plan: Reconciliation; readonly base: Signals; readonly scenario: string };

/** What stands in the workbook already. */
export type Held = {
  readonly register: readonly RegisterRow[];
  /** Names of the tables that stand, for versions the register no longer knows. */
  readonly tables: readonly string[];
  readonly last: LastPlan | undefined;
  readonly decisions: readonly string[];
  readonly assumptions: readonly string[];
};

/** A plan ready to be written: its sheet, and its row in the register once the sheet stands. */
export type Commitment = {
  readonly cycle: string;
  readonly version: number;
  readonly fingerprint: string;
  readonly sheet: Sheet;
  /** The register with this plan, under the name its sheet was given, and whether Excel locked it. */
  readonly registerWith: (sheet: string, locked: boolean) => readonly RegisterRow[];
};

/** The chosen plan as a new version: numbered, proven, and chained to the one before. */
export async function commit({ plan, base, scenario }: Promised, approval: Approval, held: Held, stamp: Stamp, hash: Hash): Promise<Commitment> {
  const { signals, totals } = plan;
  const { cycle } = signals;
  const version = nextVersion(held.register, cycle, held.tables);
  const previous = lastFingerprint(held.register);
  const columns = await digested(describedRows(planColumns(plan), signals.demand.values.length), hash);
  const lines = proof({ cycle, version, scenario, plan: columns, causes: await causesOf(base, scenario, hash), previous });
  const print = await fingerprint(lines, hash);
  const sheet = planSheet(plan, { cycle, version, scenario, approval, fingerprint: print, proof: lines, last: held.last, decisions: held.decisions, assumptions: held.assumptions }, { ...stamp, fingerprint: print });
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  const registerWith = (name: string, locked: boolean): readonly RegisterRow[] => [...held.register, {
    'Cycle': cycle, 'Version': version, 'Sheet': name, 'Scenario': scenario,
    'Approved by': approval.approver, 'Role': approval.role, 'Approved at (UTC)': timeOf(approval.at),
    'Items': signals.items.count, 'Periods': signals.calendar.periods.length,
    'Demand': known(totals.demand), 'Supply': known(totals.supply), 'Revenue': known(totals.planRevenue), 'Margin': known(totals.planMargin),
    'Fingerprint': print, 'Previous fingerprint': previous === '' ? null : previous, 'Status': locked ? 'locked' : 'not locked',
  }];
  return { cycle, version, fingerprint: print, sheet, registerWith };
}
