import { leftover } from '../exchange';
import type { BridgeSum, BridgeSums, Steps } from '../reconciliation';
import type { Lines } from './bridge-lines';

/** Sums of nothing. */
export function bareSums(families: number, periods: number): BridgeSums {
  const zeros = () => new Float64Array(families * periods);
  return { periods, budget: zeros(), asked: zeros(), plan: zeros(), changed: zeros(), was: zeros(), now: zeros(), same: zeros(), price: zeros(), cost: zeros(), units: zeros(), budgetUnits: zeros() };
}

/** Adds lines of money to the sums, or takes them out again (`sign` −1); `sales` are the lines of revenue that tell price from cost in a margin, `unit` whether the budget has units. */
export function addLines(to: BridgeSums, lines: Lines, sales: Lines | undefined, unit: boolean, sign: 1 | -1 = 1): void {
  const { periods } = to;
  for (let line = 0; line < lines.count; line += 1) {
    const part = (lines.family[line] ?? -1) * periods;
    if (part < 0) continue;
    for (let t = 0; t < periods; t += 1) addCell(to, part + t, lines, sales, line * periods + t, unit, sign);
  }
}

function addCell(to: BridgeSums, here: number, lines: Lines, sales: Lines | undefined, at: number, unit: boolean, sign: number): void {
  const [now, was] = [lines.asked[at] ?? 0, lines.budget[at] ?? 0];
  to.budget[here] = (to.budget[here] ?? 0) + sign * was;
  to.asked[here] = (to.asked[here] ?? 0) + sign * now;
  to.plan[here] = (to.plan[here] ?? 0) + sign * (lines.plan[at] ?? 0);
  if (!stays(lines, at, unit)) {
    to.changed[here] = (to.changed[here] ?? 0) + sign * (now - was);
    return;
  }
  to.now[here] = (to.now[here] ?? 0) + sign * now;
  to.was[here] = (to.was[here] ?? 0) + sign * was;
  if (unit) addUnits(to, here, lines, sales, at, sign);
}

/** What the units of a line that stays say of price and cost. */
function addUnits(to: BridgeSums, here: number, lines: Lines, sales: Lines | undefined, at: number, sign: number): void {
  const now = lines.asked[at] ?? 0;
  to.units[here] = (to.units[here] ?? 0) + sign * (lines.units[at] ?? 0);
  to.budgetUnits[here] = (to.budgetUnits[here] ?? 0) + sign * (lines.budgetUnits[at] ?? 0);
  const same = atBudget(lines, at);
  const price = sales ? (sales.asked[at] ?? NaN) - atBudget(sales, at) : NaN;
  to.same[here] = (to.same[here] ?? 0) + sign * same;
  to.price[here] = (to.price[here] ?? 0) + sign * (price === price ? price : now - same); // NaN is the only number that is not itself
  if (price === price) to.cost[here] = (to.cost[here] ?? 0) + sign * (now - same - price);
}

/** Budgeted and planned: by units where the budget has them, else by money. */
function stays(lines: Lines, at: number, unit: boolean): boolean {
  return lines.units[at] !== 0 && (unit ? lines.budgetUnits[at] : lines.budget[at]) !== 0;
}

/** Today's units at the budget's price, or margin, of a unit. */
function atBudget(lines: Lines, at: number): number {
  return ((lines.budget[at] ?? NaN) / (lines.budgetUnits[at] ?? NaN)) * (lines.units[at] ?? NaN);
}

/** The steps of each family, over all periods. */
export function assembled(sums: BridgeSums, unit: boolean): readonly Steps[] {
  const { periods } = sums;
  const growth = Array.from({ length: periods }, (_, t) => growthIn(sums, t, unit));
  return Array.from({ length: sums.budget.length / periods }, (_, part) => {
    const steps = { budget: 0, price: 0, cost: 0, volume: 0, mix: 0, together: 0, changed: 0, unconstrained: 0, shortfall: 0, plan: 0 };
    for (let t = 0; t < periods; t += 1) {
      const sum = (of: BridgeSum) => sums[of][part * periods + t] ?? 0;
      const by = growth[t] ?? NaN;
      steps.budget += sum('budget');
      steps.unconstrained += sum('asked');
      steps.plan += sum('plan');
      steps.shortfall += sum('plan') - sum('asked');
      steps.changed += sum('changed');
      if (Number.isNaN(by)) steps.together += sum('now') - sum('was');
      else {
        steps.price += sum('price');
        steps.cost += sum('cost');
        steps.volume += (by - 1) * sum('was');
        steps.mix += sum('same') - by * sum('was');
      }
    }
    return steps;
  });
}

/** How much the units of all lines that are budgeted and planned grew in a period; NaN where the budget has none. */
function growthIn({ units, budgetUnits, periods }: BridgeSums, t: number, unit: boolean): number {
  let [all, budgeted] = [0, 0];
  for (let at = t; at < units.length; at += periods) {
    all += units[at] ?? 0;
    budgeted += budgetUnits[at] ?? 0;
  }
  return unit && budgeted !== 0 ? all / budgeted : NaN;
}

const SUMS: readonly BridgeSum[] = ['budget', 'asked', 'plan', 'changed', 'was', 'now', 'same', 'price', 'cost', 'units', 'budgetUnits'];

/** Whether a sum that was changed has so little left that it may be rounding: units of 0 and units of almost 0 grow very differently. */
export function hasLeftovers(before: BridgeSums, after: BridgeSums): boolean {
  return SUMS.some((sum) => after[sum].some((left, at) => left !== before[sum][at] && leftover(left, Math.abs(before[sum][at] ?? 0))));
}

/** A copy of sums, to be changed. */
export function copied(sums: BridgeSums): BridgeSums {
  const made = bareSums(sums.budget.length / sums.periods, sums.periods);
  SUMS.forEach((sum) => made[sum].set(sums[sum]));
  return made;
}
