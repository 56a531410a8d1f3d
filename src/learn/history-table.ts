import { ledger, type LedgerColumn } from '../commit/ledger';
import { cellOf, type Grid } from '../model/grid';
import type { Sheet, Stamp, TableColumn } from '../model/sheet';
import { worded } from '../reconcile/axis-columns';

const COLUMNS = [
  { header: 'Cycle', format: 'text', width: 10 },
  { header: 'Captured at (UTC)', format: 'text', width: 20, note: 'When the forecast was kept: the period it was made in. What was kept long after its cycle counts as made when the cycle began.' },
  { header: 'Product', format: 'text', width: 16 },
  { header: 'Location', format: 'text', width: 13 },
  { header: 'Period', format: 'text', width: 10 },
  { header: 'Contributor', format: 'text', width: 15, note: 'Who said so; Consensus is the demand that was planned.' },
  { header: 'Quantity', format: 'units', width: 12, note: 'Units. Of two rows for the same key made in one period the lower one counts.' },
] as const satisfies readonly LedgerColumn<string>[];

/** One forecast that was kept: never changed afterwards. */
export type HistoryRow = { readonly cycle: string; readonly at: string; readonly product: string; readonly location: string; readonly period: string; readonly contributor: string; readonly quantity: number };

/** The rows as they stand, oldest first; a row without a quantity is none. */
export function historyRows(grid: Grid | undefined): readonly HistoryRow[] {
  return ledger(COLUMNS, grid).flatMap((row) => {
    const text = (header: Exclude<keyof typeof row, 'Quantity'>) => String(row[header] ?? '');
    if (typeof row.Quantity !== 'number') return [];
    return [{ cycle: text('Cycle'), at: text('Captured at (UTC)'), product: text('Product'), location: text('Location'), period: text('Period'), contributor: text('Contributor'), quantity: row.Quantity }];
  });
}

/** Whether the table that stands has the column. */
export function hasLocation(grid: Grid | undefined): boolean {
  return grid?.columns.some((column) => String(cellOf(column, 0)).trim().toLowerCase() === 'location') === true;
}

/** The sheet `Forecast history` with rows to be added; it is written whole only where no such table stands. */
export function historySheet(rows: readonly HistoryRow[], located: boolean, stamp: Stamp): Sheet {
  const texts: Readonly<Record<Exclude<(typeof COLUMNS)[number]['header'], 'Quantity'>, (row: HistoryRow) => string>> = {
    'Cycle': ({ cycle }) => cycle, 'Captured at (UTC)': ({ at }) => at, 'Product': ({ product }) => product, 'Location': ({ location }) => location, 'Period': ({ period }) => period, 'Contributor': ({ contributor }) => contributor,
  };
  const columns = COLUMNS.filter(({ header }) => located || header !== 'Location').map((column): TableColumn =>
    ({ ...column, values: column.header === 'Quantity' ? { kind: 'number', values: Float64Array.from(rows, ({ quantity }) => quantity) } : worded(rows.map(texts[column.header])) }));
  return {
    stage: 'learn', name: 'Forecast history', title: 'Forecast history', subtitle: 'What was forecast when a plan was committed or the cutoff passed. Rows are only ever added: a forecast that is edited afterwards teaches nothing',
    blocks: [], tables: [{ name: 'ForecastHistory', rows: rows.length, frozen: columns.findIndex(({ header }) => header === 'Period') + 1, columns }], stamp,
  };
}
