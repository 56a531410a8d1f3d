import { useState } from 'react';
import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Day } from '../model/day';
import type { ExceptionLine } from '../reconcile/outlook';
import { Section } from '../taskpane/parts/Section';
import { wholePhrase } from '../taskpane/phrase';
import { full, grouped, short } from '../taskpane/words';
import type { Way } from '../reconcile/way/way';
import { AcceptRest } from './AcceptRest';
import { DecideForm } from './DecideForm';
import type { Choice } from './decisions';
import { decidersOf, type Right } from './rights';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  button: {
    display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', width: '100%', padding: '6px 4px', border: 'none', background: 'none', textAlign: 'left', color: 'inherit', font: 'inherit', cursor: 'pointer',
    '&:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { ...typographyStyles.body1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  what: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  money: { ...typographyStyles.body1, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  loss: { color: tokens.colorPaletteRedForeground1 },
  act: { marginTop: '8px' },
  more: { ...typographyStyles.caption1, margin: '8px 0 0' },
});

type Props = {
  /** Material exceptions nobody has decided about, most money first. */
  readonly open: readonly ExceptionLine[];
  readonly weighed: { readonly rank: number; readonly ways: readonly Way[] } | undefined;
  readonly today: Day;
  readonly currency: string;
  readonly rights: readonly Right[] | undefined;
  readonly busy: boolean;
  readonly onWeigh: (rank: number) => void;
  readonly onDecide: (rank: number, choice: Choice, owners: ReadonlyMap<string, string>) => void;
  readonly onAgenda: () => void;
  readonly onAcceptRest: (by: Pick<Choice, 'rationale' | 'owner' | 'due'>) => void;
};

/** A meeting decides no more than this; the rest is one click away. */
const MEETING = 10;

/** What waits for a decision: ten lines, each opening to options with money, an owner and a day. */
export function Waiting({ open, weighed, today, currency, rights, busy, onWeigh, onDecide, onAgenda, onAcceptRest }: Props) {
  const styles = useStyles();
  const [chosen, choose] = useState<number | undefined>();
  const [all, showAll] = useState(false);
  if (open.length === 0) return null;
  const shown = all ? open.slice(0, 200) : open.slice(0, MEETING);
  const toggle = (rank: number) => {
    choose(chosen === rank ? undefined : rank);
    if (chosen !== rank) onWeigh(rank);
  };
  return (
    <Section title="Waiting for a decision" aside={open.length > shown.length ? `the ${shown.length} largest of ${grouped(open.length)}` : grouped(open.length)}>
      <ul className={styles.list}>
        {shown.map((line) => (
          <li key={line.rank} className={styles.line}>
            <button type="button" className={styles.button} aria-expanded={chosen === line.rank} onClick={() => toggle(line.rank)}>
              <span className={styles.name} title={line.name}>{line.name}</span>
              <span className={mergeClasses(styles.money, line.kind === 'short' && styles.loss)} title={full(line.value)}>{Number.isNaN(line.value) ? '' : short(Math.abs(line.value))}</span>
              <span className={styles.what}>{wholePhrase(line)}</span>
            </button>
            {chosen === line.rank && (
              <DecideForm line={line} ways={weighed?.rank === line.rank ? weighed.ways : undefined} today={today} currency={currency} deciders={rights ? decidersOf(rights, line) : []} busy={busy} onClose={() => choose(undefined)}
                onDecide={(choice, owners) => { choose(undefined); onDecide(line.rank, choice, owners); }} />
            )}
          </li>
        ))}
      </ul>
      {!all && open.length > shown.length && <p className={styles.more}><Link as="button" onClick={() => showAll(true)}>Show more than a meeting decides</Link></p>}
      <Button size="small" className={styles.act} disabledFocusable={busy} onClick={onAgenda}>Write the agenda</Button>
      <AcceptRest count={open.length} today={today} busy={busy} onAccept={onAcceptRest} />
    </Section>
  );
}
