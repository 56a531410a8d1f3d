import { learn } from '../learn/learn';
import { lessons, type Lessons } from '../learn/lessons';
import type { Kept } from './kept';

/** What should we believe next time? */
export type LearnAnswers = {
  /** What past forecasts teach; undefined where the workbook has none that can be scored. */
  lessons(): Promise<Lessons | undefined>;
};

export function learnAnswers(kept: Kept): LearnAnswers {
  return {
    async lessons() {
      const learned = kept.reading?.signals && learn(kept.reading.signals);
      return learned && learned.lines.count > 0 ? lessons(learned) : undefined;
    },
  };
}
