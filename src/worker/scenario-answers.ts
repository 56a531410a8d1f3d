import { boardOf, type Board } from '../reconcile/scenario/board';
import { chained } from '../reconcile/scenario/chain';
import { compared, type Comparison } from '../reconcile/scenario/compared';
import type { Draft } from '../reconcile/scenario/draft';
import { swapsOf } from '../reconcile/scenario/swaps';
import { tried, type Tried } from '../reconcile/scenario/tried';
import { reconcile } from '../reconcile/reconcile';
import { withLevers } from '../reconcile/lever/reading';
import { digest, type Digest } from '../signal/digest';
import type { Given } from '../signal/read';
import { relevered } from '../signal/relevered';
import type { Kept } from './kept';
import { parserFor, scenariosIn } from './scenarios';

/** What if? */
export type ScenarioAnswers = {
  /** The scenarios of the workbook by name, without the base. */
  scenarioNames(): Promise<readonly string[]>;
  /** All of them side by side; worked out once for a reading. Undefined while there is no plan. */
  scenarios(): Promise<Comparison | undefined>;
  /** The scenarios as they can be worked on, and what there is to reach; undefined while there is no plan. */
  board(): Promise<Board | undefined>;
  /** What a draft comes to; nothing of it is kept. */
  tryOut(draft: Draft): Promise<Tried | undefined>;
  /** Takes the Levers table as it stands now; undefined where it is gone. All else stays as it was read. */
  takeLevers(levers: Given | undefined): Promise<Digest | undefined>;
};

export function scenarioAnswers(kept: Kept): ScenarioAnswers {
  return {
    async scenarioNames() {
      return kept.scenarios.map(({ name }) => name);
    },
    async scenarios() {
      return ordered(kept);
    },
    async board() {
      const signals = kept.reading?.signals;
      return signals && boardOf(signals, { scenarios: kept.scenarios, findings: kept.reading?.findings ?? [] });
    },
    async tryOut(draft) {
      const signals = kept.reading?.signals;
      const weigh = weighing(kept);
      return signals && weigh && tried(signals, draft, weigh, await parserFor(draft.steps));
    },
    async takeLevers(levers) {
      if (!kept.reading) return undefined;
      kept.given = [...kept.given.filter(({ input }) => input !== 'Levers'), ...(levers ? [levers] : [])];
      kept.reading = relevered(kept.reading, levers?.grid);
      const found = await scenariosIn(kept.reading.signals);
      kept.scenarios = found.scenarios;
      kept.reading = withLevers(kept.reading, found);
      kept.comparison = undefined; // the plan without levers, and what was weighed of it, stand
      return digest(kept.reading);
    },
  };
}

/** The comparison of all scenarios, worked out at the first question. */
export function besides(kept: Kept): Comparison | undefined {
  const weigh = weighing(kept);
  return (kept.comparison ??= kept.base && weigh && compared(kept.base, kept.scenarios, weigh));
}

/** The same, with where the order of a scenario's levers matters: asked for by people, not by sheets. */
function ordered(kept: Kept): Comparison | undefined {
  const [comparison, weigh, signals] = [besides(kept), weighing(kept), kept.reading?.signals];
  if (!comparison || !weigh || !signals || comparison.scenarios.every(({ swaps }) => swaps)) return comparison;
  return (kept.comparison = { ...comparison, scenarios: comparison.scenarios.map((one, i) => ({ ...one, swaps: swapsOf(signals, kept.scenarios[i]?.levers ?? [], weigh) })) });
}

/** Weighs levers over the base; what was weighed once for a reading is remembered. */
function weighing(kept: Kept): Kept['weigh'] {
  const signals = kept.reading?.signals;
  kept.base ??= signals && reconcile(signals);
  return (kept.weigh ??= kept.base && chained(kept.base));
}
