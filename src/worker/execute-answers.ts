import { planTable } from '../commit/plan-table';
import { drift } from '../execute/drift';
import { driftSheet, type Against } from '../execute/drift-sheet';
import { executionSheet } from '../execute/execution-sheet';
import type { Grid } from '../model/grid';
import type { Sheet, Stamp } from '../model/sheet';
import type { Kept } from './kept';

/** Are we keeping it? */
export type ExecuteAnswers = {
  /** `Execution`, and `Drift` against the plan whose table is given. */
  execution(order: Against & { readonly stamp: Stamp }, plan: Grid | undefined): Promise<readonly Sheet[]>;
};

export function executeAnswers(kept: Kept): ExecuteAnswers {
  return {
    async execution({ stamp, ...against }, plan) {
      if (!kept.result) return [];
      const execution = executionSheet(kept.result, stamp, against.scenario);
      return plan ? [execution, driftSheet(drift(planTable(plan), kept.result), against, stamp)] : [execution];
    },
  };
}
