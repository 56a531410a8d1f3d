import type { Signals } from '../../signal/signals';
import { capacityLoad } from '../resource/capacity';
import type { Finance } from '../money/finance';
import { purse } from '../money/financed';
import { flowsOf, moved, replaced, type Flows } from '../money/flows';
import { horizons } from '../stock/horizon';
import { reconcile } from '../reconcile';
import type { Reconciliation } from '../reconciliation';
import { runsOf } from '../trouble/runs';
import { metricsOf, type Metrics } from './metrics';
import { differing, sliced } from './sliced';
import { overCapacity } from '../trouble/trouble';

/** What the items of a plan add up to: enough to work out its metrics, and to replace what some items add. */
type Tally = Flows & {
  readonly revenue: number;
  readonly demand: number;
  readonly short: number;
  readonly risk: number;
  /** Exceptions of items, and not of resources. */
  readonly exceptions: number;
};

/**
 * The metrics of plans that differ from a base in some items: only those are worked out again, and what they add to the base is replaced.
 *
 * Where most items differ, the plan is worked out whole; the answers are the same but for the last digits.
 */
export function metricsFrom(base: Reconciliation): (signals: Signals) => Metrics {
  const start = tallied(base);
  return (signals) => {
    const rows = differing(base.base, signals);
    if (rows.length === 0) return metrics(signals, start);
    // Orders that consume the forecast are kept by line, not by item: with them the plan is worked out whole.
    if (rows.length * 2 > signals.items.count || base.signals !== base.base) return metrics(signals, tallied(reconcile(signals, base.base)));
    const before = reconcile(sliced(base.base, rows));
    const after = reconcile(sliced(signals, rows), before.base);
    return metrics(signals, exchanged(start, tallied(before), tallied(after)));
  };
}

function tallied(of: Reconciliation): Tally {
  const { planRevenue: revenue, demand, shortUnits: short, revenueAtRisk: risk } = of.totals;
  return { ...flowsOf(of), revenue, demand, short, risk, exceptions: of.exceptions.filter(({ item }) => item >= 0).length };
}

function exchanged(whole: Tally, before: Tally, after: Tally): Tally {
  const one = (of: (tally: Tally) => number) => moved(of(whole), of(before), of(after));
  return {
    ...replaced(whole, before, after),
    revenue: one(({ revenue }) => revenue), demand: one(({ demand }) => demand), short: one(({ short }) => short), risk: one(({ risk }) => risk), exceptions: one(({ exceptions }) => exceptions),
  };
}

/** What hangs on all items together is worked out anew: hours, cash, peaks and shares. */
function metrics(signals: Signals, tally: Tally): Metrics {
  const capacity = capacityLoad(signals);
  const finance: Finance = purse({ signals, capacity }, tally);
  const { revenue, demand, short, risk } = tally;
  const given = signals.budget?.given.revenue;
  const budget = given ? given.reduce((sum, money) => (Number.isNaN(money) ? sum : (sum || 0) + money), NaN) : NaN;
  const overloaded = capacity && signals.resources ? runsOf([overCapacity(capacity, signals.resources)], { horizon: horizons(signals), words: [] }, signals.settings).listed.length : 0;
  const totals = { planRevenue: revenue, planMargin: tally.margin, fill: demand > 0 ? 1 - short / demand : NaN, shortUnits: short, revenueAtRisk: risk, budgetGap: revenue - budget };
  return metricsOf(totals, tally.exceptions + overloaded, finance);
}
