import { useState } from 'react';
import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { isoDay, type Day } from '../model/day';
import { counted, grouped } from '../taskpane/words';
import type { Choice } from './decisions';
import { dayIn, isOneOwner } from './due';

const useStyles = makeStyles({
  act: { marginTop: '8px', marginLeft: '8px' },
  form: { padding: '12px', marginTop: '8px', borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2, display: 'grid', gap: '8px', minWidth: 0 },
  two: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', '& > *': { minWidth: 0 } },
  wide: { minWidth: 0, width: '100%' },
  says: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Days until accepted risks are looked at again. */
const AGAIN = 28;

type Props = { readonly count: number; readonly today: Day; readonly busy: boolean; readonly onAccept: (by: Pick<Choice, 'rationale' | 'owner' | 'due'>) => void };

/** All that nobody has decided about, accepted as risks in one decision: with a reason, one owner, and the day it is looked at again. */
export function AcceptRest({ count, today, busy, onAccept }: Props) {
  const styles = useStyles();
  const [asked, ask] = useState(false);
  const [rationale, setRationale] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState(isoDay(today + AGAIN));
  const on = dayIn(due);
  if (!asked) return <Button size="small" className={styles.act} onClick={() => ask(true)}>{count === 1 ? 'Accept it as a risk' : `Accept all ${grouped(count)} as risks`}</Button>;
  const missing = [...(rationale.trim() === '' ? ['a reason'] : []), ...(isOneOwner(owner) ? [] : ['exactly one owner']), ...(on === undefined ? ['a date'] : [])];
  const accept = () => {
    if (missing.length > 0 || on === undefined || busy) return;
    ask(false);
    onAccept({ rationale: rationale.trim(), owner: owner.trim(), due: on });
  };
  return (
    <section className={styles.form} aria-label="Accept as risks" onKeyDown={({ key }) => key === 'Escape' && ask(false)}>
      <Field label="Why these risks are taken" size="small"><Input size="small" value={rationale} autoComplete="off" onChange={(_, { value }) => setRationale(value)} /></Field>
      <div className={styles.two}>
        <Field label="Owner, one person" size="small"><Input size="small" className={styles.wide} value={owner} autoComplete="off" onChange={(_, { value }) => setOwner(value)} /></Field>
        <Field label="Looked at again" size="small"><Input size="small" className={styles.wide} type="date" value={due} onChange={(_, { value }) => setDue(value)} /></Field>
      </div>
      <p className={styles.says}>{missing.length > 0 ? `Still needed: ${missing.join(', ')}.` : `Adds one row to Decisions that names ${counted(count, 'exception')}. Excel’s Undo does not take it back; delete the row in the sheet.`}</p>
      <div className={styles.acts}>
        <Button size="small" appearance="primary" disabledFocusable={missing.length > 0 || busy} onClick={accept}>Accept the risks</Button>
        <Button size="small" appearance="subtle" onClick={() => ask(false)}>Close</Button>
      </div>
    </section>
  );
}
