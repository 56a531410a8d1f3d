import type { Watch, Workbook } from '../workbook/workbook';
import type { Engine } from '../worker/engine';
import type { Store, Task } from './session';

/** What the acts work with; time is handed in. */
export type Means = {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Lets milliseconds pass; without it what is typed into the inputs is told, and not followed. */
  readonly wait?: (ms: number) => Promise<void>;
};

/** How the asks of a tab are carried out: every one ends in the session, its failures too. */
export type Hands = {
  readonly means: Means;
  /** Something that takes a while and runs alone; `what` is said until it tells more itself. */
  readonly task: (name: Task, what: string, work: (watch: Watch) => Promise<void>) => void;
  /** The same for what reads the inputs, a reading where no other name is given: changes in the workbook are heard of from before it on. */
  readonly reading: (what: string, work: (watch: Watch) => Promise<void>, name?: Task) => void;
  /** Something short that may run beside a task. */
  readonly aside: (work: () => Promise<void>) => void;
};
