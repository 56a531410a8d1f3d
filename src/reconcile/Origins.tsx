import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { Period } from '../model/period';
import type { Place } from '../model/place';
import type { Opened } from '../session/session';
import { Cell } from '../taskpane/parts/Cell';
import { Fold } from '../taskpane/parts/Fold';
import { full, periodInWords } from '../taskpane/words';

const useStyles = makeStyles({
  head: { ...typographyStyles.caption1Strong },
  steps: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', margin: '2px 0 4px' },
  period: { ...typographyStyles.caption1Strong, fontVariantNumeric: 'tabular-nums' },
  list: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: '12px', margin: 0, ...typographyStyles.caption1 },
  figure: { margin: 0, paddingTop: '4px', overflowWrap: 'anywhere' },
  value: { margin: 0, paddingTop: '4px', textAlign: 'right', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  words: { gridColumn: '1 / -1', margin: 0, paddingBottom: '4px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
});

type Props = {
  readonly explained: NonNullable<Opened['explained']>;
  /** The periods one can step through, in order. */
  readonly periods: readonly Period[];
  readonly onExplain: (at: Period) => void;
  readonly onGo: (place: Place) => void;
};

/** So many cells of one figure are named; the rest is counted. */
const CELLS = 4;

/** Where every figure of a row comes from: its arithmetic in words and the cells of the inputs, for one period at a time. */
export function Origins({ explained: { period, lines }, periods, onExplain, onGo }: Props) {
  const styles = useStyles();
  const at = periods.indexOf(period);
  const step = (to: number, name: string, icon: React.ReactElement) => {
    const period = periods[to];
    return <Button size="small" appearance="subtle" icon={icon} aria-label={name} disabled={period === undefined} onClick={() => period !== undefined && onExplain(period)} />;
  };
  return (
    <Fold head={<span className={styles.head}>Where the numbers come from</span>}>
      <div className={styles.steps}>
        {step(at - 1, 'Period before', <ChevronLeft16Regular />)}
        <span className={styles.period} role="status">{periodInWords(period)}</span>
        {step(at + 1, 'Next period', <ChevronRight16Regular />)}
      </div>
      <dl className={styles.list}>
        {lines.map(({ figure, value, words, cells }) => (
          <div key={figure} style={{ display: 'contents' }}>
            <dt className={styles.figure}>{figure}</dt>
            <dd className={styles.value}>{full(value)}</dd>
            <dd className={styles.words}>
              <span>{words}</span>
              {cells.slice(0, CELLS).map((place) => <Cell key={`${place.sheet}${place.row} ${place.column}`} place={place} onGo={onGo} />)}
              {cells.length > CELLS && <span>and {cells.length - CELLS} more cells</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
