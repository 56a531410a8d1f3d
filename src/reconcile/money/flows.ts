import { exchange } from '../exchange';
import { expediting, addedReceipts, insideLeadTime, penalties } from './extra-cost';
import type { Reconciliation } from '../reconciliation';
import { added, carrying, stockValue } from './stock-value';

/** What the items of a plan bring and cost, added up over items: money by period, or over the horizon. */
export type Flows = {
  readonly sales: Float64Array;
  readonly purchases: Float64Array;
  /** Closing stock at unit cost. */
  readonly stock: Float64Array;
  readonly held: Float64Array;
  readonly hurried: Float64Array;
  readonly fined: Float64Array;
  readonly cogs: number;
  readonly margin: number;
  /** Opening stock at unit cost. */
  readonly opening: number;
};

/** Flows that were worked out, so that what follows a change of few items need not look at all; a plan that nobody asks for any more takes them along. */
const known = new WeakMap<object, Flows>();

/** The flows of a plan; a blank adds nothing, and a period all of whose cells are blank is blank. */
export function flowsOf(of: Flowing): Flows {
  const found = known.get(of) ?? flowing(of);
  known.set(of, found);
  return found;
}

/** Tells the flows of a plan in which some items changed from those before, where these are known: what the items had is replaced by what they have. */
export function flowsAgain(before: Flowing, after: Flowing, was: Flowing, is: Flowing): void {
  const whole = known.get(before);
  const made = whole && replaced(whole, flowing(was), flowing(is));
  if (made) known.set(after, made);
}

/** Undefined where something known is known no more, or where what is left may be rounding: then all are looked at again. */
function replaced(whole: Flows, was: Flows, is: Flows): Flows | undefined {
  let doubtful = false;
  const one = (all: number, before: number, now: number) =>
    exchange(all, before, now, () => {
      doubtful = true;
      return NaN;
    });
  const each = (of: (flows: Flows) => Float64Array) => of(whole).map((value, t) => one(value, of(was)[t] ?? NaN, of(is)[t] ?? NaN));
  const made: Flows = {
    sales: each(({ sales }) => sales), purchases: each(({ purchases }) => purchases), stock: each(({ stock }) => stock), held: each(({ held }) => held), hurried: each(({ hurried }) => hurried),
    fined: each(({ fined }) => fined), cogs: one(whole.cogs, was.cogs, is.cogs), margin: one(whole.margin, was.margin, is.margin), opening: one(whole.opening, was.opening, is.opening),
  };
  return doubtful ? undefined : made;
}

type Flowing = Pick<Reconciliation, 'signals' | 'base' | 'projection' | 'gaps'>;

function flowing({ signals, base, projection, gaps }: Flowing): Flows {
  const periods = signals.calendar.periods.length;
  const byPeriod = (value: (at: number) => number) => summed(projection.shipped.length, periods, value);
  const stock = stockValue(signals, projection);
  return {
    sales: byPeriod((at) => gaps.planRevenue[at] ?? NaN),
    purchases: byPeriod((at) => (signals.supply.values[at] ?? NaN) * (signals.unitCost.values[at] ?? NaN)),
    stock: stock.byPeriod, opening: stock.opening,
    held: carrying(signals, projection),
    hurried: expediting(signals, addedReceipts(signals.supply.values, base.supply.values, periods), insideLeadTime(signals)),
    fined: penalties(signals, projection),
    cogs: byPeriod((at) => (projection.shipped[at] ?? NaN) * (signals.unitCost.values[at] ?? NaN)).reduce((sum, money) => sum + (money || 0), 0),
    margin: gaps.planMargin.reduce(added, NaN),
  };
}

function summed(size: number, periods: number, value: (at: number) => number): Float64Array {
  const sums = new Float64Array(periods).fill(NaN);
  for (let at = 0; at < size; at += 1) sums[at % periods] = added(sums[at % periods] ?? NaN, value(at));
  return sums;
}
