import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Period } from '../model/period';
import { Unseen } from '../taskpane/parts/Unseen';
import { full, periodInWords, short } from '../taskpane/words';
import type { Lean } from './lessons';

const useStyles = makeStyles({
  drawing: { display: 'block', width: '100%', height: '96px', overflow: 'visible', margin: '8px 0 4px' },
  low: { display: 'block', width: '100%', height: '48px', overflow: 'visible' },
  actual: { fill: 'none', stroke: tokens.colorNeutralForeground1, strokeWidth: '2px', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  forecast: { fill: 'none', stroke: tokens.colorBrandForeground1, strokeWidth: '2px', strokeDasharray: '5 3', '@media (forced-colors: active)': { stroke: 'Highlight' } },
  limit: { stroke: tokens.colorPaletteRedForeground1, strokeWidth: '1px', strokeDasharray: '2 3', '@media (forced-colors: active)': { stroke: 'GrayText' } },
  zero: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px', '@media (forced-colors: active)': { stroke: 'GrayText' } },
  words: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: '2px 0 0', display: 'flex', justifyContent: 'space-between', gap: '8px' },
});

type Props = { readonly lean: Lean; readonly periods: readonly Period[]; readonly limit: number };

/** Forecast (dashed) against actual, and under it the tracking signal with its limits. The same numbers follow as a table for screen readers. */
export function TrackingChart({ lean, periods, limit }: Props) {
  const styles = useStyles();
  const from = lean.forecast.findIndex((value) => !Number.isNaN(value));
  const [actual, forecast, signal] = [lean.actual, lean.forecast, lean.signal].map((values) => values.subarray(Math.max(0, from)));
  const shown = periods.slice(Math.max(0, from));
  const [first, last] = [shown[0], shown.at(-1)];
  const most = Math.max(1, ...[...(actual ?? []), ...(forecast ?? [])].filter((value) => !Number.isNaN(value)));
  const reach = Math.max(limit * 1.25, ...[...(signal ?? [])].map((value) => Math.abs(value) || 0));
  const level = (value: number) => 50 - (value / reach) * 50;
  return (
    <>
      <div aria-hidden>
        <svg className={styles.drawing} viewBox="0 0 100 100" preserveAspectRatio="none">
          <line x1="0" x2="100" y1="100" y2="100" className={styles.zero} vectorEffect="non-scaling-stroke" />
          <path d={drawn(actual, (value) => 100 - (value / most) * 100)} className={styles.actual} vectorEffect="non-scaling-stroke" />
          <path d={drawn(forecast, (value) => 100 - (value / most) * 100)} className={styles.forecast} vectorEffect="non-scaling-stroke" />
        </svg>
        <p className={styles.words}><span>— actual, - - forecast, up to {short(most)}</span></p>
        <svg className={styles.low} viewBox="0 0 100 100" preserveAspectRatio="none">
          {[limit, -limit].map((at) => <line key={at} x1="0" x2="100" y1={level(at)} y2={level(at)} className={styles.limit} vectorEffect="non-scaling-stroke" />)}
          <line x1="0" x2="100" y1="50" y2="50" className={styles.zero} vectorEffect="non-scaling-stroke" />
          <path d={drawn(signal, level)} className={styles.actual} vectorEffect="non-scaling-stroke" />
        </svg>
        <p className={styles.words}><span>{first && periodInWords(first)}</span><span>tracking signal, limits ±{limit}</span><span>{last && periodInWords(last)}</span></p>
      </div>
      <Unseen>
        <table>
          <caption>Forecast against actual of {lean.name}</caption>
          <thead><tr><th scope="col">Period</th><th scope="col">Forecast</th><th scope="col">Actual</th><th scope="col">Tracking signal</th></tr></thead>
          <tbody>{shown.map((period, t) => <tr key={period}><th scope="row">{periodInWords(period)}</th><td>{full(forecast?.[t] ?? NaN)}</td><td>{full(actual?.[t] ?? NaN)}</td><td>{full(signal?.[t] ?? NaN)}</td></tr>)}</tbody>
        </table>
      </Unseen>
    </>
  );
}

/** A line over a square of 100 × 100; blanks leave holes. */
function drawn(values: Float64Array | undefined, y: (value: number) => number): string {
  let [pen, path] = ['M', ''];
  values?.forEach((value, t) => {
    if (!Number.isNaN(value)) path += `${pen}${(((t + 0.5) / values.length) * 100).toFixed(2)} ${y(value).toFixed(2)}`;
    pen = Number.isNaN(value) ? 'M' : 'L';
  });
  return path;
}
