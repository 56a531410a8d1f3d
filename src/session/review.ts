import type { Written } from '../model/written';
import type { Rerun } from '../commit/rerun';
import type { Drifted } from '../execute/drifted';
import type { Outlook } from '../reconcile/outlook';
import type { Compared } from '../worker/commit-answers';

/** Committed plans held against each other and against today, each by its sheet, as last asked for. */
export type Review = {
  readonly bridge: (Compared & { readonly then: string; readonly now: string }) | undefined;
  /** `gone`: the scenario of the plan is no longer in the workbook. */
  readonly rerun: { readonly sheet: string; readonly result: Rerun | 'gone' } | undefined;
  /** Of the reading that `of` belongs to. */
  readonly drift: { readonly of: Outlook; readonly found: Drifted } | undefined;
  /** The sheet of the plan that was last opened as a workbook of its own. */
  readonly handed: string | undefined;
  /** A plan's summary as text. */
  readonly summary: { readonly sheet: string; readonly text: string } | undefined;
  /** Receipts of the agenda and of finance rows. */
  readonly papers: readonly Written[];
  /** Receipts of `Execution` and `Drift`. */
  readonly written: readonly Written[];
};

export const NOTHING_REVIEWED: Review = { bridge: undefined, rerun: undefined, drift: undefined, handed: undefined, summary: undefined, papers: [], written: [] };
