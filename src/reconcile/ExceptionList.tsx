import { useMemo, useState, type RefObject } from 'react';
import { makeStyles, mergeClasses, Select, Switch, tokens, typographyStyles } from '@fluentui/react-components';
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
import { besideMoney } from '../taskpane/phrase';
import { counted, full, runInWords, short } from '../taskpane/words';
import { KINDS, type Kind } from './trouble/kind';
import { ALL, narrowed, NOBODY, type Filter } from './narrowed';
import type { ExceptionLine } from './outlook';
import type { Horizon } from './reconciliation';

const useStyles = makeStyles({
  exec: { marginLeft: '-8px' },
  left: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: '0 0 8px' },
  selects: { display: 'flex', gap: '8px', marginBottom: '8px' },
  select: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
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

/** What needs a person, worst first, narrowed by whom it is for, horizon, kind, family and owner. */
export function ExceptionList({ exceptions, opened, box, onOpen }: Props) {
  const styles = useStyles();
  const [by, setBy] = useState<Filter>(ALL);
  const families = useMemo(() => sorted(exceptions.map((line) => line.family)), [exceptions]);
  const owners = useMemo(() => sorted(exceptions.map(({ answered }) => answered?.owner ?? '')), [exceptions]);
  // Each filter counts what the others leave, once a change: the list may be ten thousand long.
  const { horizons, kinds, shown, left } = useMemo(() => narrowed(exceptions, by), [exceptions, by]);
  const set = (change: Partial<Filter>) => setBy({ ...by, ...change });
  const selected = shown.findIndex(({ rank }) => rank === opened);
  return (
    <>
      <Switch className={styles.exec} checked={by.executive} onChange={(_, { checked }) => set({ executive: checked })} label="For the executive meeting" />
      {by.executive && <p className={styles.left}>Planning and what was escalated. {left === 0 ? 'Nothing else is left out.' : `${counted(left, 'exception')} within the weeks of execution ${left === 1 ? 'is' : 'are'} left to the weekly meeting.`}</p>}
      <Chips label="Horizon" chips={chips<Horizon>(['S&OE', 'S&OP'], horizons, by.horizon)} chosen={by.horizon} onChoose={(horizon) => set({ horizon })} />
      <Chips label="Kind" chips={chips(KINDS, kinds, by.kind)} chosen={by.kind} onChoose={(kind) => set({ kind })} />
      <div className={styles.selects}>
        {families.length > 1 && <Choice label="Family" all="All families" names={families} chosen={by.family} onChoose={(family) => set({ family })} />}
        {owners.length > 0 && <Choice label="Owner" all="All owners" names={owners} more={NOBODY} chosen={by.owner} onChoose={(owner) => set({ owner })} />}
      </div>
      <VirtualList label="Exceptions" count={shown.length} rowHeight={48} rows={5} box={box} selected={selected < 0 ? undefined : selected} onSelect={(row) => onOpen(shown[row]?.rank === opened ? undefined : shown[row]?.rank)}>
        {(row) => shown[row] && <Line line={shown[row]} />}
      </VirtualList>
    </>
  );
}

type ChoiceProps = { readonly label: string; readonly all: string; readonly names: readonly string[]; readonly more?: string; readonly chosen: string; readonly onChoose: (name: string) => void };

/** One of many names, or all; `more` is a choice of its own after them. */
function Choice({ label, all, names, more, chosen, onChoose }: ChoiceProps) {
  return (
    <Select size="small" className={useStyles().select} aria-label={label} value={chosen} onChange={(_, { value }) => onChoose(value)}>
      <option value="">{all}</option>
      {more !== undefined && <option value={more}>{more.trim()}</option>}
      {names.map((name) => <option key={name} value={name}>{name}</option>)}
    </Select>
  );
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '').sort((a, b) => a.localeCompare(b));
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
        <p className={styles.second}>{besideMoney(line)} · {runInWords(line.from, line.to)}</p>
      </div>
      <div className={styles.right}>
        <p className={mergeClasses(styles.first, tone === 'loss' && styles.loss)} title={full(line.value)}>{Number.isNaN(line.value) ? '' : short(Math.abs(line.value))}</p>
        <p className={styles.second}>{line.answered?.owner || line.horizon}{line.answered?.escalated === true ? ' ↑' : ''}</p>
      </div>
    </div>
  );
}

/** Only what there is any of, and what is chosen even when nothing is left of it. */
function chips<T extends string>(values: readonly T[], counts: ReadonlyMap<T, number>, chosen: T | undefined): readonly Chip<T>[] {
  return values.map((value) => ({ value, count: counts.get(value) ?? 0 })).filter((chip) => chip.count > 0 || chip.value === chosen);
}
