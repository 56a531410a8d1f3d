import type { TableColumn } from '../model/sheet';
import type { Reconciliation } from './reconciliation';

/** The cells of the inputs that a number of the plan is added up from, items × periods; '' where it is written as a number. */
export type Origins = { readonly demand: readonly string[]; readonly supply: readonly string[] };

/** A formula for a row (item × period), '' where its value stays a number. */
type Formula = (from: Reconciliation, at: number, origins: Origins) => string;

/**
 * The flow columns as formulas that reproduce their numbers. They want every row of an item, in the order of its periods: each looks at the row above.
 *
 * What is blank now stays blank; opening stock, target and maximum are numbers, as they are given once for an item.
 */
const FLOW: ReadonlyMap<string, Formula> = new Map<string, Formula>([
  ['Demand', (_, at, { demand }) => demand[at] ?? ''],
  ['Supply', (_, at, { supply }) => supply[at] ?? ''],
  ['Gap', ({ gaps }, at) => (known(gaps.gap, at) ? '{Supply}-{Demand}' : '')],
  ['Closing stock', (from, at) => (backlogged(from) ? `MAX(0,${net(from, at)})` : `MAX(0,${before(from, at)}+N({Supply})-(N({Demand})-{Short}))`)],
  ['Position gap', (from, at) => (known(from.gaps.positionGap, at) ? (backlogged(from) ? '{Closing stock}-{Short}-{Target stock}' : (from.projection.net[at] ?? NaN) < 0 ? '' : '{Closing stock}-{Target stock}') : '')],
  ['Short', (from, at) => (backlogged(from) ? `MAX(0,-(${net(from, at)}))` : `MAX(0,N({Demand})-MAX(0,${before(from, at)}+N({Supply})))`)],
  ['Excess', (from, at) => (known(from.gaps.excess, at) ? `MAX(0,{Closing stock}-${most(from, at)})` : '')],
]);

/** The columns with formulas in those that flow; the rest as they are. */
export function liveFlow(columns: readonly TableColumn[], from: Reconciliation, rows: Int32Array, origins: Origins): readonly TableColumn[] {
  return columns.map((column) => {
    const formula = FLOW.get(column.header);
    if (!formula) return column;
    const known = new Map<string, number>();
    const codes = rows.map((at) => {
      const text = formula(from, at, origins);
      if (text === '') return -1;
      const code = known.get(text) ?? known.size;
      known.set(text, code);
      return code;
    });
    return { ...column, formulas: { codes, texts: [...known.keys()] }, note: `${column.note ?? ''} Live: it looks at the row above, so do not sort.` };
  });
}

function net(from: Reconciliation, at: number): string {
  return `${before(from, at)}+N({Supply})-N({Demand})`;
}

/** What stood before the period, less what was owed: the row above, or the opening stock. */
function before(from: Reconciliation, at: number): string {
  const { signals, projection } = from;
  const periods = signals.calendar.periods.length;
  if (at % periods === 0) return number(signals.attributes.opening[at / periods] || 0);
  const stood = projection.net[at - 1] ?? 0;
  return backlogged(from) ? '{^Closing stock}-{^Short}' : stood < 0 ? number(stood) : '{^Closing stock}'; // lost sales: only returns leave less than nothing
}

function most({ signals: { attributes, calendar }, gaps }: Reconciliation, at: number): string {
  const item = Math.floor(at / calendar.periods.length);
  if (!Number.isNaN(attributes.maxStock[item] ?? NaN)) return number(gaps.maximum[at] ?? NaN);
  const lot = attributes.lotSize[item] ?? NaN;
  return lot > 0 ? `({Target stock}+${number(lot)})` : '2*{Target stock}';
}

function backlogged({ signals: { settings } }: Reconciliation): boolean {
  return settings.unmet !== 'lost';
}

function known(of: Float64Array, at: number): boolean {
  return !Number.isNaN(of[at] ?? NaN);
}

/** A number as a formula has it, in brackets where a sign would meet another. */
function number(of: number): string {
  return of < 0 ? `(${of})` : String(of);
}
