import { settled } from '../reconcile/stock/noise';
import type { Yardsticks } from './yardsticks';

/** What is compared: the steps of the process at one lag in their order, actuals and yardsticks, all items × periods. */
export type Ground = { readonly actuals: Float64Array; readonly periods: number; readonly steps: readonly Float64Array[]; readonly yardsticks: Yardsticks; readonly desk: Desk };

/** One forecaster of a group: `which` counts the steps given, or the yardsticks. Naive and steps chain; the other yardsticks stand against naive. */
export type Found = { readonly kind: 'step' | 'yardstick'; readonly which: number; readonly pairs: number; readonly wmape: number; readonly added: number; readonly bias: number };

/** Room to add up one group at a time, used again for the next: sums for each step, and for each yardstick with its opponent. */
export type Desk = { readonly own: readonly Pairs[]; readonly duels: readonly { readonly rule: Pairs; readonly other: Pairs }[] };

/** Room for so many steps and periods. */
export function desk(steps: number, periods: number): Desk {
  return { own: Array.from({ length: steps }, () => pairs(periods)), duels: Array.from({ length: 3 }, () => ({ rule: pairs(periods), other: pairs(periods) })) };
}

/** Forecast and actual of a group, summed over its items, period by period; a period without a pair is blank in `actual`. */
type Pairs = { readonly actual: Float64Array; readonly forecast: Float64Array };

/**
 * How the steps of a group compare, on the cells that all steps with any pair in the group have in common.
 *
 * A yardstick counts for an item when it was known for the item's first common cell: without actuals before the forecasts there
 * is none, and the first step has nothing before it. Where naive is not known for some cells, the first step is set against it on those it has.
 */
export function compared(ground: Ground, items: Int32Array): readonly Found[] {
  const { actuals, periods, steps, yardsticks: { naive, seasonal, average }, desk: { own: room, duels } } = ground;
  const present = steps.flatMap((values, which) => (anyPair(actuals, values, periods, items) ? [which] : []));
  const grids = present.map((which) => steps[which] ?? actuals);
  const [first] = grids;
  if (!first) return [];
  const own = room.slice(0, grids.length);
  const rules = [naive, seasonal, average];
  // In a duel naive stands against the first step, the others against naive, each on cells both have.
  for (const each of [...own, ...duels.flatMap(({ rule, other }) => [rule, other])]) each.actual.fill(NaN);
  const usable = [false, false, false];
  for (const item of items) {
    let met = false;
    for (let t = 0; t < periods; t += 1) {
      const at = item * periods + t;
      const a = actuals[at] ?? NaN;
      if (a !== a || !everyKnown(grids, at)) continue;
      if (!met) for (let y = 0; y < 3; y += 1) usable[y] = known(rules[y], at) && known(naive, at);
      met = true;
      for (let g = 0; g < grids.length; g += 1) add(own[g], t, a, grids[g]?.[at] ?? NaN);
      for (let y = 0; y < 3; y += 1) {
        if (!usable[y] || !known(rules[y], at) || !known(naive, at)) continue;
        add(duels[y]?.rule, t, a, rules[y]?.[at] ?? NaN);
        add(duels[y]?.other, t, a, (y === 0 ? first : naive)[at] ?? NaN);
      }
    }
  }
  const found: Found[] = [];
  const before = duels.map(({ rule, other }) => ({ rule: judged(rule), other: judged(other) }));
  before.forEach(({ rule, other }, which) => {
    if (rule.pairs > 0) found.push({ kind: 'yardstick', which, ...rule, added: which === 0 ? NaN : other.wmape - rule.wmape });
  });
  const scored = own.map(judged);
  scored.forEach((score, g) => {
    const against = before[0];
    const added = g > 0 ? (scored[g - 1]?.wmape ?? NaN) - score.wmape : against && against.rule.pairs > 0 ? against.rule.wmape - against.other.wmape : NaN;
    found.push({ kind: 'step', which: present[g] ?? 0, ...score, added });
  });
  return found;
}

function anyPair(actuals: Float64Array, values: Float64Array, periods: number, items: Int32Array): boolean {
  for (const item of items) {
    for (let at = item * periods; at < (item + 1) * periods; at += 1) {
      const both = (actuals[at] ?? NaN) + (values[at] ?? NaN);
      if (both === both) return true;
    }
  }
  return false;
}

function everyKnown(grids: readonly Float64Array[], at: number): boolean {
  for (const grid of grids) if (!known(grid, at)) return false;
  return true;
}

function known(values: Float64Array | undefined, at: number): boolean {
  const value = values?.[at] ?? NaN;
  return value === value;
}

function pairs(periods: number): Pairs {
  return { actual: new Float64Array(periods).fill(NaN), forecast: new Float64Array(periods).fill(NaN) };
}

function add(to: Pairs | undefined, t: number, actual: number, forecast: number): void {
  if (!to) return;
  const before = to.actual[t] ?? NaN;
  to.actual[t] = before !== before ? actual : before + actual;
  to.forecast[t] = before !== before ? forecast : (to.forecast[t] ?? 0) + forecast;
}

function judged({ actual, forecast }: Pairs): { readonly pairs: number; readonly wmape: number; readonly bias: number } {
  let [n, absolute, cfe, size, sold] = [0, 0, 0, 0, 0];
  for (let t = 0; t < actual.length; t += 1) {
    const [a, f] = [actual[t] ?? NaN, forecast[t] ?? NaN];
    if (a !== a) continue;
    const e = settled(f - a, Math.abs(f) + Math.abs(a));
    n += 1;
    absolute += Math.abs(e);
    cfe += e;
    size += Math.abs(a);
    sold += a;
  }
  const base = settled(sold, size);
  return { pairs: n, wmape: size === 0 ? NaN : absolute / size, bias: base === 0 ? NaN : settled(cfe, absolute) / base };
}
