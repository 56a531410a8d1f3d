import { isOver } from '../commit/due';
import { actionsIn } from './actions';
import type { Grid } from '../model/grid';
import type { Answered } from '../reconcile/outlook';

/** Who answers each exception, by its name (`exceptionName`), from the actions that are still open; the first owner named is the one. */
export function answered(actions: Grid | undefined): ReadonlyMap<string, Answered> {
  const known = new Map<string, Answered>();
  for (const { Exception, Owner, Status, 'Escalate to': to } of actionsIn(actions)) {
    const name = String(Exception ?? '');
    if (name === '' || isOver(Status)) continue;
    const before = known.get(name);
    known.set(name, { owner: before?.owner || String(Owner ?? '').trim(), escalated: (before?.escalated ?? false) || String(to ?? '').trim() !== '' });
  }
  return known;
}
