import { useState } from 'react';
import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Place } from '../model/place';
import { Cell } from '../taskpane/parts/Cell';
import { Term } from '../taskpane/parts/Term';
import { full, said } from '../taskpane/words';
import type { ExplainedLine } from '../worker/explained';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: '12px', margin: 0, ...typographyStyles.caption1 },
  figure: { margin: 0, paddingTop: '4px', overflowWrap: 'anywhere' },
  value: { margin: 0, paddingTop: '4px', textAlign: 'right', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  asked: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  words: { gridColumn: '1 / -1', margin: 0, paddingBottom: '4px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  more: { fontSize: 'inherit', lineHeight: 'inherit' },
});

/** So many cells of one figure are named at first; the rest comes at a click. */
const CELLS = 4;

type Props = { readonly lines: readonly ExplainedLine[]; /** The figure asked about comes first. */ readonly asked?: string; readonly onGo: (place: Place) => void };

/** Figures with the arithmetic that made them and the cells it came from. */
export function FigureLines({ lines, asked = '', onGo }: Props) {
  const styles = useStyles();
  const ordered = [...lines.filter(({ figure }) => figure === asked), ...lines.filter(({ figure }) => figure !== asked)];
  return (
    <dl className={styles.list}>
      {ordered.map(({ figure, value, text, words, cells }) => (
        <div key={figure} style={{ display: 'contents' }}>
          <dt className={mergeClasses(styles.figure, figure === asked && styles.asked)}><Term>{figure}</Term></dt>
          <dd className={styles.value} title={Number.isNaN(value) ? undefined : full(value)}>{text ?? (Number.isNaN(value) ? '–' : said(value))}</dd>
          <dd className={styles.words}><span>{words}</span><Cells places={cells} onGo={onGo} /></dd>
        </div>
      ))}
    </dl>
  );
}

function Cells({ places, onGo }: { readonly places: readonly Place[]; readonly onGo: (place: Place) => void }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const left = places.length - CELLS;
  return (
    <>
      {(all ? places : places.slice(0, CELLS)).map((place) => <Cell key={`${place.sheet}${place.row} ${place.column}`} place={place} onGo={onGo} />)}
      {!all && left > 0 && <Link as="button" className={styles.more} onClick={() => setAll(true)}>and {left} more</Link>}
    </>
  );
}
