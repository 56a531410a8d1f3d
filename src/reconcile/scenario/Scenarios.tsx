import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Desk } from '../../session/desk';
import type { Session } from '../../session/session';
import { BASE } from '../lever/lever';
import { Leaving } from './Leaving';
import { ScenarioStrip } from './ScenarioStrip';
import { Wait } from '../../taskpane/parts/Wait';

const Workshop = lazy(() => import('./Workshop').then(({ Workshop: made }) => ({ default: made })));
const Compare = lazy(() => import('./Compare').then(({ Compare: made }) => ({ default: made })));

const useStyles = makeStyles({
  bar: { display: 'grid', gap: '4px', padding: '8px 10px 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, minWidth: 0 },
  row: { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0 },
  act: { minWidth: 0, flexShrink: 0 },
  steps: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0, paddingLeft: '2px', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

type Props = { readonly session: Session; readonly desk: Desk; readonly children: ReactNode };

/** What if? The scenarios above the tab: the one in front is what all below speaks of; making and comparing them take the tab over. */
export function Scenarios({ session, desk, children }: Props) {
  const styles = useStyles();
  const [picking, setPicking] = useState(false);
  const { outlook, scenario, scenarios, board, trial, comparison, digest } = session;
  if (!outlook) return children;
  const making = picking || trial !== undefined;
  const close = () => {
    setPicking(false);
    desk.compare(false);
    desk.leave();
  };
  const front = (name: string) => {
    setPicking(false);
    desk.compare(false);
    desk.leave(name);
  };
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.row}>
          <ScenarioStrip names={scenarios} chosen={scenario} onChoose={front} />
          <Button size="small" className={styles.act} aria-expanded={making} disabled={!board} onClick={() => (making ? close() : setPicking(true))}>New</Button>
          {scenarios.length > 0 && <Button size="small" className={styles.act} aria-expanded={comparison !== undefined} onClick={() => (comparison ? desk.compare(false) : desk.compare(true))}>{comparison ? 'Back' : 'Compare'}</Button>}
        </div>
        {trial?.leaving && <Leaving name={trial.draft.name.trim()} about={trial.leaving.correcting ? 'Make a scenario of the bias' : trial.leaving.to === undefined ? 'Close it' : `Go to ${trial.leaving.to}`} onStay={desk.stay} onDrop={desk.discard} />}
        {scenario !== BASE && !making && <Chosen session={session} desk={desk} />}
      </div>
      <Suspense fallback={<Wait label="One moment" />}>
        {making && board ? <Workshop board={board} trial={trial} scenario={scenario} currency={digest?.plan?.currency ?? ''} running={session.running !== undefined} desk={desk} onBegun={() => setPicking(false)} onClose={close} />
        : comparison ? <Compare comparison={comparison} recommended={session.recommended} currency={digest?.plan?.currency ?? ''} scenario={scenario} desk={desk} />
        : children}
      </Suspense>
    </>
  );
}

/** The steps of the scenario in front, in a line, and the way to change them. */
function Chosen({ session: { scenario, board }, desk }: Omit<Props, 'children'>) {
  const styles = useStyles();
  const kept = board?.scenarios.find(({ name }) => name === scenario);
  if (!kept) return null;
  const [pulled, off, wrong] = [kept.labels.length, kept.steps.filter((step) => step.off).length, kept.findings.length];
  return (
    <div className={styles.row}>
      <p className={styles.steps}>
        {pulled === 0 ? 'No lever is pulled, so this is the base.' : kept.labels.join('; ')}{off > 0 && ` (${off} switched off)`}
        {wrong > 0 && <span className={styles.wrong}> {wrong === 1 ? 'One row was left out' : `${wrong} rows were left out`}: {kept.findings[0]?.wrong}</span>}
      </p>
      <Button size="small" appearance="subtle" className={styles.act} onClick={() => desk.draft(kept)}>Edit</Button>
    </div>
  );
}
