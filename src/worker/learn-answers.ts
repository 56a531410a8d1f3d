import { captured, type Capture } from '../learn/captured';
import { corrected } from '../learn/corrected';
import { historyRows } from '../learn/history-table';
import { learn } from '../learn/learn';
import type { Learned } from '../learn/learned';
import { lessons, type Lessons, type Who } from '../learn/lessons';
import { dayOfTime } from '../model/day';
import type { Grid } from '../model/grid';
import { familyOf, locationOf, productOf } from '../model/items';
import type { Period } from '../model/period';
import type { Place } from '../model/place';
import type { Stamp } from '../model/sheet';
import type { Draft } from '../reconcile/scenario/draft';
import { passed } from '../signal/cutoff';
import { cellsOf } from '../signal/range/cells-of';
import type { Kept } from './kept';

/** What should we believe next time? */
export type LearnAnswers = {
  /** What past forecasts teach, of the contributor and lag that are asked for, else of those in front; undefined where the workbook has none that can be scored. */
  lessons(of?: Who): Promise<Lessons | undefined>;
  /** The bias of the contributor in front as a scenario; undefined where there is nothing worth correcting. */
  correction(): Promise<Draft | undefined>;
  /** Where it stands what an item of the history sold in a period; undefined where it does not. */
  soldCell(item: number, at: Period): Promise<Place | undefined>;
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
    async lessons(of) {
      const learned = learnedIn(kept);
      if (!learned || learned.lines.count === 0) return undefined;
      const at = of ? learned.history.snapshots.findIndex(({ contributor, lag }) => contributor === of.contributor && Object.is(lag, of.lag)) : -1;
      kept.learned = at < 0 ? learned : { ...learned, chosen: at };
      return lessons(kept.learned, kept.result);
    },
    async correction() {
      const learned = learnedIn(kept);
      return learned && corrected(learned);
    },
    async soldCell(item, at) {
      const signals = kept.reading?.signals;
      const items = signals?.history?.items;
      if (!signals || !items) return undefined;
      const sought = { input: 'Actuals', role: 'Quantity', product: productOf(items, item), location: locationOf(items, item), family: familyOf(items, item), at } as const;
      return kept.given.filter(({ input }) => input === 'Actuals').flatMap((range) => cellsOf(range, sought, signals))[0];
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

/** What the signals that were read last teach; worked out once for a reading. */
function learnedIn(kept: Kept): Learned | undefined {
  const signals = kept.reading?.signals;
  if (kept.learned?.signals !== signals) kept.learned = signals && learn(signals);
  return kept.learned;
}
