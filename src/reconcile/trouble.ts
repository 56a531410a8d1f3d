import type { Signals } from '../signal/signals';
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
  const units = projection.shipped.map((left, at) => difference(left, signals.budget?.units.values[at] ?? NaN));
  const against = { quantity: units, value: gaps.budgetGap, base: gaps.budgetRevenue, cause: budget };
  made.push({ kind: 'below budget', there: gaps.budgetGap.map((gap) => -gap), ...against });
  made.push({ kind: 'above budget', there: gaps.budgetGap, ...against });
  return made;
}

/** Units under the target where nothing is short; blank where the target is unknown. */
function belowTarget(short: Float64Array, positionGap: Float64Array): Float64Array {
  return positionGap.map((gap, at) => ((short[at] ?? NaN) > 0 ? 0 : Math.max(0, -gap)));
}

function times(units: Float64Array, each: Float64Array): Float64Array {
  return units.map((unit, at) => unit * (each[at] ?? NaN));
}
