import { commit } from './commit-acts';
import type { Hands } from './means';

/** What the Commit tab may ask for. */
export type CommitDesk = {
  /** Commits what was reconciled as a plan of record, on a locked sheet of its own. */
  readonly commit: (approver: string, role: string) => void;
};

export function commitDesk({ means, task }: Hands): CommitDesk {
  return { commit: (approver, role) => task('commit', 'Committing the plan', (watch) => commit(means, { approver, role }, watch)) };
}
