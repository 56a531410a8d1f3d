import type { Period } from '../model/period';
import { course, type Course } from '../reconcile/course';
import { BASE } from '../reconcile/lever/lever';
import { outlook, type Outlook } from '../reconcile/outlook';
import { reconcile } from '../reconcile/reconcile';
import { applied } from '../reconcile/scenario/applied';
import type { Way } from '../reconcile/way/way';
import { waysOut } from '../reconcile/way/ways-out';
import { explained, type Explained } from './explained';
import type { Kept } from './kept';

/** Where does it disagree? */
export type ReconcileAnswers = {
  /** The plan with a scenario's levers, of the base unless one is named; undefined while the last reading has a stop, and for a scenario that is not there. */
  reconcile(scenario?: string): Promise<Outlook | undefined>;
  course(item: number): Promise<Course | undefined>;
  /** What stands behind the gap row of an item in a period: arithmetic, cells, cause and cash. */
  explain(item: number, at: Period): Promise<Explained | undefined>;
  /** The ways out of the exception of a rank, most net money first; none but for shortages. */
  waysOut(rank: number): Promise<readonly Way[]>;
};

export function reconcileAnswers(kept: Kept): ReconcileAnswers {
  return {
    async reconcile(scenario = BASE) {
      const signals = kept.reading?.signals;
      const levers = scenario === BASE ? [] : kept.scenarios.find(({ name }) => name === scenario)?.levers;
      kept.base ??= signals && reconcile(signals);
      kept.result = !signals || !levers ? undefined : scenario === BASE ? kept.base : reconcile(applied(signals, levers), signals);
      return kept.result && outlook(kept.result);
    },
    async course(item) {
      return kept.result && course(kept.result, item);
    },
    async explain(item, at) {
      if (!kept.result) return undefined;
      const { periods } = kept.result.signals.calendar;
      const t = periods.indexOf(at);
      return t < 0 ? undefined : explained(kept.result, item * periods.length + t, kept.given);
    },
    async waysOut(rank) {
      const exception = kept.result?.exceptions[rank - 1];
      return kept.result && exception ? waysOut(kept.result, exception) : [];
    },
  };
}
