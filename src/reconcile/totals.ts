import type { Signals } from '../signal/signals';
import type { Gaps, Hidden, Projection, Totals } from './reconciliation';

/** The headline of the gap table: a unit counts once, a blank adds nothing, and what nobody knows at all is blank. */
export function totals(signals: Signals, { short, shipped }: Projection, gaps: Gaps, material: Uint8Array): Totals {
  const [demand, price, cost] = [signals.demand.values, signals.price.values, signals.unitCost.values];
  const [units, risk, margin] = [new Float64Array(short.length), new Float64Array(short.length), new Float64Array(short.length)];
  for (let at = 0; at < short.length; at += 1) {
    const once = Math.max(0, Math.min(demand[at] || 0, short[at] ?? NaN)); // a backlog is counted in the period whose demand it was
    const each = price[at] ?? NaN;
    units[at] = once;
    risk[at] = once * each;
    margin[at] = once * (each - (cost[at] ?? NaN));
  }
  const [asked, shortUnits, plan, planMargin] = [sum(demand), sum(units), sum(gaps.planRevenue), sum(gaps.planMargin)];
  const given = signals.budget?.given;
  const [budgetRevenue, budgetMargin] = [given ? sum(given.revenue) : NaN, given ? sum(given.margin) : NaN];
  const peak = highest(gaps.excessValue, signals.calendar.periods.length);
  return {
    demand: asked, supply: sum(signals.supply.values), shipped: sum(shipped),
    shortUnits, revenueAtRisk: sum(risk), marginAtRisk: sum(margin), fill: asked > 0 ? 1 - shortUnits / asked : NaN,
    excessValue: peak.value, excessPeriod: signals.calendar.periods[peak.at],
    unconstrainedRevenue: sum(gaps.unconstrainedRevenue), planRevenue: plan, planMargin,
    budgetRevenue, budgetMargin, budgetGap: plan - budgetRevenue, marginGap: planMargin - budgetMargin,
    gaps: material.reduce((count, flag) => count + flag, 0),
  };
}

/** The sums of the rows that are not material: nothing that materiality hides is lost. */
export function hiddenRows({ short }: Projection, gaps: Gaps, material: Uint8Array): Omit<Hidden, 'exceptions'> {
  const left = (of: Float64Array) => unflagged(of, material);
  return {
    rows: material.reduce((count, flag) => count + 1 - flag, 0),
    short: left(short), revenueAtRisk: left(gaps.revenueAtRisk),
    excess: left(gaps.excess), excessValue: left(gaps.excessValue), budgetGap: left(gaps.budgetGap),
  };
}

/** A blank adds nothing; blank when all are. */
function sum(of: Float64Array): number {
  let total = NaN;
  for (let at = 0; at < of.length; at += 1) {
    const value = of[at] ?? NaN;
    if (value === value) total = total === total ? total + value : value; // NaN is the only number that is not itself
  }
  return total;
}

/** The sum where the flag is 0; a blank adds nothing. */
function unflagged(of: Float64Array, flags: Uint8Array): number {
  let total = 0;
  for (let at = 0; at < of.length; at += 1) if (flags[at] === 0) total += of[at] || 0;
  return total;
}

/** The period in which all items together hold the most; blank and nowhere when nothing is known. */
function highest(of: Float64Array, periods: number): { readonly value: number; readonly at: number } {
  const held = new Float64Array(periods).fill(NaN);
  for (let i = 0, t = 0; i < of.length; i += 1) {
    const value = of[i] ?? NaN;
    if (!Number.isNaN(value)) held[t] = (held[t] || 0) + value;
    t = t + 1 === periods ? 0 : t + 1;
  }
  let at = -1;
  held.forEach((value, t) => {
    if (!Number.isNaN(value) && !(value <= (held[at] ?? -Infinity))) at = t;
  });
  return { value: held[at] ?? NaN, at };
}
