import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Unseen } from '../../taskpane/parts/Unseen';
import type { NUMBERS, Metrics } from './metrics';
import { glance, inFull, step, worseBy } from '../../taskpane/metric-words';
import { Term } from '../../taskpane/parts/Term';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', ...typographyStyles.caption1, fontVariantNumeric: 'tabular-nums' },
  head: { textAlign: 'right', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, padding: '0 0 2px 8px' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '2px 0', whiteSpace: 'nowrap' },
  number: { textAlign: 'right', padding: '2px 0 2px 8px', whiteSpace: 'nowrap' },
  moved: { fontWeight: tokens.fontWeightSemibold },
  worse: { color: tokens.colorPaletteRedForeground1 },
  still: { color: tokens.colorNeutralForeground3 },
});

/** What a glance wants to know; the comparison has the rest. */
const GLANCE = ['Revenue', 'Margin', 'Operating effect', 'Fill %', 'Short units', 'Peak stock value', 'Lowest cash'] as const satisfies readonly (typeof NUMBERS)[number][];

type Props = { readonly base: Metrics; readonly metrics: Metrics };

/** What a draft comes to beside the base, while it is being made. */
export function Preview({ base, metrics }: Props) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-live="polite">
      <caption><Unseen>What it comes to</Unseen></caption>
      <thead><tr><th scope="col"><Unseen>Metric</Unseen></th><th scope="col" className={styles.head}><Term>Base</Term></th><th scope="col" className={styles.head}>With it</th><th scope="col" className={styles.head}>Difference</th></tr></thead>
      <tbody>
        {GLANCE.filter((metric) => !Number.isNaN(base[metric]) || !Number.isNaN(metrics[metric])).map((metric) => {
          const difference = metrics[metric] - base[metric];
          const nil = /^[0–]$/.test(step(metric, difference));
          return (
            <tr key={metric}>
              <th scope="row" className={styles.name}><Term>{metric}</Term></th>
              <td className={styles.number} title={inFull(metric, base[metric])}>{glance(metric, base[metric])}</td>
              <td className={styles.number} title={inFull(metric, metrics[metric])}>{glance(metric, metrics[metric])}</td>
              <td className={mergeClasses(styles.number, nil ? styles.still : styles.moved, !nil && worseBy(metric, difference) && styles.worse)} title={inFull(metric, difference)}>{nil ? '–' : step(metric, difference)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
