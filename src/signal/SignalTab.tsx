import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens, typographyStyles } from '@fluentui/react-components';
import type { Place } from '../model/place';
import { FirstTime } from '../taskpane/parts/FirstTime';
import { Section } from '../taskpane/parts/Section';
import { Unseen } from '../taskpane/parts/Unseen';
import { counted, secondsInWords } from '../taskpane/words';
import type { Digest } from './digest';
import { Findings } from './Findings';
import { InputCard } from './InputCard';
import type { InputName } from './inputs';

const useStyles = makeStyles({
  cards: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  missing: { padding: '10px 12px', border: `1px dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge, display: 'grid', gap: '6px', justifyItems: 'start', ...typographyStyles.caption1 },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  says: { margin: 0, color: tokens.colorNeutralForeground2 },
  bar: { margin: '12px 12px 0' },
});

type Props = {
  readonly digest: Digest | undefined;
  readonly took: number;
  readonly onGo: (place: Place) => void;
  /** Takes the cells selected in Excel as this input. */
  readonly onTake: (input: InputName) => void;
};

const REQUIRED: readonly InputName[] = ['Demand', 'Supply'];

/** What does the workbook say? Its inputs as they were understood, and everything that was noticed on the way. */
export function SignalTab({ digest, took, onGo, onTake }: Props) {
  const styles = useStyles();
  if (!digest) {
    return (
      <FirstTime title="What does the workbook say?" says="Reads the ranges and tables named Demand, Supply, Finance and the rest, and shows how each was understood. Nothing in the workbook is changed."/>
    );
  }
  const missing = REQUIRED.filter((name) => digest.inputs.every(({ input }) => input !== name));
  return (
    <>
      <Unseen><h2>What does the workbook say?</h2></Unseen>
      {!digest.plan && missing.length === 0 && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody><MessageBarTitle>Cannot plan yet</MessageBarTitle>Put right what is marked as a stop below, then read again.</MessageBarBody>
        </MessageBar>
      )}
      {digest.counts.stop > 0 && <Findings digest={digest} onGo={onGo} />}
      <Section title="Inputs" aside={digest.inputs.length === 0 ? 'none was found' : `${counted(digest.inputs.length, 'range')} read in ${secondsInWords(took)}`}>
        <ul className={styles.cards}>
          {missing.map((input) => <Missing key={input} input={input} onTake={onTake} />)}
          {digest.inputs.map((reading) => <InputCard key={reading.input} reading={reading} onGo={onGo} />)}
        </ul>
      </Section>
      {digest.counts.stop === 0 && <Findings digest={digest} onGo={onGo} />}
    </>
  );
}

/** An input without which there is no plan: how to give it, with one button. */
function Missing({ input, onTake }: { readonly input: InputName; readonly onTake: Props['onTake'] }) {
  const styles = useStyles();
  return (
    <li className={styles.missing}>
      <h4 className={styles.name}>{input} was not found</h4>
      <p className={styles.says}>Select its cells in Excel, headers included, and take them. Or name the range {input} in Excel and read again.</p>
      <Button size="small" onClick={() => onTake(input)}>Take the selection as {input}</Button>
    </li>
  );
}
