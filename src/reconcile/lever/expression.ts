import type { Signals } from '../../signal/signals';
import { namesOf, type FormulaName } from '../formula/formula';
import { computed, type Named } from '../formula/run';
import type { Lever } from './lever';
import type { Change } from './cells';
import { portions } from './demand';
import { ofCustomers, reachedItems, reachedParts } from './reach';
import { picked } from './rows';

/** What an expression may name where it works on items, on resources, or on a single number of days. */
export const NAMES_OVER: Readonly<Record<'items' | 'resources' | 'days', readonly FormulaName[]>> = {
  items: ['demand', 'supply', 'price', 'cost', 'target', 'budget', 'opening', 'value', 'period', 'dso', 'dpo'],
  resources: ['capacity', 'overtime', 'value', 'period', 'dso', 'dpo'],
  days: ['dso', 'dpo', 'value'],
};

/** An expression as a change of cells: worked out once, over the items the lever reaches, then read cell by cell. */
export function expressed(signals: Signals, lever: Lever, over: keyof typeof NAMES_OVER): Change {
  const { formula, value } = lever;
  if (!formula) return (before) => before;
  const { dso, dpo } = signals.settings;
  const periods = signals.calendar.periods.length;
  const names = namesOf(formula);
  const numbers = (size: number): Named => ({ value, dso, dpo, ...(names.has('period') && { period: counted(size, periods) }) });
  if (over === 'items') {
    const rows = reachedItems(signals.items, lever.reach);
    const size = rows.length * periods;
    const made = computed(formula, { ...numbers(size), ...ofItems(signals, lever, rows, names) }, size);
    if (rows.length === signals.items.count) return (_, at) => made[at] ?? NaN;
    const place = new Int32Array(signals.items.count).fill(-1);
    rows.forEach((item, row) => (place[item] = row));
    return (_, at) => made[(place[Math.floor(at / periods)] ?? -1) * periods + (at % periods)] ?? NaN;
  }
  const size = over === 'resources' ? (signals.resources?.available.length ?? 0) : 1;
  const made = computed(formula, { ...numbers(size), ...(over === 'resources' ? ofResources(signals) : {}) }, size);
  return (_, at) => made[at] ?? NaN;
}

/** What the names stand for over some items, row by row. */
function ofItems(signals: Signals, lever: Lever, rows: Int32Array, names: ReadonlySet<FormulaName>): Named {
  const { demand, supply, price, unitCost, attributes, budget, calendar, demandParts: parts } = signals;
  const periods = calendar.periods.length;
  const whole = rows.length === signals.items.count;
  const cells = (of: Float64Array) => (whole ? of : picked(of, rows, periods));
  const each = (of: Float64Array) => Float64Array.from({ length: rows.length * periods }, (_, at) => of[rows[Math.floor(at / periods)] ?? -1] ?? NaN);
  // Where a row speaks of some customers, `demand` is what they want.
  const mine = parts && ofCustomers(lever.reach) ? portions(signals, parts, reachedParts(parts, lever.reach)) : demand.values;
  return {
    ...(names.has('demand') && { demand: cells(mine) }),
    ...(names.has('supply') && { supply: cells(supply.values) }),
    ...(names.has('price') && { price: cells(price.values) }),
    ...(names.has('cost') && { cost: cells(unitCost.values) }),
    ...(names.has('budget') && { budget: budget ? cells(budget.revenue.values) : NaN }),
    ...(names.has('target') && { target: each(attributes.targetStock) }),
    ...(names.has('opening') && { opening: each(attributes.opening) }),
  };
}

function ofResources({ resources }: Signals): Named {
  return { capacity: resources?.available ?? NaN, overtime: resources?.overtime ?? NaN };
}

/** 1 in the first period, 2 in the second. */
function counted(size: number, periods: number): Float64Array {
  return Float64Array.from({ length: size }, (_, at) => (at % periods) + 1);
}
