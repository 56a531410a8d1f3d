import { useId, useState } from 'react';
import { makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { Fold } from '../taskpane/parts/Fold';
import { INPUTS, type InputName } from './inputs';
import { SourcePicker, type Picking } from './SourcePicker';
import { Suggested } from './Suggested';
import type { Place } from '../model/place';

const useStyles = makeStyles({
  card: { padding: '10px 12px', border: `1px dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge, display: 'grid', gap: '6px', minWidth: 0, margin: '0 0 8px', ...typographyStyles.caption1 },
  rest: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: '4px 0', ...typographyStyles.caption1 },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  says: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  label: { ...typographyStyles.caption1Strong },
  body: { display: 'grid', gap: '6px', padding: '4px 0' },
});

type AbsentProps = { readonly input: InputName; readonly why: string | undefined; readonly picking: Picking; readonly onGo: (place: Place) => void };

/** An input that is wanted and was not read: what is the matter with it, the ranges that could be it, and the ways to say where it is. */
export function Absent({ input, why, picking, onGo }: AbsentProps) {
  const styles = useStyles();
  const suggestions = picking.suggestions.get(input) ?? [];
  return (
    <li className={styles.card}>
      <h4 className={styles.name}>{why === undefined ? `${input} was not found` : `${input} cannot be read`}</h4>
      <p className={styles.says}>{why ?? (suggestions.length > 0 ? `No range is called ${input}. ${suggestions.length === 1 ? 'This one' : 'One of these'} could be it:` : `Name its range ${input} in Excel and read again, say below which range it is, or select its cells, headers included, and take them.`)}</p>
      <Suggested input={input} suggestions={suggestions} onMap={picking.onMap} onGo={onGo} />
      <SourcePicker input={input} {...picking} unread={why === undefined} />
    </li>
  );
}

/** The inputs one can plan without, behind one line: which there are, and the way to say where one is. */
export function Others({ inputs, picking, onGo }: { readonly inputs: readonly InputName[]; readonly picking: Picking; readonly onGo: (place: Place) => void }) {
  const styles = useStyles();
  const id = useId();
  const [input, choose] = useState(inputs[0]);
  const chosen = input !== undefined && inputs.includes(input) ? input : inputs[0];
  if (chosen === undefined) return null;
  const likely = inputs.filter((one) => picking.suggestions.has(one));
  return (
    <li className={styles.rest}>
      {likely.length > 0 && (
        <Fold head={<span>Could be here under another name: {likely.join(', ')}</span>}>
          <div className={styles.body}>{likely.map((one) => <Suggested key={one} input={one} suggestions={(picking.suggestions.get(one) ?? []).slice(0, 1)} onMap={picking.onMap} onGo={onGo} />)}</div>
        </Fold>
      )}
      <Fold head={<span>Not in this workbook: {inputs.slice(0, 3).join(', ')}{inputs.length > 3 ? ` and ${inputs.length - 3} more` : ''}</span>}>
        <div className={styles.body}>
          <p className={styles.says}>One can plan without these. Where one of them is here under another name, say which range it is.</p>
          <label className={styles.label} htmlFor={id}>Input</label>
          <Select id={id} size="small" value={chosen} onChange={(_, { value }) => choose(INPUTS.find((spec) => spec.input === value)?.input)}>
            {inputs.map((one) => <option key={one}>{one}</option>)}
          </Select>
          <SourcePicker key={chosen} input={chosen} {...picking} unread />
        </div>
      </Fold>
    </li>
  );
}
