import { planTable } from '../commit/plan-table';
import { drift } from '../execute/drift';
import { driftSheet } from '../execute/drift-sheet';
import { drifted, type Drifted } from '../execute/drifted';
import { executionSheet } from '../execute/execution-sheet';
import type { Grid } from '../model/grid';
import type { Sheet, Stamp } from '../model/sheet';
import type { Reconciliation } from '../reconcile/reconciliation';
import type { Kept } from './kept';
import { ofScenario } from './of-scenario';

/** A committed plan: its sheet, the scenario it was committed in, and its table as it stands. */
export type Standing = { readonly sheet: string; readonly scenario: string; readonly table: Grid };

/** What to write: the execution list of the scenario in front. */
export type ExecutionOrder = { readonly stamp: Stamp; readonly scenario: string; readonly allRows: boolean };

/** Are we keeping it? */
export type ExecuteAnswers = {
  /** `Execution`, and `Drift` against the plan that is given. */
  execution(order: ExecutionOrder, plan: Standing | undefined): Promise<readonly Sheet[]>;
  /** How far the workbook has moved from a plan, in the plan's own scenario; `front` stands in where that is gone. Undefined while there is no plan. */
  drift(plan: Standing, front: string): Promise<Drifted | undefined>;
};

export function executeAnswers(kept: Kept): ExecuteAnswers {
  return {
    async execution({ stamp, scenario, allRows }, plan) {
      if (!kept.result) return [];
      const execution = executionSheet(kept.result, stamp, scenario);
      const against = plan && present(kept, plan, scenario);
      if (!plan || !against) return [execution];
      return [execution, driftSheet(drift(planTable(plan.table), against.now), { plan: plan.sheet, scenario: against.scenario, gone: against.gone, allRows }, stamp)];
    },
    async drift(plan, front) {
      const against = present(kept, plan, front);
      return against && drifted(drift(planTable(plan.table), against.now), { plan: plan.sheet, scenario: against.scenario, gone: against.gone });
    },
  };
}

/** The present that a plan is held against: of the scenario it was committed in, while the workbook still has that. */
function present(kept: Kept, { scenario }: Standing, front: string): { readonly now: Reconciliation; readonly scenario: string; readonly gone: boolean } | undefined {
  const now = ofScenario(kept, scenario);
  if (now) return { now, scenario, gone: false };
  return kept.result && { now: kept.result, scenario: front, gone: true };
}
