import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Purse } from '../../reconcile/outlook';
import { Unseen } from '../parts/Unseen';
import { full, periodInWords, short } from '../words';

const useStyles = makeStyles({
  frame: { position: 'relative', height: '96px', margin: '18px 0 20px' },
  drawing: { position: 'absolute', inset: 0, width: '100%', height: '100%', overflow: 'visible' },
  bar: { fill: tokens.colorBrandStroke2, '@media (forced-colors: active)': { fill: 'GrayText' } },
  low: { fill: tokens.colorBrandForeground1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  minus: { fill: tokens.colorPaletteRedForeground1, '@media (forced-colors: active)': { fill: 'Highlight' } },
  zero: { stroke: tokens.colorNeutralForeground4, strokeWidth: '1px', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  mark: { position: 'absolute', ...typographyStyles.caption2, whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', lineHeight: '14px' },
  ours: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  loss: { color: tokens.colorPaletteRedForeground1 },
});

/** Cash at the end of each period as a column from zero, the lowest named; the same numbers follow as a table for screen readers. */
export function Balance({ purse: { periods, closing, receipts, payments, lowest, period } }: { readonly purse: Purse }) {
  const styles = useStyles();
  const high = closing.reduce((most, cash) => (cash > most ? cash : most), 0);
  const low = closing.reduce((least, cash) => (cash < least ? cash : least), 0);
  const y = (cash: number) => ((high - cash) / (high - low || 1)) * 100;
  const each = 100 / Math.max(periods.length, 1);
  const at = period === undefined ? -1 : periods.indexOf(period);
  const middle = (at + 0.5) * each;
  const [first, last] = [periods[0], periods.at(-1)];
  const look = (cash: number, t: number) => (cash < 0 ? styles.minus : t === at ? styles.low : styles.bar);
  return (
    <>
      <div className={styles.frame} aria-hidden>
        <svg className={styles.drawing} viewBox="0 0 100 100" preserveAspectRatio="none">
          {Array.from(closing, (cash, t) => (
            <rect key={t} x={t * each + each * 0.08} width={each * 0.84} y={Math.min(y(cash), y(0))} height={Math.max(Math.abs(y(cash) - y(0)), 0.8)} className={look(cash, t)}>
              <title>{`${periods[t] === undefined ? '' : periodInWords(periods[t])}: ${full(cash)}`}</title>
            </rect>
          ))}
          <line x1="0" x2="100" y1={y(0)} y2={y(0)} className={styles.zero} vectorEffect="non-scaling-stroke" />
        </svg>
        {period !== undefined && (
          <span className={mergeClasses(styles.mark, styles.ours, lowest < 0 && styles.loss)} style={{ left: `${middle}%`, transform: `translateX(-${middle}%)`, bottom: '100%', paddingBottom: '3px' }}>
            {`Lowest ${short(lowest)}, ${periodInWords(period)}`}
          </span>
        )}
        {first && <span className={styles.mark} style={{ left: 0, top: '100%', paddingTop: '4px' }}>{periodInWords(first)}</span>}
        {last && last !== first && <span className={styles.mark} style={{ right: 0, top: '100%', paddingTop: '4px' }}>{periodInWords(last)}</span>}
      </div>
      <Unseen>
        <table>
          <caption>Cash by period</caption>
          <thead><tr><th scope="col">Period</th><th scope="col">Receipts</th><th scope="col">Payments</th><th scope="col">Closing cash</th></tr></thead>
          <tbody>
            {periods.map((one, t) => (
              <tr key={one}><th scope="row">{periodInWords(one)}</th><td>{full(receipts[t] ?? NaN)}</td><td>{full(payments[t] ?? NaN)}</td><td>{full(closing[t] ?? NaN)}</td></tr>
            ))}
          </tbody>
        </table>
      </Unseen>
    </>
  );
}
