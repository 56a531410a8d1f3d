import type { Signals } from '../signal/signals';
import { budgetCauses } from './money/budget-cause';
import { bridge } from './money/bridge';
import { reconcile } from './reconcile';
import { exchangedCounts } from './exchange';
import { alone, followed } from './followed';
import type { Exception, Gaps, Projection, Reconciliation } from './reconciliation';
import { capacityLoad } from './resource/capacity';
import { differing, sliced } from './scenario/sliced';
import { summed } from './sums';
import { totals } from './totals';
import { ranked } from './trouble/ranked';
import { runsOf } from './trouble/runs';
import { stockCauses } from './trouble/stock-cause';
import { troubles } from './trouble/trouble';

/**
 * A plan after some of its items changed in demand, supply, price, cost or budget: only those are projected and weighed again and put into what
 * was worked out before; what hangs on all items together (sums, ranks, the bridge) is made anew from it. The same as `reconcile`, sooner.
 *
 * Items that share nothing with others are followed in place (`followed`): what was worked out before is used up. Where anything but numbers of items
 * changed, or most items did, the plan is worked out whole.
 */
export function again(before: Reconciliation, signals: Signals, base: Signals = signals): Reconciliation {
  const scenario = signals !== base;
  if (!comparable(before.signals, signals) || !comparable(before.base, base) || scenario !== (before.signals !== before.base)) return reconcile(signals, base);
  const rows = union(differing(before.signals, signals), scenario ? differing(before.base, base) : new Int32Array(0));
  if (rows.length * 2 > signals.items.count) return reconcile(signals, base);
  if (rows.length === 0) return { ...before, signals, base };
  return alone(signals, rows) ? followed(before, signals, base, rows) : replaced(before, signals, base, rows);
}

/** Whether two signals speak of the same things by the same rules, so that only numbers of items can differ. Orders that consume the forecast are kept by line. */
function comparable(a: Signals, b: Signals): boolean {
  const consumed = b.orders !== undefined && !Number.isNaN(b.settings.demandFence);
  return !consumed && a.items === b.items && a.calendar === b.calendar && a.settings === b.settings && a.attributes === b.attributes
    && a.resources === b.resources && a.parts === b.parts && a.oneOff === b.oneOff && a.budget?.given === b.budget?.given;
}

function union(a: Int32Array, b: Int32Array): Int32Array {
  return b.length === 0 ? a : Int32Array.from(new Set([...a, ...b])).sort();
}

function replaced(before: Reconciliation, signals: Signals, base: Signals, rows: Int32Array): Reconciliation {
  const width = signals.calendar.periods.length;
  const some = sliced(signals, rows);
  const part = reconcile(some, signals === base ? some : sliced(base, rows));
  const projection = projectionWith(before.projection, part.projection, rows, width);
  const gaps = gapsWith(before.gaps, part.gaps, rows, width);
  const material = before.material.slice();
  rows.forEach((item, i) => material.set(part.material.subarray(i * width, (i + 1) * width), item * width));
  const capacity = capacityLoad(signals);
  const { stock, words } = stockCauses(signals, projection, gaps, capacity);
  const causes = { stock, words, budget: budgetCauses(signals, projection, gaps) };
  const sums = summed(signals, { projection, gaps, material });
  const bridged = bridge(signals, gaps);
  const made: Reconciliation = {
    ...before, signals, base, projection, gaps, material, capacity, causes, sums,
    totals: totals(signals, sums), hidden: { ...before.hidden, ...sums.hidden }, bridge: bridged?.bridge, bridgeSums: bridged?.sums,
  };
  // Hours, components and a family's budget are shared: whoever has a part of them may now have another cause.
  return { ...made, ...(signals.resources || signals.parts || signals.budget?.by === 'family' ? allExceptions(made) : exceptionsWith(before, made, part, rows)) };
}

function allExceptions(made: Reconciliation): Pick<Reconciliation, 'exceptions' | 'hidden'> {
  const runs = runsOf(troubles(made), { horizon: made.horizon, words: made.causes.words }, made.signals.settings);
  return { exceptions: ranked(runs.listed, made.signals.items), hidden: { ...made.hidden, exceptions: runs.hidden } };
}

/** The exceptions of the items that stayed as they were, and the new ones of those that changed, ranked together. */
function exceptionsWith(before: Reconciliation, made: Reconciliation, part: Reconciliation, rows: Int32Array): Pick<Reconciliation, 'exceptions' | 'hidden'> {
  const changed = new Set(rows);
  const kept = before.exceptions.filter(({ item }) => !changed.has(item));
  const fresh = part.exceptions.map((exception): Exception => ({ ...exception, item: rows[exception.item] ?? -1 }));
  const was = reconcile(sliced(before.signals, rows), before.signals === before.base ? undefined : sliced(before.base, rows));
  return { exceptions: ranked([...kept, ...fresh].map((exception) => ({ ...exception })), made.signals.items), hidden: { ...made.hidden, exceptions: exchangedCounts(before.hidden.exceptions, was.hidden.exceptions, part.hidden.exceptions) } };
}

/** A copy of the whole with the rows of a part in their places. */
function into(whole: Float64Array, part: Float64Array, rows: Int32Array, width: number): Float64Array {
  const made = whole.slice();
  rows.forEach((item, i) => made.set(part.subarray(i * width, (i + 1) * width), item * width));
  return made;
}

function projectionWith(a: Projection, b: Projection, rows: Int32Array, width: number): Projection {
  const one = (of: (from: Projection) => Float64Array) => into(of(a), of(b), rows, width);
  return { net: one(({ net }) => net), closing: one(({ closing }) => closing), short: one(({ short }) => short), shipped: one(({ shipped }) => shipped) };
}

function gapsWith(a: Gaps, b: Gaps, rows: Int32Array, width: number): Gaps {
  const one = (of: keyof Gaps) => into(a[of], b[of], rows, width);
  return {
    gap: one('gap'), target: one('target'), maximum: one('maximum'), positionGap: one('positionGap'), excess: one('excess'), overbuild: one('overbuild'),
    revenueAtRisk: one('revenueAtRisk'), marginAtRisk: one('marginAtRisk'), excessValue: one('excessValue'), unconstrainedRevenue: one('unconstrainedRevenue'),
    planRevenue: one('planRevenue'), planMargin: one('planMargin'), budgetRevenue: one('budgetRevenue'), budgetMargin: one('budgetMargin'), budgetGap: one('budgetGap'), budgetShare: one('budgetShare'),
  };
}
