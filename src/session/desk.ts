import type { Place } from '../model/place';
import type { Stage } from '../model/stage';
import type { CommitDesk } from './commit-desk';
import type { ExecuteDesk } from './execute-desk';
import type { LearnDesk } from './learn-desk';
import type { ReconcileDesk } from './reconcile-desk';
import type { ScenarioDesk } from './scenario-desk';
import type { SignalDesk } from './signal-desk';

/** What a tab may ask for. What came of it stands in the session. */
export type Desk = SignalDesk & ReconcileDesk & ScenarioDesk & CommitDesk & ExecuteDesk & LearnDesk & {
  /** Puts the sample into the workbook and reads it. */
  readonly sample: () => void;
  /** Brings the tab of a stage to the front. */
  readonly front: (stage: Stage) => void;
  /** Stops what is running, at the next point where nothing is half done. */
  readonly cancel: () => void;
  /** Brings cells into view in Excel. */
  readonly go: (place: Place) => void;
  /** Puts away what Excel refused, or our own mistake, once it was read. */
  readonly dismiss: () => void;
};
