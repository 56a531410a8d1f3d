import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { full, short, spoken } from '../taskpane/words';
import type { Consequence } from './money/moved';
import { Term } from '../taskpane/parts/Term';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: '12px', rowGap: '2px', margin: '4px 0 0', ...typographyStyles.caption1 },
  what: { margin: 0 },
  value: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  words: { gridColumn: '1 / -1', margin: '0 0 4px', color: tokens.colorNeutralForeground3 },
});

/** What a gap does to cash and cost, and when. */
export function Consequences({ of, currency }: { readonly of: readonly Consequence[]; readonly currency: string }) {
  const styles = useStyles();
  if (of.length === 0) return null;
  return (
    <dl className={styles.list} aria-label="What it does to money">
      {of.map(({ what, value, words }) => (
        <div key={what} style={{ display: 'contents' }}>
          <dt className={styles.what}><Term>{what}</Term></dt>
          <dd className={styles.value} title={full(value)}>{short(value)}{currency === '' ? '' : ` ${currency}`}</dd>
          <dd className={styles.words}>{spoken(words)}</dd>
        </div>
      ))}
    </dl>
  );
}
