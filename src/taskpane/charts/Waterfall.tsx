import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { full, short } from '../words';
import { Unseen } from '../parts/Unseen';
import { stairs, type Step } from './stairs';
import { Term } from '../parts/Term';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', ...typographyStyles.caption1 },
  // A lever says in words what it does: two lines of it rather than half of one.
  label: { width: '38%', textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '2px 8px 2px 0', overflowWrap: 'anywhere', lineHeight: '14px' },
  total: { fontWeight: tokens.fontWeightSemibold },
  number: { width: '66px', textAlign: 'right', padding: '0 0 0 8px', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  loss: { color: tokens.colorPaletteRedForeground1 },
  bar: { padding: 0, height: '22px' },
  drawing: { display: 'block', width: '100%', height: '22px', overflow: 'hidden' },
  whole: { fill: tokens.colorCompoundBrandStroke, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  up: { fill: tokens.colorNeutralForeground3, '@media (forced-colors: active)': { fill: 'GrayText' } },
  down: { fill: tokens.colorPaletteRedForeground1, '@media (forced-colors: active)': { fill: 'Highlight' } },
  thread: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px', '@media (forced-colors: active)': { stroke: 'GrayText' } },
  cut: { stroke: tokens.colorNeutralBackground1, strokeWidth: '3px', '@media (forced-colors: active)': { stroke: 'Canvas' } },
  note: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground3, captionSide: 'bottom', textAlign: 'left', paddingTop: '4px' },
});

/**
 * The way from one total to another, a step a row: a table whose middle column is drawn, so that the picture and its numbers are one thing.
 *
 * Where the totals dwarf the steps, the totals are cut and the caption says where the axis starts.
 */
export function Waterfall({ steps, unit }: { readonly steps: readonly Step[]; readonly unit: string }) {
  const styles = useStyles();
  const { bars, start } = stairs(steps);
  return (
    <table className={styles.table}>
      <caption className={styles.note}>
        {start === 0 ? 'Bars start at 0' : `Bars start at ${short(start)}`}{unit === '' ? '.' : `, in ${unit}.`}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.label}><Unseen>Step</Unseen></th>
          <td />
          <th scope="col" className={styles.number}><Unseen>Value</Unseen></th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ step, from, to, end }, i) => (
          <tr key={step.label}>
            <th scope="row" className={mergeClasses(styles.label, step.kind === 'total' && styles.total)} title={step.label}><Term of={step.term}>{step.label}</Term></th>
            <td className={styles.bar} aria-hidden>
              <svg className={styles.drawing}>
                {to > from && <rect x={`${from}%`} width={`${Math.max(to - from, 0.6)}%`} y="4" height="14" className={step.kind === 'total' ? styles.whole : step.value < 0 ? styles.down : styles.up} />}
                {i < bars.length - 1 && <line x1={`${end}%`} x2={`${end}%`} y1="18" y2="22" className={styles.thread} />}
                {i > 0 && <line x1={`${bars[i - 1]?.end ?? 0}%`} x2={`${bars[i - 1]?.end ?? 0}%`} y1="0" y2="4" className={styles.thread} />}
                {step.kind === 'total' && start !== 0 && <line x1="9" x2="14" y1="20" y2="2" className={styles.cut} />}
              </svg>
            </td>
            <td className={mergeClasses(styles.number, step.kind === 'total' && styles.total, step.kind === 'step' && step.value < 0 && styles.loss)} title={full(step.value)}>
              <span aria-hidden>{step.kind === 'step' && step.value > 0 && short(step.value) !== '0' ? '+' : ''}{short(step.value)}</span>
              <Unseen>{full(step.value)}</Unseen>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
