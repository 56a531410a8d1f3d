import { useState } from 'react';
import { Button, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Section } from '../taskpane/parts/Section';
import { full } from '../taskpane/words';
import { TOLERANCE, type Outcome } from './outcomes';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px', ...typographyStyles.caption1, overflowWrap: 'anywhere' },
  held: { color: tokens.colorNeutralForeground2 },
  broke: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  facts: { color: tokens.colorNeutralForeground3, margin: 0 },
  form: { display: 'flex', gap: '6px', marginTop: '4px', alignItems: 'center' },
  input: { width: '110px', minWidth: 0 },
});

type Props = { readonly cycle: string; readonly outcomes: readonly Outcome[]; readonly busy: boolean; readonly onConclude: (id: string, expected: number, actual: string) => void };

/** What was taken for true in the last cycle, and which belief broke. */
export function Believed({ cycle, outcomes, busy, onConclude }: Props) {
  const styles = useStyles();
  const broke = outcomes.filter(({ held }) => held === false).length;
  return (
    <Section title={`What we took for true in ${cycle}`} aside={broke === 0 ? `${outcomes.length} written` : `${broke} broke`}>
      <ul className={styles.list}>
        {outcomes.map((one) => (
          <li key={one.id}>
            {one.held !== undefined && <span className={one.held ? styles.held : styles.broke}>{one.held ? '✓ ' : '✗ '}{one.verdict}. </span>}
            {one.assumption}
            <p className={styles.facts}>{facts(one)}</p>
            {one.held === undefined && one.id !== '' && !Number.isNaN(one.expected) && <Outcomed one={one} busy={busy} onConclude={onConclude} />}
          </li>
        ))}
      </ul>
      <p className={styles.facts}>A belief held when it was within {TOLERANCE * 100} % of what came. Error is expected − actual.</p>
    </Section>
  );
}

function facts({ measure, expected, actual, error, owner }: Outcome): string {
  const number = (label: string, value: number) => (Number.isNaN(value) ? '' : `${label} ${full(value)}`);
  return [measure, number('expected', expected), number('was', actual), number('error', error), owner === '' ? '' : `owner ${owner}`].filter((part) => part !== '').join(', ');
}

function Outcomed({ one, busy, onConclude }: { readonly one: Outcome; readonly busy: boolean; readonly onConclude: Props['onConclude'] }) {
  const styles = useStyles();
  const [text, say] = useState('');
  const ready = !busy && /\d/.test(text);
  const send = () => ready && onConclude(one.id, one.expected, text);
  return (
    <div className={styles.form}>
      <Input size="small" className={styles.input} inputMode="decimal" placeholder="What came" aria-label={`What came of ${one.assumption}`} value={text} onChange={(_, { value }) => say(value.replace(/[^\d.,-]/g, ''))} onKeyDown={({ key }) => key === 'Enter' && send()} />
      <Button size="small" disabledFocusable={!ready} onClick={send}>Write it</Button>
    </div>
  );
}
