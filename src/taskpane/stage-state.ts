import type { Stage } from '../model/stage';
import { overdue } from '../execute/actions';
import type { Session } from '../session/session';
import type { StageState } from './parts/StateDot';

/** Where a stage stands, for the dot on its tab. Learn has no state of its own: it only shows. */
export function stageState(stage: Stage, { digest, outlook, receipts, changed, plan, ledgers }: Session): StageState {
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
  if (stage === 'execute' && ledgers !== undefined && (ledgers.actions.length > 0 || ledgers.register.length > 0)) return overdue(ledgers.actions, ledgers.today, ledgers.date1904).length > 0 ? 'needs you' : 'done';
  return 'not yet';
}
