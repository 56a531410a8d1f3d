import { useId, useState } from 'react';
import { Button, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { cells } from '../model/place';
import type { Found } from '../model/survey';
import { ColumnPicker } from './ColumnPicker';
import type { InputName, Role } from './inputs';
import type { ColumnChoices } from './range/choices';
import type { KnownColumns } from './range/known-columns';
import type { Suggestion } from './range/suggest';
import { Fold } from '../taskpane/parts/Fold';

const useStyles = makeStyles({
  picker: { display: 'grid', gap: '6px', padding: '6px 0 2px', minWidth: 0 },
  label: { ...typographyStyles.caption1Strong },
  line: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  choice: { flexGrow: 1, minWidth: 0, width: '100%' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** What a picker may ask for: cells selected in Excel, something named, or to forget what was said by hand. */
export type Picking = {
  readonly found: readonly Found[];
  readonly mapped: ReadonlyMap<InputName, string>;
  /** Ranges that could be inputs that were not found. */
  readonly suggestions: ReadonlyMap<InputName, readonly Suggestion[]>;
  /** The columns to choose from, of the inputs that were looked at, and what was said of them. */
  readonly choices: ReadonlyMap<InputName, ColumnChoices>;
  readonly columns: ReadonlyMap<InputName, KnownColumns>;
  readonly onColumn: (input: InputName, role: Role, header: string) => void;
  readonly onKeep: (input: InputName) => void;
  readonly onChoices: (input: InputName) => void;
  readonly onTake: (input: InputName) => void;
  readonly onMap: (input: InputName, name: string) => void;
  readonly onForget: (input: InputName) => void;
};

const KINDS: readonly (readonly [Found['kind'], string])[] = [['name', 'Names'], ['table', 'Tables'], ['sheet', 'Whole sheets']];

/** Where an input is read from, to be said by hand: a name, a table, a sheet, or the cells selected in Excel. */
export function SourcePicker({ input, found, mapped, choices, columns, onTake, onMap, onForget, onColumn, onKeep, onChoices, unread = false }: Picking & { readonly input: InputName; /** Whether there are no columns to choose from yet. */ readonly unread?: boolean }) {
  const styles = useStyles();
  const id = useId();
  const [chosen, choose] = useState('');
  const known = mapped.get(input);
  const [offered, said] = [choices.get(input), columns.get(input)?.said];
  const byHand = known !== undefined || (said?.size ?? 0) > 0;
  const candidates = found.filter((one) => one.place && one.place.rows > 1 && one.own !== true);
  return (
    <div className={styles.picker}>
      {known !== undefined && <p className={styles.quiet}>Said by hand: {known}. The workbook remembers it.</p>}
      <label className={styles.label} htmlFor={id}>Read {input} from</label>
      <Select id={id} size="small" className={styles.choice} value={chosen} onChange={(_, { value }) => choose(value)}>
        <option value="">Choose a name, table or sheet</option>
        {KINDS.map(([kind, title]) => {
          const those = candidates.filter((one) => one.kind === kind);
          return those.length > 0 && <optgroup key={kind} label={title}>{those.map((one) => <option key={wish(one)} value={wish(one)}>{named(one)}</option>)}</optgroup>;
        })}
      </Select>
      <div className={styles.line}>
        <Button size="small" disabledFocusable={chosen === ''} onClick={() => chosen !== '' && onMap(input, chosen)}>Read from there</Button>
        <Button size="small" onClick={() => onTake(input)}>Take the selection as {input}</Button>
        {byHand && <Button size="small" appearance="subtle" onClick={() => onForget(input)}>Forget, find it by name</Button>}
      </div>
      {!unread && <Fold head={<span>Choose its columns</span>} onOpen={() => onChoices(input)}>
        {offered ? <ColumnPicker input={input} choices={offered} said={said} onColumn={onColumn} onKeep={onKeep} /> : <p className={styles.quiet}>There is no header to choose from.</p>}
      </Fold>}
    </div>
  );
}

/** As `find` understands it: a name of one sheet with its sheet. */
function wish({ name, scope }: Found): string {
  return scope === undefined ? name : `'${scope.replaceAll("'", "''")}'!${name}`;
}

function named(one: Found): string {
  const where = one.place && one.kind !== 'sheet' ? `, ${one.place.sheet} ${cells(one.place)}` : '';
  return `${one.scope === undefined ? one.name : `${one.scope}!${one.name}`}${where}`;
}
