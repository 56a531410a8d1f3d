import type { Resources } from '../../signal/grid/resources';
import type { Budget, Signals } from '../../signal/signals';
import { codeOf } from './cause';
import { addedReceipts, insideLeadTime } from '../money/extra-cost';
import type { CapacityLoad } from '../money/finance';
import type { Kind } from './kind';
import { difference } from '../stock/noise';
import type { Gaps, Projection, Reconciliation } from '../reconciliation';

/** What trouble is looked for in. */
type Found = Pick<Reconciliation, 'signals' | 'base' | 'projection' | 'gaps' | 'capacity' | 'causes'>;

const [INSIDE, COVERED, BEYOND, ABOVE, UNBALANCED] = [codeOf('inside lead time'), codeOf('overtime covers it'), codeOf('beyond overtime'), codeOf('supply above capacity'), codeOf('stock given does not balance')];

/** One kind of trouble, cell by cell (items × periods, or resources × periods): it stands where `there` is above 0; the rest is what it weighs there. */
export type Trouble = {
  readonly kind: Kind;
  /** The names of the rows where they are resources; undefined where they are items. */
  readonly resources?: readonly string[];
  readonly there: Float64Array;
  /** Units, blank where unknown. */
  readonly quantity: Float64Array;
  /** Money, signed as the exception shows it. */
  readonly value: Float64Array;
  /** What the value is measured against, and the quantity of resources: hours are a share of hours. Undefined: no base, the amount decides alone. */
  readonly base: Float64Array | undefined;
  /** Why, as places in the words of the causes. */
  readonly cause: Uint8Array | Uint16Array;
};

/** Every kind of trouble an item or a resource can be in, as far as the inputs tell. */
export function troubles({ signals, base: from, projection, gaps, capacity, causes: { stock, budget } }: Found): readonly Trouble[] {
  const { short } = projection;
  const below = belowTarget(short, gaps.positionGap);
  const cost = signals.unitCost.values;
  const base = gaps.unconstrainedRevenue;
  const made: Trouble[] = [
    { kind: 'short', there: short, quantity: short, value: gaps.revenueAtRisk, base, cause: stock },
    { kind: 'below target', there: below, quantity: below, value: times(below, cost), base: undefined, cause: stock },
    { kind: 'excess', there: gaps.excess, quantity: gaps.excess, value: gaps.excessValue, base: undefined, cause: stock },
    { kind: 'overbuild', there: gaps.overbuild, quantity: gaps.overbuild, value: times(gaps.overbuild, cost), base: undefined, cause: stock },
  ];
  if (capacity && signals.resources) made.push(overCapacity(capacity, signals.resources));
  if (signals.supply !== from.supply) made.push(tooSoon(signals, from));
  if (signals.imbalance) made.push(unbalanced(signals.imbalance, cost));
  if (!signals.budget) return made;
  const { gap, below: under, units } = offBudget(projection, gaps, signals.budget);
  const against = { quantity: units, value: gap, base: gaps.budgetRevenue, cause: budget };
  made.push({ kind: 'below budget', there: under, ...against }, { kind: 'above budget', there: gap, ...against });
  return made;
}

/** Hours above what is available, at the price of overtime, against the hours there are. */
export function overCapacity({ overload, overtime }: CapacityLoad, { names, available, overtimeCost }: Resources): Trouble {
  const cause = Uint8Array.from(overload, (hours, at) => (hours > 0 ? (overtime[at] === hours ? COVERED : overtime[at] === 0 ? ABOVE : BEYOND) : 0));
  return { kind: 'over capacity', resources: names, there: overload, quantity: overload, value: times(overload, overtimeCost), base: available, cause };
}

/** What a stock of the inputs is off by, whichever way, at unit cost. */
function unbalanced(imbalance: Float64Array, cost: Float64Array): Trouble {
  const off = imbalance.map((units) => Math.abs(units) || 0);
  return { kind: 'flow imbalance', there: off, quantity: off, value: times(off, cost), base: undefined, cause: Uint8Array.from(off, (units) => (units > 0 ? UNBALANCED : 0)) };
}

/** What a scenario wants to receive before it can be served any more, at the cost of hurrying it, else at unit cost. */
function tooSoon(signals: Signals, base: Signals): Trouble {
  const periods = signals.calendar.periods.length;
  const inside = insideLeadTime(signals);
  const more = addedReceipts(signals.supply.values, base.supply.values, periods).map((units, at) => (inside[at] === 1 ? units : 0));
  const each = signals.unitCost.values.map((cost, at) => {
    const hurry = signals.attributes.expediteCost[Math.floor(at / periods)] ?? NaN;
    return Number.isNaN(hurry) ? cost : hurry;
  });
  return { kind: 'inside lead time', there: more, quantity: more, value: times(more, each), base: undefined, cause: Uint8Array.from(more, (units) => (units > 0 ? INSIDE : 0)) };
}

/** Units under the target where nothing is short; blank where the target is unknown. */
function belowTarget(short: Float64Array, positionGap: Float64Array): Float64Array {
  const below = new Float64Array(short.length);
  for (let at = 0; at < below.length; at += 1) below[at] = (short[at] ?? NaN) > 0 ? 0 : Math.max(0, -(positionGap[at] ?? NaN));
  return below;
}

/** Plan − budget in money and in units, and the money the other way round. The units of a family's budget are not an item's to miss: blank. */
function offBudget({ shipped }: Projection, { budgetGap }: Gaps, budget: Budget) {
  const [below, units] = [new Float64Array(shipped.length), new Float64Array(shipped.length)];
  for (let at = 0; at < shipped.length; at += 1) {
    below[at] = -(budgetGap[at] ?? NaN);
    units[at] = budget.by === 'family' ? NaN : difference(shipped[at] ?? NaN, budget.units.values[at] ?? NaN);
  }
  return { gap: budgetGap, below, units };
}

function times(units: Float64Array, each: Float64Array): Float64Array {
  const product = new Float64Array(units.length);
  for (let at = 0; at < product.length; at += 1) product[at] = (units[at] ?? NaN) * (each[at] ?? NaN);
  return product;
}
