import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { Stage } from '../model/stage';
import type { Desk } from '../session/desk';
import type { Session, Store } from '../session/session';
import { Broken, Sorry } from './parts/Broken';
import { Footer, type Act } from './parts/Footer';
import { Header } from './parts/Header';
import { Later } from './parts/Later';
import { HelpButton } from './parts/HelpButton';
import { RefusedBar, StaleBar } from './parts/Said';
import { LooksSwitch } from './parts/LooksSwitch';
import { Stages } from './parts/Stages';
import { Wait } from './parts/Wait';
import type { Looks } from './looks';
import { tabs } from './tabs';
import { DARK, LIGHT } from './theme';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100vh', minWidth: '320px', boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground1 },
  work: { display: 'contents' },
  away: { display: 'none' }, // kept as it is behind the help
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  panel: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', paddingBottom: '16px', '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  said: { padding: '12px', display: 'grid', gap: '8px' },
});

/** Read by few and long: it comes when somebody asks. */
const Help = lazy(() => import('./help/Help').then(({ Help: loaded }) => ({ default: loaded })));

type Props = { readonly store: Store; readonly desk: Desk; readonly dark: boolean; readonly looks: Looks; readonly onLooks: (looks: Looks) => void };

/** The pane: the line, the five tabs, the stage in front, and the one thing to do next. */
export function App({ store, desk, dark, looks, onLooks }: Props) {
  return (
    <FluentProvider theme={dark ? DARK : LIGHT}>
      <Broken onAgain={desk.dismiss}>
        <Pane store={store} desk={desk} looks={looks} onLooks={onLooks} />
      </Broken>
    </FluentProvider>
  );
}

function Pane({ store, desk, looks, onLooks }: Omit<Props, 'dark'>) {
  const styles = useStyles();
  const session = useSyncExternalStore(store.subscribe, store.now);
  const stage = session.front;
  const choose = desk.front;
  const [asking, ask] = useState(false);
  const { primary, secondary } = next(session, stage, desk, choose);
  return (
    <div className={styles.pane}>
      {asking && <Suspense fallback={null}><Help onClose={() => ask(false)} /></Suspense>}
      <div className={asking ? styles.away : styles.work}>
        <Header session={session} />
        <main className={styles.main}>
          <Stages session={session} chosen={stage} onChoose={choose} />
          <div className={styles.panel} role="tabpanel" id={`panel-${stage}`} aria-labelledby={`tab-${stage}`} tabIndex={0} key={stage}>
            <Messages session={session} desk={desk} />
            <Later key={session.digest ? 'read' : 'new'}>
              <Suspense fallback={<div className={styles.said}><Wait label="Opening" /></div>}>
                {session.broken ? <Sorry error={session.broken} onAgain={desk.dismiss} /> : tabs[stage]({ session, desk, onStage: choose })}
              </Suspense>
            </Later>
          </div>
        </main>
        <Footer running={session.running} primary={primary} secondary={secondary} onCancel={desk.cancel} aside={<><HelpButton open={asking} onOpen={() => ask(true)} /><LooksSwitch looks={looks} onLooks={onLooks} /></>} />
      </div>
    </div>
  );
}

function Messages({ session: { refused, changed, running, digest }, desk }: { readonly session: Session; readonly desk: Desk }) {
  const styles = useStyles();
  if (running || (!refused && changed.length === 0)) return null;
  return (
    <div className={styles.said}>
      {refused && <RefusedBar refused={refused} forgotten={digest === undefined} onRetry={refused.task === 'read' || refused.task === 'write' || refused.task === 'sample' ? desk[refused.task] : undefined} />}
      {changed.length > 0 && <StaleBar changed={changed} />}
    </div>
  );
}

/** The one thing to do next: read, read again when something changed or is missing, else write; on Commit, once all is written, the tab itself has it until the plan is committed. And a way across when it stands on another tab. */
function next({ digest, outlook, changed, receipts, trial, plan }: Session, stage: Stage, desk: Desk, choose: (stage: Stage) => void): { readonly primary: Act | undefined; readonly secondary: Act | undefined } {
  if (!digest) return { primary: { label: 'Use my workbook', onClick: desk.read, key: 'F9' }, secondary: undefined };
  const across = stage === 'reconcile' ? undefined : { label: receipts.length > 0 ? 'Review' : 'Review first', onClick: () => choose('reconcile') };
  if (!outlook || changed.length > 0) return { primary: { label: 'Read again', onClick: desk.read, key: 'F9' }, secondary: outlook && across };
  if (trial && stage === 'reconcile') return { primary: { label: 'Keep scenario', onClick: desk.keepDraft }, secondary: { label: 'Put away', onClick: () => desk.leave() } };
  const written = receipts.length > 0 && receipts.every(({ ok }) => ok);
  const write = { label: written ? 'Write again' : 'Write the gaps', onClick: desk.write };
  const again = { label: 'Read again', onClick: desk.read, key: 'F9' };
  if (stage === 'execute') return { primary: { label: 'Write Execution', onClick: desk.execute }, secondary: again };
  if (!written) return { primary: write, secondary: across ?? again };
  if (stage === 'commit') return { primary: plan && { label: 'Go on to Execute', onClick: () => choose('execute') }, secondary: again };
  return { primary: again, secondary: across ?? write };
}
