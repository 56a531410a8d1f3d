import type { Draft } from '../reconcile/scenario/draft';
import type { Recommended } from '../reconcile/scenario/recommended';
import type { Hands } from './means';
import { correct } from './learn-acts';
import { choose, compare, keep, recommend, remove, unkept, weigh } from './scenario-acts';

/** What the scenarios of the Reconcile tab may ask for. */
export type ScenarioDesk = {
  /** Puts a scenario, or the base, in front: the whole tab speaks of it. */
  readonly choose: (scenario: string) => void;
  /** Shows all scenarios side by side, or puts that away. */
  readonly compare: (open: boolean) => void;
  /** Works on a scenario: weighs it as it is now, keeps nothing. */
  readonly draft: (draft: Draft) => void;
  /** Goes from the draft to a scenario, or only closes it; where something in it is not kept, asks first. */
  readonly leave: (to?: string) => void;
  /** Stays with the draft after all. */
  readonly stay: () => void;
  /** Drops the draft, and goes on to where somebody was about to go. */
  readonly discard: () => void;
  /** Keeps the draft in the workbook, as rows of the Levers table. */
  readonly keepDraft: () => void;
  /** Remembers in the workbook which plan a person would go for, and why. */
  readonly recommend: (recommended: Recommended) => void;
  /** Takes a scenario out of the workbook. */
  readonly removeScenario: (scenario: string) => void;
};

export function scenarioDesk({ means, task, aside }: Hands): ScenarioDesk {
  const { store } = means;
  let weighing = false;
  const leave = (to: string | undefined) => {
    store.change({ trial: undefined });
    if (to !== undefined) aside(() => choose(means, to));
  };
  return {
    choose: (scenario) => aside(() => choose(means, scenario)),
    compare: (open) => (open ? aside(() => compare(means)) : store.change({ comparison: undefined })),
    draft: (draft) => {
      store.change({ trial: { draft, tried: store.now().trial?.tried, trouble: '' } });
      if (weighing) return; // whoever weighs goes on to the draft as it is then
      weighing = true;
      aside(() => weigh(means).finally(() => (weighing = false)));
    },
    leave: (to) => {
      const trial = unkept(means);
      if (trial) store.change({ trial: { ...trial, leaving: { to } } });
      else leave(to);
    },
    stay: () => {
      const { trial } = store.now();
      if (trial) store.change({ trial: { ...trial, leaving: undefined } });
    },
    discard: () => {
      const going = store.now().trial?.leaving;
      leave(going?.to);
      if (going?.correcting) aside(() => correct(means));
    },
    keepDraft: () => task('keep', 'Keeping the scenario in the workbook', () => keep(means)),
    recommend: (recommended) => aside(() => recommend(means, recommended)),
    removeScenario: (scenario) => task('keep', 'Taking the scenario out of the workbook', () => remove(means, scenario)),
  };
}
