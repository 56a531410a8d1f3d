import type { Signals } from '../signal/signals';
import type { RowSums } from './reconciliation';
import type { GapTable } from './stock/table';

/** Sums to which no row was added yet. */
export function bareSums({ items, calendar }: Pick<Signals, 'items' | 'calendar'>): RowSums {
  const blank = () => new Float64Array(items.families.length + 1).fill(NaN);
  return {
    demand: blank(), supply: blank(), shipped: blank(), unconstrainedRevenue: blank(), planRevenue: blank(), planMargin: blank(), budgetRevenue: blank(), budgetMargin: blank(),
    short: blank(), revenueAtRisk: blank(), marginAtRisk: blank(), cogs: blank(), openingValue: blank(), closingValue: blank(),
    hidden: { rows: 0, short: 0, revenueAtRisk: 0, excess: 0, excessValue: 0, budgetGap: 0 },
    excessValue: new Float64Array(calendar.periods.length).fill(NaN),
  };
}

/** What all rows of a gap table add up to. */
export function summed(signals: Signals, table: GapTable): RowSums {
  const sums = bareSums(signals);
  sumRows(sums, signals, table, 0, signals.items.count);
  return sums;
}

/** Adds the rows of the items from the first up to before the last to the sums of their families. A blank adds nothing. */
export function sumRows(to: RowSums, signals: Signals, { projection, gaps, material }: GapTable, first: number, last: number): void {
  const { items, calendar, demand, supply, unitCost } = signals;
  const rows: Rows = { family: items.family, periods: calendar.periods.length, first, last };
  add(to.demand, demand.values, rows);
  add(to.supply, supply.values, rows);
  add(to.shipped, projection.shipped, rows);
  add(to.unconstrainedRevenue, gaps.unconstrainedRevenue, rows);
  add(to.planRevenue, gaps.planRevenue, rows);
  add(to.planMargin, gaps.planMargin, rows);
  add(to.budgetRevenue, gaps.budgetRevenue, rows);
  add(to.budgetMargin, gaps.budgetMargin, rows);
  addTimes(to.cogs, projection.shipped, unitCost.values, rows);
  addStock(to, signals, projection.closing, rows);
  addUnmet(to, signals, projection.short, rows);
  addByPeriod(to.excessValue, gaps.excessValue, rows);
  addHidden(to.hidden, projection.short, gaps, material, rows);
}

type Rows = { readonly family: Int32Array; readonly periods: number; readonly first: number; readonly last: number };

/** A blank adds nothing; blank when all are. */
function plus(sum: number, value: number): number {
  if (value !== value) return sum; // NaN is the only number that is not itself
  return sum === sum ? sum + value : value;
}

/** Where the sums of an item stand: with its family, or last. */
function home(family: Int32Array, item: number, to: Float64Array): number {
  const of = family[item] ?? -1;
  return of < 0 ? to.length - 1 : of;
}

function add(to: Float64Array, of: Float64Array, { family, periods, first, last }: Rows): void {
  for (let item = first; item < last; item += 1) {
    let sum = 0;
    for (let at = item * periods; at < (item + 1) * periods; at += 1) sum += of[at] ?? NaN;
    if (sum !== sum) sum = known(of, item * periods, (item + 1) * periods); // one blank makes it blank
    const here = home(family, item, to);
    to[here] = plus(to[here] ?? NaN, sum);
  }
}

/** The sum of what is not blank. */
function known(of: Float64Array, from: number, end: number): number {
  let sum = NaN;
  for (let at = from; at < end; at += 1) sum = plus(sum, of[at] ?? NaN);
  return sum;
}

/** Units × what each is worth. */
function addTimes(to: Float64Array, units: Float64Array, each: Float64Array, { family, periods, first, last }: Rows): void {
  for (let item = first; item < last; item += 1) {
    let sum = NaN;
    for (let at = item * periods; at < (item + 1) * periods; at += 1) sum = plus(sum, (units[at] ?? NaN) * (each[at] ?? NaN));
    const here = home(family, item, to);
    to[here] = plus(to[here] ?? NaN, sum);
  }
}

/** Opening and closing stock at the unit cost of the first and the last period. */
function addStock({ openingValue, closingValue }: RowSums, { unitCost: { values: cost }, attributes: { opening } }: Signals, closing: Float64Array, { family, periods, first, last }: Rows): void {
  for (let item = first; item < last; item += 1) {
    const here = home(family, item, openingValue);
    const end = (item + 1) * periods - 1;
    openingValue[here] = plus(openingValue[here] ?? NaN, (opening[item] || 0) * (cost[item * periods] ?? NaN));
    closingValue[here] = plus(closingValue[here] ?? NaN, (closing[end] ?? NaN) * (cost[end] ?? NaN));
  }
}

/** What is not shipped in its own period, in units and money. A backlog is counted in the period whose demand it was. */
function addUnmet(to: RowSums, { demand: { values: demand }, price: { values: price }, unitCost: { values: cost } }: Signals, short: Float64Array, { family, periods, first, last }: Rows): void {
  const { short: units, revenueAtRisk, marginAtRisk } = to;
  for (let item = first; item < last; item += 1) {
    const here = home(family, item, units);
    let missed = 0;
    let revenue = revenueAtRisk[here] ?? NaN;
    let margin = marginAtRisk[here] ?? NaN;
    for (let at = item * periods; at < (item + 1) * periods; at += 1) {
      const once = Math.max(0, Math.min(demand[at] || 0, short[at] || 0));
      const each = price[at] ?? NaN;
      missed += once;
      revenue = plus(revenue, once * each);
      margin = plus(margin, once * (each - (cost[at] ?? NaN)));
    }
    units[here] = plus(units[here] ?? NaN, missed);
    revenueAtRisk[here] = revenue;
    marginAtRisk[here] = margin;
  }
}

function addByPeriod(to: Float64Array, of: Float64Array, { periods, first, last }: Rows): void {
  for (let item = first; item < last; item += 1) for (let t = 0; t < periods; t += 1) to[t] = plus(to[t] ?? NaN, of[item * periods + t] ?? NaN);
}

/** The rows that are not material, and what stands in them: nothing that materiality hides is lost. */
function addHidden(to: RowSums['hidden'], short: Float64Array, { revenueAtRisk, excess, excessValue, budgetGap }: GapTable['gaps'], material: Uint8Array, { periods, first, last }: Rows): void {
  let { rows, short: units, revenueAtRisk: risk, excess: over, excessValue: tied, budgetGap: off } = to;
  for (let at = first * periods; at < last * periods; at += 1) {
    if (material[at] === 1) continue;
    rows += 1;
    units += short[at] || 0;
    risk += revenueAtRisk[at] || 0;
    over += excess[at] || 0;
    tied += excessValue[at] || 0;
    off += budgetGap[at] || 0;
  }
  Object.assign(to, { rows, short: units, revenueAtRisk: risk, excess: over, excessValue: tied, budgetGap: off });
}
