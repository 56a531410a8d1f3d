import type { ComponentProps } from 'react';
import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens, typographyStyles } from '@fluentui/react-components';
import type { Place } from '../model/place';
import { Section } from '../taskpane/parts/Section';
import { Unseen } from '../taskpane/parts/Unseen';
import { counted, grouped, secondsInWords } from '../taskpane/words';
import { Absent, Others } from './Absent';
import type { Digest } from './digest';
import { Cutoff, type CutoffProps } from './Cutoff';
import { Findings } from './Findings';
import { HealthTable } from './HealthTable';
import { InputCard } from './InputCard';
import { INPUTS, type InputName } from './inputs';
import type { Preview } from './range/preview';
import type { Picking } from './SourcePicker';

const useStyles = makeStyles({
  cards: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  health: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: '0 0 8px', fontVariantNumeric: 'tabular-nums' },
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
  const without = INPUTS.map(({ input }) => input).filter((name) => name !== 'Forecast history' && digest.inputs.every(({ input }) => input !== name));
  const missing = without.filter((name) => REQUIRED.includes(name));
  return (
    <>
      <Unseen><h2>What does the workbook say?</h2></Unseen>
      {!digest.plan && missing.length === 0 && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody><MessageBarTitle>Cannot plan yet</MessageBarTitle>Put right what is marked as a stop below, then read again.</MessageBarBody>
        </MessageBar>
      )}
      {digest.counts.stop > 0 && <Findings digest={digest} onGo={onGo} {...fixing} />}
      <Cutoff cutoff={digest.plan?.cutoff} {...late} onGo={onGo} />
      <Section title="Inputs" aside={digest.inputs.length === 0 ? 'none was found' : `${counted(digest.inputs.length, 'range')} read in ${secondsInWords(took)}`}>
        {digest.inputs.length > 0 && <><p className={styles.health}>{health(digest)}</p><HealthTable healths={digest.healths} inputs={digest.inputs} /></>}
        <ul className={styles.cards}>
          {missing.map((input) => <Absent key={input} input={input} why={whyNot(digest, input)} picking={picking} onGo={onGo} />)}
          {digest.inputs.map((reading) => (
            <InputCard key={reading.input} reading={reading} previews={previews.get(reading.input)} picking={picking} onGo={onGo} onPreview={() => onPreview(reading.input)} />
          ))}
          <Others inputs={without.filter((name) => !REQUIRED.includes(name))} picking={picking} onGo={onGo} />
        </ul>
      </Section>
      {digest.counts.stop === 0 && <Findings digest={digest} onGo={onGo} {...fixing} />}
    </>
  );
}

/** Why an input that is there could not be read; undefined where there is none of that name. */
function whyNot({ groups }: Digest, input: InputName): string | undefined {
  const stop = groups.find((group) => group.severity === 'stop' && group.input === input && group.rule !== 'missing input')?.first[0];
  return stop && `${stop.wrong} ${stop.todo}`;
}

/** How much of what stands in the inputs counts, in one line: shares of rows and of periods, and no score made of them. */
function health({ inputs }: Digest): string {
  const [read, used] = inputs.reduce(([all, some], { rows }) => [all + rows.read, some + rows.used], [0, 0]);
  const gaps = inputs.filter(({ completeness }) => completeness.some((share) => share < 1)).map(({ input }) => input);
  const rows = used === read ? `All ${counted(read, 'row')} used` : `${counted(used, 'row')} of ${grouped(read)} used`;
  return gaps.length === 0 ? `${rows}; no period has gaps.` : `${rows}; gaps in periods of ${gaps.join(', ')}.`;
}
