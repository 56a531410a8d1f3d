import { useMemo, useState, type RefObject } from 'react';
import { makeStyles, mergeClasses, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowTrending16Regular } from '@fluentui/react-icons/svg/arrow-trending';
import { ArrowTrendingDown16Regular } from '@fluentui/react-icons/svg/arrow-trending-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { Box16Regular } from '@fluentui/react-icons/svg/box';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { Gauge16Regular } from '@fluentui/react-icons/svg/gauge';
import { Scales16Regular } from '@fluentui/react-icons/svg/scales';
import { Chips, type Chip } from '../taskpane/parts/Chips';
import { VirtualList } from '../taskpane/parts/VirtualList';
import { phrase } from '../taskpane/phrase';
import { full, runInWords, short } from '../taskpane/words';
import { KINDS, type Kind } from './trouble/kind';
import type { ExceptionLine } from './outlook';
import type { Horizon } from './reconciliation';

const useStyles = makeStyles({
  family: { marginBottom: '8px' },
  row: { display: 'grid', gridTemplateColumns: '16px 1fr auto', columnGap: '8px', alignItems: 'center', height: '100%', padding: '0 8px' },
  words: { minWidth: 0 },
  first: { ...typographyStyles.body1, margin: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  second: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  right: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  loss: { color: tokens.colorPaletteRedForeground1 },
  watch: { color: tokens.colorPaletteMarigoldForeground2 },
  excess: { color: tokens.colorBrandForeground1 },
});

/** How a kind looks: red only where something is lost, amber to watch, blue for too much. */
export const LOOK: Record<Kind, { readonly Icon: typeof Clock16Regular; readonly tone: 'loss' | 'watch' | 'excess' }> = {
  short: { Icon: ArrowTrendingDown16Regular, tone: 'loss' },
  'below target': { Icon: ArrowDown16Regular, tone: 'watch' },
  excess: { Icon: ArrowUp16Regular, tone: 'excess' },
  overbuild: { Icon: Box16Regular, tone: 'excess' },
  'over capacity': { Icon: Gauge16Regular, tone: 'watch' },
  'inside lead time': { Icon: Clock16Regular, tone: 'watch' },
  'below budget': { Icon: ArrowTrendingDown16Regular, tone: 'loss' },
  'above budget': { Icon: ArrowTrending16Regular, tone: 'excess' },
  'flow imbalance': { Icon: Scales16Regular, tone: 'watch' },
};

type Props = {
  readonly exceptions: readonly ExceptionLine[];
  readonly opened: number | undefined;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly onOpen: (rank: number | undefined) => void;
};

/** What needs a person, worst first, narrowed by horizon and kind. */
export function ExceptionList({ exceptions, opened, box, onOpen }: Props) {
  const styles = useStyles();
  const [horizon, setHorizon] = useState<Horizon | undefined>();
  const [kind, setKind] = useState<Kind | undefined>();
  const [family, setFamily] = useState('');
  const families = useMemo(() => [...new Set(exceptions.map((line) => line.family))].filter((name) => name !== '').sort((a, b) => a.localeCompare(b)), [exceptions]);
  // Each filter counts what the others leave, once a change: the list may be ten thousand long.
  const { horizons, kinds, shown } = useMemo(() => narrowed(exceptions, horizon, kind, family), [exceptions, horizon, kind, family]);
  const selected = shown.findIndex(({ rank }) => rank === opened);
  return (
    <>
      <Chips label="Horizon" chips={chips<Horizon>(['S&OE', 'S&OP'], horizons, horizon)} chosen={horizon} onChoose={setHorizon} />
      <Chips label="Kind" chips={chips(KINDS, kinds, kind)} chosen={kind} onChoose={setKind} />
      {families.length > 1 && (
        <Select size="small" className={styles.family} aria-label="Family" value={family} onChange={(_, { value }) => setFamily(value)}>
          <option value="">All families</option>
          {families.map((name) => <option key={name} value={name}>{name}</option>)}
        </Select>
      )}
      <VirtualList label="Exceptions" count={shown.length} rowHeight={48} rows={5} box={box} selected={selected < 0 ? undefined : selected} onSelect={(row) => onOpen(shown[row]?.rank === opened ? undefined : shown[row]?.rank)}>
        {(row) => shown[row] && <Line line={shown[row]} />}
      </VirtualList>
    </>
  );
}

/** One exception in two lines; text in full on hover, because a narrow pane cuts it. */
function Line({ line }: { readonly line: ExceptionLine }) {
  const styles = useStyles();
  const { Icon, tone } = LOOK[line.kind];
  return (
    <div className={styles.row}>
      <Icon className={styles[tone]} aria-label={line.kind} />
      <div className={styles.words}>
        <p className={styles.first} title={line.name}>{line.name}</p>
        <p className={styles.second}>{phrase(line)} · {runInWords(line.from, line.to)}</p>
      </div>
      <div className={styles.right}>
        <p className={mergeClasses(styles.first, tone === 'loss' && styles.loss)} title={full(line.value)}>{Number.isNaN(line.value) ? '' : short(Math.abs(line.value))}</p>
        <p className={styles.second}>{line.horizon}</p>
      </div>
    </div>
  );
}

/** What is left of the list, and how many each chip would leave of what the other filters let through. */
function narrowed(exceptions: readonly ExceptionLine[], horizon: Horizon | undefined, kind: Kind | undefined, family: string) {
  const horizons = new Map<Horizon, number>();
  const kinds = new Map<Kind, number>();
  const shown: ExceptionLine[] = [];
  for (const line of exceptions) {
    if (family !== '' && line.family !== family) continue;
    const [inHorizon, ofKind] = [horizon === undefined || line.horizon === horizon, kind === undefined || line.kind === kind];
    if (ofKind) horizons.set(line.horizon, (horizons.get(line.horizon) ?? 0) + 1);
    if (inHorizon) kinds.set(line.kind, (kinds.get(line.kind) ?? 0) + 1);
    if (inHorizon && ofKind) shown.push(line);
  }
  return { horizons, kinds, shown };
}

/** Only what there is any of, and what is chosen even when nothing is left of it. */
function chips<T extends string>(values: readonly T[], counts: ReadonlyMap<T, number>, chosen: T | undefined): readonly Chip<T>[] {
  return values.map((value) => ({ value, count: counts.get(value) ?? 0 })).filter((chip) => chip.count > 0 || chip.value === chosen);
}
