import { useState } from 'react';
import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Section } from '../taskpane/parts/Section';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px', justifyItems: 'stretch' },
  says: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  act: { justifySelf: 'start' },
});

/** Characters that Excel takes in a password. */
const LONGEST = 255;

type Props = {
  readonly cycle: string;
  readonly approver: string;
  readonly role: string;
  /** Roles that may sign; undefined where the workbook has no table of decision rights. */
  readonly signers: readonly string[] | undefined;
  /** All five gates open or passed, and nothing running. */
  readonly ready: boolean;
  readonly onSign: (by: { readonly approver?: string; readonly role?: string }) => void;
  /** The fingerprint of what was committed last; once it is another, the password is forgotten. */
  readonly committed: string | undefined;
  /** Commits; the password locks the sheet, an empty one locks it without. */
  readonly onCommit: (password: string) => void;
};

/** Who says yes, what the step will do, and what cannot be undone. */
export function Approval({ cycle, approver, role, signers, ready, committed, onSign, onCommit }: Props) {
  const styles = useStyles();
  const [password, setPassword] = useState('');
  const [before, setBefore] = useState(committed);
  if (before !== committed) {
    setBefore(committed);
    setPassword(''); // a refused commit keeps it, or the second try would lock without
  }
  return (
    <Section title="Approval">
      <div className={styles.form}>
        <Field label="Approved by" size="small"><Input size="small" value={approver} autoComplete="off" onChange={(_, { value }) => onSign({ approver: value })} /></Field>
        <Field label="Role" size="small" {...(signers && { hint: `May sign: ${signers.join(', ')}` })}><Input size="small" value={role} autoComplete="off" onChange={(_, { value }) => onSign({ role: value })} /></Field>
        <Field label="Password of the lock, optional" size="small" hint="Kept nowhere by us, and nobody can bring it back: who takes the lock off has to type it. Verify needs none.">
          <Input size="small" type="password" value={password} autoComplete="new-password" maxLength={LONGEST} onChange={(_, { value }) => setPassword(value)} />
        </Field>
        <p className={styles.says}>
          Makes a new sheet with the plan{cycle === '' ? '' : ` of cycle ${cycle}`}, locks it{password === '' ? '' : ' with the password'}, and adds a row to Plans. Excel’s Undo does not take it back, and no code opens it again: a correction is a new version.
        </p>
        <Button appearance={ready ? 'primary' : 'secondary'} className={styles.act} disabledFocusable={!ready} onClick={() => ready && onCommit(password)}>Commit the plan</Button>
      </div>
    </Section>
  );
}
