import { BASE } from '../reconcile/lever/lever';
import { reconcile } from '../reconcile/reconcile';
import type { Reconciliation } from '../reconcile/reconciliation';
import { applied } from '../reconcile/scenario/applied';
import { matched } from '../signal/cell/fold';
import type { Kept } from './kept';

/** The plan of a scenario as the workbook stands now, whichever is in front; undefined where there is none of that name, or no plan. */
export function ofScenario(kept: Kept, name: string): Reconciliation | undefined {
  const signals = kept.reading?.signals;
  if (!signals) return undefined;
  if (matched(name) === matched(BASE)) return (kept.base ??= reconcile(signals));
  const levers = kept.scenarios.find((one) => matched(one.name) === matched(name))?.levers;
  return levers && reconcile(applied(signals, levers), signals);
}
