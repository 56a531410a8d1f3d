import type { Parts } from '../../signal/grid/resources';
import type { Signals } from '../../signal/signals';
import type { CapacityLoad } from '../money/finance';

/** Entries of a list by item: those of item i are `order[start[i]]` up to before `start[i + 1]`. */
export type ByItem = { readonly start: Int32Array; readonly order: Int32Array };

/** What is left to make more with. What nobody says anything of limits nothing: Infinity. */
export type Limits = {
  /** Hours not yet used up to each period, overtime included, resources × periods. */
  readonly hours: Float64Array;
  /** Units on hand and received up to each period that the plan does not use, components × periods; below 0 the plan lacks them. */
  readonly parts: Float64Array;
  readonly steps: ByItem;
  readonly needs: ByItem;
};

/** What capacity and components leave over, from the plan as it stands; with as much overtime as is given, or as is said here. */
export function limits(signals: Signals, capacity: CapacityLoad | undefined, overtime = signals.resources?.overtime): Limits {
  const { resources, parts, items, calendar, supply } = signals;
  const periods = calendar.periods.length;
  const none = new Int32Array(0);
  return {
    hours: resources && capacity ? unused(resources.available.map((hours, at) => hours + (overtime?.[at] || 0) - (capacity.load[at] ?? 0)), periods) : new Float64Array(0),
    parts: parts ? leftOver(parts, supply.values, periods) : new Float64Array(0),
    steps: byItem(resources?.routing.item ?? none, items.count),
    needs: byItem(parts?.bill.item ?? none, items.count),
  };
}

/** Hours free so far: what was not used before can have been used for it. A period nobody knows is never full. */
function unused(free: Float64Array, periods: number): Float64Array {
  let sum = 0;
  return free.map((hours, at) => {
    sum = (at % periods === 0 ? 0 : sum) + (Number.isNaN(hours) ? Infinity : Math.max(0, hours));
    return sum;
  });
}

/** Stock of each component after the receipts and the use so far. */
export function leftOver({ components, bill, onHand, receipts }: Parts, supply: Float64Array, periods: number): Float64Array {
  const left = new Float64Array(components.length * periods);
  for (let line = 0; line < bill.item.length; line += 1) {
    const [from, to] = [(bill.item[line] ?? 0) * periods, (bill.component[line] ?? 0) * periods];
    const each = bill.quantity[line] || 0;
    for (let t = 0; t < periods; t += 1) left[to + t] = (left[to + t] ?? 0) - each * (supply[from + t] || 0);
  }
  for (let part = 0; part < components.length; part += 1) {
    const [from, end] = [part * periods, (part + 1) * periods];
    const stock = onHand[part] ?? NaN;
    if (Number.isNaN(stock) && receipts.subarray(from, end).every(Number.isNaN)) {
      left.fill(Infinity, from, end);
      continue;
    }
    let sum = stock || 0;
    for (let at = from; at < end; at += 1) left[at] = sum += (receipts[at] || 0) + (left[at] ?? 0);
  }
  return left;
}

function byItem(item: Int32Array, count: number): ByItem {
  const start = new Int32Array(count + 1);
  for (const of of item) start[of + 1] = (start[of + 1] ?? 0) + 1;
  for (let i = 0; i < count; i += 1) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const next = start.slice();
  const order = new Int32Array(item.length);
  item.forEach((of, entry) => {
    const to = next[of] ?? 0;
    order[to] = entry;
    next[of] = to + 1;
  });
  return { start, order };
}

/** What keeps more from being made, and how much of it can be made all the same. */
export type Bound = { readonly kind: 'capacity' | 'component'; readonly name: string; readonly units: number };

/** The resource or component that lets the fewest more units of an item be made by a period; undefined where nothing limits it. */
export function tightest(of: Limits, { resources, parts, calendar }: Signals, item: number, t: number): Bound | undefined {
  const periods = calendar.periods.length;
  let bound: Bound | undefined;
  const least = (kind: Bound['kind'], name: string | undefined, units: number) => {
    if (name !== undefined && units < (bound?.units ?? Infinity)) bound = { kind, name, units };
  };
  for (let i = of.needs.start[item] ?? 0; parts && i < (of.needs.start[item + 1] ?? 0); i += 1) {
    const line = of.needs.order[i] ?? -1;
    const component = parts.bill.component[line] ?? -1;
    const each = parts.bill.quantity[line] ?? NaN;
    if (each > 0) least('component', parts.components[component], Math.max(0, of.parts[component * periods + t] ?? NaN) / each);
  }
  for (let i = of.steps.start[item] ?? 0; resources && i < (of.steps.start[item + 1] ?? 0); i += 1) {
    const step = of.steps.order[i] ?? -1;
    const resource = resources.routing.resource[step] ?? -1;
    const each = resources.routing.hours[step] ?? NaN;
    if (each > 0) least('capacity', resources.names[resource], (of.hours[resource * periods + t] ?? NaN) / each);
  }
  return bound;
}
