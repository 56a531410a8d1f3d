import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Period } from '../model/period';
import { Section } from '../taskpane/parts/Section';
import { Unseen } from '../taskpane/parts/Unseen';
import { called, leaning } from '../taskpane/shares';
import { periodInWords } from '../taskpane/words';
import type { Lessons } from './lessons';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', ...typographyStyles.caption1 },
  name: { width: '32%', textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '0 6px 0 0', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  bar: { padding: '2px 0', height: '20px' },
  strip: { display: 'block', width: '100%', height: '20px' },
  none: { fill: 'none' },
  fair: { fill: tokens.colorNeutralStroke2, '@media (forced-colors: active)': { fill: 'GrayText', opacity: 0.35 } },
  over: { fill: tokens.colorBrandStroke2, '@media (forced-colors: active)': { fill: 'Highlight', opacity: 0.6 } },
  far: { fill: tokens.colorBrandForeground1, '@media (forced-colors: active)': { fill: 'Highlight' } },
  under: { fill: tokens.colorPaletteMarigoldBackground2, '@media (forced-colors: active)': { fill: 'CanvasText', opacity: 0.5 } },
  deep: { fill: tokens.colorPaletteMarigoldForeground3, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  sign: { stroke: tokens.colorNeutralBackground1, strokeWidth: '1.5px', '@media (forced-colors: active)': { stroke: 'Canvas' } },
  foot: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground3, display: 'flex', justifyContent: 'space-between' },
  note: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground3, captionSide: 'bottom', textAlign: 'left', paddingTop: '4px' },
});

/** Within the limit, beyond it, and beyond three times it; over or under. */
function step(bias: number, limit: number): 'none' | 'fair' | 'over' | 'far' | 'under' | 'deep' {
  if (Number.isNaN(bias)) return 'none';
  if (Math.abs(bias) <= limit) return 'fair';
  return bias > 0 ? (bias > 3 * limit ? 'far' : 'over') : bias < -3 * limit ? 'deep' : 'under';
}

const SHOWN = 12;

/** Bias by family and period: blue where forecasts ran high, amber where low, darker further out; far cells carry their sign. */
export function BiasMap({ lessons: { families, heat, periods: all, chosen, within } }: { readonly lessons: Lessons }) {
  const styles = useStyles();
  const width = all.length;
  const known = all.flatMap((_, t) => (families.some((__, f) => !Number.isNaN(heat[f * width + t] ?? NaN)) ? [t] : []));
  const [from, to] = [known[0], known.at(-1)];
  if (families.length === 0 || from === undefined || to === undefined || !chosen) return null;
  const periods = all.slice(from, to + 1);
  const each = 100 / periods.length;
  const [first, last] = [periods[0], periods.at(-1)];
  return (
    <Section title="Bias by family and period" aside={called(chosen.who, chosen.lag)}>
      <table className={styles.table}>
        <caption className={styles.note}>+ is more than {Math.round(within * 300)} % over, − more than {Math.round(within * 300)} % under; grey is within {Math.round(within * 100)} %.{families.length > SHOWN ? ` The first ${SHOWN} of ${families.length} families.` : ''}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.name}><Unseen>Family</Unseen></th>
            <th scope="col"><span className={styles.foot}><span>{first && periodInWords(first)}</span><span>{last && last !== first && periodInWords(last)}</span></span></th>
          </tr>
        </thead>
        <tbody>
          {families.slice(0, SHOWN).map((family, f) => {
            const row = periods.map((_, t) => heat[f * width + from + t] ?? NaN);
            return (
              <tr key={family}>
                <th scope="row" className={styles.name} title={family}>{family}</th>
                <td className={styles.bar}>
                  <svg className={styles.strip} aria-hidden>
                    {row.map((bias, t) => <Cell key={t} x={t * each} width={each * 0.92} at={periods[t]} bias={bias} limit={within} />)}
                  </svg>
                  <Unseen>{row.map((bias, t) => `${periods[t] ? periodInWords(periods[t]) : ''} ${Number.isNaN(bias) ? 'not known' : leaning(bias)}`).join(', ')}</Unseen>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

type CellProps = { readonly x: number; readonly width: number; readonly at: Period | undefined; readonly bias: number; readonly limit: number };

function Cell({ x, width, at, bias, limit }: CellProps) {
  const styles = useStyles();
  const kind = step(bias, limit);
  const middle = x + width / 2;
  const arm = Math.min(1.4, width / 4);
  return (
    <g>
      <rect x={`${x}%`} width={`${width}%`} y="0" height="20" className={styles[kind]}><title>{`${at ? periodInWords(at) : ''}: ${leaning(bias)}`}</title></rect>
      {(kind === 'far' || kind === 'deep') && <line x1={`${middle - arm}%`} x2={`${middle + arm}%`} y1="10" y2="10" className={styles.sign} />}
      {kind === 'far' && <line x1={`${middle}%`} x2={`${middle}%`} y1="6.5" y2="13.5" className={styles.sign} />}
    </g>
  );
}
