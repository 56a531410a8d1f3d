import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Desk } from '../session/desk';
import { isFor } from '../session/own';
import type { Session } from '../session/session';
import { FirstTime } from '../taskpane/parts/FirstTime';
import { Section } from '../taskpane/parts/Section';
import { Unseen } from '../taskpane/parts/Unseen';
import { saved } from '../taskpane/saved';
import { counted } from '../taskpane/words';
import { Believed } from './Believed';
import { BiasMap } from './BiasMap';
import { SCENARIO } from './corrected';
import { Correction } from './Correction';
import { Leans } from './Leans';
import { lastBelieved, outcomes } from './outcomes';
import { withLedgers } from './scorecard';
import { ScoreTable } from './ScoreTable';
import { Standings } from './Standings';

const useStyles = makeStyles({
  warning: { ...typographyStyles.body1, color: tokens.colorPaletteDarkOrangeForeground1, margin: '0 0 6px' },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: '0 0 6px' },
});

type Props = { readonly session: Session; readonly desk: Desk };

/** What should we believe next time? The scorecard, who leans and what it cost, whose touch helped, and which belief broke. */
export function LearnTab({ session, desk }: Props) {
  const styles = useStyles();
  const { digest, lessons, ledgers, trial, scenarios, running } = session;
  const busy = running !== undefined;
  const cycle = ledgers && lastBelieved(ledgers.assumptions, digest?.plan?.cycle ?? '');
  const believed = ledgers && cycle !== undefined ? outcomes(ledgers.assumptions, cycle) : [];
  const beliefs = cycle !== undefined && believed.length > 0 && <Believed cycle={cycle} outcomes={believed} busy={busy} onConclude={desk.conclude} />;
  if (!lessons) return (
    <>
      <FirstTime title="What should we believe next time?" says={digest ? 'There is nothing to score yet: name what was sold Actuals, and what was forecast Forecasts, with the period it was made in or its lag. Forecasts of this cycle are kept when its plan is committed.' : 'Scores past forecasts against what happened and says who leans which way, since when, and what it cost.'} />
      {beliefs}
      {digest && <Kept session={session} desk={desk} />}
    </>
  );
  return (
    <>
      <Unseen><h2>What should we believe next time?</h2></Unseen>
      {lessons.warnings.length > 0 && <Section title="Like with like?">{lessons.warnings.map((text) => <p key={text} className={styles.warning}>{text}</p>)}</Section>}
      <ScoreTable scores={withLedgers(lessons.scorecard, ledgers?.actions ?? [], believed)} currency={lessons.currency} />
      <Standings lessons={lessons} onScore={desk.score} />
      <Leans lessons={lessons} onGo={desk.goToSold} />
      <BiasMap lessons={lessons} />
      <Correction lessons={lessons} trial={trial} kept={scenarios.includes(SCENARIO)} busy={busy} onCorrect={desk.correct} onKeep={desk.keepDraft} onDiscard={desk.discard} onStay={desk.stay} />
      {beliefs}
      <Kept session={session} desk={desk} />
    </>
  );
}

/** The forecasts that were kept of former cycles, and the way to take them elsewhere. */
function Kept({ session: { digest, found }, desk }: Props) {
  const styles = useStyles();
  const table = found.find(({ kind, own, name }) => kind === 'table' && own === true && isFor(name, 'ForecastHistory'));
  if (!table?.place) return null;
  const rows = digest?.inputs.find(({ input }) => input === 'Forecast history')?.rows.used ?? (table.place.rows ?? 1) - 1;
  return (
    <Section title="Forecast history" aside={counted(rows, 'row')}>
      <p className={styles.quiet}>Every contributor and the consensus, kept when a plan was committed or the cutoff passed. Rows are only ever added.</p>
      <Button size="small" onClick={() => desk.exportHistory(saved)}>Export as CSV</Button>
    </Section>
  );
}
