import type { DemandParts } from '../../signal/grid/orders';
import type { Signals } from '../../signal/signals';
import type { Lever } from './lever';
import { arrival, changed, shifted, type Change, type Window } from './cells';
import { ofCustomers, reachedItems, reachedParts } from './reach';

/** Demand with some of its cells changed: of all customers, or only the share of the customers named; who wants what follows. */
export function demandChanged(signals: Signals, lever: Lever, change: Change): Signals {
  const window = windowOf(signals, lever);
  const { demand, demandParts: parts } = signals;
  if (!ofCustomers(lever.reach)) {
    const values = changed(demand.values, window, change);
    return { ...signals, demand: { ...demand, values }, ...(parts && { demandParts: followed(parts, demand.values, values, window.periods) }) };
  }
  if (!parts) return signals;
  const mine = reachedParts(parts, lever.reach);
  const portion = portions(signals, parts, mine);
  const after = changed(portion, window, (value, at) => (Number.isNaN(value) ? NaN : change(value, at)));
  const values = demand.values.slice();
  for (let at = 0; at < values.length; at += 1) {
    const more = (after[at] ?? NaN) - (portion[at] ?? NaN);
    if (more !== 0 && !Number.isNaN(more)) values[at] = (values[at] || 0) + more;
  }
  return { ...signals, demand: { ...demand, values }, demandParts: followed(parts, portion, after, window.periods, mine) };
}

/** Demand that comes some periods later, of all customers or of those named; what leaves the horizon is gone. */
export function demandShifted(signals: Signals, lever: Lever, by: number): Signals {
  if (by === 0) return signals;
  const window = windowOf(signals, lever);
  const { demand, demandParts: parts } = signals;
  const some = ofCustomers(lever.reach);
  if (!parts) return some ? signals : { ...signals, demand: { ...demand, values: shifted(demand.values, window, by) } };
  const mine = some ? reachedParts(parts, lever.reach) : undefined;
  const demandParts = moved(parts, window, by, mine);
  if (!mine) return { ...signals, demand: { ...demand, values: shifted(demand.values, window, by) }, demandParts };
  const portion = portions(signals, parts, mine);
  const after = shifted(portion, window, by);
  const values = demand.values.map((value, at) => ((after[at] || 0) === (portion[at] || 0) ? value : (value || 0) + (after[at] || 0) - (portion[at] || 0)));
  return { ...signals, demand: { ...demand, values }, demandParts };
}

/** The cells a lever reaches in a grid of items. */
export function windowOf({ items, calendar }: Signals, { reach }: Lever): Window {
  return { rows: reachedItems(items, reach), periods: calendar.periods.length, from: reach.from, to: reach.to };
}

/** The units of each item and period that the parts marked have of its demand; blank where they have none. The parts need not add up to the demand: shares count. */
export function portions({ demand, calendar }: Signals, parts: DemandParts, mine: Uint8Array): Float64Array {
  const [all, some] = [new Float64Array(demand.values.length), new Float64Array(demand.values.length).fill(NaN)];
  parts.quantity.forEach((quantity, i) => {
    const at = (parts.item[i] ?? 0) * calendar.periods.length + (parts.period[i] ?? 0);
    all[at] = (all[at] ?? 0) + quantity;
    if (mine[i] === 1) some[at] = (some[at] || 0) + quantity;
  });
  return some.map((quantity, at) => (Number.isNaN(quantity) ? NaN : all[at] === 0 ? 0 : quantity === all[at] ? demand.values[at] || 0 : (demand.values[at] || 0) * (quantity / (all[at] ?? NaN))));
}

/** The parts after their cells changed: each keeps its share of them. */
export function followed(parts: DemandParts, before: Float64Array, after: Float64Array, periods: number, mine?: Uint8Array): DemandParts {
  const quantity = parts.quantity.map((units, i) => {
    const at = (parts.item[i] ?? 0) * periods + (parts.period[i] ?? 0);
    const [was, is] = [before[at] ?? NaN, after[at] ?? NaN];
    return (mine && mine[i] !== 1) || was === is || !(was !== 0) || Number.isNaN(was) || Number.isNaN(is) ? units : units * (is / was);
  });
  return { ...parts, quantity };
}

function moved(parts: DemandParts, { rows, periods, from, to }: Window, by: number, mine: Uint8Array | undefined): DemandParts {
  const items = new Set(rows);
  const due = (i: number) => items.has(parts.item[i] ?? -1) && (parts.period[i] ?? -1) >= from && (parts.period[i] ?? -1) <= to && (!mine || mine[i] === 1);
  const quantity = parts.quantity.map((units, i) => (due(i) && arrival(parts.period[i] ?? 0, by) >= periods ? 0 : units));
  const period = parts.period.map((t, i) => (due(i) ? Math.min(periods - 1, arrival(t, by)) : t));
  return { ...parts, quantity, period };
}
