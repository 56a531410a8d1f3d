import { useRef } from 'react';
import { Button, makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import type { Period } from '../model/period';
import type { Place } from '../model/place';
import type { Written } from '../model/written';
import type { Digest } from '../signal/digest';
import type { Opened, Traced } from '../session/session';
import { Balance } from '../taskpane/charts/Balance';
import { HeatMap } from '../taskpane/charts/HeatMap';
import { Figures } from '../taskpane/parts/Figure';
import { FirstTime } from '../taskpane/parts/FirstTime';
import { Receipts } from '../taskpane/parts/Receipts';
import { Section } from '../taskpane/parts/Section';
import { Unseen } from '../taskpane/parts/Unseen';
import { counted, grouped, periodInWords, short } from '../taskpane/words';
import { BridgeView } from './BridgeView';
import { ExceptionDetail } from './ExceptionDetail';
import { ExceptionList } from './ExceptionList';
import { figures } from './figures';
import type { Outlook, Purse } from './outlook';
import { TracedRow } from './TracedRow';

const useStyles = makeStyles({
  live: { marginLeft: '-8px' },
  hidden: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: '8px 0 0', fontVariantNumeric: 'tabular-nums' },
});

type Props = {
  readonly digest: Digest | undefined;
  readonly outlook: Outlook | undefined;
  readonly opened: Opened | undefined;
  readonly receipts: readonly Written[];
  readonly onSignal: () => void;
  readonly onOpen: (rank: number | undefined) => void;
  readonly onGoToDemand: (item: number, at: Period) => void;
  readonly onGo: (place: Place) => void;
  readonly onExplain: (at: Period) => void;
  /** The row that a person asked about in Excel, and what may be asked of it. */
  readonly traced: Traced | string | undefined;
  readonly onTrace: () => void;
  readonly onTraceAt: (at: Period) => void;
  readonly onUntrace: () => void;
  /** Whether Gaps is written with live formulas. */
  readonly live: boolean;
  readonly onLive: (on: boolean) => void;
};

/** Where does the workbook disagree? The six figures, the way from budget to plan, and what needs a person. */
export function ReconcileTab({ digest, outlook, opened, receipts, onSignal, onOpen, onGoToDemand, onGo, onExplain, traced, onTrace, onTraceAt, onUntrace, live, onLive }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  if (!outlook) {
    return digest ? (
      <FirstTime title="Where does it disagree?" says="There is nothing to reconcile yet: the Signal tab says what keeps us from planning."><Button onClick={onSignal}>See what is missing</Button></FirstTime>
    ) : (
      <FirstTime title="Where does it disagree?" says="Runs demand against supply period by period, prices every shortage and excess, and compares the plan with the budget." />
    );
  }
  const line = outlook.exceptions.find(({ rank }) => rank === opened?.rank);
  return (
    <>
      <Unseen><h2>Where does it disagree?</h2></Unseen>
      <Figures figures={figures(outlook).map(({ at, ...figure }) => ({ ...figure, note: at === undefined ? '' : `Here in ${periodInWords(at)}.` }))} />
      {receipts.length > 0 && <Receipts receipts={receipts} onGo={onGo} />}
      {outlook.bridge && <Section title="From budget to plan"><BridgeView bridge={outlook.bridge} unit={outlook.currency} /></Section>}
      {outlook.heat && <Section title="Capacity used" aside={counted(outlook.heat.of, 'resource')}><HeatMap heat={outlook.heat} /></Section>}
      {outlook.cash && <Section title="Cash" aside={lasts(outlook.cash)}><Balance purse={outlook.cash} /></Section>}
      <Section title="Exceptions" aside={aside(outlook)}>
        {outlook.exceptions.length > 0 && <ExceptionList exceptions={outlook.exceptions} opened={opened?.rank} box={list} onOpen={onOpen} />}
        {line && opened && <ExceptionDetail line={line} opened={opened} periods={outlook.periods} currency={outlook.currency} onGo={onGo} onExplain={onExplain} onGoToDemand={() => onGoToDemand(line.item, line.from)} onClose={() => { onOpen(undefined); list.current?.focus(); }} />}
        <Hidden outlook={outlook} />
      </Section>
      <TracedRow traced={traced} periods={outlook.periods} onTrace={onTrace} onStep={onTraceAt} onClose={onUntrace} onGo={onGo} />
      <Section title="How Gaps is written">
        <Switch className={styles.live} checked={live} onChange={(_, { checked }) => onLive(checked)} label="Live formulas" />
        <p className={styles.hidden}>{live ? 'All rows; demand, supply, gap, stock, short and excess are formulas over your cells and follow them without us. Do not sort that table.' : 'Values as they were worked out.'}</p>
      </Section>
    </>
  );
}

/** What materiality keeps off the list, so that nobody thinks it was lost. */
function Hidden({ outlook: { hidden, exceptions } }: { readonly outlook: Outlook }) {
  const styles = useStyles();
  const runs = hidden.exceptions.reduce((sum, { count }) => sum + count, 0);
  const value = hidden.exceptions.reduce((sum, { value: one }) => sum + (Number.isNaN(one) ? 0 : one), 0);
  if (runs === 0) return exceptions.length === 0 ? <p className={styles.hidden}>Demand, supply and budget agree in every period.</p> : null;
  return <p className={styles.hidden}>{exceptions.length === 0 ? 'Nothing is material. ' : ''}Left out as immaterial: {counted(runs, 'exception')}{value > 0 ? `, ${short(value)} together` : ''}.</p>;
}

function aside({ exceptions, listed }: Outlook): string {
  return listed > exceptions.length ? `the ${grouped(exceptions.length)} largest of ${grouped(listed)}` : listed === 0 ? '' : `${grouped(listed)} in all`;
}

function lasts({ runway }: Purse): string {
  return Number.isFinite(runway) ? `lasts ${short(runway)} periods at the average burn` : '';
}
