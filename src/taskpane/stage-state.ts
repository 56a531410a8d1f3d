import type { Stage } from '../model/stage';
import type { Session } from '../session/session';
import type { StageState } from './parts/StateDot';

/** Where a stage stands, for the dot on its tab. Execute and Learn have no state of their own: they only show. */
export function stageState(stage: Stage, { digest, outlook, receipts, changed, plan }: Session): StageState {
  if (stage === 'signal') {
    if (digest === undefined) return 'not yet';
    if (changed.length > 0) return 'stale';
    return digest.plan === undefined ? 'needs you' : 'done';
  }
  if (stage === 'reconcile') {
    if (outlook === undefined) return 'not yet';
    if (changed.length > 0) return 'stale';
    return receipts.length > 0 && receipts.every(({ ok }) => ok) ? 'done' : 'needs you';
  }
  if (stage === 'commit' && plan !== undefined) return changed.length > 0 ? 'stale' : 'done';
  return 'not yet';
}
