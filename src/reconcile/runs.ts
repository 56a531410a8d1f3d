import { causeOf, CAUSES } from './cause';
import { HORIZONS } from './horizon';
import { KINDS, NATURE, type Kind } from './kind';
import { isMaterial, type Limits } from './material';
import type { Exception, Hidden } from './reconciliation';
import type { Trouble } from './trouble';

/** An exception before it is ranked among the others. */
export type Run = Omit<Exception, 'rank'> & { rank: number };

/** The material runs, in the order they were met, and what materiality keeps off the list, kind by kind. */
export type Runs = { readonly listed: Run[]; readonly hidden: Hidden['exceptions'] };

/**
 * Adjacent periods of one item with the same trouble, merged; each judged by its own value and base and not by its rows, and where nobody knows
 * the money, by units. A level weighs what its worst period does, a flow what all its periods do together.
 */
export function runsOf(troubles: readonly Trouble[], horizon: Uint8Array, limits: Limits): Runs {
  const listed: Run[] = [];
  const hidden = new Map<Kind, { count: number; value: number }>();
  for (const trouble of troubles) {
    const left = { count: 0, value: 0 };
    hidden.set(trouble.kind, left);
    const weigh = NATURE[trouble.kind] === 'flow' ? sum : level;
    eachRun(trouble.there, horizon.length, (item, from, to) => {
      const first = item * horizon.length + from;
      const last = item * horizon.length + to;
      const worst = worstOf(trouble.value, trouble.there, first, last);
      const value = weigh(trouble.value, first, last, worst);
      const base = trouble.base ? weigh(trouble.base, first, last, worst) : NaN;
      if (Number.isNaN(value) || isMaterial(value, base, limits)) {
        const quantity = weigh(trouble.quantity, first, last, worst);
        listed.push({
          rank: 0, kind: trouble.kind, item, resource: '', from, to, worst: worst - item * horizon.length, quantity, value, base,
          share: base === 0 ? NaN : Math.abs(value / base), cause: causeOf(trouble.cause[NATURE[trouble.kind] === 'flow' ? weightiest(trouble, first, last) : worst]), horizon: HORIZONS[horizon[from] === 0 ? 0 : 1],
        });
        return;
      }
      left.count += 1;
      left.value += Math.abs(value);
    });
  }
  return { listed, hidden: KINDS.flatMap((kind) => ({ kind, count: 0, value: 0, ...hidden.get(kind) })).filter(({ count }) => count > 0) };
}

/** Visits every stretch of adjacent periods in which the trouble stands; never across two items. */
function eachRun(there: Float64Array, periods: number, visit: (item: number, from: number, to: number) => void): void {
  const items = there.length / periods;
  for (let item = 0; item < items; item += 1) {
    let from = -1;
    for (let t = 0; t < periods; t += 1) {
      const on = (there[item * periods + t] ?? NaN) > 0;
      if (on && from < 0) from = t;
      if (from < 0 || (on && t + 1 < periods)) continue;
      visit(item, from, on ? t : t - 1);
      from = -1;
    }
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
  const due = new Float64Array(CAUSES.length);
  for (let at = first; at <= last; at += 1) due[cause[at] ?? 0] = (due[cause[at] ?? 0] ?? 0) + (Math.abs(value[at] ?? NaN) || 0);
  let best = first;
  for (let at = first; at <= last; at += 1) if ((due[cause[at] ?? 0] ?? 0) > (due[cause[best] ?? 0] ?? 0)) best = at;
  return best;
}

function level(of: Float64Array, _first: number, _last: number, worst: number): number {
  return of[worst] ?? NaN;
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
