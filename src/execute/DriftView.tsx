import { Button, Field, makeStyles, mergeClasses, Select, tokens, typographyStyles } from '@fluentui/react-components';
import type { RegisterRow } from '../commit/register';
import { Section } from '../taskpane/parts/Section';
import { Term } from '../taskpane/parts/Term';
import { Unseen } from '../taskpane/parts/Unseen';
import { counted, full, grouped, short } from '../taskpane/words';
import type { Drifted } from './drifted';

const useStyles = makeStyles({
  says: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: '6px 0' },
  table: {
    width: '100%', borderCollapse: 'collapse', ...typographyStyles.caption1, fontVariantNumeric: 'tabular-nums',
    '& th': { fontWeight: tokens.fontWeightRegular, textAlign: 'left', padding: '3px 0' },
    '& td': { textAlign: 'right', padding: '3px 0 3px 8px', whiteSpace: 'nowrap' },
    '& thead th': { color: tokens.colorNeutralForeground3, textAlign: 'right' },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  loss: { color: tokens.colorPaletteRedForeground1 },
  list: { listStyleType: 'none', margin: '10px 0 0', padding: 0, ...typographyStyles.caption1 },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', padding: '4px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, fontVariantNumeric: 'tabular-nums' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Props = {
  readonly register: readonly RegisterRow[];
  readonly found: Drifted | undefined;
  readonly busy: boolean;
  readonly onDrift: (sheet: string) => void;
};

/** How far the workbook has moved from a committed plan, in the scenario it was committed in. */
export function DriftView({ register, found, busy, onDrift }: Props) {
  const styles = useStyles();
  const sheets = register.map(({ Sheet }) => String(Sheet ?? '')).toReversed();
  const chosen = found?.plan ?? sheets[0] ?? '';
  if (sheets.length === 0) return <Section title="Drift"><p className={styles.says}>There is no committed plan to hold the workbook against.</p></Section>;
  return (
    <Section title="Drift" aside={found ? `since ${found.plan}` : ''}>
      {sheets.length > 1 && <Field label="Against" size="small"><Select size="small" value={chosen} disabled={busy} onChange={(_, { value }) => onDrift(value)}>{sheets.map((sheet) => <option key={sheet}>{sheet}</option>)}</Select></Field>}
      {found ? <Found found={found} /> : <Button size="small" disabledFocusable={busy} onClick={() => onDrift(chosen)}>{`Hold today against ${chosen}`}</Button>}
    </Section>
  );
}

function Found({ found }: { readonly found: Drifted }) {
  const styles = useStyles();
  const { totals, periods, cells, material, value, scenario, gone, first } = found;
  return (
    <>
      <p className={styles.says}>
        {gone ? `The plan’s own scenario is no longer in the workbook; ${scenario} is held against it. ` : `Scenario ${scenario}, as the plan was committed. `}
        {cells === 0 ? 'Nothing has moved.' : `${counted(cells, 'number')} moved, ${grouped(material)} of them material${value > 0 ? `, worth ${short(value)} together` : ''}.`}
        {` ${counted(periods.common, 'period')} compared${periods.past > 0 ? `, ${periods.past} over` : ''}${periods.later > 0 ? `, ${periods.later} planned since` : ''}.`}
      </p>
      <table className={styles.table}>
        <caption><Unseen>Plan against today, by measure</Unseen></caption>
        <thead><tr><th scope="col"><Unseen>Measure</Unseen></th><th scope="col">Planned</th><th scope="col">Now</th><th scope="col">Difference</th></tr></thead>
        <tbody>
          {totals.filter(({ planned, now }) => !Number.isNaN(planned) || !Number.isNaN(now)).map(({ measure, planned, now }) => (
            <tr key={measure}><th scope="row"><Term>{measure}</Term></th><td title={full(planned)}>{short(planned)}</td><td title={full(now)}>{short(now)}</td><td className={mergeClasses(now < planned && styles.loss)} title={full(now - planned)}>{short(now - planned)}</td></tr>
          ))}
        </tbody>
      </table>
      {first.length > 0 && (
        <ul className={styles.list} aria-label="What moved most">
          {first.slice(0, 10).map(({ product, location, period, measure, planned, now, value: worth }) => (
            <li key={`${product} ${location} ${period} ${measure}`} className={styles.line}>
              <span className={styles.name} title={`${product} ${location}`}>{product}{location === '' ? '' : ` @ ${location}`} <span className={styles.quiet}>{period}</span></span>
              <span title={Number.isNaN(worth) ? '' : `worth ${full(worth)}`}>{measure} {short(planned)} → {short(now)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
