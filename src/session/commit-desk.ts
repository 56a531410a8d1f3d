import type { Choice } from '../commit/decisions';
import { acceptRest, amend, assume, commit, decide, verify, weigh, type Said } from './commit-acts';
import { handOver, summarise } from './export-acts';
import { look } from './look';
import { writeAgenda, writeFinanceRows } from './paper-acts';
import { bridge, rerun } from './review-acts';
import type { Hands } from './means';
import type { Signing } from './session';

/** What the Commit tab may ask for. */
export type CommitDesk = {
  /** Looks at plans, decisions, assumptions and actions as they stand now. */
  readonly look: () => void;
  /** Says who signs, or why one goes past a check that does not hold. */
  readonly sign: (by: Partial<Signing>) => void;
  /** Commits what was reconciled as a plan of record, on a locked sheet of its own, where the gates let it. The password is for the lock; it goes to Excel and is kept nowhere. */
  readonly commit: (password?: string) => void;
  /** Fetches what can be done about the exception of a rank. */
  readonly weigh: (rank: number) => void;
  /** Decides about the exception of a rank; `owners` by function, for the linked actions. */
  readonly decide: (rank: number, choice: Choice, owners: ReadonlyMap<string, string>) => void;
  /** Accepts what nobody has decided about as risks, in one decision that names them all. */
  readonly acceptRest: (by: Pick<Choice, 'rationale' | 'owner' | 'due'>) => void;
  readonly assume: (said: Said) => void;
  /** Changes cells of the row with an Id; columns by their headers. */
  readonly amend: (table: 'Decisions' | 'Actions' | 'Assumptions', id: string, cells: readonly (readonly [string, string | number | null])[]) => void;
  /** The way from one committed plan to another, each by its sheet. */
  readonly bridge: (then: string, now: string) => void;
  /** Says whether today's workbook still gives the plan on a sheet, and if not what moved. */
  readonly rerun: (sheet: string) => void;
  /** Opens the plan on a sheet as a workbook of its own, values only, once it is verified. */
  readonly handOver: (sheet: string) => void;
  /** Works out the summary of the plan on a sheet as text, once it is verified. */
  readonly summarise: (sheet: string) => void;
  /** Writes the agenda of the planning meeting. */
  readonly agenda: () => void;
  /** Writes the money of the plan on a sheet in long form, for the finance forecast. */
  readonly financeRows: (sheet: string) => void;
  /** Holds every committed plan against what was committed. */
  readonly verify: () => void;
};

export function commitDesk({ means, task, aside }: Hands): CommitDesk {
  const { store } = means;
  return {
    look: () => aside(() => look(means)),
    sign: (by) => store.change({ signing: { ...store.now().signing, ...by } }),
    commit: (password) => task('commit', 'Committing the plan', (watch) => commit(means, watch, password)),
    weigh: (rank) => aside(() => weigh(means, rank)),
    decide: (rank, choice, owners) => task('decide', 'Recording the decision', () => decide(means, rank, choice, owners)),
    acceptRest: (by) => task('decide', 'Recording the accepted risks', () => acceptRest(means, by)),
    assume: (said) => task('decide', 'Recording the assumption', () => assume(means, said)),
    amend: (table, id, cells) => task('decide', `Changing ${id}`, () => amend(means, table, id, cells)),
    bridge: (then, now) => task('verify', 'Reading both plans', (watch) => bridge(means, then, now, watch)),
    rerun: (sheet) => task('verify', `Reading ${sheet}`, () => rerun(means, sheet)),
    handOver: (sheet) => task('verify', 'Verifying the plan', (watch) => handOver(means, sheet, watch)),
    summarise: (sheet) => task('verify', 'Verifying the plan', (watch) => summarise(means, sheet, watch)),
    agenda: () => task('decide', 'Preparing the agenda', (watch) => writeAgenda(means, watch)),
    financeRows: (sheet) => task('decide', `Reading ${sheet}`, (watch) => writeFinanceRows(means, sheet, watch)),
    verify: () => task('verify', 'Looking for committed plans', (watch) => verify(means, watch)),
  };
}
