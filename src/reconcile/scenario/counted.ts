import type { Signals } from '../../signal/signals';
import { difference } from '../stock/noise';
import { isMaterial, type Limits } from '../trouble/material';
import { measured, type Lane } from './lane';

/** How many exceptions an item has, as its lane stands. */
export type Count = (lane: Lane, item: number) => number;

/** Counts the runs of an item's stock that the sheet Exceptions would list: the kinds of trouble.ts, merged and weighed as in runs.ts. */
export function counting(signals: Signals): Count {
  const { calendar, demand: { values: demand }, price: { values: price }, unitCost: { values: cost }, settings } = signals;
  const n = calendar.periods.length;
  const [value, base] = [new Float64Array(n), new Float64Array(n)];
  const worth = (units: Float64Array, each: Float64Array, from: number) => {
    for (let t = 0; t < n; t += 1) value[t] = (units[t] ?? 0) * (each[from + t] ?? NaN);
    return value;
  };
  return (lane, item) => {
    measured(lane, signals, item);
    const { short, below, excess, overbuild } = lane;
    const from = item * n;
    let count = 0;
    if (any(short)) {
      for (let t = 0; t < n; t += 1) base[t] = (demand[from + t] ?? NaN) * (price[from + t] ?? NaN);
      count += levels(short, worth(short, price, from), base, settings);
    }
    if (any(below)) count += levels(below, worth(below, cost, from), undefined, settings);
    if (any(excess)) count += levels(excess, worth(excess, cost, from), undefined, settings);
    if (any(overbuild)) count += flows(overbuild, worth(overbuild, cost, from), settings);
    return count;
  };
}

/** Counts the runs in which an item's revenue is below its budget, or above it. */
export function countingBudget({ calendar, price: { values: price }, budget, settings }: Signals): Count {
  if (!budget) return () => 0;
  const n = calendar.periods.length;
  const { values } = budget.revenue;
  return ({ shipped }, item) => {
    let count = 0;
    let side = 0; // of the budget: 1 above it, −1 below, 0 on it or not known
    let money = 0;
    let against = 0;
    for (let t = 0, at = item * n; t < n; t += 1, at += 1) {
      const base = values[at] ?? NaN;
      const gap = difference((shipped[t] ?? 0) * (price[at] ?? NaN), base);
      const here = gap > 0 ? 1 : gap < 0 ? -1 : 0;
      if (here !== side) {
        if (side !== 0) count += listed(money, against, settings);
        side = here;
        money = 0;
        against = 0;
      }
      if (here !== 0) {
        money += gap;
        against += base;
      }
    }
    return side === 0 ? count : count + listed(money, against, settings);
  };
}

function any(there: Float64Array): boolean {
  for (let t = 0; t < there.length; t += 1) if ((there[t] ?? 0) > 0) return true;
  return false;
}

/** Runs of a level that are listed: each weighs what its worst period does. */
function levels(there: Float64Array, value: Float64Array, base: Float64Array | undefined, limits: Limits): number {
  let count = 0;
  let worst = -1;
  for (let t = 0; t <= there.length; t += 1) {
    if ((there[t] ?? 0) > 0) {
      const a = Math.abs(value[t] ?? NaN);
      const b = Math.abs(value[worst] ?? NaN);
      if (worst < 0 || a > b || (!(a < b) && (there[t] ?? 0) > (there[worst] ?? 0))) worst = t;
    } else if (worst >= 0) {
      count += listed(value[worst] ?? NaN, base ? (base[worst] ?? NaN) : NaN, limits);
      worst = -1;
    }
  }
  return count;
}

/** Runs of a flow that are listed: each weighs what all its periods do, against nothing. */
export function flows(there: Float64Array, value: Float64Array, limits: Limits): number {
  let count = 0;
  let money = NaN;
  let on = false;
  for (let t = 0; t <= there.length; t += 1) {
    const more = value[t] ?? NaN;
    if ((there[t] ?? 0) > 0) {
      if (more === more) money = money === money ? money + more : more; // NaN is the only number that is not itself
      on = true;
    } else if (on) {
      count += listed(money, NaN, limits);
      money = NaN;
      on = false;
    }
  }
  return count;
}

/** A run whose money nobody knows is listed. */
function listed(value: number, base: number, limits: Limits): number {
  return value !== value || isMaterial(value, base, limits) ? 1 : 0; // NaN is the only number that is not itself
}
