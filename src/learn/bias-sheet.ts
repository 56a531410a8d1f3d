import { itemColumns, coded } from '../reconcile/axis-columns';
import { title } from '../reconcile/title';
import type { Format, Sheet, Stamp, TableColumn } from '../model/sheet';
import { biasHead } from './bias-head';
import { FAMILY, ITEM, LEVELS, type Learned } from './learned';
import type { Metric } from './score';
import { VERDICTS, verdictNote } from './verdict';

type Figure = { readonly header: string; readonly metric: Metric; readonly format: Format; readonly note: string };

/** Both conventions in one breath, for every column that has a sign. */
const SIGN = 'Error = forecast − actual: positive is over-forecast. Where a book has actual − forecast, its sign is the other one.';

/** The metrics of a row in the contract's order, each with its formula, its sign and its edges. */
const FIGURES: readonly Figure[] = [
  { header: 'Pairs', metric: 'pairs', format: 'count', note: 'Periods with both a forecast and an actual. Families and the total add units first; an item without the pair is left out of both sides.' },
  { header: 'Mean error', metric: 'mean', format: 'decimal', note: `Σe ÷ n, units. ${SIGN}` },
  { header: 'CFE', metric: 'cfe', format: 'decimal', note: `Cumulative forecast error Σe, units. ${SIGN}` },
  { header: 'Bias %', metric: 'bias', format: 'percent', note: `Bias (forecast − actual): Σe ÷ Σ actual, not the MPE. Empty where nothing was sold. ${SIGN}` },
  { header: 'MPE', metric: 'mpe', format: 'percent', note: `Mean of e ÷ |actual|; rows with actual 0 are left out and counted above. ${SIGN}` },
  { header: 'MAD', metric: 'mad', format: 'decimal', note: 'Mean absolute deviation Σ|e| ÷ n, units. 0 is perfect.' },
  { header: 'WMAPE', metric: 'wmape', format: 'percent', note: 'Σ|e| ÷ Σ|actual|. Accuracy = 1 − WMAPE, at least 0.' },
  { header: 'MAPE', metric: 'mape', format: 'percent', note: 'Mean of |e| ÷ |actual|; rows with actual 0 are left out and counted above.' },
  { header: 'sMAPE', metric: 'smape', format: 'percent', note: 'Mean of 2|e| ÷ (|actual| + |forecast|), from 0 to 200 %; 0 where both are 0.' },
  { header: 'RMSE', metric: 'rmse', format: 'decimal', note: 'Root of the mean squared error, units.' },
  { header: 'MASE', metric: 'mase', format: 'decimal', note: 'MAD ÷ mean |A(t) − A(t−m)| of the actuals before the first pair; m = a season where two precede it, else 1. Below 1 beats naive. Empty without such actuals.' },
  { header: 'RMSSE', metric: 'rmsse', format: 'decimal', note: 'RMSE ÷ root mean square of A(t) − A(t−1) of the actuals before the first pair. Empty without them.' },
  { header: 'Tracking signal', metric: 'signal', format: 'decimal', note: `CFE ÷ MAD after the last pair, between −n and n; 0 where there is no error. ${SIGN}` },
  { header: 'TS low', metric: 'low', format: 'decimal', note: 'The lowest tracking signal after any pair, each cumulative to that pair.' },
  { header: 'TS high', metric: 'high', format: 'decimal', note: 'The highest tracking signal after any pair.' },
  { header: 'Over share', metric: 'over', format: 'percent', note: 'Pairs with forecast above actual ÷ pairs.' },
  { header: 'Longest run', metric: 'run', format: 'count', note: 'Most errors of one sign in a row; an error of 0 breaks a run.' },
  { header: 'Sign test', metric: 'sign', format: 'decimal', note: 'The chance, 0 to 1, that errors fall so much to one side when either side is as likely. Two-sided, ties left out.' },
];

/** The sheet `Bias`: who leans at the top, worst leans by money, what could not be scored; then every level × contributor × lag. */
export function biasSheet(from: Learned, stamp: Stamp): Sheet {
  const columns = biasColumns(from);
  return {
    stage: 'learn',
    name: 'Bias',
    title: title('Bias', stamp),
    subtitle: 'Forecast − actual: positive is over-forecast, negative is under-forecast (some books turn the sign round)',
    blocks: biasHead(from),
    tables: [{ name: 'Bias', columns, rows: from.lines.count, frozen: columns.findIndex(({ header }) => header === 'Lag') + 1 }],
    stamp,
  };
}

function biasColumns({ lines, history: { items, snapshots }, signals: { settings } }: Learned): readonly TableColumn[] {
  const item = lines.group.map((group, row) => (lines.level[row] === ITEM ? group : -1));
  const family = lines.group.map((group, row) => (lines.level[row] === FAMILY ? group : (items.family[item[row] ?? -1] ?? -1)));
  return [
    { header: 'Level', format: 'text', width: 9, values: coded(Int32Array.from(lines.level), LEVELS), note: 'Total and families add the units of their items before anything is measured.' },
    ...itemColumns(items, item, ['Location']),
    ...(items.families.length > 0 ? [{ header: 'Family', format: 'text', width: 14, values: coded(family, items.families) } as const] : []),
    { header: 'Contributor', format: 'text', width: 15, values: coded(lines.snapshot, snapshots.map(({ contributor }) => contributor)) },
    { header: 'Lag', format: 'count', width: 6, values: { kind: 'number', values: Float64Array.from(lines.snapshot, (s) => snapshots[s]?.lag ?? NaN) }, note: 'Periods between the making of the forecast and the period it speaks of; 0 is made in the period itself.' },
    ...FIGURES.map(({ header, metric, format, note }): TableColumn => ({ header, format, width: 11, note, values: { kind: 'number', values: lines.scores[metric].slice() } })),
    { header: 'Verdict', format: 'text', width: 20, values: coded(Int32Array.from(lines.verdict), VERDICTS), note: verdictNote(settings) },
  ];
}
