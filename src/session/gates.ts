import { undecided } from '../commit/agenda';
import { exceptionName } from '../commit/exception-name';
import { gate, type Check } from '../commit/gate';
import { signersOf } from '../commit/rights';
import type { ExceptionLine } from '../reconcile/outlook';
import { lateRuns } from '../signal/late-runs';
import { inWords } from '../signal/late-words';
import { answers } from './ledgers';
import type { Session } from './session';

/** What the gates look at in a session. */
export type Looked = Pick<Session, 'digest' | 'outlook' | 'changed' | 'receipts' | 'scenario' | 'ledgers' | 'signing' | 'signal'>;

/** The material exceptions that wait for a decision, most money first. */
export function waiting({ digest, outlook, ledgers }: Pick<Session, 'digest' | 'outlook' | 'ledgers'>): readonly ExceptionLine[] {
  if (!outlook) return [];
  return ledgers ? undecided(outlook.exceptions, answers(ledgers, digest?.plan?.cycle ?? '')) : outlook.exceptions;
}

/** Every check of the five gates, as the session stands; `open` is what `waiting` says. */
export function gates({ digest, outlook, changed, receipts, scenario, ledgers, signing, signal }: Looked, open: readonly ExceptionLine[]): readonly Check[] {
  return gate({
    cycle: digest?.plan?.cycle ?? '',
    stops: outlook === undefined ? Math.max(1, digest?.counts.stop ?? 0) : 0,
    changed: changed.length > 0,
    written: receipts.length > 0 && receipts.every(({ ok }) => ok),
    lateChanges: lateRuns((signal.late?.changes ?? []).filter(({ out }) => !out)).map((run) => `${run.measure} ${inWords(run)}.`),
    scenario: outlook && scenario,
    undecided: open.map(exceptionName),
    decisions: ledgers?.decisions ?? [],
    assumptions: ledgers?.assumptions ?? [],
    approver: signing.approver,
    role: signing.role,
    signers: signersOf(ledgers?.rights),
    date1904: ledgers?.date1904 ?? false,
  });
}
