import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Desk } from '../session/desk';
import type { Session } from '../session/session';
import type { Stage } from '../model/stage';
import type { ExceptionLine } from '../reconcile/outlook';
import { ExceptionLines } from '../taskpane/parts/ExceptionLines';
import { Figures, type FigureShown } from '../taskpane/parts/Figure';
import { FirstTime } from '../taskpane/parts/FirstTime';
import { Receipts } from '../taskpane/parts/Receipts';
import { Section } from '../taskpane/parts/Section';
import { Unseen } from '../taskpane/parts/Unseen';
import { full, grouped } from '../taskpane/words';
import { Wait } from '../taskpane/parts/Wait';
import { ActionList } from './ActionList';
import type { Drifted } from './drifted';
import { DriftView } from './DriftView';
import { progress, type Progress } from './progress';

const useStyles = makeStyles({
  looking: { padding: '16px 12px' },
  none: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

const WEEKLY = 10;

type Props = { readonly session: Session; readonly desk: Desk; readonly onStage: (stage: Stage) => void };

/** Are we keeping it? What presses within the weeks of execution, who does what by when, and how far the workbook has moved from the plan. */
export function ExecuteTab({ session, desk, onStage }: Props) {
  const styles = useStyles();
  const { digest, outlook, ledgers, running, review } = session;
  if (!digest || !outlook) return <FirstTime title="Are we keeping it?" says="Shows what presses within the weeks of execution, the actions by their day, and how far the workbook has moved from the plan. Read the workbook first." />;
  if (!ledgers) return <div className={styles.looking}><Wait label="Looking at actions and plans" /></div>;
  const { actions, decisions, today, date1904, register } = ledgers;
  const now = outlook.exceptions.filter(({ horizon }) => horizon === 'S&OE');
  const found = review.drift?.of === outlook ? review.drift.found : undefined;
  const open = (line: ExceptionLine) => {
    desk.open(line.rank);
    onStage('reconcile');
  };
  return (
    <>
      <Unseen><h2>Are we keeping it?</h2></Unseen>
      <Figures figures={figures(now.length, progress(actions, decisions, today, date1904), found, outlook.currency)} />
      {review.written.length > 0 && <Receipts receipts={review.written} onGo={desk.go} />}
      <ActionList actions={actions} today={today} date1904={date1904} busy={running !== undefined} onAmend={(id, cells) => desk.amend('Actions', id, cells)} />
      <Section title="To act on now" aside={now.length > WEEKLY ? `the ${WEEKLY} largest of ${grouped(now.length)}` : ''}>
        {now.length === 0 && <p className={styles.none}>Nothing material begins within the weeks of execution.</p>}
        <ExceptionLines lines={now.slice(0, WEEKLY)} onPress={open} aside={({ answered }) => (answered ? ` · ${answered.owner}` : '')} />
      </Section>
      <DriftView register={register} found={found} busy={running !== undefined} onDrift={desk.drift} />
    </>
  );
}

function figures(exceptions: number, { open, overdue, onTime, promised, found: got, both }: Progress, drift: Drifted | undefined, currency: string): readonly FigureShown[] {
  return [
    { label: 'To act on now', value: exceptions, unit: '' },
    { label: 'Open actions', value: open, unit: '' },
    { label: 'Overdue', value: overdue, unit: '', loss: overdue > 0 },
    ...(Number.isNaN(onTime) ? [] : [{ label: 'Done on time', value: Math.round(onTime * 100), unit: '%' }]),
    ...(both === 0 ? [] : [{ label: 'Found of promised', value: got - promised, unit: currency, loss: got < promised, note: `Here ${full(got)} of ${full(promised)}.` }]),
    ...(drift ? [{ label: 'Drift', value: drift.value, unit: currency, note: `Of the material numbers since ${drift.plan}.` }] : []),
  ];
}
