import type { Sheet } from '../model/sheet';
import { commitAnswers, type CommitAnswers } from './commit-answers';
import { executeAnswers, type ExecuteAnswers } from './execute-answers';
import { nothingKept } from './kept';
import { learnAnswers, type LearnAnswers } from './learn-answers';
import { reconcileAnswers, type ReconcileAnswers } from './reconcile-answers';
import { scenarioAnswers, type ScenarioAnswers } from './scenario-answers';
import { sheetsOf, type Order } from './sheets-answer';
import { signalAnswers, type SignalAnswers } from './signal-answers';
import { touchAnswers, type TouchAnswers } from './touch-answers';

/**
 * Thinks for the pane: keeps signals and reconciliation where they were worked out, and answers with what is shown or written.
 *
 * In the pane it lives in a worker, in a test or the command beside its caller; the answers are the same.
 */
export type Engine = SignalAnswers & ReconcileAnswers & ScenarioAnswers & CommitAnswers & ExecuteAnswers & LearnAnswers & TouchAnswers & {
  sheets(order: Order): Promise<readonly Sheet[]>;
};

/** An engine in this thread. */
export function engine(): Engine {
  const kept = nothingKept();
  const [signal, reconcile] = [signalAnswers(kept), reconcileAnswers(kept)];
  return {
    ...signal,
    ...reconcile,
    ...touchAnswers(kept, { read: signal.read, reconcile: reconcile.reconcile }),
    ...scenarioAnswers(kept),
    ...commitAnswers(kept),
    ...executeAnswers(kept),
    ...learnAnswers(kept),
    sheets: async (order) => sheetsOf(kept, order),
  };
}
