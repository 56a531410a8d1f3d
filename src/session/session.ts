import type { Stage } from '../model/stage';
import type { Place } from '../model/place';
import type { Found } from '../model/survey';
import type { Refusal, Written } from '../model/written';
import type { Lessons } from '../learn/lessons';
import type { Detail } from '../reconcile/detail';
import type { Outlook } from '../reconcile/outlook';
import type { Board } from '../reconcile/scenario/board';
import type { Comparison } from '../reconcile/scenario/compared';
import type { Recommended } from '../reconcile/scenario/recommended';
import type { Draft } from '../reconcile/scenario/draft';
import type { Tried } from '../reconcile/scenario/tried';
import type { Digest } from '../signal/digest';
import type { InputName } from '../signal/inputs';
import type { Explained } from '../worker/explained';
import type { Subject } from '../worker/reconcile-answers';
import type { Verification } from '../commit/verify';
import type { Way } from '../reconcile/way/way';
import type { Committed } from './commit';
import { NOTHING_REVIEWED, type Review } from './review';
import type { Ledgers } from './ledgers';
import { NOTHING_SHOWN, type SignalState } from './signal-state';

/** What takes a while and runs alone. */
export type Task = 'sample' | 'read' | 'write' | 'commit' | 'keep' | 'verify' | 'decide' | 'execute';

/** What is going on right now, and how much of it is behind us, 0 to 1. */
export type Running = { readonly task: Task; readonly what: string; readonly share: number };

/** Excel's no, and which task it was said to. */
export type Refused = { readonly task: Task | 'select'; readonly refusal: Refusal };

/** The exception that is open, by rank; what stands behind it once it is there, and behind one of its periods once that is asked for. */
export type Opened = { readonly rank: number; readonly detail?: Detail | undefined; readonly explained?: Explained | undefined };

/** What stands behind a row of a table of ours that was selected in Excel. */
export type Traced = {
  readonly of: Subject;
  readonly explained: Explained;
  /** The column that was selected, '' for none in particular. */
  readonly figure: string;
  /** Figures that stand otherwise in the sheet, with what stands there. */
  readonly otherwise: readonly (readonly [figure: string, onSheet: number])[];
};

/** A draft with what the last one that was weighed came to, and why it could not be kept. */
export type Trial = {
  readonly draft: Draft;
  readonly tried: Tried | undefined;
  readonly trouble: string;
  /** Where somebody was about to go without keeping it, until they say whether it may be dropped: `to` a scenario, or nowhere else; or to another draft, the measured bias. */
  readonly leaving?: { readonly to: string | undefined; readonly correcting?: true } | undefined;
};

/** Who is about to sign the plan, and the words in which they go past what does not hold, by the name of the check. */
export type Signing = { readonly approver: string; readonly role: string; readonly overridden: ReadonlyMap<string, string> };

/** All that the pane remembers; everything else is worked out from it. */
export type Session = {
  /** The tab in front. */
  readonly front: Stage;
  /** What the workbook said when it was last read; undefined before the first time. */
  readonly digest: Digest | undefined;
  /** Undefined while one cannot plan from what was read. */
  readonly outlook: Outlook | undefined;
  /** What past forecasts teach; undefined where there are none. */
  readonly lessons?: Lessons | undefined;
  /** Whatever in the workbook may hold an input, from the last reading. */
  readonly found: readonly Found[];
  /** Where the cells of the inputs were, range by range. */
  readonly ranges: readonly Required<Place>[];
  /** What a person said by hand about where an input is, as the workbook remembers it. */
  readonly mapped: ReadonlyMap<InputName, string>;
  /** What the Signal tab shows beside the reading. */
  readonly signal: SignalState;
  /** How long the last reading took, in milliseconds. */
  readonly took: number;
  readonly scenario: string;
  /** The scenarios of the workbook in its own order, without the base. */
  readonly scenarios: readonly string[];
  /** The scenarios as rows one can work on, and the names they can reach. */
  readonly board?: Board | undefined;
  /** The scenario a person works on, and what it comes to; nothing of it is in the workbook yet. */
  readonly trial?: Trial | undefined;
  /** All scenarios side by side, while a person looks at them. */
  readonly comparison?: Comparison | undefined;
  /** The scenario that a person recommends, and why, as the workbook remembers it. */
  readonly recommended?: Recommended | undefined;
  /** Whether `Gaps` is written with live formulas. */
  readonly live?: boolean | undefined;
  /** Receipts of the last write; empty once the workbook was read again. */
  readonly receipts: readonly Written[];
  /** The plan committed from what was read last. */
  readonly plan: Committed | undefined;
  /** Plans, decisions, assumptions and actions as they stood when last looked at; undefined before. */
  readonly ledgers: Ledgers | undefined;
  readonly signing: Signing;
  /** What can be done about an exception that is being decided, by its rank in that outlook. */
  readonly weighed: { readonly of: Outlook; readonly rank: number; readonly ways: readonly Way[] } | undefined;
  /** Plans held against each other and against today. */
  readonly review: Review;
  /** Whether the committed plans are what was committed, when last asked. */
  readonly verification: Verification | undefined;
  /** Cells changed since the workbook was read, as Excel names them, the latest last, at most `REMEMBERED`. */
  readonly changed: readonly string[];
  /** The cells whose edit was taken in last since the workbook was read, without their sheet. */
  readonly followed?: string | undefined;
  readonly running: Running | undefined;
  readonly refused: Refused | undefined;
  readonly opened: Opened | undefined;
  /** The row of ours that a person asked about, or why there is nothing to say of what they selected. */
  readonly traced?: Traced | string | undefined;
  /** Our own mistake, in full, for the error boundary to show. */
  readonly broken: Error | undefined;
};

export const REMEMBERED = 5;

/** A pane that was just opened. */
export const FRESH: Session = {
  front: 'signal',
  digest: undefined,
  outlook: undefined,
  found: [],
  ranges: [],
  mapped: new Map(),
  signal: NOTHING_SHOWN,
  took: NaN,
  scenario: 'Base',
  scenarios: [],
  receipts: [],
  plan: undefined,
  ledgers: undefined,
  signing: { approver: '', role: '', overridden: new Map() },
  weighed: undefined,
  review: NOTHING_REVIEWED,
  verification: undefined,
  changed: [],
  running: undefined,
  refused: undefined,
  opened: undefined,
  broken: undefined,
};

/** What is left of a session when its engine is gone: nothing that was worked out. */
export const FORGOTTEN: Partial<Session> = {
  signal: NOTHING_SHOWN, digest: undefined, outlook: undefined, followed: undefined, changed: [], opened: undefined, traced: undefined,
  scenario: 'Base', scenarios: [], board: undefined, trial: undefined, comparison: undefined,
  receipts: [], plan: undefined, ledgers: undefined, weighed: undefined, review: NOTHING_REVIEWED, lessons: undefined,
};

/** A session that tells who listens when it has changed: what `useSyncExternalStore` wants. */
export type Store = {
  readonly now: () => Session;
  readonly change: (by: Partial<Session>) => void;
  readonly subscribe: (told: () => void) => () => void;
};

export function store(initial: Session = FRESH): Store {
  let session = initial;
  const listeners = new Set<() => void>();
  return {
    now: () => session,
    change: (by) => {
      session = { ...session, ...by };
      listeners.forEach((told) => told());
    },
    subscribe: (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
}
