import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Heat } from '../../reconcile/resource/heat';
import { Unseen } from '../parts/Unseen';
import { periodInWords } from '../words';
import { Term } from '../parts/Term';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', ...typographyStyles.caption1 },
  name: { width: '30%', textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '0 6px 0 0', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  peak: { width: '46px', textAlign: 'right', padding: 0, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  over: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  bar: { padding: '2px 0', height: '18px' },
  strip: { display: 'block', width: '100%', height: '18px' },
  cell: { fill: tokens.colorNeutralStroke2, '@media (forced-colors: active)': { fill: 'Canvas' } },
  low: { fill: tokens.colorBrandBackground2, '@media (forced-colors: active)': { fill: 'GrayText', opacity: 0.4 } },
  high: { fill: tokens.colorBrandStroke2, '@media (forced-colors: active)': { fill: 'GrayText' } },
  full: { fill: tokens.colorPaletteMarigoldForeground3, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  beyond: { fill: tokens.colorPaletteRedForeground1, '@media (forced-colors: active)': { fill: 'Highlight' } },
  tick: { stroke: tokens.colorNeutralBackground1, strokeWidth: '2px', '@media (forced-colors: active)': { stroke: 'Canvas' } },
  foot: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground3, display: 'flex', justifyContent: 'space-between' },
  note: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground3, captionSide: 'bottom', textAlign: 'left', paddingTop: '4px' },
});

/** Utilisation in four steps: up to 80 %, up to 95 %, up to 100 %, and beyond; blank is no hours given. */
function step(share: number): 'cell' | 'low' | 'high' | 'full' | 'beyond' {
  if (Number.isNaN(share)) return 'cell';
  return share > 1 + 1e-9 ? 'beyond' : share > 0.95 ? 'full' : share > 0.8 ? 'high' : 'low';
}

const percent = (share: number) => (Number.isNaN(share) ? 'not known' : `${Math.round(share * 100)} %`);

/** How full each resource is, a cell a period and the peak as a number; beyond what is available a cell is red and notched, and the words say where. */
export function HeatMap({ heat: { periods, rows, of } }: { readonly heat: Heat }) {
  const styles = useStyles();
  const each = 100 / Math.max(periods.length, 1);
  const [first, last] = [periods[0], periods.at(-1)];
  return (
    <table className={styles.table}>
      <caption className={styles.note}>Crossed cells are beyond their hours, highlighted ones above 95 %.{of > rows.length ? ` The fullest ${rows.length} of ${of}; all stand on the sheet Resources.` : ''}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.name}><Unseen>Resource</Unseen></th>
          <th scope="col"><span className={styles.foot}><span>{first && periodInWords(first)}</span><span>{last && last !== first && periodInWords(last)}</span></span></th>
          <th scope="col" className={styles.peak}><span className={styles.foot}><span /><Term>Peak</Term></span></th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ resource, utilisation, peak }) => (
          <tr key={resource}>
            <th scope="row" className={styles.name} title={resource}>{resource}</th>
            <td className={styles.bar}>
              <svg className={styles.strip} aria-hidden>
                {periods.map((period, t) => {
                  const share = utilisation[t] ?? NaN;
                  return (
                    <g key={period}>
                      <rect x={`${t * each}%`} width={`${each * 0.92}%`} y="0" height="18" className={styles[step(share)]}><title>{`${periodInWords(period)}: ${percent(share)}`}</title></rect>
                      {step(share) === 'beyond' && <line x1={`${(t + 0.1) * each}%`} x2={`${(t + 0.82) * each}%`} y1="16" y2="2" className={styles.tick} />}
                    </g>
                  );
                })}
              </svg>
              <Unseen>{spoken(periods, utilisation)}</Unseen>
            </td>
            <td className={mergeClasses(styles.peak, peak > 1 + 1e-9 && styles.over)}>{percent(peak)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The periods beyond what is available, for who cannot see the cells. */
function spoken(periods: Heat['periods'], utilisation: Float64Array): string {
  const beyond = periods.flatMap((period, t) => (step(utilisation[t] ?? NaN) === 'beyond' ? [`${periodInWords(period)} ${percent(utilisation[t] ?? NaN)}`] : []));
  return beyond.length === 0 ? 'never beyond its hours' : `beyond its hours in ${beyond.join(', ')}`;
}
