import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { periodInWords } from '../../taskpane/words';
import { METRICS, type Metric } from './metrics';
import type { Plan } from './Multiples';
import { glance, inFull, step, worseBy } from '../../taskpane/metric-words';
import { Term } from '../../taskpane/parts/Term';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: 'collapse', minWidth: '100%', ...typographyStyles.caption1, fontVariantNumeric: 'tabular-nums' },
  name: { position: 'sticky', left: 0, backgroundColor: tokens.colorNeutralBackground1, textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '3px 8px 3px 0', whiteSpace: 'nowrap', verticalAlign: 'top' },
  head: { textAlign: 'right', fontWeight: tokens.fontWeightSemibold, padding: '0 0 4px 10px', maxWidth: '110px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  cell: { textAlign: 'right', padding: '3px 0 3px 10px', whiteSpace: 'nowrap', verticalAlign: 'top' },
  step: { display: 'block', color: tokens.colorNeutralForeground3, ...typographyStyles.caption2 },
  worse: { color: tokens.colorPaletteRedForeground1 },
});

/** Every metric of every plan, with its difference to the base under it. */
export function SideBySide({ plans }: { readonly plans: readonly Plan[] }) {
  const styles = useStyles();
  const [base] = plans;
  if (!base) return null;
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="All metrics side by side">
      <table className={styles.table}>
        <thead><tr><th scope="col" className={styles.name}>Metric</th>{plans.map(({ name }) => <th key={name} scope="col" className={styles.head} title={name}>{name}</th>)}</tr></thead>
        <tbody>
          {METRICS.map((metric) => (
            <tr key={metric}>
              <th scope="row" className={styles.name}><Term>{metric}</Term></th>
              {plans.map((plan) => <td key={plan.name} className={styles.cell}><Value metric={metric} plan={plan} base={base} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ metric, plan, base }: { readonly metric: Metric; readonly plan: Plan; readonly base: Plan }) {
  const styles = useStyles();
  if (metric === 'Lowest cash in') {
    const period = plan.metrics[metric];
    return period === undefined ? '–' : periodInWords(period);
  }
  const value = plan.metrics[metric];
  const difference = value - base.metrics[metric];
  return (
    <>
      <span title={inFull(metric, value)}>{glance(metric, value)}</span>
      {plan !== base && !/^[0–]$/.test(step(metric, difference)) && <span className={mergeClasses(styles.step, worseBy(metric, difference) && styles.worse)} title={inFull(metric, difference)}>{step(metric, difference)}</span>}
    </>
  );
}
