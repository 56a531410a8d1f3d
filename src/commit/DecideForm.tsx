import { useState } from 'react';
import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens, Textarea, typographyStyles } from '@fluentui/react-components';
import { isoDay, type Day } from '../model/day';
import { plain } from '../model/sentence';
import type { ExceptionLine } from '../reconcile/outlook';
import type { Way } from '../reconcile/way/way';
import { because } from '../reconcile/trouble/because';
import { wholePhrase } from '../taskpane/phrase';
import { short, spoken } from '../taskpane/words';
import { OPTIONS } from './agenda';
import type { Choice } from './decisions';
import { dayIn, dueAfter, isOneOwner } from './due';
import { exceptionName } from './exception-name';
import { STEPS } from './steps';

const useStyles = makeStyles({
  form: { padding: '12px', margin: '8px 0', borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2, display: 'grid', gap: '8px', minWidth: 0 },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  says: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  two: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', '& > *': { minWidth: 0 } },
  wide: { minWidth: 0, width: '100%' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Props = {
  readonly line: ExceptionLine;
  /** Ways out with their money; undefined while they are worked out. */
  readonly ways: readonly Way[] | undefined;
  readonly today: Day;
  readonly currency: string;
  /** Who may decide, by the table of decision rights; none named where there is none. */
  readonly deciders: readonly string[];
  readonly busy: boolean;
  readonly onDecide: (choice: Choice, owners: ReadonlyMap<string, string>) => void;
  readonly onClose: () => void;
};

const OTHER = 'Something else';

/** A decision at the moment it is made: the option with its money, exactly one owner, a day, and who does what. */
export function DecideForm({ line, ways, today, currency, deciders, busy, onDecide, onClose }: Props) {
  const styles = useStyles();
  const options = optionsOf(line, ways ?? []);
  const [option, setOption] = useState('');
  const [said, setSaid] = useState('');
  const [rationale, setRationale] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState(isoDay(dueAfter(today, line.horizon)));
  const [effect, setEffect] = useState('');
  const [owners, setOwners] = useState<ReadonlyMap<string, string>>(new Map());
  const chosen = option === OTHER ? said.trim() : option;
  const on = dayIn(due);
  const accepts = /^accept/i.test(chosen);
  const missing = [...(chosen === '' ? ['an option'] : []), ...(isOneOwner(owner) ? [] : ['exactly one owner']), ...(on === undefined ? ['a due date'] : [])];
  const choose = (value: string) => {
    setOption(value);
    const way = options.find(({ text }) => text === value);
    if (way) setEffect(Number.isNaN(way.net) ? '' : String(Math.round(way.net)));
  };
  const decide = () => {
    if (missing.length > 0 || on === undefined || busy) return;
    onDecide({ decision: `${exceptionName(line)}: ${chosen}`, option: chosen, rationale, owner: owner.trim(), due: on, status: accepts ? 'Accepted' : 'Open', effect: effect.trim() === '' ? NaN : Number(effect) }, owners);
  };
  return (
    <section className={styles.form} aria-label={`Decide: ${exceptionName(line)}`} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <h4 className={styles.title}>{line.name}: {wholePhrase(line)}</h4>
      <p className={styles.says}>{[because(line.cause).replace(/\.$/, ''), deciders.length > 0 ? `may be decided by ${deciders.join(', ')}` : ''].filter((part) => part !== '').join('; ')}</p>
      <Field label="Options, by arithmetic; a person decides" size="small">
        <RadioGroup value={option} onChange={(_, { value }) => choose(value)}>
          {options.map(({ text, shown, net }) => <Radio key={text} value={text} label={Number.isNaN(net) ? shown : `${shown} Nets ${short(net)}${currency === '' ? '' : ` ${currency}`}.`} />)}
          <Radio value={OTHER} label={OTHER} />
        </RadioGroup>
      </Field>
      {option === OTHER && <Field label="What is decided" size="small"><Input size="small" className={styles.wide} value={said} autoComplete="off" onChange={(_, { value }) => setSaid(value)} /></Field>}
      <Field label="Why" size="small"><Textarea size="small" rows={2} value={rationale} onChange={(_, { value }) => setRationale(value)} /></Field>
      <div className={styles.two}>
        <Field label="Owner, one person" size="small"><Input size="small" className={styles.wide} value={owner} autoComplete="off" onChange={(_, { value }) => setOwner(value)} /></Field>
        <Field label="Due" size="small"><Input size="small" className={styles.wide} type="date" value={due} onChange={(_, { value }) => setDue(value)} /></Field>
      </div>
      <Field label={`Effect promised${currency === '' ? '' : `, ${currency}`}`} size="small"><Input size="small" className={styles.wide} inputMode="decimal" value={effect} onChange={(_, { value }) => setEffect(value.replace(/[^\d.-]/g, ''))} /></Field>
      {!accepts && STEPS[line.kind].map(({ by, what }) => (
        <Field key={by} label={`${by}: ${what}`} size="small"><Input size="small" className={styles.wide} placeholder={owner.trim() === '' ? 'the owner above' : owner} value={owners.get(by) ?? ''} autoComplete="off" onChange={(_, { value }) => setOwners(new Map([...owners, [by, value]]))} /></Field>
      ))}
      <p className={styles.says}>
        {missing.length > 0 ? `Still needed: ${missing.join(', ')}.` : `Adds a row to Decisions${accepts ? '' : ` and ${STEPS[line.kind].length} to Actions`}. Excel’s Undo does not take them back; delete the rows in the sheet.`}
      </p>
      <div className={styles.acts}>
        <Button size="small" appearance="primary" disabledFocusable={missing.length > 0 || busy} onClick={decide}>{accepts ? 'Accept the risk' : 'Record the decision'}</Button>
        <Button size="small" appearance="subtle" onClick={onClose}>Close</Button>
      </div>
    </section>
  );
}

/** `text` is what is written into Decisions, the same on every machine; `shown` is what is read here. */
type Option = { readonly text: string; readonly shown: string; readonly net: number };

function optionsOf({ kind }: ExceptionLine, ways: readonly Way[]): readonly Option[] {
  return [...ways.map(({ words, net }) => ({ text: plain(words), shown: spoken(words), net })), ...OPTIONS[kind].map((text) => ({ text, shown: text, net: NaN }))];
}
