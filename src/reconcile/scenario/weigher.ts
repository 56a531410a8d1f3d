import type { Budget, Signals } from '../../signal/signals';
import type { CapacityLoad } from '../money/finance';
import { purse } from '../money/financed';
import type { Flows } from '../money/flows';
import { added } from '../money/stock-value';
import type { Reconciliation } from '../reconciliation';
import { capacityLoad } from '../resource/capacity';
import { horizons } from '../stock/horizon';
import { required } from '../stock/required';
import { overCapacity } from '../trouble/trouble';
import { runsOf } from '../trouble/runs';
import { exchanged, lineOf, type Ledger, type Line } from './ledger';
import { metricsOf, type Metrics } from './metrics';
import { differing } from './sliced';
import { summed, tallied } from './tally';

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

/** A plan that was weighed, with what the next lever's work starts from. */
export type Weight = Weighed & { readonly ledger: Ledger; readonly capacity: CapacityLoad | undefined };

/** A plan as it is given, after some levers, and what it weighs. */
export type Standing = { readonly signals: Signals; readonly weight: Weight };

/** Weighs plans over a base, each from the one before it. */
export type Weigher = {
  readonly start: Standing;
  /** What a plan weighs that differs from one already weighed in no items but those named, or in any: only those that differ are worked out again. */
  next(before: Standing, signals: Signals, rows: Int32Array | undefined): Weight;
};

/** A weigher over the plan the levers are pulled over. */
export function weigher(of: Reconciliation): Weigher {
  const { base } = of;
  return {
    start: { signals: base, weight: weightOf(of) },
    next(before, signals, rows) {
      const same = signals.supply === before.signals.supply && signals.resources === before.signals.resources;
      const hours = same ? before.weight.capacity : capacityLoad(signals);
      const ledger = moved(before, signals, base, rows);
      return { ...weighed(signals, ledger, hours), ledger, capacity: hours };
    },
  };
}

/** Plans that scenarios start from are weighed once. */
const WEIGHTS = new WeakMap<Reconciliation, Weight>();

function weightOf(of: Reconciliation): Weight {
  const known = WEIGHTS.get(of);
  if (known) return known;
  const { base, signals, capacity, exceptions } = of;
  const ledger = summed(signals, exceptions.filter(({ item }) => item >= 0).length);
  const weight = { ...weighed(base, ledger, capacity), ledger, capacity };
  WEIGHTS.set(of, weight);
  return weight;
}

/** Where most items differ the plan is added up whole; the sums are the same but for the last digits. Orders that consume the forecast have their say first. */
function moved({ signals: standing, weight }: Standing, signals: Signals, base: Signals, among: Int32Array | undefined): Ledger {
  const [was, is] = [required(standing), required(signals)];
  const rows = differing(was, is, among);
  if (rows.length === 0) return weight.ledger;
  if (rows.length * 2 > is.items.count) return tallied(is, base);
  return exchanged(weight.ledger, tallied(was, base, rows), tallied(is, base, rows));
}

/** What hangs on all items together is worked out anew: hours, cash, peaks and shares. */
function weighed(signals: Signals, ledger: Ledger, capacity: CapacityLoad | undefined): Weighed {
  const line = (of: Line) => lineOf(ledger, of);
  const [sales, margin, wanted, unmet, stock] = [line('sales'), line('margin'), line('wanted'), line('unmet'), line('stock')];
  const flows: Flows = {
    sales, purchases: line('purchases'), stock, held: line('held'), hurried: line('hurried'), fined: line('fined'),
    cogs: total(line('cogs')) || 0, margin: total(margin), opening: line('opening')[0] ?? NaN,
  };
  const finance = purse({ signals, capacity }, flows);
  const [revenue, demand, short] = [total(sales), total(wanted), total(unmet)];
  const totals = { planRevenue: revenue, planMargin: flows.margin, fill: demand > 0 ? 1 - short / demand : NaN, shortUnits: short, revenueAtRisk: total(line('risk')), budgetGap: revenue - budgetOf(signals) };
  const fill = wanted.map((asked, t) => (asked > 0 ? 1 - (unmet[t] ?? 0) / asked : NaN));
  return { metrics: metricsOf(totals, ledger.exceptions + overloaded(signals, capacity), finance), course: { revenue: sales, margin, fill, short: unmet, stock, cash: finance.cash.closing } };
}

function overloaded(signals: Signals, capacity: CapacityLoad | undefined): number {
  if (!capacity || !signals.resources) return 0;
  return runsOf([overCapacity(capacity, signals.resources)], { horizon: horizons(signals), words: [] }, signals.settings).listed.length;
}

/** Budgets are added up once: most levers leave them alone. */
const BUDGETS = new WeakMap<Budget, number>();

function budgetOf({ budget }: Signals): number {
  if (!budget) return NaN;
  const known = BUDGETS.get(budget) ?? total(budget.given.revenue);
  BUDGETS.set(budget, known);
  return known;
}

/** A blank adds nothing; blank when all are. */
function total(of: Float64Array): number {
  return of.reduce(added, NaN);
}
