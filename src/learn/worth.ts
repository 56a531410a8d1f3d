import type { Items } from '../model/items';
import { matched } from '../signal/cell/fold';
import type { History } from '../signal/grid/history';
import type { Signals } from '../signal/signals';

/** What a unit too many or too few is worth, by item of the history; blank where the plan does not know the item or its money. */
export type Worth = {
  /** Money per unit in stock. */
  readonly cost: Float64Array;
  /** Price − unit cost. */
  readonly margin: Float64Array;
  /** Of stock value a year, a fraction: the product's, else the setting. */
  readonly rate: Float64Array;
  /** Days. */
  readonly leadTime: Float64Array;
};

/** The money of each item of the history as the plan has it: its first period with a price and a cost. */
export function worth(signals: Signals, { items }: History): Worth {
  const of = planned(signals.items, items);
  const periods = signals.calendar.periods.length;
  const first = (values: Float64Array, item: number) => {
    for (let t = 0; item >= 0 && t < periods; t += 1) {
      const value = values[item * periods + t] ?? NaN;
      if (!Number.isNaN(value)) return value;
    }
    return NaN;
  };
  const cost = Float64Array.from(of, (item) => first(signals.unitCost.values, item));
  const margin = Float64Array.from(of, (item, i) => first(signals.price.values, item) - (cost[i] ?? NaN));
  const { carryingRate, leadTime } = signals.attributes;
  const rate = Float64Array.from(of, (item) => {
    const own = carryingRate[item] ?? NaN;
    return Number.isNaN(own) ? signals.settings.carryingRate : own;
  });
  return { cost, margin, rate, leadTime: Float64Array.from(of, (item) => leadTime[item] ?? NaN) };
}

/** History's item → the plan's: the same product and location, else the first of the product; −1 where it is planned no more. */
function planned(plan: Items, past: Items): Int32Array {
  const place = (items: Items, item: number) => items.locations[items.location[item] ?? -1] ?? '';
  const products = new Map(plan.products.map((name, i) => [matched(name), i]));
  const ofProduct: number[][] = plan.products.map(() => []);
  plan.product.forEach((product, item) => ofProduct[product]?.push(item));
  const known = past.products.map((name) => ofProduct[products.get(matched(name)) ?? -1] ?? []);
  return Int32Array.from(past.product, (product, item) => {
    const choices = known[product] ?? [];
    const where = matched(place(past, item));
    return choices.find((each) => matched(place(plan, each)) === where) ?? choices[0] ?? -1;
  });
}
