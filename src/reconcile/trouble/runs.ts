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
  const hidden = new Map<Kind, { readonly count: number; readonly value: number }>();
  for (const trouble of troubles) hidden.set(trouble.kind, listedOf(trouble, reading, limits, listed));
  return { listed, hidden: KINDS.flatMap((kind) => ({ kind, count: 0, value: 0, ...hidden.get(kind) })).filter(({ count }) => count > 0) };
}

/** Puts the material runs of one kind on the list; how many are not, and the sum of their |value|. */
function listedOf(trouble: Trouble, reading: Reading, limits: Limits, listed: Run[]): { readonly count: number; readonly value: number } {
  const { kind, resources, there, quantity, value, base } = trouble;
  const level = NATURE[kind] === 'level';
  const runs = stretches(there, reading.horizon.length);
  let [count, left] = [0, 0];
  for (let i = 0; i < runs.length; i += 2) {
    const first = runs[i] ?? 0;
    const last = runs[i + 1] ?? 0;
    const worst = level ? worstOf(value, there, first, last) : NOWHERE;
    const money = counted(value, worst, first, last);
    const against = base ? counted(base, worst, first, last) : NaN;
    const units = resources ? counted(quantity, worst, first, last) : NaN;
    if (money !== money || (resources ? isMaterial(money, NaN, limits) || isShare(units, against, limits) : isMaterial(money, against, limits))) { // NaN is the only number that is not itself
      listed.push(told(trouble, reading, first, last));
      continue;
    }
    count += 1;
    left += Math.abs(money);
  }
  return { count, value: left };
}

/** Where a flow is worst does not matter: all its periods count. */
const NOWHERE = -1;

/** What a run comes to: what stands in the worst cell of a level, the sum of a flow. */
function counted(of: Float64Array, worst: number, first: number, last: number): number {
  return worst === NOWHERE ? sum(of, first, last) : (of[worst] ?? NaN);
}

function told(trouble: Trouble, { horizon, words }: Reading, first: number, last: number): Run {
  const { kind, resources, there, quantity, value, base, cause } = trouble;
  const row = Math.floor(first / horizon.length);
  const from = first - row * horizon.length;
  const worst = worstOf(value, there, first, last);
  const level = NATURE[kind] === 'level';
  const at = level ? worst : NOWHERE;
  const [units, money, against] = [counted(quantity, at, first, last), counted(value, at, first, last), base ? counted(base, at, first, last) : NaN];
  return {
    rank: 0, kind, item: resources ? -1 : row, resource: resources?.[row] ?? '', from, to: from + last - first, worst: worst - row * horizon.length,
    quantity: units, value: money, base: against,
    share: against === 0 ? NaN : Math.abs((resources ? units : money) / against), // hours are a share of hours
    cause: words[cause[level || first === last ? worst : weightiest(trouble, first, last)] ?? 0] ?? '',
    horizon: HORIZONS[horizon[from] === 0 ? 0 : 1],
  };
}

/** The first and the last cell of every stretch of adjacent periods in which a trouble stands, one after the other; never across two items. */
function stretches(there: Float64Array, periods: number): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < there.length; row += periods) {
    let from = -1;
    for (let at = row; at < row + periods; at += 1) {
      const on = (there[at] ?? NaN) > 0;
      if (on && from < 0) from = at;
      if (!on && from >= 0) {
        found.push(from, at - 1);
        from = -1;
      }
    }
    if (from >= 0) found.push(from, row + periods - 1);
  }
  return found;
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
