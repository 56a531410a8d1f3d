import { useState } from 'react';
import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Section } from '../taskpane/parts/Section';
import type { AssumptionRow } from './assumptions';
import { isOneOwner } from './due';
import { assumptionLines } from './sentences';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '16px', display: 'grid', gap: '4px', ...typographyStyles.caption1, overflowWrap: 'anywhere' },
  form: { display: 'grid', gap: '8px', marginTop: '8px' },
  two: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', '& > *': { minWidth: 0 } },
  wide: { minWidth: 0, width: '100%' },
  says: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  act: { justifySelf: 'start', marginTop: '6px' },
});

type Said = { readonly assumption: string; readonly measure: string; readonly expected: number; readonly owner: string };
type Props = { readonly assumptions: readonly AssumptionRow[]; readonly cycle: string; readonly busy: boolean; readonly onAssume: (said: Said) => void };

/** What the plan takes for true, so that it can be seen later which belief broke. */
export function Beliefs({ assumptions, cycle, busy, onAssume }: Props) {
  const styles = useStyles();
  const [asked, ask] = useState(false);
  const lines = assumptionLines(assumptions, cycle);
  return (
    <Section title="Assumptions" aside={lines.length === 0 ? 'none written' : `${lines.length} written`}>
      {lines.length > 0 && <ul className={styles.list}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>}
      {asked ? <Form busy={busy} onAssume={(said) => { ask(false); onAssume(said); }} onClose={() => ask(false)} /> : <Button size="small" className={styles.act} onClick={() => ask(true)}>Write an assumption</Button>}
    </Section>
  );
}

function Form({ busy, onAssume, onClose }: Pick<Props, 'busy' | 'onAssume'> & { readonly onClose: () => void }) {
  const styles = useStyles();
  const [said, say] = useState<Said>({ assumption: '', measure: '', expected: NaN, owner: '' });
  const [expected, expect] = useState('');
  const ready = said.assumption.trim() !== '' && isOneOwner(said.owner) && !busy;
  return (
    <div className={styles.form} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <Field label="What is taken for true" size="small"><Input size="small" value={said.assumption} autoComplete="off" onChange={(_, { value }) => say({ ...said, assumption: value })} /></Field>
      <div className={styles.two}>
        <Field label="Number that shows it" size="small"><Input size="small" className={styles.wide} value={said.measure} autoComplete="off" onChange={(_, { value }) => say({ ...said, measure: value })} /></Field>
        <Field label="Expected" size="small"><Input size="small" className={styles.wide} inputMode="decimal" value={expected} onChange={(_, { value }) => expect(value.replace(/[^\d.-]/g, ''))} /></Field>
      </div>
      <Field label="Owner, one person" size="small"><Input size="small" value={said.owner} autoComplete="off" onChange={(_, { value }) => say({ ...said, owner: value })} /></Field>
      <p className={styles.says}>Adds a row to Assumptions. Excel’s Undo does not take it back; delete the row in the sheet.</p>
      <div>
        <Button size="small" appearance="primary" disabledFocusable={!ready} onClick={() => ready && onAssume({ ...said, assumption: said.assumption.trim(), owner: said.owner.trim(), expected: expected.trim() === '' ? NaN : Number(expected) })}>Record the assumption</Button>{' '}
        <Button size="small" appearance="subtle" onClick={onClose}>Close</Button>
      </div>
    </div>
  );
}
