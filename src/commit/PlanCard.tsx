import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Place } from '../model/place';
import { momentInWords } from '../taskpane/words';
import { Differences } from './Differences';
import type { RegisterRow } from './register';
import { rerunInWords, type Rerun } from './rerun';
import { short } from './fingerprint';
import { Summary } from './Summary';
import type { Verdict } from './verify';
import { Term } from '../taskpane/parts/Term';

const useStyles = makeStyles({
  card: { margin: '12px 12px 0', padding: '12px', borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`, display: 'grid', gap: '2px', minWidth: 0 },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '8px', margin: 0, ...typographyStyles.subtitle2 },
  link: { fontSize: 'inherit', lineHeight: 'inherit', fontWeight: 'inherit', textAlign: 'left' },
  state: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  holds: { color: tokens.colorBrandForeground1 },
  differs: { color: tokens.colorPaletteRedForeground1 },
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  print: { ...typographyStyles.subtitle1, fontFamily: tokens.fontFamilyMonospace, letterSpacing: '0.04em', margin: '2px 0' },
  said: { ...typographyStyles.caption1, margin: '4px 0 0' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
});

type Props = {
  readonly row: RegisterRow;
  /** What verifying found; undefined before anybody asked. */
  readonly verdict: Verdict | undefined;
  /** Whether today's workbook still gives the plan, once asked; `gone` where its scenario is no longer there. */
  readonly rerun: Rerun | 'gone' | undefined;
  readonly busy: boolean;
  readonly onVerify: () => void;
  readonly onRerun: () => void;
  /** Whether the plan was opened as a workbook of its own, and its summary once asked for. */
  readonly handed: boolean;
  readonly summary: string | undefined;
  readonly onHandOver: () => void;
  readonly onSummary: () => void;
  readonly onFinanceRows: () => void;
  readonly onGo: (place: Place) => void;
};

/** The plan of record: version, approver, the fingerprint people compare by phone, and whether it still is what was committed. */
export function PlanCard({ row, verdict, rerun, busy, handed, summary, onVerify, onRerun, onHandOver, onSummary, onFinanceRows, onGo }: Props) {
  const styles = useStyles();
  const sheet = String(row.Sheet ?? '');
  return (
    <section className={styles.card} aria-label="Plan of record">
      <h3 className={styles.head}>
        <Link as="button" className={styles.link} onClick={() => onGo({ sheet, row: 0, column: 0 })}>{sheet}</Link>
        <VerdictWord verdict={verdict} />
      </h3>
      <p className={styles.print} title={String(row.Fingerprint ?? '')} aria-label={`Fingerprint ${short(String(row.Fingerprint ?? ''))}`}>{short(String(row.Fingerprint ?? ''))}</p>
      <p className={styles.line}>Approved by {String(row['Approved by'] ?? 'nobody')}, {String(row.Role ?? '')}, {momentInWords(String(row['Approved at (UTC)'] ?? ''))} UTC</p>
      <p className={styles.line}>Scenario {String(row.Scenario ?? '')}, {String(row.Status ?? '')}</p>
      {verdict && !verdict.unchanged && <Differences differences={verdict.differences} onGo={onGo} />}
      {rerun && <p className={styles.said} role="status">{rerunInWords(rerun)}</p>}
      <div className={styles.acts}>
        <Button size="small" disabledFocusable={busy} onClick={onVerify}>Verify</Button>
        <Button size="small" disabledFocusable={busy} onClick={onRerun}>Run it again</Button>
        <Button size="small" disabledFocusable={busy} onClick={onHandOver}>Open for leadership</Button>
        <Button size="small" disabledFocusable={busy} onClick={onSummary}>Text for e-mail</Button>
        <Button size="small" disabledFocusable={busy} onClick={onFinanceRows}>Finance rows</Button>
      </div>
      <p className={styles.line}>
        {handed ? 'Opened as a workbook of its own: this tab alone, values only. Save it, or save it as PDF: one page.' : 'For leadership the plan is verified, then opened as a workbook of its own: this tab alone, values only.'}
      </p>
      {summary !== undefined && <Summary text={summary} />}
    </section>
  );
}

/** Unchanged, changed, or not asked yet: in a word. */
export function VerdictWord({ verdict }: { readonly verdict: Verdict | undefined }) {
  const styles = useStyles();
  if (!verdict) return <span className={styles.state}><Term>not verified yet</Term></span>;
  return verdict.unchanged ? <span className={mergeClasses(styles.state, styles.holds)}><Term>unchanged</Term></span> : <span className={mergeClasses(styles.state, styles.differs)}>{verdict.differences.length === 1 ? '1 difference' : `${verdict.differences.length} differences`}</span>;
}
