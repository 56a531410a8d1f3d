import { lazy, type ReactNode } from 'react';
import type { Stage } from '../model/stage';
import type { Desk } from '../session/desk';
import type { Session } from '../session/session';
import { FirstRun } from './parts/FirstRun';
import { SignalTab } from '../signal/SignalTab';

/** Fetched when they are first looked at: nobody reconciles, promises, does or learns before they have read. */
const ReconcileTab = lazy(async () => ({ default: (await import('../reconcile/ReconcileTab')).ReconcileTab }));
const Scenarios = lazy(async () => ({ default: (await import('../reconcile/scenario/Scenarios')).Scenarios }));
const CommitTab = lazy(async () => ({ default: (await import('../commit/CommitTab')).CommitTab }));
const ExecuteTab = lazy(async () => ({ default: (await import('../execute/ExecuteTab')).ExecuteTab }));
const LearnTab = lazy(async () => ({ default: (await import('../learn/LearnTab')).LearnTab }));

/** What a tab is given to show itself: all that is remembered, what may be asked for, and the way to another tab. */
export type Given = { readonly session: Session; readonly desk: Desk; readonly onStage: (stage: Stage) => void };

/** The tab of every stage: a stage without one does not compile. */
export const tabs: Record<Stage, (given: Given) => ReactNode> = {
  signal: ({ session: { digest, running, took, found, mapped, signal: { previews, suggestions, choices, columns, fixed, today, late } }, desk }) => digest ? (
    <SignalTab
      digest={digest}
      took={took}
      previews={previews}
      picking={{ found, mapped, suggestions, choices, columns, onTake: desk.take, onMap: desk.map, onForget: desk.forget, onColumn: desk.column, onKeep: desk.keep, onChoices: desk.choices }}
      late={{ late, today, onFreeze: desk.freeze, onAccept: desk.accept, onKeepOut: desk.keepOut }}
      fixing={{ fixed, onFix: desk.fix, onPutBack: desk.putBack }}
      onGo={desk.go}
      onPreview={desk.preview}
    />
  ) : <FirstRun busy={running !== undefined} onSample={desk.sample} />,
  reconcile: ({ session, session: { digest, outlook, opened, receipts }, desk, onStage }) => (
    <Scenarios session={session} desk={desk}>
      <ReconcileTab
        digest={digest}
        outlook={outlook}
        opened={opened}
        receipts={receipts}
        traced={session.traced}
        live={session.live ?? false}
        onSignal={() => onStage('signal')}
        onOpen={desk.open}
        onGoToDemand={desk.goToDemand}
        onGo={desk.go}
        onExplain={desk.explain}
        onTrace={desk.traceSelected}
        onTraceAt={desk.traceAt}
        onUntrace={desk.untrace}
        onLive={desk.live}
      />
    </Scenarios>
  ),
  commit: ({ session, desk }) => <CommitTab session={session} desk={desk} />,
  execute: ({ session, desk, onStage }) => <ExecuteTab session={session} desk={desk} onStage={onStage} />,
  learn: ({ session, desk }) => <LearnTab session={session} desk={desk} />,
};
