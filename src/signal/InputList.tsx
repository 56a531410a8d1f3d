import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Place } from '../model/place';
import { Term } from '../taskpane/parts/Term';
import { counted, grouped } from '../taskpane/words';
import { Absent, Others } from './Absent';
import type { Digest } from './digest';
import { INPUTS, type InputName } from './inputs';
import { InputLine } from './InputLine';
import type { Preview } from './range/preview';
import { whyNot } from './why-not';
import type { Picking } from './SourcePicker';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  heads: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '8px', margin: '0 0 2px', color: tokens.colorNeutralForeground2, ...typographyStyles.caption1, fontVariantNumeric: 'tabular-nums' },
});

const REQUIRED: readonly InputName[] = ['Demand', 'Supply'];

type Props = {
  readonly digest: Digest;
  readonly previews: ReadonlyMap<InputName, readonly Preview[]>;
  readonly picking: Picking;
  readonly onGo: (place: Place) => void;
  readonly onPreview: (input: InputName) => void;
};

/** Every input once: first those that are wanted and cannot be read, then those that were, worst first, then the ones there is nothing of. */
export function InputList({ digest, previews, picking, onGo, onPreview }: Props) {
  const styles = useStyles();
  const without = INPUTS.map(({ input }) => input).filter((name) => name !== 'Forecast history' && digest.inputs.every(({ input }) => input !== name));
  const unread = without.filter((input) => REQUIRED.includes(input) || whyNot(digest, input) !== undefined);
  const lines = digest.healths.flatMap((health) => digest.inputs.filter(({ input }) => input === health.input).map((reading) => ({ health, reading })));
  return (
    <>
      {lines.length > 0 && (
        <div className={styles.heads}>
          <span>{used(digest)}</span>
          <Term>Score</Term>
        </div>
      )}
      <ul className={styles.list}>
        {unread.map((input) => <Absent key={input} input={input} why={whyNot(digest, input)} picking={picking} onGo={onGo} />)}
        {lines.map(({ health, reading }) => <InputLine key={reading.input} health={health} reading={reading} previews={previews.get(reading.input)} picking={picking} onGo={onGo} onPreview={() => onPreview(reading.input)} />)}
        <Others inputs={without.filter((input) => !unread.includes(input))} picking={picking} onGo={onGo} />
      </ul>
    </>
  );
}

/** How much of what stands in the inputs counts, in one line. */
function used({ inputs }: Digest): string {
  const [read, some] = inputs.reduce(([all, part], { rows }) => [all + rows.read, part + rows.used], [0, 0]);
  return some === read ? `All ${counted(read, 'row')} used` : `${grouped(some)} of ${counted(read, 'row')} used`;
}
