import type { Signals } from '../../signal/signals';
import { capacityLoad } from '../resource/capacity';
import type { Finance } from '../money/finance';
import { purse } from '../money/financed';
import { flowsOf, moved, replaced, type Flows } from '../money/flows';
import { horizons } from '../stock/horizon';
import { balanced } from '../stock/balance';
import type { Reconciliation } from '../reconciliation';
import { runsOf } from '../trouble/runs';
import { metricsOf, type Metrics } from './metrics';
import { differing, sliced } from './sliced';
import { overCapacity, troubles } from '../trouble/trouble';

/** What the items of a plan add up to: enough to work out its metrics, and to replace what some items add. */
type Tally = Flows & {
  readonly revenue: number;
  readonly demand: number;
  readonly short: number;
  readonly risk: number;
  /** Exceptions of items, and not of resources. */
  readonly exceptions: number;
  /** By period: margin, demand, and what of it is not shipped in it. */
  readonly margins: Float64Array;
  readonly wanted: Float64Array;
  readonly unmet: Float64Array;
};

/** What a plan comes to, in all and over time. */
export type Weighed = { readonly metrics: Metrics; readonly course: PlanCourse };

/** A plan over time, a number a period: money, a share, units; blank where unknown. */
export type PlanCourse = {
  readonly revenue: Float64Array;
  readonly margin: Float64Array;
  /** 1 − unmet ÷ demand of the period. */
  readonly fill: Float64Array;
  /** Units of the period's demand that are not shipped in it. */
  readonly short: Float64Array;
  /** Closing stock at unit cost. */
  readonly stock: Float64Array;
  /** Closing cash. */
  readonly cash: Float64Array;
};

/**
 * What plans come to that differ from a base in some items: only those are worked out again, and what they add to the base is replaced.
 *
 * Where most items differ, the plan is worked out whole; the answers are the same but for the last digits.
 */
export function weigher(base: Reconciliation): (signals: Signals) => Weighed {
  const start = tallied({ ...base, exceptions: base.exceptions.filter(({ item }) => item >= 0).length });
  return (signals) => {
    const rows = differing(base.base, signals);
    if (rows.length === 0) return weighed(signals, start);
    // Orders that consume the forecast are kept by line, not by item: with them the plan is worked out whole.
    if (rows.length * 2 > signals.items.count || base.signals !== base.base) return weighed(signals, tallied(figured(signals, base.base)));
    const before = figured(sliced(base.base, rows));
    const after = figured(sliced(signals, rows), before.base);
    return weighed(signals, exchanged(start, tallied(before), tallied(after)));
  };
}

/** A plan as far as its figures go: its exceptions are counted, and nobody asks why or how the budget leads here. */
type Figured = Pick<Reconciliation, 'signals' | 'base' | 'projection' | 'gaps' | 'totals'> & { readonly exceptions: number };

function figured(given: Signals, base: Signals = given): Figured {
  const { signals, projection, gaps, horizon, totals } = balanced(given);
  const causes = { stock: new Uint16Array(projection.net.length), budget: new Uint8Array(projection.net.length), words: [''] };
  const found = troubles({ signals, base, projection, gaps, causes, capacity: undefined }); // hours are counted with all items together
  return { signals, base, projection, gaps, totals, exceptions: runsOf(found, { horizon, words: causes.words }, signals.settings).listed.length };
}

function tallied(of: Figured): Tally {
  const { planRevenue: revenue, demand, shortUnits: short, revenueAtRisk: risk } = of.totals;
  const { signals: { demand: { values: asked }, calendar: { periods } }, projection, gaps } = of;
  const [margins, wanted, unmet] = [new Float64Array(periods.length).fill(NaN), new Float64Array(periods.length), new Float64Array(periods.length)];
  for (let at = 0, t = 0; at < asked.length; at += 1, t = t + 1 === periods.length ? 0 : t + 1) {
    const [units, money] = [asked[at] || 0, gaps.planMargin[at] ?? NaN];
    wanted[t] = (wanted[t] ?? 0) + units;
    unmet[t] = (unmet[t] ?? 0) + Math.max(0, Math.min(units, projection.short[at] || 0));
    if (money === money) margins[t] = (margins[t] || 0) + money; // NaN is the only number that is not itself
  }
  return { ...flowsOf(of), margins, wanted, unmet, revenue, demand, short, risk, exceptions: of.exceptions };
}

function exchanged(whole: Tally, before: Tally, after: Tally): Tally {
  const one = (of: (tally: Tally) => number) => moved(of(whole), of(before), of(after));
  const each = (of: (tally: Tally) => Float64Array) => of(whole).map((value, t) => moved(value, of(before)[t] ?? NaN, of(after)[t] ?? NaN));
  return {
    ...replaced(whole, before, after), margins: each(({ margins }) => margins), wanted: each(({ wanted }) => wanted), unmet: each(({ unmet }) => unmet),
    revenue: one(({ revenue }) => revenue), demand: one(({ demand }) => demand), short: one(({ short }) => short), risk: one(({ risk }) => risk), exceptions: one(({ exceptions }) => exceptions),
  };
}

/** What hangs on all items together is worked out anew: hours, cash, peaks and shares. */
function weighed(signals: Signals, tally: Tally): Weighed {
  const capacity = capacityLoad(signals);
  const finance: Finance = purse({ signals, capacity }, tally);
  const { revenue, demand, short, risk } = tally;
  const given = signals.budget?.given.revenue;
  const budget = given ? given.reduce((sum, money) => (Number.isNaN(money) ? sum : (sum || 0) + money), NaN) : NaN;
  const overloaded = capacity && signals.resources ? runsOf([overCapacity(capacity, signals.resources)], { horizon: horizons(signals), words: [] }, signals.settings).listed.length : 0;
  const totals = { planRevenue: revenue, planMargin: tally.margin, fill: demand > 0 ? 1 - short / demand : NaN, shortUnits: short, revenueAtRisk: risk, budgetGap: revenue - budget };
  const { sales, margins, wanted, unmet, stock } = tally;
  return { metrics: metricsOf(totals, tally.exceptions + overloaded, finance), course: { revenue: sales, margin: margins, fill: wanted.map((asked, t) => (asked > 0 ? 1 - (unmet[t] ?? 0) / asked : NaN)), short: unmet, stock, cash: finance.cash.closing } };
}
