import { Fragment } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Section } from '../taskpane/parts/Section';
import { Term } from '../taskpane/parts/Term';
import { Unseen } from '../taskpane/parts/Unseen';
import { full, percent, short } from '../taskpane/words';
import { Ledger } from './Ledger';
import { met, type Score } from './scorecard';

const useStyles = makeStyles({
  missed: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  value: { ...typographyStyles.caption1Strong },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: '6px 0 0' },
});

type Props = { readonly scores: readonly Score[]; readonly currency: string };

/** A dozen figures at most, each with what it should be and whose it is; what is not known here is named below. */
export function ScoreTable({ scores, currency }: Props) {
  const styles = useStyles();
  const [known, unknown] = [scores.filter(({ value }) => !Number.isNaN(value)), scores.filter(({ value }) => Number.isNaN(value))];
  const missed = known.filter((score) => met(score) === false).length;
  return (
    <Section title="Scorecard" aside={missed === 0 ? 'no target missed' : `${missed} off target`}>
      <Ledger heads={['', 'Now', 'Target', 'Owner']} rows={known.map((score) => [
        <Fragment key={score.name}><Term>{score.name}</Term>{score.format === 'money' && currency !== '' ? `, ${currency}` : ''}</Fragment>,
        <Value key="now" score={score} />, target(score), score.owner === '' ? '–' : score.owner,
      ])} />
      {known.every(({ owner }) => owner === '') && <p className={styles.quiet}>Say in Settings whose figure it is and what it should be: Owner of Bias %, Target for Fill %.</p>}
      {unknown.length > 0 && <p className={styles.quiet}>Not known here: {unknown.map(({ name }) => name).join(', ')}.</p>}
    </Section>
  );
}

function Value({ score }: { readonly score: Score }) {
  const styles = useStyles();
  const off = met(score) === false;
  return (
    <span className={off ? styles.missed : styles.value} title={score.format === 'percent' ? undefined : full(score.value)}>
      {off && <><span aria-hidden>! </span><Unseen>off target: </Unseen></>}{figure(score.value, score.format)}
    </span>
  );
}

/** A figure in its own format. */
function figure(value: number, format: Score['format']): string {
  return format === 'percent' ? percent(value) : short(value).replace(' ', '\u00a0');
}

/** What a figure should be: `≥ 90 %`, `± 5 %`; – where nobody said. */
function target({ target: of, way, format }: Score): string {
  if (Number.isNaN(of)) return '–';
  return `${way === 'up' ? '≥' : way === 'down' ? '≤' : '±'}\u00a0${figure(way === 'near' ? Math.abs(of) : of, format)}`;
}
