import type { Who } from '../learn/lessons';
import type { Period } from '../model/period';
import { conclude, correct, exported, goToSold, score } from './learn-acts';
import type { Hands } from './means';
import { unkept } from './scenario-acts';

/** What the Learn tab may ask for. */
export type LearnDesk = {
  /** Puts a contributor at a lag in front. */
  readonly score: (of: Who) => void;
  /** Brings what an item sold in a period into view. */
  readonly goToSold: (item: number, at: Period) => void;
  /** Drafts a scenario that takes the measured bias out, and weighs it; where another draft is not kept, asks first. */
  readonly correct: () => void;
  /** Says what came of an assumption. */
  readonly conclude: (id: string, expected: number, actual: string) => void;
  /** Hands the forecast history over as text, for a file. */
  readonly exportHistory: (save: (name: string, text: string) => void) => void;
};

export function learnDesk({ means, task, aside }: Hands): LearnDesk {
  return {
    score: (of) => aside(() => score(means, of)),
    goToSold: (item, at) => aside(() => goToSold(means, item, at)),
    correct: () => {
      const trial = unkept(means);
      if (trial) means.store.change({ trial: { ...trial, leaving: { to: undefined, correcting: true } } });
      else aside(() => correct(means));
    },
    conclude: (id, expected, actual) => task('decide', `Writing what came of ${id}`, () => conclude(means, id, expected, actual)),
    exportHistory: (save) =>
      aside(async () => {
        const text = await exported(means);
        if (text !== undefined) save('forecast-history.csv', text);
      }),
  };
}
