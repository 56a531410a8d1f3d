import type { Signals } from '../signal/signals';
import type { Gaps, Hidden, Projection, Totals } from './reconciliation';

/** The headline of the gap table: a unit counts once, a blank adds nothing, and what nobody knows at all is blank. */
export function totals(signals: Signals, projection: Projection, gaps: Gaps, material: Uint8Array): Totals {
  const asked = sum(signals.demand.values);
  const lost = unmet(signals, projection);
  const [plan, planMargin] = [sum(gaps.planRevenue), sum(gaps.planMargin)];
  const given = signals.budget?.given;
  const [budgetRevenue, budgetMargin] = [given ? sum(given.revenue) : NaN, given ? sum(given.margin) : NaN];
  const peak = highest(gaps.excessValue, signals.calendar.periods.length);
  return {
    demand: asked, supply: sum(signals.supply.values), shipped: sum(projection.shipped),
    shortUnits: lost.units, revenueAtRisk: lost.revenue, marginAtRisk: lost.margin, fill: asked > 0 ? 1 - lost.units / asked : NaN,
    excessValue: peak.value, excessPeriod: signals.calendar.periods[peak.at],
    unconstrainedRevenue: sum(gaps.unconstrainedRevenue), planRevenue: plan, planMargin,
    budgetRevenue, budgetMargin, budgetGap: plan - budgetRevenue, marginGap: planMargin - budgetMargin,
    gaps: count(material),
  };
}

type Unmet = { readonly units: number; readonly revenue: number; readonly margin: number };

/** What is not shipped in its own period, in units and money. A backlog is counted in the period whose demand it was. */
function unmet({ demand, price, unitCost }: Signals, { short }: Projection): Unmet {
  const [wanted, prices, costs] = [demand.values, price.values, unitCost.values];
  let [units, revenue, margin] = [NaN, NaN, NaN];
  for (let at = 0; at < short.length; at += 1) {
    const once = Math.max(0, Math.min(wanted[at] || 0, short[at] ?? NaN));
    const each = prices[at] ?? NaN;
    const money = once * each;
    const left = once * (each - (costs[at] ?? NaN));
    if (once === once) units = units === units ? units + once : once; // NaN is the only number that is not itself
    if (money === money) revenue = revenue === revenue ? revenue + money : money;
    if (left === left) margin = margin === margin ? margin + left : left;
  }
  return { units, revenue, margin };
}

/** The sums of the rows that are not material: nothing that materiality hides is lost. */
export function hiddenRows({ short }: Projection, gaps: Gaps, material: Uint8Array): Omit<Hidden, 'exceptions'> {
  const left = (of: Float64Array) => unflagged(of, material);
  return {
    rows: material.length - count(material),
    short: left(short), revenueAtRisk: left(gaps.revenueAtRisk),
    excess: left(gaps.excess), excessValue: left(gaps.excessValue), budgetGap: left(gaps.budgetGap),
  };
}

function count(flags: Uint8Array): number {
  let total = 0;
  for (let at = 0; at < flags.length; at += 1) total += flags[at] ?? 0;
  return total;
}

/** A blank adds nothing; blank when all are. */
function sum(of: Float64Array): number {
  let [total, any] = [0, false];
  for (let at = 0; at < of.length; at += 1) {
    const value = of[at] ?? NaN;
    if (value !== value) continue; // NaN is the only number that is not itself
    total += value;
    any = true;
  }
  return any ? total : NaN;
}

/** The sum where the flag is 0; a blank adds nothing. */
function unflagged(of: Float64Array, flags: Uint8Array): number {
  let total = 0;
  for (let at = 0; at < of.length; at += 1) {
    const value = of[at] ?? NaN;
    if (flags[at] === 0 && value === value) total += value;
  }
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
