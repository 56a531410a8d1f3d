import type { Items } from '../../model/items';
import { measure, type Measure, type Unit } from '../../model/measure';
import type { Attributes, Signals } from '../../signal/signals';
import { picked } from '../lever/rows';

/** The items, of all or of those named in order, in which two signals of the same axes differ, in their order; blank is told apart from a number, blank from blank not. */
export function differing(a: Signals, b: Signals, among?: Int32Array): Int32Array {
  const periods = a.calendar.periods.length;
  const flags = new Uint8Array(a.items.count);
  const compare = (x: Float64Array | undefined, y: Float64Array | undefined, width: number) => {
    if (!x || !y || x === y) return;
    const rows = among ? among.length : flags.length;
    for (let i = 0; i < rows; i += 1) {
      const item = among ? (among[i] ?? 0) : i;
      if (flags[item] === 0 && apart(x, y, item * width, item * width + width)) flags[item] = 1;
    }
  };
  for (const part of ['demand', 'supply', 'price', 'unitCost'] as const) compare(a[part].values, b[part].values, periods);
  for (const part of ['revenue', 'units', 'margin'] as const) compare(a.budget?.[part].values, b.budget?.[part].values, periods);
  for (const part of ['targetStock', 'targetCover'] as const) compare(a.attributes[part], b.attributes[part], 1);
  return flagged(flags);
}

function apart(x: Float64Array, y: Float64Array, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    const [one, other] = [x[at] ?? NaN, y[at] ?? NaN];
    if (one !== other && (one === one || other === other)) return true; // NaN is the only number that is not itself
  }
  return false;
}

/** Where the flags are 1. */
function flagged(flags: Uint8Array): Int32Array {
  const found = new Int32Array(flags.length);
  let count = 0;
  for (let item = 0; item < flags.length; item += 1) if (flags[item] === 1) found[count++] = item;
  return found.slice(0, count);
}

/** The signals of some items only, without what items share: resources, components, orders, history. What is left of the budget are the items' parts. */
export function sliced(signals: Signals, rows: Int32Array): Signals {
  const { items, calendar, budget } = signals;
  const some = itemsOf(items, rows);
  const grid = <U extends Unit>(of: Measure<U>) => measure(of.unit, some, calendar, picked(of.values, rows, calendar.periods.length));
  return {
    settings: signals.settings, asOf: signals.asOf, cycle: signals.cycle, calendar, items: some,
    demand: grid(signals.demand), supply: grid(signals.supply), price: grid(signals.price), unitCost: grid(signals.unitCost),
    attributes: attributesOf(signals.attributes, rows),
    ...(signals.imbalance && { imbalance: picked(signals.imbalance, rows, calendar.periods.length) }),
    budget: budget && { ...budget, group: rows.map((item) => budget.group[item] ?? -1), revenue: grid(budget.revenue), units: grid(budget.units), margin: grid(budget.margin) },
  };
}

function itemsOf(items: Items, rows: Int32Array): Items {
  const of = (codes: Int32Array) => rows.map((item) => codes[item] ?? -1);
  return { ...items, count: rows.length, product: of(items.product), location: of(items.location), family: of(items.family), class: of(items.class) };
}

function attributesOf(of: Attributes, rows: Int32Array): Attributes {
  const one = (values: Float64Array) => picked(values, rows, 1);
  return {
    opening: one(of.opening), targetStock: one(of.targetStock), targetCover: one(of.targetCover), maxStock: one(of.maxStock), leadTime: one(of.leadTime), lotSize: one(of.lotSize),
    minimumOrder: one(of.minimumOrder), expediteCost: one(of.expediteCost), penalty: one(of.penalty), carryingRate: one(of.carryingRate),
  };
}
