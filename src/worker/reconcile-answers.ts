import { exceptionName } from '../commit/exception-name';
import { answered } from '../execute/answered';
import type { Period } from '../model/period';
import { locationOf, productOf, type Items } from '../model/items';
import { detail, type Detail } from '../reconcile/detail';
import { BASE } from '../reconcile/lever/lever';
import { outlook, type Outlook } from '../reconcile/outlook';
import type { Reconciliation } from '../reconcile/reconciliation';
import { reconcile } from '../reconcile/reconcile';
import { traceLoad } from '../reconcile/trace/trace-load';
import { applied } from '../reconcile/scenario/applied';
import { trace } from '../reconcile/trace/trace';
import { explained, type Explained } from './explained';
import type { Kept } from './kept';

/** An item by its place or by its names, or a resource by its name. */
export type Subject = number | string | { readonly product: string; readonly location: string };

/** Where does it disagree? */
export type ReconcileAnswers = {
  /** The plan with a scenario's levers, of the base unless one is named; undefined while the last reading has a stop, and for a scenario that is not there. */
  reconcile(scenario?: string): Promise<Outlook | undefined>;
  /** The exception of a rank looked at closely: its course, its resources, what it does to money, and the ways out. */
  detail(rank: number): Promise<Detail | undefined>;
  /** What stands behind the row of an item in the gap table, or of a resource in the load table: arithmetic, cells, cause and cash. */
  explain(of: Subject, at: Period): Promise<Explained | undefined>;
};

export function reconcileAnswers(kept: Kept): ReconcileAnswers {
  return {
    async reconcile(scenario = BASE) {
      const signals = kept.reading?.signals;
      const levers = scenario === BASE ? [] : kept.scenarios.find(({ name }) => name === scenario)?.levers;
      kept.base ??= signals && reconcile(signals);
      kept.result = !signals || !levers ? undefined : scenario === BASE ? kept.base : reconcile(applied(signals, levers), signals);
      return kept.result && outlookOf(kept, kept.result);
    },
    async detail(rank) {
      return kept.result && detail(kept.result, rank);
    },
    async explain(of, at) {
      if (!kept.result) return undefined;
      const { periods } = kept.result.signals.calendar;
      const t = periods.indexOf(at);
      const found = t < 0 ? undefined : typeof of === 'string' ? traceLoad(kept.result, of, t) : trace(kept.result, (typeof of === 'number' ? of : itemOf(kept.result.signals.items, of)) * periods.length + t);
      return found && explained(kept.result, found, kept.given);
    },
  };
}

/** Where an item stands, by its names as they are written; −1 where it does not. */
function itemOf(items: Items, { product, location }: { readonly product: string; readonly location: string }): number {
  return items.product.findIndex((_, item) => productOf(items, item) === product && locationOf(items, item) === location);
}

/** A plan in brief, with who answers what by the actions as they were read. */
export function outlookOf({ given }: Kept, result: Reconciliation): Outlook {
  const known = answered(given.find(({ input }) => input === 'Actions')?.grid);
  return outlook(result, known.size === 0 ? undefined : (line) => known.get(exceptionName(line)));
}
