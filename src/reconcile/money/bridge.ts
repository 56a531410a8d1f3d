import type { Signals } from '../../signal/signals';
import { bridgeLines, itemLines, type Money } from './bridge-lines';
import { addLines, assembled, bareSums, copied, hasLeftovers } from './bridge-sums';
import type { Bridged, BridgeSums, Gaps, Steps, Walk } from '../reconciliation';

/**
 * The way from budget to plan, exact to the cent, per period by item (by family where the budget is) and added up: of revenue, and of margin.
 *
 * Price is what the change of price does to today's units, cost what the change of unit cost does; volume is what the change of all units would do at
 * the budget's mix and mix is the rest. An item without budget or without plan in a period is new or ended and stands outside the totals of units.
 * Undefined without a budget; no margin where finance gives none or no cost is known.
 */
export function bridge(signals: Signals, gaps: Gaps): Bridged | undefined {
  const { budget } = signals;
  if (!budget) return undefined;
  const size = [signals.items.families.length + 1, signals.calendar.periods.length] as const;
  const [revenue, unit] = [bareSums(...size), known(budget.given.units)];
  const sales = bridgeLines(signals, budget, revenueOf(signals, gaps));
  addLines(revenue, sales, undefined, unit);
  if (!known(budget.given.margin) || !known(gaps.planMargin)) return walked(signals, { revenue, margin: undefined, unit });
  const margin = bareSums(...size);
  addLines(margin, bridgeLines(signals, budget, marginOf(signals, gaps)), sales, unit);
  return walked(signals, { revenue, margin, unit });
}

/** One side of a change: the signals and gaps of some items as they were, or as they are. */
type Part = { readonly signals: Signals; readonly gaps: Gaps };

/** The bridge after the numbers of some items changed, budgeted by item: what they brought is taken out of its sums and what they bring is put in. Undefined where it has to be made anew. */
export function bridgedAgain({ sums }: Bridged, was: Part, is: Part): Bridged | undefined {
  const { unit } = sums;
  if (was.signals.budget?.by !== 'item') return undefined;
  // An item may be the first, or the last, whose margin is known: then the bridge of margin comes or goes.
  if (known(was.gaps.planMargin) !== known(is.gaps.planMargin)) return undefined;
  const [revenue, margin] = [copied(sums.revenue), sums.margin && copied(sums.margin)];
  for (const [{ signals, gaps }, sign] of [[was, -1], [is, 1]] as const) {
    if (!signals.budget) return undefined;
    const sales = itemLines(signals, signals.budget, revenueOf(signals, gaps));
    addLines(revenue, sales, undefined, unit, sign);
    if (margin) addLines(margin, itemLines(signals, signals.budget, marginOf(signals, gaps)), sales, unit, sign);
  }
  if (hasLeftovers(sums.revenue, revenue) || (sums.margin && margin && hasLeftovers(sums.margin, margin))) return undefined;
  return walked(is.signals, { revenue, margin, unit });
}

/** Revenue: as it is asked, as it ships, and as finance gave it. */
function revenueOf({ budget }: Signals, gaps: Gaps): Money {
  return { unconstrained: gaps.unconstrainedRevenue, plan: gaps.planRevenue, given: budget?.given.revenue ?? NONE, byItem: budget?.revenue.values ?? NONE };
}

function marginOf({ budget, demand, unitCost }: Signals, gaps: Gaps): Money {
  const [asked, units, cost] = [gaps.unconstrainedRevenue, demand.values, unitCost.values];
  const unconstrained = new Float64Array(asked.length);
  for (let at = 0; at < asked.length; at += 1) unconstrained[at] = (asked[at] ?? NaN) - (units[at] ?? NaN) * (cost[at] ?? NaN);
  return { unconstrained, plan: gaps.planMargin, given: budget?.given.margin ?? NONE, byItem: budget?.margin.values ?? NONE };
}

const NONE = new Float64Array(0);

function known(of: Float64Array): boolean {
  return of.some((money) => !Number.isNaN(money));
}

type Sums = { readonly revenue: BridgeSums; readonly margin: BridgeSums | undefined; readonly unit: boolean };

function walked(signals: Signals, sums: Sums): Bridged {
  const { revenue, margin, unit } = sums;
  return { sums, bridge: { ...walk(signals, assembled(revenue, unit)), margin: margin && walk(signals, assembled(margin, unit)) } };
}

/** The steps of all items, and family by family. */
function walk({ items }: Signals, parts: readonly Steps[]): Walk {
  const families = parts.map((steps, i) => ({ family: items.families[i] ?? '', steps }));
  const unnamed = families.at(-1);
  const empty = unnamed === undefined || Object.values(unnamed.steps).every((step) => step === 0);
  return { total: parts.reduce(plus), families: items.families.length === 0 ? [] : empty ? families.slice(0, -1) : families };
}

function plus(a: Steps, b: Steps): Steps {
  return {
    budget: a.budget + b.budget, price: a.price + b.price, cost: a.cost + b.cost, volume: a.volume + b.volume, mix: a.mix + b.mix, together: a.together + b.together,
    changed: a.changed + b.changed, unconstrained: a.unconstrained + b.unconstrained, shortfall: a.shortfall + b.shortfall, plan: a.plan + b.plan,
  };
}
