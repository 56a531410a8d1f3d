import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Period } from '../../model/period';
import { Unseen } from '../parts/Unseen';
import { full, periodInWords, short } from '../words';
import { drawn, type Line } from './traced';

const useStyles = makeStyles({
  frame: { position: 'relative', height: '120px', margin: '6px 92px 20px 0' },
  drawing: { position: 'absolute', inset: 0, width: '100%', height: '100%', overflow: 'visible' },
  line: { fill: 'none', strokeWidth: '1.25px', strokeLinejoin: 'round', stroke: tokens.colorNeutralStroke1, '@media (forced-colors: active)': { stroke: 'GrayText' } },
  base: { stroke: tokens.colorNeutralForeground2, strokeWidth: '1.75px', strokeDasharray: '4 3', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  front: { stroke: tokens.colorBrandForeground1, strokeWidth: '2.25px', '@media (forced-colors: active)': { stroke: 'Highlight' } },
  zero: { stroke: tokens.colorNeutralForeground4, strokeWidth: '1px', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  mark: { position: 'absolute', ...typographyStyles.caption2, lineHeight: '14px', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  name: { left: '100%', paddingLeft: '6px', width: '86px', overflow: 'hidden', textOverflow: 'ellipsis', transform: 'translateY(-50%)' },
  ours: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  time: { top: '100%', paddingTop: '4px' },
  top: { top: 0, left: 0, transform: 'translateY(-50%)', backgroundColor: tokens.colorNeutralBackground1, paddingRight: '4px' },
});

type Props = { readonly title: string; readonly unit: string; readonly periods: readonly Period[]; readonly lines: readonly Line[] };

/** Several plans over time, named at their ends; the base dashed, the one in front in ink. The same numbers follow as a table for screen readers. */
export function Lines({ title, unit, periods, lines }: Props) {
  const styles = useStyles();
  const { lines: shown, zero, high } = drawn(lines);
  const [first, last] = [periods[0], periods.at(-1)];
  const order = { plain: 0, base: 1, front: 2 };
  return (
    <figure style={{ margin: 0 }}>
      <div className={styles.frame} aria-hidden>
        <svg className={styles.drawing} viewBox="0 0 100 100" preserveAspectRatio="none">
          {zero !== undefined && <line x1="0" x2="100" y1={zero} y2={zero} className={styles.zero} vectorEffect="non-scaling-stroke" />}
          {shown.toSorted((a, b) => order[a.looks] - order[b.looks]).map(({ name, looks, path }) => (
            <path key={name} d={path} className={mergeClasses(styles.line, looks === 'base' && styles.base, looks === 'front' && styles.front)} vectorEffect="non-scaling-stroke" />
          ))}
        </svg>
        <span className={mergeClasses(styles.mark, styles.top)}>{short(high)}{unit === '' ? '' : ` ${unit}`}</span>
        {shown.map(({ name, looks, label }) => <span key={name} title={name} className={mergeClasses(styles.mark, styles.name, looks === 'front' && styles.ours)} style={{ top: `${label}%` }}>{name}</span>)}
        {first && <span className={mergeClasses(styles.mark, styles.time)} style={{ left: 0 }}>{periodInWords(first)}</span>}
        {last && last !== first && <span className={mergeClasses(styles.mark, styles.time)} style={{ right: 0 }}>{periodInWords(last)}</span>}
      </div>
      <Unseen>
        <table>
          <caption>{title}</caption>
          <thead><tr><th scope="col">Period</th>{lines.map(({ name }) => <th key={name} scope="col">{name}</th>)}</tr></thead>
          <tbody>{periods.map((period, t) => <tr key={period}><th scope="row">{periodInWords(period)}</th>{lines.map(({ name, values }) => <td key={name}>{full(values[t] ?? NaN)}</td>)}</tr>)}</tbody>
        </table>
      </Unseen>
    </figure>
  );
}
