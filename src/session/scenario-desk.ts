import type { Hands } from './means';
import { choose } from './scenario-acts';

/** What the scenarios of the Reconcile tab may ask for. */
export type ScenarioDesk = {
  /** Puts a scenario, or the base, in front: the whole tab speaks of it. */
  readonly choose: (scenario: string) => void;
};

export function scenarioDesk({ means, aside }: Hands): ScenarioDesk {
  return { choose: (scenario) => aside(() => choose(means, scenario)) };
}
