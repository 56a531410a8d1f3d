import { HORIZONS } from '../stock/horizon';
import { KINDS, NATURE, type Kind } from './kind';
import { isMaterial, isShare, type Limits } from './material';
import type { Exception, Hidden } from '../reconciliation';
import type { Trouble } from './trouble';

/** An exception before it is ranked among the others. */
export type Run = Omit<Exception, 'rank'> & { rank: number };

/** The material runs, in the order they were met, and what materiality keeps off the list, kind by kind. */
export type Runs = { readonly listed: Run[]; readonly hidden: Hidden['exceptions'] };

/** What runs are read against: the horizon of each period, and the words of the causes. */
export type Reading = { readonly horizon: Uint8Array; readonly words: readonly string[] };

/**
 * Adjacent periods of one item or resource with the same trouble, merged; each judged by its own value and base and not by its rows, and where nobody
 * knows the money, by units. A level weighs what its worst period does, a flow what all its periods do together.
 */
export function runsOf(troubles: readonly Trouble[], reading: Reading, limits: Limits): Runs {
  const listed: Run[] = [];
  const hidden = new Map<Kind, { count: number; value: number }>();
  for (const trouble of troubles) {
    const left = { count: 0, value: 0 };
    hidden.set(trouble.kind, left);
    eachRun(trouble.there, reading.horizon.length, (row, from, to) => {
      const run = weighed(trouble, row * reading.horizon.length + from, row * reading.horizon.length + to);
      if (isListed(run, trouble, limits)) listed.push(told(run, trouble, reading, row, from, to));
      else {
        left.count += 1;
        left.value += Math.abs(run.value);
      }
    });
  }
  return { listed, hidden: KINDS.flatMap((kind) => ({ kind, count: 0, value: 0, ...hidden.get(kind) })).filter(({ count }) => count > 0) };
}

/** What a run weighs: the place of its worst cell, and money, units and base as its kind counts them. */
type Weight = { readonly worst: number; readonly value: number; readonly units: number; readonly base: number };

function weighed({ kind, there, quantity, value, base }: Trouble, first: number, last: number): Weight {
  const worst = worstOf(value, there, first, last);
  if (NATURE[kind] === 'level') return { worst, value: value[worst] ?? NaN, units: quantity[worst] ?? NaN, base: base?.[worst] ?? NaN };
  return { worst, value: sum(value, first, last), units: sum(quantity, first, last), base: base ? sum(base, first, last) : NaN };
}

/** Hours are a share of hours; all else is judged by its money, and listed where nobody knows the money. */
function isListed({ value, units, base }: Weight, { resources }: Trouble, limits: Limits): boolean {
  if (Number.isNaN(value)) return true;
  return resources ? isMaterial(value, NaN, limits) || isShare(units, base, limits) : isMaterial(value, base, limits);
}

function told({ worst, value, units, base }: Weight, trouble: Trouble, { horizon, words }: Reading, row: number, from: number, to: number): Run {
  const { kind, resources, cause } = trouble;
  const first = row * horizon.length + from;
  const whole = NATURE[kind] === 'level' || from === to;
  return {
    rank: 0, kind, item: resources ? -1 : row, resource: resources?.[row] ?? '', from, to, worst: worst - row * horizon.length,
    quantity: units, value, base,
    share: base === 0 ? NaN : Math.abs((resources ? units : value) / base),
    cause: words[cause[whole ? worst : weightiest(trouble, first, first + to - from)] ?? 0] ?? '',
    horizon: HORIZONS[horizon[from] === 0 ? 0 : 1],
  };
}

/** Visits every stretch of adjacent periods in which the trouble stands; never across two items. */
function eachRun(there: Float64Array, periods: number, visit: (row: number, from: number, to: number) => void): void {
  let from = -1;
  for (let at = 0, t = 0, row = 0; at < there.length; at += 1) {
    const on = (there[at] ?? NaN) > 0;
    if (on && from < 0) from = t;
    const end = t + 1 === periods;
    if (from >= 0 && (!on || end)) {
      visit(row, from, on ? t : t - 1);
      from = -1;
    }
    t = end ? 0 : t + 1;
    if (end) row += 1;
  }
}

/** The cell with the most money, by units where the money is the same or unknown; the first of equals. */
function worstOf(value: Float64Array, there: Float64Array, first: number, last: number): number {
  let worst = first;
  for (let at = first + 1; at <= last; at += 1) {
    const a = Math.abs(value[at] ?? NaN);
    const b = Math.abs(value[worst] ?? NaN);
    if (a > b || (!(a < b) && (there[at] ?? 0) > (there[worst] ?? 0))) worst = at;
  }
  return worst;
}

/** A cell with the cause that most of the money of the run is due to; the first of equals. */
function weightiest({ cause, value }: Trouble, first: number, last: number): number {
  let best = first;
  let most = -1;
  for (let at = first; at <= last; at += 1) {
    const here = cause[at] ?? 0;
    if (at > first && here === cause[at - 1]) continue; // weighed with the cell before
    let due = 0;
    for (let other = first; other <= last; other += 1) if (cause[other] === here) due += Math.abs(value[other] ?? NaN) || 0;
    if (due > most) [best, most] = [at, due];
  }
  return best;
}

/** A blank adds nothing; blank when all are. */
function sum(of: Float64Array, first: number, last: number): number {
  let total = NaN;
  for (let at = first; at <= last; at += 1) {
    const value = of[at] ?? NaN;
    if (!Number.isNaN(value)) total = Number.isNaN(total) ? value : total + value;
  }
  return total;
}
