import { compared, type Comparison } from '../reconcile/scenario/compared';
import type { Kept } from './kept';

/** What if? */
export type ScenarioAnswers = {
  /** The scenarios of the workbook by name, without the base. */
  scenarioNames(): Promise<readonly string[]>;
  /** All of them side by side; worked out once for a reading. Undefined while there is no plan. */
  scenarios(): Promise<Comparison | undefined>;
};

export function scenarioAnswers(kept: Kept): ScenarioAnswers {
  return {
    async scenarioNames() {
      return kept.scenarios.map(({ name }) => name);
    },
    async scenarios() {
      return besides(kept);
    },
  };
}

/** The comparison of all scenarios, worked out at the first question. */
export function besides(kept: Kept): Comparison | undefined {
  return (kept.comparison ??= kept.base && compared(kept.base, kept.scenarios));
}
