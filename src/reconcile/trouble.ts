import type { Budget, Signals } from '../signal/signals';
import { difference } from './noise';
import type { Kind } from './kind';
import type { Causes, Gaps, Projection } from './reconciliation';

/** One kind of trouble, cell by cell (items × periods): it stands where `there` is above 0; the rest is what it weighs there. */
export type Trouble = {
  readonly kind: Kind;
  readonly there: Float64Array;
  /** Units, blank where unknown. */
  readonly quantity: Float64Array;
  /** Money, signed as the exception shows it. */
  readonly value: Float64Array;
  /** What the value is measured against; undefined where there is no base and the amount decides alone. */
  readonly base: Float64Array | undefined;
  /** Codes of why. */
  readonly cause: Uint8Array;
};

/** Every kind of trouble an item can be in, as far as the inputs tell. Trouble of resources and lead times is looked for where those are read. */
export function troubles(signals: Signals, projection: Projection, gaps: Gaps, { stock, budget }: Causes): readonly Trouble[] {
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
  if (!signals.budget) return made;
  const { gap, below: under, units } = offBudget(projection, gaps, signals.budget);
  const against = { quantity: units, value: gap, base: gaps.budgetRevenue, cause: budget };
  made.push({ kind: 'below budget', there: under, ...against }, { kind: 'above budget', there: gap, ...against });
  return made;
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
