import type { ComponentProps } from 'react';
import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Place } from '../model/place';
import { Section } from '../taskpane/parts/Section';
import { Unseen } from '../taskpane/parts/Unseen';
import { counted, secondsInWords } from '../taskpane/words';
import type { Digest } from './digest';
import { Cutoff, type CutoffProps } from './Cutoff';
import { Findings } from './Findings';
import { InputList } from './InputList';
import type { InputName } from './inputs';
import type { Preview } from './range/preview';
import type { Picking } from './SourcePicker';

const useStyles = makeStyles({
  bar: { margin: '12px 12px 0' },
});

type Props = {
  readonly digest: Digest;
  readonly took: number;
  readonly onGo: (place: Place) => void;
  readonly previews: ReadonlyMap<InputName, readonly Preview[]>;
  readonly picking: Picking;
  readonly onPreview: (input: InputName) => void;
  readonly late: Omit<CutoffProps, 'cutoff' | 'onGo'>;
  /** What was fixed in the sheet, and what may be asked about findings. */
  readonly fixing: Omit<ComponentProps<typeof Findings>, 'digest' | 'onGo'>;
};

const REQUIRED: readonly InputName[] = ['Demand', 'Supply'];

/** What does the workbook say? Its inputs as they were understood, and everything that was noticed on the way. */
export function SignalTab({ digest, took, previews, picking, fixing, late, onGo, onPreview }: Props) {
  const styles = useStyles();
  const there = REQUIRED.every((name) => digest.inputs.some(({ input }) => input === name));
  return (
    <>
      <Unseen><h2>What does the workbook say?</h2></Unseen>
      {!digest.plan && there && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody><MessageBarTitle>Cannot plan yet</MessageBarTitle>Put right what is marked as a stop below, then read again.</MessageBarBody>
        </MessageBar>
      )}
      {digest.counts.stop > 0 && <Findings digest={digest} onGo={onGo} {...fixing} />}
      <Cutoff cutoff={digest.plan?.cutoff} {...late} onGo={onGo} />
      <Section title="Inputs" aside={digest.inputs.length === 0 ? 'none was found' : `${counted(digest.inputs.length, 'range')} read in ${secondsInWords(took)}`}>
        <InputList digest={digest} previews={previews} picking={picking} onGo={onGo} onPreview={onPreview} />
      </Section>
      {digest.counts.stop === 0 && <Findings digest={digest} onGo={onGo} {...fixing} />}
    </>
  );
}
