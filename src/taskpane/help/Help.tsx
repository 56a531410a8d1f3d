import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { FUNCTIONS, PREFIX } from '../../functions/catalogue';
import { BECAUSE } from '../../reconcile/trouble/because';
import { RULES } from '../../signal/rule/rules';
import { Fold } from '../parts/Fold';
import { Section } from '../parts/Section';
import { Unseen } from '../parts/Unseen';
import { counted } from '../words';
import { explained, GLOSSARY } from './glossary';
import { FINGERPRINT, LOOP } from './told';

const useStyles = makeStyles({
  help: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '4px', padding: '0 48px 0 4px', minHeight: '40px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', paddingBottom: '16px', '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  find: { width: '100%' },
  list: { margin: 0, padding: '0 0 4px 20px', ...typographyStyles.caption1 },
  term: { fontWeight: tokens.fontWeightSemibold, marginTop: '8px', overflowWrap: 'anywhere' },
  means: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  text: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: '0 0 8px', textWrap: 'pretty' },
  group: { ...typographyStyles.body1Strong },
});

type Line = { readonly term: string; readonly means: string };

/** All there is to look up, in one list of titled groups: every term, every cause, every rule, every function. */
const GROUPS: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
  ...GLOSSARY.map(({ group, terms }) => ({ title: group, lines: terms.map((term) => ({ term: term.term, means: explained(term) })) })),
  { title: 'Causes', lines: Object.entries(BECAUSE).map(([term, means]) => ({ term, means })) },
  { title: 'What may be found in the inputs', lines: Object.entries(RULES).map(([term, means]) => ({ term, means })) },
  { title: 'Functions for your own cells', lines: FUNCTIONS.map(({ id, description, formula, parameters }) => ({ term: `=${PREFIX}.${id}(${parameters.map(({ name }) => name).join(', ')})`, means: `${description} ${formula}.` })) },
];

/** Everything the pane's words and figures mean, beside the work: opened from the footer, left by Escape. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const [wanted, want] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  const words = wanted.trim().toLowerCase();
  const found = GROUPS.map(({ title, lines }) => ({ title, lines: lines.filter(({ term, means }) => `${term} ${means}`.toLowerCase().includes(words)) })).filter(({ lines }) => lines.length > 0);
  const count = found.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <main className={styles.help} aria-labelledby="help-title" onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <Unseen><h1>Plan of Record</h1></Unseen>
      <div className={styles.head}>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label="Close help" title="Esc" onClick={onClose} />
        <h2 ref={title} tabIndex={-1} className={styles.title} id="help-title">Help</h2>
      </div>
      <div className={styles.body} tabIndex={0} role="region" aria-label="What there is to know">
        <Section title="Look up a word" aside={words === '' ? '' : counted(count, 'line')}>
          <Input className={styles.find} value={wanted} onChange={(_, { value }) => want(value)} aria-label="Look up a word" placeholder="bias, short, CCC, no header" type="search" />
        </Section>
        {words === '' && <Loop />}
        <Section title={words === '' ? 'What it means' : 'Found'}>
          {found.length === 0 && <p className={styles.text}>Nothing is called that here.</p>}
          {found.map(({ title, lines }) => (words === '' ? <Folded key={title} title={title}><Lines lines={lines} /></Folded> : <Lines key={title} lines={lines} />))}
          {words === '' && <Folded title="How to check a plan yourself">{FINGERPRINT.map((line) => <p key={line} className={styles.text}>{line}</p>)}</Folded>}
        </Section>
      </div>
    </main>
  );
}

function Loop() {
  return (
    <Section title="The loop">
      <Lines lines={LOOP.map(({ stage, asks, does }) => ({ term: `${stage}: ${asks}`, means: does }))} />
    </Section>
  );
}

function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <Fold head={<span className={useStyles().group}>{title}</span>}>{children}</Fold>;
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {lines.map(({ term, means }) => (
        <div key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.means}>{means}</dd>
        </div>
      ))}
    </dl>
  );
}
