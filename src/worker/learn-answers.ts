import { captured, type Capture } from '../learn/captured';
import { learn } from '../learn/learn';
import { historyRows } from '../learn/history-table';
import { lessons, type Lessons } from '../learn/lessons';
import { dayOfTime } from '../model/day';
import type { Grid } from '../model/grid';
import type { Stamp } from '../model/sheet';
import { passed } from '../signal/cutoff';
import type { Kept } from './kept';

/** What should we believe next time? */
export type LearnAnswers = {
  /** What past forecasts teach; undefined where the workbook has none that can be scored. */
  lessons(): Promise<Lessons | undefined>;
  /** Whether the cutoff of the cycle has passed by a time; never where none is set. */
  cutoffPassed(at: string): Promise<boolean>;
  /**
   * The forecasts of this cycle as rows for `ForecastHistory`, which is handed in as it stands; undefined while there is no plan.
   * With a plan committed it is the demand of that plan; at the cutoff the inputs', once a cycle.
   */
  capture(why: 'commit' | 'cutoff', standing: Grid | undefined, stamp: Stamp): Promise<Capture | undefined>;
};

export function learnAnswers(kept: Kept): LearnAnswers {
  return {
    async lessons() {
      const learned = kept.reading?.signals && learn(kept.reading.signals);
      return learned && learned.lines.count > 0 ? lessons(learned) : undefined;
    },
    async cutoffPassed(at) {
      const signals = kept.reading?.signals;
      return signals !== undefined && passed(signals, dayOfTime(at));
    },
    async capture(why, standing, stamp) {
      const base = kept.reading?.signals;
      if (!base || !kept.result) return undefined;
      if (why === 'commit') return captured({ base, planned: kept.result.signals }, standing, stamp);
      return historyRows(standing).some(({ cycle }) => cycle === base.cycle) ? undefined : captured({ base, planned: base }, standing, stamp);
    },
  };
}
