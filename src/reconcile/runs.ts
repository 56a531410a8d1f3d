import type { Calendar } from '../model/calendar';
import { nameOf, type Items } from '../model/items';
import { causeOf } from './cause';
import { HORIZONS } from './horizon';
import { KINDS, NATURE, type Kind } from './kind';
import { isMaterial, type Limits } from './material';
import type { Exception, Hidden } from './reconciliation';
import type { Trouble } from './trouble';

/** Exceptions before they are ranked, and what materiality keeps off the list. */
export type Runs = { readonly listed: readonly Exception[]; readonly hidden: Hidden['exceptions'] };

/**
 * Adjacent periods of one item with the same trouble, merged; the material ones ranked by money, the others counted and summed.
 *
 * A run is judged by its own value and base, not by its rows. Money nobody knows ranks after all that is known, by units.
 */
export function exceptions(troubles: readonly Trouble[], items: Items, calendar: Calendar, horizon: Uint8Array, limits: Limits): Runs {
  const listed: Exception[] = [];
  const hidden = new Map<Kind, { count: number; value: number }>();
  for (const trouble of troubles) {
    eachRun(trouble, calendar.periods.length, (item, from, to) => {
      const run = weighed(trouble, item, from, to, calendar.periods.length, horizon);
      if (isMaterial(run.value, run.base, limits) || (Number.isNaN(run.value) && run.quantity !== 0)) listed.push(run);
      else {
        const kept = hidden.get(run.kind) ?? { count: 0, value: 0 };
        hidden.set(run.kind, { count: kept.count + 1, value: kept.value + (Math.abs(run.value) || 0) });
      }
    });
  }
  return {
    listed: ranked(listed, items),
    hidden: KINDS.flatMap((kind) => ({ kind, count: 0, value: 0, ...hidden.get(kind) })).filter(({ count }) => count > 0),
  };
}

/** Visits every stretch of adjacent periods in which the trouble stands; never across two items. */
function eachRun({ there }: Trouble, periods: number, visit: (item: number, from: number, to: number) => void): void {
  let from = -1;
  for (let at = 0, t = 0, item = 0; at < there.length; at += 1) {
    const on = (there[at] ?? NaN) > 0;
    if (on && from < 0) from = t;
    if (from >= 0 && !on) visit(item, from, t - 1);
    if (!on) from = -1;
    t += 1;
    if (t < periods) continue;
    if (from >= 0) visit(item, from, periods - 1);
    from = -1;
    t = 0;
    item += 1;
  }
}

function weighed(trouble: Trouble, item: number, from: number, to: number, periods: number, horizon: Uint8Array): Exception {
  const { kind, quantity, value, base } = trouble;
  const first = item * periods + from;
  const last = item * periods + to;
  const worst = worstOf(value, trouble.there, first, last);
  const whole = NATURE[kind] === 'flow';
  const take = (of: Float64Array) => (whole ? sum(of, first, last) : (of[worst] ?? NaN));
  const worth = take(value);
  const against = base ? take(base) : NaN;
  return {
    rank: 0, kind, item, resource: '', from, to, worst: worst - item * periods,
    quantity: take(quantity), value: worth, base: against, share: against === 0 ? NaN : Math.abs(worth) / Math.abs(against),
    cause: causeOf(trouble.cause[worst]), horizon: HORIZONS[horizon[from] === 0 ? 0 : 1],
  };
}

/** The cell with the most money, by units where the money is the same or unknown; the first of equals. */
function worstOf(value: Float64Array, there: Float64Array, first: number, last: number): number {
  let worst = first;
  for (let at = first + 1; at <= last; at += 1) {
    const [a, b] = [Math.abs(value[at] ?? NaN), Math.abs(value[worst] ?? NaN)];
    const more = Number.isNaN(a) || Number.isNaN(b) || a === b ? (there[at] ?? 0) > (there[worst] ?? 0) : a > b;
    if (more) worst = at;
  }
  return worst;
}

/** A blank adds nothing; blank when all are. */
function sum(of: Float64Array, first: number, last: number): number {
  let total = NaN;
  for (let at = first; at <= last; at += 1) {
    const value = of[at] ?? NaN;
    if (!Number.isNaN(value)) total = (Number.isNaN(total) ? 0 : total) + value;
  }
  return total;
}

/** Most money first; equals by kind, name and period, so that the order of rows in the workbook does not matter. */
function ranked(runs: Exception[], items: Items): readonly Exception[] {
  const money = (run: Exception) => (Number.isNaN(run.value) ? -1 : Math.abs(run.value));
  const units = (run: Exception) => Math.abs(run.quantity) || 0;
  const name = (run: Exception) => (run.item < 0 ? run.resource : nameOf(items, run.item));
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return runs
    .sort((a, b) => money(b) - money(a) || units(b) - units(a) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || byName(name(a), name(b)) || a.from - b.from)
    .map((run, i) => ({ ...run, rank: i + 1 }));
}
