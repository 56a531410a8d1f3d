import type { Signals } from '../../signal/signals';
import { namesOf, type FormulaName } from '../formula/formula';
import { computed, type Named } from '../formula/run';
import type { Lever } from './lever';
import type { Change } from './cells';
import { portions } from './demand';
import { ofCustomers, reachedParts } from './reach';

/** What an expression may name where it works on items, on resources, or on a single number of days. */
export const NAMES_OVER: Readonly<Record<'items' | 'resources' | 'days', readonly FormulaName[]>> = {
  items: ['demand', 'supply', 'price', 'cost', 'target', 'budget', 'opening', 'value', 'period', 'dso', 'dpo'],
  resources: ['capacity', 'overtime', 'value', 'period', 'dso', 'dpo'],
  days: ['dso', 'dpo', 'value'],
};

/** An expression as a change of cells: worked out once over whole measures, then read cell by cell. */
export function expressed(signals: Signals, lever: Lever, over: keyof typeof NAMES_OVER): Change {
  const { formula, value } = lever;
  if (!formula) return (before) => before;
  const size = over === 'items' ? signals.demand.values.length : over === 'resources' ? (signals.resources?.available.length ?? 0) : 1;
  const numbers: Named = { value, dso: signals.settings.dso, dpo: signals.settings.dpo };
  const names = namesOf(formula);
  const period = names.has('period') ? { period: counted(size, signals.calendar.periods.length) } : {};
  const made = computed(formula, { ...numbers, ...period, ...(over === 'items' ? ofItems(signals, lever, names) : over === 'resources' ? ofResources(signals) : {}) }, size);
  return (_, at) => made[at] ?? NaN;
}

function ofItems(signals: Signals, lever: Lever, names: ReadonlySet<FormulaName>): Named {
  const { demand, supply, price, unitCost, attributes, budget, calendar, demandParts: parts } = signals;
  const periods = calendar.periods.length;
  // Where a row speaks of some customers, `demand` is what they want.
  const mine = parts && ofCustomers(lever.reach) ? portions(signals, parts, reachedParts(parts, lever.reach)) : demand.values;
  return {
    demand: mine, supply: supply.values, price: price.values, cost: unitCost.values,
    budget: budget?.revenue.values ?? NaN,
    ...(names.has('target') && { target: repeated(attributes.targetStock, periods) }),
    ...(names.has('opening') && { opening: repeated(attributes.opening, periods) }),
  };
}

function ofResources({ resources }: Signals): Named {
  return { capacity: resources?.available ?? NaN, overtime: resources?.overtime ?? NaN };
}

/** What an item has, in every period. */
function repeated(of: Float64Array, periods: number): Float64Array {
  return Float64Array.from({ length: of.length * periods }, (_, at) => of[Math.floor(at / periods)] ?? NaN);
}

/** 1 in the first period, 2 in the second. */
function counted(size: number, periods: number): Float64Array {
  return Float64Array.from({ length: size }, (_, at) => (at % periods) + 1);
}
