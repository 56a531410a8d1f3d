import { useState } from 'react';
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Period } from '../model/period';
import { Section } from '../taskpane/parts/Section';
import { called, leaning } from '../taskpane/shares';
import { full, percent, periodInWords, short } from '../taskpane/words';
import type { Lean, Lessons } from './lessons';
import { TrackingChart } from './TrackingChart';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, ...typographyStyles.caption1, fontVariantNumeric: 'tabular-nums' },
  line: {
    position: 'relative', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto 62px', gap: '8px', width: '100%', padding: '5px 6px', border: 'none', background: 'none', color: 'inherit', font: 'inherit', textAlign: 'right', cursor: 'pointer', borderRadius: tokens.borderRadiusSmall,
    '&:hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: { backgroundColor: tokens.colorSubtleBackgroundSelected, fontWeight: tokens.fontWeightSemibold },
  bar: { position: 'absolute', left: 0, bottom: 0, height: '3px', borderRadius: '2px', backgroundColor: tokens.colorBrandStroke2, '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' } },
  name: { textAlign: 'left', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  cost: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: '0 0 6px' },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: '6px 0 0' },
  more: { ...typographyStyles.caption1, marginTop: '4px' },
  go: { ...typographyStyles.caption1 },
});

const FIRST = 6;

type Props = { readonly lessons: Lessons; readonly onGo: (item: number, at: Period) => void };

/** The leans that are worth most, as a funnel: each with its share of all the money, and the course of the one that is selected. */
export function Leans({ lessons: { leans, leaning: all, chosen, currency, periods, limit }, onGo }: Props) {
  const styles = useStyles();
  const [item, open] = useState<number | undefined>();
  const [whole, show] = useState(false);
  const lean = leans.find((one) => one.item === item) ?? leans[0];
  if (!lean || !chosen) return null;
  const shown = whole ? leans : leans.slice(0, FIRST);
  const most = Math.max(...leans.map(({ value }) => value || 0), 0);
  return (
    <Section title="Worst leans by money" aside={called(chosen.who, chosen.lag)}>
      <p className={styles.cost}>{cost(chosen, currency)}</p>
      <ol className={styles.list}>
        {shown.map((one) => (
          <li key={one.item}>
            <button type="button" className={mergeClasses(styles.line, one === lean && styles.chosen)} aria-pressed={one === lean} onClick={() => open(one.item)}>
              <span className={styles.name} title={one.name}>{one.name}</span>
              <span>{leaning(one.bias)}</span>
              <span title={full(one.value)}>{short(one.value)}</span>
              {one.value > 0 && <span className={styles.bar} style={{ width: `${(one.value / most) * 100}%` }} />}
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>{funnel(shown, all, currency)}</p>
      {leans.length > FIRST && <Link as="button" className={styles.more} onClick={() => show(!whole)}>{whole ? 'Show fewer' : `Show ${leans.length - FIRST} more`}</Link>}
      <TrackingChart lean={lean} periods={periods} limit={limit} />
      <p className={styles.quiet}>
        {lean.name}: {lean.verdict}{lean.since ? `, since ${periodInWords(lean.since)}` : ''}. Cumulative error {full(lean.cfe)}{Number.isNaN(lean.value) ? '' : `, worth ${full(lean.value)}${currency === '' ? '' : ` ${currency}`} at ${lean.cfe > 0 ? 'unit cost' : 'margin'}`}.{' '}
        {lean.worst && <Link as="button" inline className={styles.go} onClick={() => lean.worst && onGo(lean.item, lean.worst)}>Go to its actual of {periodInWords(lean.worst)}</Link>}
      </p>
    </Section>
  );
}

/** What leaning cost all items together, in a sentence; what cannot be priced is left out. */
function cost({ stock, carrying, margin }: NonNullable<Lessons['chosen']>, currency: string): string {
  const money = (value: number) => `${short(value)}${currency === '' ? '' : ` ${currency}`}`;
  const over = Number.isNaN(stock) ? '' : `Over-forecasts were ${money(stock)} of stock${Number.isNaN(carrying) ? '' : `, ${money(carrying)} to carry`}. `;
  return `${over}${Number.isNaN(margin) ? '' : `Under-forecasts put ${money(margin)} of margin at risk.`}`;
}

/** How much of the whole stands in the lines above. */
function funnel(shown: readonly Lean[], { count, value }: Lessons['leaning'], currency: string): string {
  const here = shown.reduce((sum, one) => sum + (one.value || 0), 0);
  const of = `${shown.length} of ${count} ${count === 1 ? 'item that leans' : 'items that lean'}`;
  return Number.isNaN(value) || value === 0 ? `${of}; give price and unit cost to rank them by money.` : `${of} hold ${percent(here / value, 0)} of ${short(value)}${currency === '' ? '' : ` ${currency}`}. Over counts at unit cost, under at margin.`;
}
