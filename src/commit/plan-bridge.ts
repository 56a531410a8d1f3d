import { periodsOf } from './plan-table';
import { textAt, type Rows } from './rows';

/** One step on the way from a plan's total to another's. */
export type BridgeStep = { readonly label: string; readonly value: number };

/** The way from one plan to another in one money measure: the totals and what lies between; the steps add up to the difference. */
export type PlanBridge = { readonly measure: 'Revenue' | 'Margin'; readonly then: number; readonly now: number; readonly steps: readonly BridgeStep[] };

/** What is compared cell by cell beside the money. */
export type PlanTotals = readonly { readonly measure: string; readonly then: number; readonly now: number }[];

const UNITS = ['Demand', 'Supply', 'Shipped'] as const;

type Cell = { readonly product: string; readonly period: string; readonly shipped: number; readonly revenue: number; readonly margin: number };

/**
 * One plan against another, in money: periods that only one speaks of, items that only one has, then volume at the old price, price, and cost.
 *
 * A blank counts as nothing. Where nothing was shipped before, the price is that of now, so all of it is volume; the same the other way round.
 */
export function planBridges(before: Rows, after: Rows): readonly PlanBridge[] {
  const [then, now] = [cells(before), cells(after)];
  const [periodsThen, periodsNow] = [periodsOf(before), periodsOf(after)];
  const [itemsThen, itemsNow] = [productsOf(then), productsOf(now)];
  const sums = new Map<string, { revenue: number; margin: number }>();
  const add = (label: string, revenue: number, margin: number) => {
    const sum = sums.get(label) ?? { revenue: 0, margin: 0 };
    sums.set(label, { revenue: sum.revenue + revenue, margin: sum.margin + margin });
  };
  for (const [key, was] of then) {
    const is = now.get(key);
    if (!periodsNow.has(was.period)) add('Periods over', -was.revenue, -was.margin);
    else if (!is && !itemsNow.has(was.product)) add('Items taken out', -was.revenue, -was.margin);
    else between(was, is ?? { ...was, shipped: 0, revenue: 0, margin: 0 }, add);
  }
  for (const [key, is] of now) {
    if (then.has(key)) continue;
    if (!periodsThen.has(is.period)) add('Periods added', is.revenue, is.margin);
    else if (!itemsThen.has(is.product)) add('Items added', is.revenue, is.margin);
    else between({ ...is, shipped: 0, revenue: 0, margin: 0 }, is, add);
  }
  const total = (of: ReadonlyMap<string, Cell>, name: 'revenue' | 'margin') => [...of.values()].reduce((sum, cell) => sum + cell[name], 0);
  const moved = (name: 'revenue' | 'margin') => 1e-9 * Math.max(Math.abs(total(then, name)), Math.abs(total(now, name))); // less is what adding up in another order leaves
  const steps = (name: 'revenue' | 'margin') => STEPS.map((label) => ({ label, value: sums.get(label)?.[name] ?? 0 })).filter(({ value }) => Math.abs(value) > moved(name));
  return [
    { measure: 'Revenue', then: total(then, 'revenue'), now: total(now, 'revenue'), steps: steps('revenue') },
    { measure: 'Margin', then: total(then, 'margin'), now: total(now, 'margin'), steps: steps('margin') },
  ];
}

/** Units of both plans over all they speak of. */
export function planTotals(before: Rows, after: Rows): PlanTotals {
  const sum = (rows: Rows, header: string) => (rows.numbers.find((column) => column.header === header)?.values ?? new Float64Array(0)).reduce((total, value) => total + (value || 0), 0);
  return UNITS.map((measure) => ({ measure, then: sum(before, measure), now: sum(after, measure) }));
}

const STEPS = ['Periods over', 'Items taken out', 'Volume', 'Price', 'Cost', 'Items added', 'Periods added'] as const;

function between(was: Cell, is: Cell, add: (label: string, revenue: number, margin: number) => void): void {
  const each = (of: Cell, other: Cell, name: 'revenue' | 'margin') => (of.shipped !== 0 ? of[name] / of.shipped : other.shipped !== 0 ? other[name] / other.shipped : 0);
  const units = is.shipped - was.shipped;
  const [volume, volumeMargin] = [units * each(was, is, 'revenue'), units * each(was, is, 'margin')];
  const price = is.revenue - was.revenue - volume;
  add('Volume', volume, volumeMargin);
  add('Price', price, price);
  add('Cost', 0, is.margin - was.margin - volumeMargin - price);
}

function cells(rows: Rows): ReadonlyMap<string, Cell> {
  const text = (header: string) => rows.texts.find((column) => column.header === header);
  const number = (header: string) => rows.numbers.find((column) => column.header === header)?.values;
  const [product, location, period] = [text('Product'), text('Location'), text('Period')];
  const [shipped, revenue, margin] = [number('Shipped'), number('Revenue'), number('Margin')];
  const made = new Map<string, Cell>();
  for (let row = 0; row < rows.count; row += 1) {
    const [item, at, when] = [product ? textAt(product, row) : '', location ? textAt(location, row) : '', period ? textAt(period, row) : ''];
    made.set(`${item}\u0000${at}\u0000${when}`, { product: `${item}\u0000${at}`, period: when, shipped: shipped?.[row] || 0, revenue: revenue?.[row] || 0, margin: margin?.[row] || 0 });
  }
  return made;
}

function productsOf(of: ReadonlyMap<string, Cell>): ReadonlySet<string> {
  return new Set([...of.values()].map(({ product }) => product));
}
