import { timeOf } from '../commit/plan-sheet';
import type { Grid } from '../model/grid';
import { locationOf, productOf } from '../model/items';
import type { Sheet, Stamp } from '../model/sheet';
import { fold, matched } from '../signal/cell/fold';
import type { Signals } from '../signal/signals';
import { hasLocation, historyRows, historySheet, type HistoryRow } from './history-table';

/** So many rows the table may have: it is read with every reading and must stay light. */
export const MOST_ROWS = 250_000;

/** Rows to be added to `ForecastHistory`, and what there was no room for. */
export type Capture = {
  /** The sheet with the rows that are new; with all rows where the table that stands lacks the column Location. */
  readonly sheet: Sheet;
  readonly whole: boolean;
  readonly rows: number;
  /** Rows that did not fit, of the furthest periods. */
  readonly left: number;
};

/** The signals as the workbook gives them, and those with the demand that is planned. */
export type Forecasters = { readonly base: Signals; readonly planned: Signals };

/**
 * The forecasts of this cycle as rows to be kept: every contributor's own and the consensus, for every planned period.
 *
 * What the table's last word of this cycle says already is not said again, so committing twice adds nothing. Blanks are not kept.
 * Where not all fits, whole periods are kept, the nearest first.
 */
export function captured({ base, planned }: Forecasters, standing: Grid | undefined, stamp: Stamp, most = MOST_ROWS): Capture {
  const before = historyRows(standing);
  const lastWord = new Map(before.flatMap((row) => (row.cycle === base.cycle ? [[keyOf(row), row.quantity] as const] : [])));
  const room = most - before.length;
  const kept: HistoryRow[] = [];
  let left = 0;
  base.calendar.periods.forEach((_, t) => {
    const rows = forecastsOf({ base, planned }, t, timeOf(stamp.at)).filter((row) => lastWord.get(keyOf(row)) !== row.quantity);
    if (left > 0 || kept.length + rows.length > room) left += rows.length;
    else for (const row of rows) kept.push(row);
  });
  const located = base.items.locations.length > 0 || hasLocation(standing);
  const whole = standing !== undefined && located && !hasLocation(standing);
  return { sheet: historySheet(whole ? [...before, ...kept] : kept, located, stamp), whole, rows: kept.length, left };
}

/** What everybody says of one period, item by item. */
function forecastsOf({ base, planned }: Forecasters, t: number, at: string): readonly HistoryRow[] {
  const { items, calendar, cycle } = base;
  const own = (base.opinions ?? []).filter(({ contributor }) => !AGREED.has(fold(contributor)));
  const said = [...own, { contributor: 'Consensus', values: planned.demand.values }];
  const period = calendar.periods[t] ?? '';
  return Array.from({ length: items.count }, (_, item) => item).flatMap((item) => said.flatMap(({ contributor, values }) => {
    const quantity = values[item * calendar.periods.length + t] ?? NaN;
    return Number.isNaN(quantity) ? [] : [{ cycle, at, product: productOf(items, item), location: locationOf(items, item), period, contributor, quantity }];
  }));
}

/** The consensus that somebody gave is what is planned unless a scenario is: the plan's own counts. */
const AGREED: ReadonlySet<string> = new Set(['consensus', 'consensusforecast', 'konsens', 'consenso']);

function keyOf({ product, location, period, contributor }: HistoryRow): string {
  return [product, location, period, contributor].map(matched).join('\n');
}
