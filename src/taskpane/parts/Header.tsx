import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Session } from '../../session/session';
import { dayInWords } from '../words';
import { Term } from './Term';

const useStyles = makeStyles({
  // Excel lays its own menu over the top-right 40 × 32 px.
  header: { display: 'flex', flexDirection: 'column', justifyContent: 'center', minHeight: '40px', boxSizing: 'border-box', padding: '4px 48px 0 12px', ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  title: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1, margin: 0 },
  stale: { color: tokens.colorPaletteMarigoldForeground2, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
});

/** Two short lines, the same at every width: the cycle; under it, the day the inputs speak of, and whether they still are what was read. */
export function Header({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const plan = session.digest?.plan;
  if (!plan) return <header className={styles.header}><h1 className={styles.title}>Plan of Record</h1></header>;
  const changed = session.changed.length > 0;
  return (
    <header className={styles.header}>
      <h1 className={styles.title}><Term>Cycle</Term> {plan.cycle}</h1>
      <p className={styles.line}>
        <Term>as of</Term> {dayInWords(plan.asOf)} · <span className={changed ? styles.stale : undefined} role="status">inputs {changed ? 'changed' : session.followed === undefined ? 'unchanged' : `with your edit of ${session.followed}`}</span>
      </p>
    </header>
  );
}
