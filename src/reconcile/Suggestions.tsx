import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { plain } from '../model/sentence';
import { full, periodInWords, short, spoken } from '../taskpane/words';
import type { Way } from './way/way';
import { Term } from '../taskpane/parts/Term';

const useStyles = makeStyles({
  title: { ...typographyStyles.caption1Strong, margin: '8px 0 0' },
  note: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground3, margin: '0 0 4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '6px' },
  way: { padding: '6px 8px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, display: 'grid', gridTemplateColumns: '1fr auto', columnGap: '8px', ...typographyStyles.caption1 },
  name: { ...typographyStyles.caption1Strong, '::first-letter': { textTransform: 'uppercase' } },
  net: { ...typographyStyles.caption1Strong, textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  loss: { color: tokens.colorPaletteRedForeground1 },
  words: { gridColumn: '1 / -1' },
  money: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** The ways out of a shortage, most net money first: suggestions by arithmetic, told as such. */
export function Suggestions({ ways, missing }: { readonly ways: readonly Way[]; readonly missing: number }) {
  const styles = useStyles();
  return (
    <section aria-label="Ways out">
      <h5 className={styles.title}><Term>Ways out</Term></h5>
      <p className={styles.note}>{ways.length === 0 ? 'None that the inputs show: no stock elsewhere, no free hours in time, no price for hurrying.' : 'Suggestions by arithmetic, most net money first. A person decides.'}</p>
      {ways.length > 0 && <ul className={styles.list}>{ways.map((way) => <Suggestion key={`${way.way}${plain(way.words)}`} way={way} missing={missing} />)}</ul>}
    </section>
  );
}

function Suggestion({ way: { way, units, by, cost, margin, net, words }, missing }: { readonly way: Way; readonly missing: number }) {
  const styles = useStyles();
  const part = units < missing ? ` of ${short(missing)}` : '';
  return (
    <li className={styles.way}>
      <span className={styles.name}>{way}</span>
      <span className={net < 0 ? `${styles.net} ${styles.loss}` : styles.net} title={full(net)}>{Number.isNaN(net) ? 'net not known' : `net ${short(net)}`}</span>
      <span className={styles.words}>{spoken(words)}</span>
      <span className={styles.money}>{`${short(units)}${part} by ${periodInWords(by)} · cost ${Number.isNaN(cost) ? 'not given' : short(cost)} · margin kept ${Number.isNaN(margin) ? 'not known' : short(margin)}`}</span>
    </li>
  );
}
