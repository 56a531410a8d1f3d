import { agenda, forExecutives, undecided } from '../commit/agenda';
import { agendaSheet } from '../commit/agenda-sheet';
import { digested } from '../commit/canonical';
import { commit, type Commitment } from '../commit/commit';
import { held, type OwnTables } from '../commit/held';
import { financeRows, financeRowsSheet, type OfPlan } from '../commit/finance-rows';
import { causesOf } from '../commit/inputs-proof';
import { planBridges, planTotals, type PlanBridge, type PlanTotals } from '../commit/plan-bridge';
import { planColumns } from '../commit/plan-columns';
import type { Approval } from '../commit/plan-sheet';
import { planTable } from '../commit/plan-table';
import { plansSheet, registered } from '../commit/register';
import { proof } from '../commit/fingerprint';
import { rerun, type Rerun } from '../commit/rerun';
import { describedRows } from '../commit/rows';
import { headCells, proofIn, verify, type Evidence, type Verification } from '../commit/verify';
import { sealed, sealText } from '../commit/seal';
import type { Grid } from '../model/grid';
import { plain, words as told } from '../model/sentence';
import type { Sheet, Stamp } from '../model/sheet';
import type { ExceptionLine } from '../reconcile/outlook';
import type { Way } from '../reconcile/way/way';
import { waysOut } from '../reconcile/way/ways-out';
import type { Kept } from './kept';
import { ofScenario } from './of-scenario';
import { outlookOf } from './reconcile-answers';
import { sha256 } from './sha256';

/** Which plan is committed, by whom and when. */
export type CommitOrder = { readonly stamp: Stamp; readonly scenario: string; readonly approval: Approval; /** What was overridden at the gates, one sentence each. */ readonly overridden: readonly string[] };

/** A plan that is to be written: what people call it by, and its sheet. */
export type Described = Pick<Commitment, 'cycle' | 'version' | 'fingerprint' | 'sheet'>;

/** One plan against another: the way in money, and the units. */
export type Compared = { readonly bridges: readonly PlanBridge[]; readonly totals: PlanTotals };

/** What do we promise? */
export type CommitAnswers = {
  /** The reconciled plan as a new version; undefined while there is none. */
  commit(order: CommitOrder, tables: OwnTables): Promise<Described | undefined>;
  /** The register with the plan described last, under the name its sheet was given; undefined while there is none. */
  register(sheet: string, locked: boolean, stamp: Stamp): Promise<Sheet | undefined>;
  /** One plan against another, by their tables. */
  bridge(then: Grid, now: Grid): Promise<Compared>;
  /** Whether the workbook as it was read still gives a plan of a scenario, by the cells above its table; undefined where the scenario is gone. */
  rerun(scenario: string, head: Grid): Promise<Rerun | undefined>;
  /** The agenda of the planning meeting for what no text answers, with what arithmetic offers for each; undefined while there is no plan. */
  agenda(order: { readonly stamp: Stamp; readonly scenario: string }, answered: readonly string[]): Promise<Sheet | undefined>;
  /** A committed plan's money in long form, by its table. */
  financeRows(plan: Grid, of: OfPlan, stamp: Stamp): Promise<Sheet>;
  /** The text by which it can be told later which cells of a plan are not what they were when it was committed. */
  seal(fingerprint: string, head: Grid, plan: Grid): Promise<string>;
  /** The bytes of an .xlsx that holds the plan's tab alone, by the name of its sheet. */
  leaderFile(sheet: string, head: Grid, plan: Grid): Promise<Uint8Array>;
  /** Whether every committed plan still is what was committed; the register as it was read. */
  verify(register: Grid | undefined, plans: Evidence['plans'], committed: Evidence['committed'], garbled: boolean): Promise<Verification>;
};

export function commitAnswers(kept: Kept): CommitAnswers {
  return {
    async commit({ stamp, scenario, approval, overridden }, tables) {
      kept.commitment = undefined;
      const base = kept.reading?.signals;
      if (!kept.result || !base) return undefined;
      const standing = held(tables, base.cycle);
      const made = await commit({ plan: kept.result, base, scenario }, approval, { ...standing, decisions: [...overridden, ...standing.decisions] }, stamp, sha256);
      kept.commitment = made;
      return { cycle: made.cycle, version: made.version, fingerprint: made.fingerprint, sheet: made.sheet };
    },
    async register(sheet, locked, stamp) {
      return kept.commitment && plansSheet(kept.commitment.registerWith(sheet, locked), { ...stamp, fingerprint: kept.commitment.fingerprint });
    },
    async bridge(then, now) {
      const [before, after] = [planTable(then), planTable(now)];
      return { bridges: planBridges(before, after), totals: planTotals(before, after) };
    },
    async rerun(scenario, head) {
      const base = kept.reading?.signals;
      const plan = ofScenario(kept, scenario);
      if (!base || !plan) return undefined;
      const columns = await digested(describedRows(planColumns(plan), plan.signals.demand.values.length), sha256);
      const now = proof({ cycle: '', version: 0, scenario, plan: columns, causes: await causesOf(base, scenario, sha256), previous: '' });
      return rerun(proofIn(headCells(head)), now);
    },
    async agenda({ stamp, scenario }, answered) {
      const { result } = kept;
      if (!result) return undefined;
      const open = undecided(outlookOf(kept, result).exceptions, answered);
      const lines = open.filter(forExecutives);
      const exception = ({ rank }: ExceptionLine) => result.exceptions[rank - 1];
      const ways = (line: ExceptionLine) => [exception(line)].flatMap((of) => (of ? waysOut(result, of).map(wayInWords) : []));
      return agendaSheet(agenda(lines, [], ways), { waiting: lines.length, weekly: open.length - lines.length, scenario }, stamp);
    },
    async financeRows(plan, of, stamp) {
      return financeRowsSheet(financeRows(planTable(plan)), of, stamp);
    },
    async seal(fingerprint, head, plan) {
      return sealText(sealed(fingerprint, headCells(head), planTable(plan)));
    },
    async leaderFile(sheet, head, plan) {
      const [{ tab }, { leaderFile }] = await Promise.all([import('../commit/leader/tab'), import('../commit/leader/file')]); // a packer, fetched when there is something to pack
      return leaderFile(tab(sheet, headCells(head), headCells(plan)));
    },
    async verify(register, plans, committed, garbled) {
      return verify({ register: registered(register), plans, committed, garbled }, sha256);
    },
  };
}

/** A way out with its money, as an option to be weighed. */
function wayInWords({ words, net }: Way): string {
  return plain(Number.isNaN(net) ? words : told`${words} Nets ${Math.round(net)}.`);
}
