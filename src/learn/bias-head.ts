import { nameOf } from '../model/items';
import type { Block, CellValue, Format } from '../model/sheet';
import { ITEM, TOTAL, type Learned } from './learned';
import { VERDICTS } from './verdict';

/** So many contributors and lags, and so many leans, stand above the table. */
const MOST = 8;
const WORST = 5;

/** What stands above the table `Bias`: the total by contributor and lag with its cost, the worst leans by money, what made no pair, what to check. */
export function biasHead(from: Learned): readonly Block[] {
  return [who(from), ...worst(from), left(from), ...doubts(from)];
}

/** An empty cell where nobody knows. */
function shown(value: number | undefined): CellValue {
  return value === undefined || Number.isNaN(value) ? null : value;
}

const COSTS = ['Over: stock', 'Over: carrying', 'Under: margin'] as const;

function who({ lines, history, signals }: Learned): Block {
  const rows = rowsOf(lines.count, (row) => lines.level[row] === TOTAL).slice(0, MOST);
  const { scores, money } = lines;
  const { currency } = signals.settings;
  return {
    title: `Who leans, all items${currency === '' ? '' : `, money in ${currency}`}`,
    header: ['', 'Lag', 'Pairs', 'Bias %', 'WMAPE', 'Tracking signal', 'Verdict', 'Since', ...COSTS],
    rows: rows.map((row) => {
      const made = history.snapshots[lines.snapshot[row] ?? -1];
      return [
        made?.contributor === '' ? 'Forecast' : (made?.contributor ?? null), shown(made?.lag), shown(scores.pairs[row]), shown(scores.bias[row]), shown(scores.wmape[row]), shown(scores.signal[row]),
        VERDICTS[lines.verdict[row] ?? 0] ?? '', history.calendar.periods[scores.since[row] ?? -1] ?? null,
        shown(money.stock[row]), shown(money.carrying[row]), shown(money.margin[row]),
      ];
    }),
    formats: { by: 'column', of: ['text', 'count', 'count', 'percent', 'percent', 'decimal', 'text', 'text', 'money', 'money', 'money'] },
    notes: rows.map(() => 'Since: the period in which the errors came to lie as they do (where their sum less its mean turns, beyond chance), else the first pair. Over: Σ over-forecasts × unit cost, and held for the period; under: Σ under-forecasts × (price − unit cost).'),
  };
}

/** The items whose lean is worth most, of the contributor and lag the pane speaks of. */
export function worstLeans({ lines, chosen }: Learned, most: number): readonly number[] {
  const value = (row: number) => lines.money.lean[row] ?? NaN;
  const rows = rowsOf(lines.count, (row) => lines.level[row] === ITEM && lines.snapshot[row] === chosen && Math.abs(lines.scores.cfe[row] ?? 0) > 0);
  const size = (row: number) => (Number.isNaN(value(row)) ? -1 : value(row)); // what nobody can price comes last, by units
  return rows.sort((a, b) => size(b) - size(a) || Math.abs(lines.scores.cfe[b] ?? 0) - Math.abs(lines.scores.cfe[a] ?? 0) || a - b).slice(0, most);
}

function worst(from: Learned): readonly Block[] {
  const { lines, history, chosen } = from;
  const rows = worstLeans(from, WORST);
  const made = history.snapshots[chosen];
  if (rows.length === 0 || !made) return [];
  const { scores, money } = lines;
  const of: readonly Format[] = ['text', 'money', 'units', 'percent', 'decimal', 'text', 'text'];
  return [{
    title: `Worst leans by money: ${made.contributor === '' ? 'forecast' : made.contributor}${Number.isNaN(made.lag) ? '' : `, lag ${made.lag}`}`,
    header: ['', 'Value', 'CFE', 'Bias %', 'Tracking signal', 'Verdict', 'Since'],
    rows: rows.map((row) => [
      nameOf(history.items, lines.group[row] ?? -1), shown(money.lean[row]), shown(scores.cfe[row]), shown(scores.bias[row]), shown(scores.signal[row]),
      VERDICTS[lines.verdict[row] ?? 0] ?? '', history.calendar.periods[scores.since[row] ?? -1] ?? null,
    ]),
    formats: { by: 'column', of },
    notes: rows.map(() => 'Value: cumulative error × unit cost where it is over, × (price − unit cost) where it is under.'),
  }];
}

function left({ left: { ahead, noActual, noForecast, zeros } }: Learned): Block {
  return {
    title: 'What made no pair',
    header: ['', 'Period not over', 'No actual', 'Actual, no forecast', 'Actual 0'],
    rows: [['Cells', ahead, noActual, noForecast, zeros]],
    formats: { by: 'column', of: ['text', 'count', 'count', 'count', 'count'] },
    notes: ['Forecasts whose period is not over or has no actual, and actuals nobody forecast, are not scored. Pairs whose actual is 0 are left out of MPE and MAPE only.'],
  };
}

function doubts({ warnings }: Learned): readonly Block[] {
  if (warnings.length === 0) return [];
  return [{ title: 'Like with like? Check before you believe the scores', rows: warnings.slice(0, MOST).map((text) => [text]), formats: { by: 'column', of: ['text'] }, running: true }];
}

function rowsOf(count: number, keep: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row += 1) if (keep(row)) rows.push(row);
  return rows;
}
