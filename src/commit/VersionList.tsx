import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Place } from '../model/place';
import { Section } from '../taskpane/parts/Section';
import { counted, momentInWords } from '../taskpane/words';
import { Differences } from './Differences';
import { short } from './fingerprint';
import { VerdictWord } from './PlanCard';
import { VersionBridge, type Shown } from './VersionBridge';
import type { RegisterRow } from './register';
import type { Verdict, Verification } from './verify';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, ...typographyStyles.caption1, fontVariantNumeric: 'tabular-nums' },
  line: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  facts: { color: tokens.colorNeutralForeground3 },
  link: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left' },
});

type Props = {
  readonly register: readonly RegisterRow[];
  readonly verification: Verification | undefined;
  /** One version against another, once asked. */
  readonly bridge: Shown | undefined;
  readonly currency: string;
  readonly busy: boolean;
  readonly onBridge: (then: string, now: string) => void;
  readonly onGo: (place: Place) => void;
};

/** The version that a verdict speaks of. */
export function verdictOf(row: RegisterRow, verification: Verification | undefined): Verdict | undefined {
  return verification?.plans.find(({ cycle, version }) => cycle === String(row.Cycle ?? '') && version === row.Version);
}

/** Every plan ever committed here, the latest first, and what is wrong with the register as a whole. */
export function VersionList({ register, verification, bridge, currency, busy, onBridge, onGo }: Props) {
  const styles = useStyles();
  if (register.length === 0 && (verification?.register.length ?? 0) === 0) return null;
  return (
    <Section title="Versions" aside={counted(register.length, 'plan')}>
      {verification && verification.register.length > 0 && <Differences differences={verification.register} onGo={onGo} />}
      <ul className={styles.list}>
        {register.map((row, i) => ({ row, before: String(register[i - 1]?.Sheet ?? '') })).reverse().map(({ row, before }) => {
          const verdict = verdictOf(row, verification);
          const sheet = String(row.Sheet ?? '');
          return (
            <li key={sheet} className={styles.line}>
              <div className={styles.head}><Link as="button" className={styles.link} onClick={() => onGo({ sheet, row: 0, column: 0 })}>{sheet}</Link><VerdictWord verdict={verdict} /></div>
              <span className={styles.facts}>{short(String(row.Fingerprint ?? ''))} · {String(row['Approved by'] ?? '')} · {String(row.Scenario ?? '')} · {momentInWords(String(row['Approved at (UTC)'] ?? '')).replace(/, [\d:]+$/, '')}</span>
              {verdict && !verdict.unchanged && <Differences differences={verdict.differences} onGo={onGo} />}
              {before !== '' && bridge?.now !== sheet && <div><Link as="button" className={styles.link} disabled={busy} onClick={() => onBridge(before, sheet)}>{`Compare with ${before}`}</Link></div>}
              {bridge?.now === sheet && <VersionBridge bridge={bridge} currency={currency} />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
