import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Course as Shown } from '../../reconcile/course';
import { Unseen } from '../parts/Unseen';
import { full, periodInWords, short } from '../words';
import { plotted, type Mark } from './plotted';

const useStyles = makeStyles({
  frame: { position: 'relative', height: '132px', margin: '8px 44px 22px 0' },
  drawing: { position: 'absolute', inset: 0, width: '100%', height: '100%', overflow: 'visible' },
  stock: { fill: 'none', stroke: tokens.colorBrandForeground1, strokeWidth: '2px', strokeLinejoin: 'round', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  target: { fill: 'none', stroke: tokens.colorNeutralForeground3, strokeWidth: '1.25px', strokeDasharray: '4 3', '@media (forced-colors: active)': { stroke: 'GrayText' } },
  zero: { stroke: tokens.colorNeutralForeground4, strokeWidth: '1px', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  band: { fill: tokens.colorPaletteRedBackground2, opacity: 0.55, '@media (forced-colors: active)': { fill: 'Highlight', opacity: 0.4 } },
  mark: { position: 'absolute', ...typographyStyles.caption2, whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', lineHeight: '14px' },
  right: { left: '100%', paddingLeft: '6px', transform: 'translateY(-50%)' },
  below: { top: '100%', paddingTop: '4px' },
  ours: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  loss: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Projected stock against target, short periods shaded and stock below zero: what is owed. The same numbers follow as a table for screen readers. */
export function Course({ course, name }: { readonly course: Shown; readonly name: string }) {
  const styles = useStyles();
  const { stock, target, bands, zero, marks } = plotted(course);
  const looks: Record<Mark['of'], string> = { stock: styles.ours, target: '', zero: '', short: styles.loss, time: '' };
  return (
    <>
      <div className={styles.frame} aria-hidden>
        <svg className={styles.drawing} viewBox="0 0 100 100" preserveAspectRatio="none">
          {bands.map(({ from, width }) => <rect key={from} x={from} width={width} y="0" height="100" className={styles.band} />)}
          <line x1="0" x2="100" y1={zero} y2={zero} className={styles.zero} vectorEffect="non-scaling-stroke" />
          <path d={target} className={styles.target} vectorEffect="non-scaling-stroke" />
          <path d={stock} className={styles.stock} vectorEffect="non-scaling-stroke" />
        </svg>
        {marks.map(({ of, text, x, y }) => (
          <span key={`${of}${text}${x}`} className={mergeClasses(styles.mark, of === 'time' || of === 'short' ? styles.below : styles.right, looks[of])}
            style={of === 'time' || of === 'short' ? { left: `${x}%`, transform: `translateX(-${x}%)` } : { top: `${y}%` }}>
            {text}
          </span>
        ))}
      </div>
      <Unseen><Numbers course={course} name={name} /></Unseen>
    </>
  );
}

function Numbers({ course, name }: { readonly course: Shown; readonly name: string }) {
  return (
    <table>
      <caption>Projected stock of {name}</caption>
      <thead><tr><th scope="col">Period</th><th scope="col">Stock</th><th scope="col">Target stock</th><th scope="col">Short</th></tr></thead>
      <tbody>
        {course.periods.map((period, t) => (
          <tr key={period}>
            <th scope="row">{periodInWords(period)}</th>
            <td>{full(course.net[t] ?? NaN)}</td><td>{full(course.target[t] ?? NaN)}</td><td>{short(course.short[t] ?? NaN)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
