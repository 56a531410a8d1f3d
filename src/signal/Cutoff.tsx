import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { dayOfTime, type Day } from '../model/day';
import { period } from '../model/period';
import type { Place } from '../model/place';
import { Cell } from '../taskpane/parts/Cell';
import { Section } from '../taskpane/parts/Section';
import { counted, dayInWords, full, runInWords } from '../taskpane/words';
import type { LateChange } from './late';
import { lateRuns, type LateRun } from './late-runs';

const useStyles = makeStyles({
  says: { margin: '0 0 6px', ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '0 0 6px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  change: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', gap: '2px 8px', padding: '7px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ...typographyStyles.caption1, fontVariantNumeric: 'tabular-nums' },
  whose: { ...typographyStyles.caption1Strong, minWidth: 0, overflowWrap: 'anywhere' },
  when: { color: tokens.colorNeutralForeground2, textAlign: 'right' },
  what: { gridColumn: '1 / -1', minWidth: 0, overflowWrap: 'anywhere' },
  where: { minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  kept: { color: tokens.colorPaletteMarigoldForeground2 },
  out: { textDecorationLine: 'line-through' },
  buttons: { display: 'flex', gap: '4px', justifyContent: 'end' },
  button: { minWidth: 0 },
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
  const runs = lateRuns(late?.changes ?? []);
  const free = runs.filter(({ keepable }) => keepable);
  const aside = late ? (runs.length === 0 ? 'nothing changed since' : counted(runs.length, 'late change')) : 'not frozen';
  return (
    <Section title="Cutoff" aside={aside}>
      <p className={styles.says}>{words(cutoff, late?.at, today, runs)}</p>
      <div className={styles.acts}>
        {!late && <Button size="small" onClick={onFreeze}>Freeze the inputs as they are</Button>}
        {runs.length > 0 && <Button size="small" onClick={() => onAccept()}>Accept all</Button>}
        {free.some(({ out }) => !out) && <Button size="small" onClick={() => onKeepOut(true)}>Keep all out</Button>}
        {free.length > 0 && free.every(({ out }) => out) && <Button size="small" onClick={() => onKeepOut(false)}>Let all in</Button>}
      </div>
      {runs.length > 0 && (
        <ul className={styles.list}>
          {runs.slice(0, SHOWN).map((run) => <Change key={run.ids[0]} run={run} onAccept={onAccept} onKeepOut={onKeepOut} onGo={onGo} />)}
          {runs.length > SHOWN && <li className={styles.says}>and {counted(runs.length - SHOWN, 'more', 'more')}. The buttons above count for them too.</li>}
        </ul>
      )}
    </Section>
  );
}

/** One late change: whose and when, from what to what, its cell and who made it, and what is to become of it. */
function Change({ run, onAccept, onKeepOut, onGo }: { readonly run: LateRun } & Pick<CutoffProps, 'onAccept' | 'onKeepOut' | 'onGo'>) {
  const styles = useStyles();
  const { ids, measure, key, old, now, difference, by, place, out, keepable } = run;
  const [first, last] = [period(run.first), period(run.last)];
  const when = first && last ? runInWords(first, last) : '';
  return (
    <li className={styles.change}>
      <span className={styles.whose}>{key}</span>
      <span className={styles.when}>{when}</span>
      <span className={styles.what}>
        {measure} {figure(old)} → <span className={out ? styles.out : undefined}>{figure(now)}</span>
        {Number.isNaN(difference) ? '' : ` (${difference > 0 ? '+' : ''}${full(difference)})`}
        {by !== '' && <span className={styles.quiet}>, by {by}</span>}
        {out && <span className={styles.kept}> · kept out</span>}
        {!keepable && <span className={styles.quiet}> · gone, can only be put back in the sheet</span>}
      </span>
      <span className={styles.where}>{place && <Cell place={place} onGo={onGo} />}</span>
      <span className={styles.buttons}>
        <Button size="small" className={styles.button} aria-label={`Accept ${measure} of ${key} ${when}`} onClick={() => onAccept(ids)}>Accept</Button>
        {keepable && <Button size="small" className={styles.button} aria-label={`${out ? 'Let in' : 'Keep out'} ${measure} of ${key} ${when}`} onClick={() => onKeepOut(!out, ids)}>{out ? 'Let in' : 'Keep out'}</Button>}
      </span>
    </li>
  );
}

function figure(n: number): string {
  return Number.isNaN(n) ? 'blank' : full(n);
}

function words(cutoff: Day | undefined, at: string | undefined, today: Day, runs: readonly LateRun[]): string {
  if (at !== undefined) return `The inputs were frozen on ${dayInWords(dayOfTime(at))}.${runs.length > 0 ? ' What was changed since counts until it is kept out.' : ''}`;
  if (cutoff === undefined) return '';
  return today > cutoff ? `The cutoff was ${dayInWords(cutoff)}. Freeze the inputs, so that later changes are seen.` : `Inputs may change until ${dayInWords(cutoff)}.`;
}
