import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Metrics } from './metrics';
import { glance, inFull } from '../../taskpane/metric-words';
import { Term } from '../../taskpane/parts/Term';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', ...typographyStyles.caption1, fontVariantNumeric: 'tabular-nums' },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, padding: '0 0 4px 8px' },
  first: { width: '34%', paddingLeft: 0 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  front: { backgroundColor: tokens.colorNeutralBackground2 },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '4px 0', verticalAlign: 'top' },
  pick: {
    width: '100%', textAlign: 'left', border: 'none', backgroundColor: 'transparent', padding: '0 4px', cursor: 'pointer', color: tokens.colorNeutralForeground1, ...typographyStyles.caption1, overflowWrap: 'anywhere',
    '&:hover': { textDecorationLine: 'underline' }, '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  mark: { display: 'block', padding: '0 4px', ...typographyStyles.caption2, color: tokens.colorNeutralForeground3 },
  dominated: { color: tokens.colorPaletteMarigoldForeground2 },
  cell: { padding: '4px 0 4px 8px', verticalAlign: 'top' },
  strip: { display: 'block', width: '100%', height: '12px', overflow: 'visible' },
  axis: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px', '@media (forced-colors: active)': { stroke: 'GrayText' } },
  base: { stroke: tokens.colorNeutralForeground3, strokeWidth: '1px', strokeDasharray: '2 2', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  dot: { fill: tokens.colorNeutralForeground2, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  worse: { fill: tokens.colorPaletteRedForeground1, '@media (forced-colors: active)': { fill: 'Highlight' } },
  better: { fill: tokens.colorBrandForeground1, '@media (forced-colors: active)': { fill: 'LinkText' } },
});

const SHOWN = [['Fill %', 'Service'], ['Margin', 'Margin'], ['Lowest cash', 'Lowest cash']] as const;

export type Plan = { readonly name: string; readonly metrics: Metrics; readonly dominatedBy?: string | undefined; readonly recommended?: boolean };

type Props = { readonly plans: readonly Plan[]; readonly front: string; readonly onFront: (name: string) => void };

/** Service against margin against cash: a row a plan, each measure on a scale of its own from the least to the most of them, the base as a line. */
export function Multiples({ plans, front, onFront }: Props) {
  const styles = useStyles();
  const [base] = plans;
  return (
    <table className={styles.table}>
      <thead><tr><th scope="col" className={mergeClasses(styles.head, styles.first)}>Plan</th>{SHOWN.map(([metric, title]) => <th key={metric} scope="col" className={styles.head}><Term>{title}</Term></th>)}</tr></thead>
      <tbody>
        {plans.map(({ name, metrics, dominatedBy, recommended }) => (
          <tr key={name} className={mergeClasses(styles.row, name === front && styles.front)}>
            <th scope="row" className={styles.name}>
              <button type="button" className={mergeClasses(styles.pick, name === front && styles.chosen)} aria-pressed={name === front} onClick={() => onFront(name)}>{name}</button>
              {recommended === true && <span className={styles.mark}><Term>Recommended</Term></span>}
              {dominatedBy !== undefined && <span className={mergeClasses(styles.mark, styles.dominated)} title={`${dominatedBy} is better in margin, in service and in lowest cash.`}>Dominated by {dominatedBy}</span>}
            </th>
            {SHOWN.map(([metric]) => (
              <td key={metric} className={styles.cell} title={inFull(metric, metrics[metric])}>
                {glance(metric, metrics[metric])}
                <Place of={plans.map((plan) => plan.metrics[metric])} base={base?.metrics[metric] ?? NaN} value={metrics[metric]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where a value lies between the least and the most of all plans. */
function Place({ of, base, value }: { readonly of: readonly number[]; readonly base: number; readonly value: number }) {
  const styles = useStyles();
  const known = of.filter((one) => !Number.isNaN(one));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const at = (one: number) => (high === low ? 50 : 4 + ((one - low) / (high - low)) * 92);
  if (Number.isNaN(value)) return null;
  return (
    <svg className={styles.strip} aria-hidden>
      <line x1="0" x2="100%" y1="6" y2="6" className={styles.axis} />
      {!Number.isNaN(base) && <line x1={`${at(base)}%`} x2={`${at(base)}%`} y1="0" y2="12" className={styles.base} />}
      <circle cx={`${at(value)}%`} cy="6" r="4" className={value < base ? styles.worse : value > base ? styles.better : styles.dot} />
    </svg>
  );
}
