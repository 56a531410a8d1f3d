import type { Commitment } from '../commit/commit';
import type { Learned } from '../learn/learned';
import type { Finding } from '../model/finding';
import type { Scenario } from '../reconcile/lever/lever';
import type { Reconciliation } from '../reconcile/reconciliation';
import type { Weigh } from '../reconcile/scenario/chain';
import type { Comparison } from '../reconcile/scenario/compared';
import type { Held, LateChange } from '../signal/late';
import type { Given } from '../signal/read';
import type { Reading } from '../signal/reading';
import type { Signals } from '../signal/signals';

/** What the engine keeps between two questions; each answer fills what it works out, and reading anew empties the rest. */
export type Kept = {
  /** The cells of the inputs as they were handed in last. */
  given: readonly Given[];
  /** What was said with them: settings by hand, what was noticed on the way to the cells, and what was frozen at the cutoff. */
  said: { readonly settings: ReadonlyMap<string, string>; readonly noticed: readonly Finding[]; readonly held: Held | undefined };
  reading: Reading | undefined;
  /** The signals as the workbook has them, before late changes are kept out. */
  asRead: Signals | undefined;
  /** What changed since the cutoff. */
  late: readonly LateChange[];
  scenarios: readonly Scenario[];
  /** The plan as the workbook has it, without levers. */
  base: Reconciliation | undefined;
  /** The plan in front: of the base or of a scenario. */
  result: Reconciliation | undefined;
  /** Weighs levers over the base, and remembers. */
  weigh: Weigh | undefined;
  /** All scenarios side by side, once somebody has asked. */
  comparison: Comparison | undefined;
  /** What the past of the last reading teaches, with the contributor in front, once somebody has asked. */
  learned: Learned | undefined;
  /** The plan described last for committing. */
  commitment: Commitment | undefined;
};

/** An engine that was asked nothing yet. */
export function nothingKept(): Kept {
  return { given: [], said: { settings: new Map(), noticed: [], held: undefined }, reading: undefined, asRead: undefined, late: [], scenarios: [], base: undefined, result: undefined, weigh: undefined, comparison: undefined, learned: undefined, commitment: undefined };
}
