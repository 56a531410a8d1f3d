import { useId } from 'react';
import { Button, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import type { InputName, Role } from './inputs';
import type { ColumnChoices } from './range/choices';

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', gap: '4px 8px', alignItems: 'center', padding: '4px 0', ...typographyStyles.caption1 },
  role: { overflowWrap: 'anywhere' },
  needed: { color: tokens.colorPaletteRedForeground1 },
  whole: { gridColumn: '1 / -1' },
  select: { minWidth: 0, width: '100%' },
});

type Props = { readonly input: InputName; readonly choices: ColumnChoices; readonly said: ReadonlyMap<Role, string> | undefined; readonly onColumn: (input: InputName, role: Role, header: string) => void; readonly onKeep: (input: InputName) => void };

/** Which header is which column, to be said by hand where it was understood wrongly; a column that is needed and was not found is marked in words. */
export function ColumnPicker({ input, choices: { headers, roles }, said, onColumn, onKeep }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.columns} role="group" aria-label={`Columns of ${input}`}>
      {roles.some(({ renamed }) => renamed) && <Button size="small" className={styles.whole} onClick={() => onKeep(input)}>These columns are right, remember them</Button>}
      {roles.map(({ role, header, needed }) => (
        <FieldOf key={role} id={`${id}${role}`} role={role} header={header} missing={needed && header === ''} byHand={said?.has(role) === true} headers={headers} onChange={(head) => onColumn(input, role, head)} />
      ))}
    </div>
  );
}

type FieldProps = { readonly id: string; readonly role: Role; readonly header: string; readonly missing: boolean; readonly byHand: boolean; readonly headers: readonly string[]; readonly onChange: (header: string) => void };

function FieldOf({ id, role, header, missing, byHand, headers, onChange }: FieldProps) {
  const styles = useStyles();
  return (
    <>
      <label htmlFor={id} className={styles.role}>{role}{missing && <span className={styles.needed}>, not found</span>}{byHand && ', by hand'}</label>
      <Select id={id} size="small" className={styles.select} value={header} onChange={(_, { value }) => onChange(value)}>
        <option value="">{byHand ? 'As found' : header === '' ? 'None' : 'Choose'}</option>
        {headers.map((head) => <option key={head} value={head}>{head}</option>)}
      </Select>
    </>
  );
}
