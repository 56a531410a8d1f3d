import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Tried } from '../reconcile/scenario/tried';
import type { Trial } from '../session/session';
import { Leaving } from '../reconcile/scenario/Leaving';
import { Fold } from '../taskpane/parts/Fold';
import { Section } from '../taskpane/parts/Section';
import { called } from '../taskpane/shares';
import { counted, percent, short } from '../taskpane/words';
import { Wait } from '../taskpane/parts/Wait';
import { FORMULA, SCENARIO } from './corrected';
import { Ledger } from './Ledger';
import type { Lessons } from './lessons';

const useStyles = makeStyles({
  says: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: '0 0 6px' },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: '6px 0' },
  acts: { display: 'flex', gap: '8px', marginTop: '8px' },
  steps: { ...typographyStyles.caption1, margin: '0 0 4px', paddingLeft: '20px', overflowWrap: 'anywhere' },
  trouble: { ...typographyStyles.caption1, color: tokens.colorPaletteRedForeground1 },
});

type Props = {
  readonly lessons: Lessons;
  readonly trial: Trial | undefined;
  /** Whether such a scenario stands in the workbook. */
  readonly kept: boolean;
  readonly busy: boolean;
  readonly onCorrect: () => void;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
  /** Stays with another draft that is not kept. */
  readonly onStay: () => void;
};

/** The measured bias as a scenario: what it would do to the plan, before anybody keeps it. */
export function Correction({ lessons: { chosen, currency }, trial, kept, busy, onCorrect, onKeep, onDiscard, onStay }: Props) {
  const styles = useStyles();
  if (!chosen) return null;
  const own = trial?.draft.name === SCENARIO ? trial : undefined;
  return (
    <Section title="What if the bias were taken out?" aside={called(chosen.who, chosen.lag)}>
      <p className={styles.says}>Corrects the planned demand by the measured bias as far as the evidence goes: item by item, or family by family where many lean. Only to look at: the plan stays as it is.</p>
      <Fold head={<span className={styles.quiet}>How the factors are made</span>}><p className={styles.quiet}>{FORMULA}. No factor goes below 0.5 or above 2.</p></Fold>
      {!own && <Button size="small" disabledFocusable={busy} onClick={() => !busy && onCorrect()}>{kept ? 'Make it anew' : 'Make a scenario of it'}</Button>}
      {!own && trial?.leaving?.correcting && <Leaving name={trial.draft.name.trim()} about="Make this scenario" onStay={onStay} onDrop={onDiscard} />}
      {!own && kept && <p className={styles.quiet}>It stands among the scenarios of Reconcile.</p>}
      {own && !own.tried && <Wait label="Weighing it" />}
      {own?.tried && (
        <>
          <Ledger heads={['', 'Base', SCENARIO, 'Δ']} rows={effects(own.tried, currency)} />
          <Fold head={<span>{counted(own.draft.steps.length, 'lever')}</span>}>
            <ol className={styles.steps}>{own.tried.steps.map(({ says, wrong }, i) => <li key={i}>{wrong ? wrong.wrong : says}. {own.draft.steps[i]?.note}</li>)}</ol>
          </Fold>
          {own.trouble !== '' && <p className={styles.trouble}>{own.trouble}</p>}
          <div className={styles.acts}>
            <Button size="small" disabledFocusable={busy} onClick={() => !busy && onKeep()}>Keep it as a scenario</Button>
            <Button size="small" appearance="subtle" onClick={onDiscard}>Put it away</Button>
          </div>
        </>
      )}
    </Section>
  );
}

const COMPARED = ['Revenue', 'Margin', 'Fill %', 'Short units', 'Closing stock value', 'Lowest cash', 'Operating effect'] as const;

function effects({ base, metrics }: Tried, currency: string): readonly (readonly string[])[] {
  return COMPARED.filter((name) => !Number.isNaN(base[name]) && !Number.isNaN(metrics[name])).map((name) => {
    const shown = name === 'Fill %' ? (value: number) => percent(value) : (value: number) => short(value).replace(' ', '\u00a0');
    const difference = metrics[name] - base[name];
    const money = name !== 'Fill %' && name !== 'Short units' && currency !== '';
    return [`${name}${money ? `, ${currency}` : ''}`, shown(base[name]), shown(metrics[name]), Math.abs(difference) < 1e-9 ? '0' : `${difference > 0 ? '+' : ''}${name === 'Fill %' ? percent(difference) : shown(Math.abs(difference) < 1e-6 ? 0 : difference)}`];
  });
}
