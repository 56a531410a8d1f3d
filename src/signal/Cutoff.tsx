import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Day } from '../model/day';
import type { Place } from '../model/place';
import { Cell } from '../taskpane/parts/Cell';
import { Section } from '../taskpane/parts/Section';
import { counted, dayInWords, full } from '../taskpane/words';
import type { LateChange } from './late';

const useStyles = makeStyles({
  says: { margin: '0 0 6px', ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '0 0 6px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  change: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '2px 8px', padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ...typographyStyles.caption1 },
  what: { minWidth: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
  out: { textDecorationLine: 'line-through' },
  buttons: { display: 'flex', gap: '4px', alignItems: 'start' },
});

/** What may be asked about late changes; all of them when none is named. */
export type CutoffProps = {
  readonly cutoff: Day | undefined;
  readonly late: { readonly at: string; readonly changes: readonly LateChange[] } | undefined;
  /** The day it is. */
  readonly today: Day;
  readonly onFreeze: () => void;
  readonly onAccept: (ids?: readonly string[]) => void;
  readonly onKeepOut: (out: boolean, ids?: readonly string[]) => void;
  readonly onGo: (place: Place) => void;
};

const SHOWN = 30;

/** The cutoff of the cycle: whether the inputs are frozen, and every number that was changed since, to be accepted or kept out. Nothing where no cutoff is set and nothing is frozen. */
export function Cutoff({ cutoff, late, today, onFreeze, onAccept, onKeepOut, onGo }: CutoffProps) {
  const styles = useStyles();
  if (cutoff === undefined && !late) return null;
  const open = late?.changes.filter(({ out }) => !out) ?? [];
  const aside = late ? (late.changes.length === 0 ? 'nothing changed since' : counted(late.changes.length, 'late change')) : 'not frozen';
  return (
    <Section title="Cutoff" aside={aside}>
      <p className={styles.says}>{words(cutoff, late?.at, today)}</p>
      <div className={styles.acts}>
        {!late && <Button size="small" onClick={onFreeze}>Freeze the inputs as they are</Button>}
        {late && late.changes.length > 0 && <Button size="small" onClick={() => onAccept()}>Accept all</Button>}
        {open.some(({ keepable }) => keepable) && <Button size="small" onClick={() => onKeepOut(true)}>Keep all out</Button>}
      </div>
      {late && (
        <ul className={styles.list}>
          {late.changes.slice(0, SHOWN).map((change) => <Change key={change.id} change={change} onAccept={onAccept} onKeepOut={onKeepOut} onGo={onGo} />)}
          {late.changes.length > SHOWN && <li className={styles.says}>and {counted(late.changes.length - SHOWN, 'more', 'more')}.</li>}
        </ul>
      )}
    </Section>
  );
}

function Change({ change, onAccept, onKeepOut, onGo }: { readonly change: LateChange } & Pick<CutoffProps, 'onAccept' | 'onKeepOut' | 'onGo'>) {
  const styles = useStyles();
  const { id, measure, key, period, old, now, difference, by, place, out, keepable } = change;
  return (
    <li className={styles.change}>
      <span className={styles.what}>
        <strong>{key}</strong>{period === '' ? '' : ` ${period}`} · {measure} {figure(old)} → <span className={out ? styles.out : undefined}>{figure(now)}</span>
        {Number.isNaN(difference) ? '' : ` (${difference > 0 ? '+' : ''}${full(difference)})`}
        <span className={styles.quiet}>{by === '' ? '' : `, by ${by}`}{out && ', kept out'}</span>
        {place && <> · <Cell place={place} onGo={onGo} /></>}
      </span>
      <span className={styles.buttons}>
        <Button size="small" aria-label={`Accept ${key} ${period}`} onClick={() => onAccept([id])}>Accept</Button>
        {keepable && <Button size="small" appearance="subtle" aria-label={`${out ? 'Let in' : 'Keep out'} ${key} ${period}`} onClick={() => onKeepOut(!out, [id])}>{out ? 'Let in' : 'Keep out'}</Button>}
      </span>
    </li>
  );
}

function figure(n: number): string {
  return Number.isNaN(n) ? 'blank' : full(n);
}

function words(cutoff: Day | undefined, at: string | undefined, today: Day): string {
  if (at !== undefined) return `The inputs were frozen on ${at.slice(0, 10)}. A number that was changed since counts until it is kept out.`;
  if (cutoff === undefined) return '';
  return today > cutoff ? `The cutoff was ${dayInWords(cutoff)}. Freeze the inputs, so that later changes are seen.` : `Inputs may change until ${dayInWords(cutoff)}.`;
}
