import type { Signals } from '../signal/signals';
import { bridgeLines, type Lines } from './bridge-lines';
import type { Bridge, Gaps, Steps } from './reconciliation';

type Sums = { -readonly [step in keyof Steps]: Steps[step] };

/**
 * The way from budget revenue to plan revenue, exact to the cent, per period by item (by family where the budget is) and added up.
 *
 * Price is what the change of price does to today's units; volume is what the change of all units would do at the budget's mix; mix is the rest.
 * An item without budget or without plan in a period is new or ended and stands outside the totals of units. Undefined without a budget.
 */
export function bridge(signals: Signals, gaps: Gaps): Bridge | undefined {
  const { budget, items, calendar } = signals;
  if (!budget) return undefined;
  const lines = bridgeLines(signals, budget, gaps);
  const parts = Array.from({ length: items.families.length + 1 }, nothing);
  const unit = budget.given.units.some((units) => !Number.isNaN(units));
  for (let t = 0; t < calendar.periods.length; t += 1) stepped(lines, t, calendar.periods.length, unit, parts);
  const total = parts.reduce(plus, nothing());
  const families = parts.map((steps, i) => ({ family: items.families[i] ?? '', steps }));
  const unnamed = families.at(-1);
  const empty = unnamed === undefined || Object.values(unnamed.steps).every((step) => step === 0);
  return { total, families: items.families.length === 0 ? [] : empty ? families.slice(0, -1) : families };
}

/** One period of every line, added to the sums of its family. */
function stepped(lines: Lines, t: number, periods: number, unit: boolean, parts: readonly Sums[]): void {
  let [all, budgeted] = [0, 0];
  for (let at = t; at < lines.units.length; at += periods) {
    if (!stays(lines, at, unit)) continue;
    all += lines.units[at] ?? 0;
    budgeted += lines.budgetUnits[at] ?? 0;
  }
  const growth = unit && budgeted !== 0 ? all / budgeted : NaN;
  for (let line = 0; line < lines.count; line += 1) {
    const at = line * periods + t;
    const steps = parts[lines.family[line] ?? -1];
    if (steps) add(steps, lines, at, stays(lines, at, unit), growth);
  }
}

/** Budgeted and planned: by units where the budget has them, else by money. */
function stays(lines: Lines, at: number, unit: boolean): boolean {
  return lines.units[at] !== 0 && (unit ? lines.budgetUnits[at] : lines.budgetRevenue[at]) !== 0;
}

function add(steps: Sums, lines: Lines, at: number, both: boolean, growth: number): void {
  const now = lines.revenue[at] ?? 0;
  const was = lines.budgetRevenue[at] ?? 0;
  const shipped = lines.plan[at] ?? 0;
  steps.budget += was;
  steps.unconstrained += now;
  steps.plan += shipped;
  steps.shortfall += shipped - now;
  if (!both) steps.changed += now - was;
  else if (Number.isNaN(growth)) steps.together += now - was;
  else {
    const same = was / (lines.budgetUnits[at] ?? NaN) * (lines.units[at] ?? NaN); // today's units at the budget's price
    steps.price += now - same;
    steps.volume += (growth - 1) * was;
    steps.mix += same - growth * was;
  }
}

function nothing(): Sums {
  return { budget: 0, price: 0, volume: 0, mix: 0, together: 0, changed: 0, unconstrained: 0, shortfall: 0, plan: 0 };
}

function plus(a: Sums, b: Sums): Sums {
  return {
    budget: a.budget + b.budget, price: a.price + b.price, volume: a.volume + b.volume, mix: a.mix + b.mix, together: a.together + b.together,
    changed: a.changed + b.changed, unconstrained: a.unconstrained + b.unconstrained, shortfall: a.shortfall + b.shortfall, plan: a.plan + b.plan,
  };
}
