import { useState } from 'react';
import { Button, Link, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { Day } from '../model/day';
import type { ExceptionLine } from '../reconcile/outlook';
import { ExceptionLines } from '../taskpane/parts/ExceptionLines';
import { Section } from '../taskpane/parts/Section';
import { grouped } from '../taskpane/words';
import type { Way } from '../reconcile/way/way';
import { AcceptRest } from './AcceptRest';
import { DecideForm } from './DecideForm';
import type { Choice } from './decisions';
import { decidersOf, type Right } from './rights';

const useStyles = makeStyles({
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
      <ExceptionLines lines={shown} onPress={({ rank }) => toggle(rank)} under={(line) => chosen !== line.rank ? undefined : (
        <DecideForm line={line} ways={weighed?.rank === line.rank ? weighed.ways : undefined} today={today} currency={currency} deciders={rights ? decidersOf(rights, line) : []} busy={busy} onClose={() => choose(undefined)}
          onDecide={(choice, owners) => { choose(undefined); onDecide(line.rank, choice, owners); }} />
      )} />
      {!all && open.length > shown.length && <p className={styles.more}><Link as="button" onClick={() => showAll(true)}>Show more than a meeting decides</Link></p>}
      <Button size="small" className={styles.act} disabledFocusable={busy} onClick={onAgenda}>Write the agenda</Button>
      <AcceptRest count={open.length} today={today} busy={busy} onAccept={onAcceptRest} />
    </Section>
  );
}
