import { daysIn } from '../../model/period';
import type { Signals } from '../../signal/signals';

/** What units of an item are worth in a period and cost to hold until then, money a unit. */
export type Worth = {
  /** What is lost with a unit that is short: its margin and its penalty; Infinity where its price is unknown. */
  short(item: number, t: number): number;
  /** What it costs to hold a unit from the end of one period to the end of a later one. */
  hold(item: number, from: number, to: number): number;
};

/** Worth by the prices, costs, rates and penalties of the signals; a rate or penalty nobody gives is nothing. */
export function worthOf({ calendar, price, unitCost, attributes, settings }: Signals): Worth {
  const periods = calendar.periods.length;
  const years = calendar.periods.map((period) => daysIn(period) / 365);
  return {
    short(item, t) {
      const at = item * periods + t;
      const margin = (price.values[at] ?? NaN) - (unitCost.values[at] || 0);
      return (Number.isNaN(margin) ? Infinity : margin) + (attributes.penalty[item] || 0);
    },
    hold(item, from, to) {
      const own = attributes.carryingRate[item] ?? NaN;
      const rate = (Number.isNaN(own) ? settings.carryingRate : own) || 0;
      let cost = 0;
      for (let t = from; t < to; t += 1) cost += (unitCost.values[item * periods + t] || 0) * rate * (years[t] ?? 0);
      return cost;
    },
  };
}

/** The items in the order they are served: class by class (A before B, those without one last), and within a class the dearest shortage first. */
export function byPriority({ items }: Signals, rows: Int32Array, worth: Worth): readonly number[] {
  const rank = items.classes.map((name, code) => ({ name, code })).sort((a, b) => (a.name < b.name ? -1 : 1)).reduce((ranks, { code }, i) => ranks.set(code, i), new Map<number, number>());
  const classOf = (item: number) => rank.get(items.class[item] ?? -1) ?? Infinity;
  const short = new Map(Array.from(rows, (item) => [item, worth.short(item, 0)]));
  const dear = (item: number) => short.get(item) ?? 0;
  // Compared, never subtracted: Infinity less Infinity is no order.
  return [...rows].sort((a, b) => compare(classOf(a), classOf(b)) || compare(dear(b), dear(a)) || a - b);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
