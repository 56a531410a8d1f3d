import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Session } from '../../session/session';
import { dayInWords } from '../words';

const useStyles = makeStyles({
  // Excel lays its own menu over the top-right 40 × 32 px.
  header: { display: 'flex', alignItems: 'center', minHeight: '40px', boxSizing: 'border-box', padding: '4px 48px 0 12px', ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  clip: { overflow: 'hidden' },
  // A dot stands before every piece; those at the start of a line hang over the edge and are cut.
  pieces: { display: 'flex', flexWrap: 'wrap', marginLeft: '-12px' },
  title: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1, margin: 0 },
  stale: { color: tokens.colorPaletteMarigoldForeground2, fontWeight: tokens.fontWeightSemibold },
  piece: { position: 'relative', whiteSpace: 'nowrap', paddingLeft: '12px', '&::before': { content: '"·"', position: 'absolute', left: '4px', color: tokens.colorNeutralForeground3 } },
});

/** One line: the cycle, the day the inputs speak of, and whether they still are what was read. */
export function Header({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const plan = session.digest?.plan;
  if (!plan) return <header className={styles.header}><h1 className={styles.title}>Plan of Record</h1></header>;
  const changed = session.changed.length > 0;
  return (
    <header className={styles.header}>
      <div className={styles.clip}>
        <div className={styles.pieces}>
          <h1 className={mergeClasses(styles.piece, styles.title)}>Cycle {plan.cycle}</h1>
          <span className={styles.piece}>as of {dayInWords(plan.asOf)}</span>
          <span className={mergeClasses(styles.piece, changed && styles.stale)} role="status">inputs {changed ? 'changed since you ran' : 'unchanged'}</span>
        </div>
      </div>
    </header>
  );
}
