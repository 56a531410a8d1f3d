import { useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { FirstTime } from '../taskpane/parts/FirstTime';
import { Figures } from '../taskpane/parts/Figure';
import { Section } from '../taskpane/parts/Section';
import { Unseen } from '../taskpane/parts/Unseen';
import { full, periodInWords, short } from '../taskpane/words';
import type { Lessons } from './lessons';
import { TrackingChart } from './TrackingChart';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { ...typographyStyles.caption1, borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums', '& th, & td': { padding: '4px 3px', textAlign: 'right', verticalAlign: 'baseline', '@media (min-width: 400px)': { padding: '4px 6px', whiteSpace: 'nowrap' }, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` }, '& th:first-child': { textAlign: 'left', paddingLeft: 0 }, '& thead th': { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular } },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: '6px 0 0' },
  warning: { ...typographyStyles.body1, color: tokens.colorPaletteDarkOrangeForeground1, margin: '0 0 6px' },
});

type Props = { readonly read: boolean; readonly lessons: Lessons | undefined };

/** What should we believe next time? Who leans, what it cost, whose touch helped, and the course of what leans most. */
export function LearnTab({ read, lessons }: Props) {
  const styles = useStyles();
  const [at, open] = useState(0);
  if (!lessons) return <FirstTime title="What should we believe next time?" says={read ? 'There is nothing to learn from yet: name what was sold Actuals, and what was forecast Forecasts, with the period it was made in or its lag.' : 'Scores past forecasts against what happened and says who leans which way, since when, and what it cost.'} />;
  const { standings, steps, leans, chosen, currency, warnings, periods, limit } = lessons;
  const lean = leans[at] ?? leans[0];
  return (
    <>
      <Unseen><h2>What should we believe next time?</h2></Unseen>
      {chosen && (
        <Figures figures={[
          { label: 'Over: stock', value: chosen.stock, unit: currency, means: `Over-forecasts of ${chosen.who} × unit cost: stock built for nothing.`, loss: chosen.stock > 0 },
          { label: 'Over: carrying', value: chosen.carrying, unit: currency, means: 'That stock held for its period, at the carrying rate.', loss: chosen.carrying > 0 },
          { label: 'Under: margin', value: chosen.margin, unit: currency, means: `Under-forecasts of ${chosen.who} × (price − unit cost).`, loss: chosen.margin > 0 },
        ]} />
      )}
      {warnings.length > 0 && <Section title="Like with like?">{warnings.map((text) => <p key={text} className={styles.warning}>{text}</p>)}</Section>}
      <Section title="Who leans" aside="forecast − actual, + is over">
        <Ledger heads={['', 'Lag', 'Bias', 'WMAPE', 'Signal', 'Verdict', 'Since']} rows={standings.map(({ who, lag, bias, wmape, signal, verdict, since }) => [who, whole(lag), percent(bias), percent(wmape), short(signal), verdict, since ? periodInWords(since) : '–'])} />
      </Section>
      <Section title="Whose touch helps" aside="points of WMAPE, + helped">
        <Ledger heads={['', 'Lag', 'Pairs', 'WMAPE', 'Value added']} rows={steps.map(({ who, lag, pairs, wmape, added }) => [who, whole(lag), whole(pairs), percent(wmape), percent(added)])} />
      </Section>
      {lean && chosen && (
        <Section title="Worst leans by money" aside={`${chosen.who}${Number.isNaN(chosen.lag) ? '' : `, lag ${chosen.lag}`}`}>
          <Ledger heads={['', currency === '' ? 'Value' : currency, 'Bias', 'Verdict', 'Since']}
            rows={leans.map((one, i) => [<Button key={one.name} size="small" appearance="transparent" aria-pressed={one === lean} onClick={() => open(i)}>{one.name}</Button>, short(one.value).replace(' ', '\u00a0'), percent(one.bias), one.verdict, one.since ? periodInWords(one.since) : '–'])} />
          <TrackingChart lean={lean} periods={periods} limit={limit} />
          <p className={styles.quiet}>{lean.name}: cumulative error {full(lean.cfe)}. Value: that × unit cost where over, × margin where under.</p>
        </Section>
      )}
    </>
  );
}

/** A small table: the first cell of a row names it. */
function Ledger({ heads, rows }: { readonly heads: readonly string[]; readonly rows: readonly (readonly ReactNode[])[] }) {
  const styles = useStyles();
  return (
    <div className={styles.scroll} role="group" aria-label={heads.filter((head) => head !== '').join(', ')} tabIndex={0}>
      <table className={styles.table}>
        <thead><tr>{heads.map((head) => (head === '' ? <th key="name" scope="col"><Unseen>Name</Unseen></th> : <th key={head} scope="col">{head}</th>))}</tr></thead>
        <tbody>{rows.map((cells, r) => <tr key={r}>{cells.map((cell, c) => (c === 0 ? <th key={c} scope="row">{cell}</th> : <td key={c}>{cell}</td>))}</tr>)}</tbody>
      </table>
    </div>
  );
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(share * 100).toFixed(1).replace('-', '−')}\u00a0%`; // never alone on a line
}

function whole(n: number): string {
  return Number.isNaN(n) ? '–' : String(n);
}
