import type { Budget, Signals } from '../../signal/signals';
import { bridgeLines, type Lines } from './bridge-lines';
import type { Bridge, Gaps, Steps, Walk } from '../reconciliation';

type Sums = { -readonly [step in keyof Steps]: Steps[step] };

/**
 * The way from budget to plan, exact to the cent, per period by item (by family where the budget is) and added up: of revenue, and of margin.
 *
 * Price is what the change of price does to today's units, cost what the change of unit cost does; volume is what the change of all units would do at
 * the budget's mix and mix is the rest. An item without budget or without plan in a period is new or ended and stands outside the totals of units.
 * Undefined without a budget; no margin where finance gives none or no cost is known.
 */
export function bridge(signals: Signals, gaps: Gaps): Bridge | undefined {
  const { budget, demand, unitCost } = signals;
  if (!budget) return undefined;
  const sales = bridgeLines(signals, budget, { unconstrained: gaps.unconstrainedRevenue, plan: gaps.planRevenue, given: budget.given.revenue, byItem: budget.revenue.values });
  const revenue = walk(signals, budget, sales, undefined);
  if (!known(budget.given.margin) || !known(gaps.planMargin)) return { ...revenue, margin: undefined };
  const unconstrained = earned(gaps.unconstrainedRevenue, demand.values, unitCost.values);
  const margins = bridgeLines(signals, budget, { unconstrained, plan: gaps.planMargin, given: budget.given.margin, byItem: budget.margin.values });
  return { ...revenue, margin: walk(signals, budget, margins, sales) };
}

/** Revenue less what the units cost. */
function earned(revenue: Float64Array, units: Float64Array, cost: Float64Array): Float64Array {
  const margin = new Float64Array(revenue.length);
  for (let at = 0; at < margin.length; at += 1) margin[at] = (revenue[at] ?? NaN) - (units[at] ?? NaN) * (cost[at] ?? NaN);
  return margin;
}

function known(of: Float64Array): boolean {
  return of.some((money) => !Number.isNaN(money));
}

/** The steps of some lines of money; `sales` are the lines of revenue that tell price from cost in a margin. */
function walk({ items, calendar }: Signals, budget: Budget, lines: Lines, sales: Lines | undefined): Walk {
  const parts = Array.from({ length: items.families.length + 1 }, nothing);
  const unit = known(budget.given.units);
  const growth = grown(lines, calendar.periods.length, unit);
  for (let line = 0; line < lines.count; line += 1) {
    const steps = parts[lines.family[line] ?? -1];
    if (steps) stepped(steps, lines, sales, line, growth, unit);
  }
  const total = parts.reduce(plus, nothing());
  const families = parts.map((steps, i) => ({ family: items.families[i] ?? '', steps }));
  const unnamed = families.at(-1);
  const empty = unnamed === undefined || Object.values(unnamed.steps).every((step) => step === 0);
  return { total, families: items.families.length === 0 ? [] : empty ? families.slice(0, -1) : families };
}

/** How many times the budget's units are asked for, of the lines that are budgeted and planned, by period; blank where nothing is to be compared. */
function grown(lines: Lines, periods: number, unit: boolean): Float64Array {
  const [all, budgeted] = [new Float64Array(periods), new Float64Array(periods)];
  for (let line = 0; line < lines.count; line += 1) {
    for (let t = 0; t < periods; t += 1) {
      const at = line * periods + t;
      if (!stays(lines, at, unit)) continue;
      all[t] = (all[t] ?? 0) + (lines.units[at] ?? 0);
      budgeted[t] = (budgeted[t] ?? 0) + (lines.budgetUnits[at] ?? 0);
    }
  }
  return all.map((units, t) => (unit && budgeted[t] !== 0 ? units / (budgeted[t] ?? NaN) : NaN));
}

/** The periods of one line, added to the sums of its family. */
function stepped(steps: Sums, lines: Lines, sales: Lines | undefined, line: number, growth: Float64Array, unit: boolean): void {
  for (let t = 0; t < growth.length; t += 1) {
    const at = line * growth.length + t;
    add(steps, lines, sales, at, stays(lines, at, unit), growth[t] ?? NaN);
  }
}

/** Budgeted and planned: by units where the budget has them, else by money. */
function stays(lines: Lines, at: number, unit: boolean): boolean {
  return lines.units[at] !== 0 && (unit ? lines.budgetUnits[at] : lines.budget[at]) !== 0;
}

function add(steps: Sums, lines: Lines, sales: Lines | undefined, at: number, both: boolean, growth: number): void {
  const now = lines.asked[at] ?? 0;
  const was = lines.budget[at] ?? 0;
  const shipped = lines.plan[at] ?? 0;
  steps.budget += was;
  steps.unconstrained += now;
  steps.plan += shipped;
  steps.shortfall += shipped - now;
  if (!both) steps.changed += now - was;
  else if (Number.isNaN(growth)) steps.together += now - was;
  else {
    const same = atBudget(lines, at);
    const price = sales ? (sales.asked[at] ?? NaN) - atBudget(sales, at) : NaN;
    steps.price += Number.isNaN(price) ? now - same : price;
    steps.cost += Number.isNaN(price) ? 0 : now - same - price;
    steps.volume += (growth - 1) * was;
    steps.mix += same - growth * was;
  }
}

/** Today's units at the budget's price, or margin, of a unit. */
function atBudget(lines: Lines, at: number): number {
  return ((lines.budget[at] ?? NaN) / (lines.budgetUnits[at] ?? NaN)) * (lines.units[at] ?? NaN);
}

function nothing(): Sums {
  return { budget: 0, price: 0, cost: 0, volume: 0, mix: 0, together: 0, changed: 0, unconstrained: 0, shortfall: 0, plan: 0 };
}

function plus(a: Sums, b: Sums): Sums {
  return {
    budget: a.budget + b.budget, price: a.price + b.price, cost: a.cost + b.cost, volume: a.volume + b.volume, mix: a.mix + b.mix, together: a.together + b.together,
    changed: a.changed + b.changed, unconstrained: a.unconstrained + b.unconstrained, shortfall: a.shortfall + b.shortfall, plan: a.plan + b.plan,
  };
}
