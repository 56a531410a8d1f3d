/** The loop, in order: a folder, a tab in the pane and a group of sheets each. The one list. */
export const STAGES = ['signal', 'reconcile', 'commit', 'execute', 'learn'] as const;

/** One step of the loop Signal → Reconcile → Commit → Execute → Learn. */
export type Stage = (typeof STAGES)[number];

/** The stage as the planner reads it on its tab. */
export const STAGE_TITLE: Record<Stage, string> = {
  signal: 'Signal',
  reconcile: 'Reconcile',
  commit: 'Commit',
  execute: 'Execute',
  learn: 'Learn',
};
