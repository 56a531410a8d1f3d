import type { ReactNode } from 'react';
import type { Stage } from '../model/stage';
import { Commit } from '../commit/Commit';
import { Execute } from '../execute/Execute';
import { Learn } from '../learn/Learn';
import { Reconcile } from '../reconcile/Reconcile';
import type { Desk } from '../session/desk';
import type { Session } from '../session/session';
import { Signal } from '../signal/Signal';

/** What a tab is given to show itself: all that is remembered, what may be asked for, and the way to another tab. */
export type Given = { readonly session: Session; readonly desk: Desk; readonly onStage: (stage: Stage) => void };

/** The tab of every stage: a stage without one does not compile. */
export const tabs: Record<Stage, (given: Given) => ReactNode> = {
  signal: ({ session: { digest, took }, desk }) => <Signal digest={digest} took={took} onGo={desk.go} onTake={desk.take} />,
  reconcile: ({ session: { digest, outlook, opened, receipts }, desk, onStage }) => (
    <Reconcile digest={digest} outlook={outlook} opened={opened} receipts={receipts} onSignal={() => onStage('signal')} onOpen={desk.open} onGoToDemand={desk.goToDemand} onGo={desk.go} />
  ),
  commit: () => <Commit />,
  execute: () => <Execute />,
  learn: () => <Learn />,
};
