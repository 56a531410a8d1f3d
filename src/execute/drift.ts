import { familyOf, locationOf, productOf } from '../model/items';
import { textAt, type Rows } from '../commit/rows';
import { isMaterial, isShare } from '../reconcile/trouble/material';
import type { Reconciliation } from '../reconcile/reconciliation';

/** What is compared: the numbers of a plan's table, under its headers. */
export const MEASURES = ['Demand', 'Supply', 'Shipped', 'Closing stock', 'Short', 'Revenue', 'Margin'] as const;
export type DriftMeasure = (typeof MEASURES)[number];

/** A number of the plan that is another by now. NaN: not planned, not known now, or not to be priced. */
export type DriftLine = {
  readonly product: string;
  readonly location: string;
  readonly family: string;
  readonly period: string;
  readonly measure: DriftMeasure;
  readonly planned: number;
  readonly now: number;
  /** Now − planned; a blank counts as nothing. */
  readonly difference: number;
  /** Over |planned|, a fraction. */
  readonly share: number;
  /** The difference in money: units at price, stock at unit cost. */
  readonly value: number;
  readonly material: boolean;
};

/** How far today's workbook has moved from a committed plan, over the periods that both speak of. */
export type Drift = {
  /** By item in the plan's order, then period, then measure; items that are new follow. */
  readonly lines: readonly DriftLine[];
  /** Per measure over the common periods. */
  readonly totals: readonly { readonly measure: DriftMeasure; readonly planned: number; readonly now: number }[];
  /** Whether plan or workbook know locations, and families. */
  readonly has: { readonly location: boolean; readonly family: boolean };
  readonly periods: { readonly common: number; /** Planned then and over by now. */ readonly past: number; /** Planned only now. */ readonly later: number };
};

type Cell = { readonly product: string; readonly location: string; readonly family: string; readonly period: string };

/** Current signals, projected, against a committed plan; the same limits of materiality as for gaps. */
export function drift(plan: Rows, now: Reconciliation): Drift {
  const { calendar, items } = now.signals;
  const periodAt = new Map(calendar.periods.map((name, t): [string, number] => [name, t]));
  const itemAt = new Map(Array.from({ length: items.count }, (_, item) => [keyOf(productOf(items, item), locationOf(items, item)), item]));
  const planned = Array.from({ length: plan.count }, (_, row) => cellOf(plan, row));
  const then = new Set(planned.map(({ period }) => period));
  const common = new Set([...then].filter((name) => periodAt.has(name)));
  const width = calendar.periods.length;
  const seen = new Uint8Array(items.count * width);
  const tally = new Tally(plan, now);
  planned.forEach((cell, row) => {
    if (!common.has(cell.period)) return;
    const item = itemAt.get(keyOf(cell.product, cell.location));
    const at = item === undefined ? -1 : item * width + (periodAt.get(cell.period) ?? 0);
    if (at >= 0) seen[at] = 1;
    tally.compare(cell, row, at);
  });
  seen.forEach((met, at) => {
    const [item, period] = [Math.floor(at / width), calendar.periods[at % width]];
    if (met === 0 && period !== undefined && common.has(period)) tally.compare({ product: productOf(items, item), location: locationOf(items, item), family: familyOf(items, item), period }, -1, at);
  });
  const has = (header: string, names: readonly string[]) => names.length > 0 || plan.texts.some((column) => column.header === header);
  return { has: { location: has('Location', items.locations), family: has('Family', items.families) }, lines: tally.lines, totals: tally.totals, periods: { common: common.size, past: then.size - common.size, later: width - common.size } };
}

/** Takes cell after cell of plan and present, keeps what differs and adds everything up. */
class Tally {
  readonly lines: DriftLine[] = [];
  readonly totals = MEASURES.map((measure) => ({ measure, planned: NaN, now: NaN }));
  private readonly then: readonly (Float64Array | undefined)[];
  private readonly values: readonly Float64Array[];

  constructor(
    plan: Rows,
    private readonly now: Reconciliation,
  ) {
    this.then = MEASURES.map((name) => plan.numbers.find(({ header }) => header === name)?.values);
    this.values = valuesOf(now);
  }

  /** `row` of the plan's table and `at` of today's measures; −1 where it stands in one only. */
  compare(cell: Cell, row: number, at: number): void {
    this.totals.forEach((total, m) => {
      const [planned, current] = [this.then[m]?.[row] ?? NaN, this.values[m]?.[at] ?? NaN];
      [total.planned, total.now] = [plus(total.planned, planned), plus(total.now, current)];
      if (!same(planned, current)) this.lines.push(lineOf(cell, total.measure, planned, current, this.now, at));
    });
  }
}

function lineOf(cell: Cell, measure: DriftMeasure, planned: number, current: number, now: Reconciliation, at: number): DriftLine {
  const { settings } = now.signals;
  const difference = (current || 0) - (planned || 0);
  const value = difference * worth(now, measure, at);
  const share = planned === 0 ? NaN : difference / Math.abs(planned);
  const unknown = Number.isNaN(value) && Number.isNaN(share);
  const material = unknown || isMaterial(value, NaN, settings) || isShare(difference, planned, settings);
  return { ...cell, measure, planned, now: current, difference, share, value, material };
}

function cellOf(plan: Rows, row: number): Cell {
  const text = (header: string) => {
    const column = plan.texts.find((one) => one.header === header);
    return column ? textAt(column, row) : '';
  };
  return { product: text('Product'), location: text('Location'), family: text('Family'), period: text('Period') };
}

function keyOf(product: string, location: string): string {
  return `${product}\u0000${location}`;
}

function valuesOf({ signals, projection, gaps }: Reconciliation): readonly Float64Array[] {
  return [signals.demand.values, signals.supply.values, projection.shipped, projection.closing, projection.short, gaps.planRevenue, gaps.planMargin];
}

/** Equal to what a sheet keeps of a number. */
function same(a: number, b: number): boolean {
  return (Number.isNaN(a) && Number.isNaN(b)) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function plus(sum: number, value: number): number {
  return Number.isNaN(value) ? sum : Number.isNaN(sum) ? value : sum + value;
}

/** What one of the measure is worth at today's price or unit cost; unknown for items that are no longer planned. */
function worth({ signals }: Reconciliation, measure: DriftMeasure, at: number): number {
  if (measure === 'Revenue' || measure === 'Margin') return 1;
  return (measure === 'Closing stock' ? signals.unitCost : signals.price).values[at] ?? NaN;
}
