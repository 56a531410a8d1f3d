import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Section } from '../taskpane/parts/Section';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px', justifyItems: 'stretch' },
  says: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  act: { justifySelf: 'start' },
});

type Props = {
  readonly cycle: string;
  readonly approver: string;
  readonly role: string;
  /** Roles that may sign; undefined where the workbook has no table of decision rights. */
  readonly signers: readonly string[] | undefined;
  /** All five gates open or passed, and nothing running. */
  readonly ready: boolean;
  readonly onSign: (by: { readonly approver?: string; readonly role?: string }) => void;
  readonly onCommit: () => void;
};

/** Who says yes, what the step will do, and what cannot be undone. */
export function Approval({ cycle, approver, role, signers, ready, onSign, onCommit }: Props) {
  const styles = useStyles();
  return (
    <Section title="Approval">
      <div className={styles.form}>
        <Field label="Approved by" size="small"><Input size="small" value={approver} autoComplete="off" onChange={(_, { value }) => onSign({ approver: value })} /></Field>
        <Field label="Role" size="small" {...(signers && { hint: `May sign: ${signers.join(', ')}` })}><Input size="small" value={role} autoComplete="off" onChange={(_, { value }) => onSign({ role: value })} /></Field>
        <p className={styles.says}>
          Makes a new sheet with the plan{cycle === '' ? '' : ` of cycle ${cycle}`}, locks it, and adds a row to Plans. Excel’s Undo does not take it back, and no code opens it again: a correction is a new version.
        </p>
        <Button appearance={ready ? 'primary' : 'secondary'} className={styles.act} disabledFocusable={!ready} onClick={() => ready && onCommit()}>Commit the plan</Button>
      </div>
    </Section>
  );
}
