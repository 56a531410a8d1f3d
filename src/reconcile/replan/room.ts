import { firstDay } from '../../model/period';
import type { Signals } from '../../signal/signals';
import { leftOver, limits, type ByItem } from '../resource/limits';
import { loaded } from '../resource/load';

/** What there is to make more with while a plan is made: it shrinks with every unit. What nobody says anything of limits nothing. */
export type Room = {
  /** The most units of an item that can be made in a period, in regular hours or in overtime, with the components there are. */
  most(item: number, t: number, overtime: boolean): number;
  /** Takes hours and components for so many units. */
  take(item: number, t: number, overtime: boolean, units: number): void;
  /** What a unit costs more in overtime; hours whose cost nobody says cost nothing. */
  premium(item: number, t: number): number;
};

/** The room that a supply (items × periods) leaves over. From its lead time on, as much of a component as one likes can be ordered now. */
export function roomBeside(signals: Signals, supply: Float64Array): Room {
  const { resources, parts, calendar, asOf } = signals;
  const periods = calendar.periods.length;
  const { steps, needs } = limits(signals, undefined);
  const load = resources && loaded(supply, periods, resources).load;
  const free = (resources?.available ?? new Float64Array(0)).map((hours, at) => (Number.isNaN(hours) ? Infinity : hours - (load?.[at] ?? 0)));
  const over = (resources?.overtime ?? new Float64Array(0)).map((hours, at) => Math.max(0, (hours || 0) + Math.min(0, free[at] ?? 0)));
  const left = parts ? leftOver(parts, supply, periods) : new Float64Array(0);
  const starts = calendar.periods.map(firstDay);
  const open = Array.from(parts?.leadTime ?? [], (days) => starts.findIndex((day) => day >= asOf + days));
  const until = open.map((t) => (t < 0 ? periods : t));

  const each = (of: ByItem, item: number, entry: (at: number) => void) => {
    for (let i = of.start[item] ?? 0; i < (of.start[item + 1] ?? 0); i += 1) entry(of.order[i] ?? -1);
  };
  return {
    most(item, t, overtime) {
      let units = Infinity;
      each(steps, item, (step) => {
        const [hours, at] = [resources?.routing.hours[step] ?? 0, (resources?.routing.resource[step] ?? 0) * periods + t];
        if (hours > 0) units = Math.min(units, Math.max(0, (overtime ? Math.max(0, free[at] ?? 0) + (over[at] ?? 0) : (free[at] ?? 0))) / hours);
      });
      each(needs, item, (line) => {
        const [quantity, part] = [parts?.bill.quantity[line] ?? 0, parts?.bill.component[line] ?? 0];
        if (quantity > 0) for (let u = t; u < (until[part] ?? periods); u += 1) units = Math.min(units, Math.max(0, left[part * periods + u] ?? Infinity) / quantity);
      });
      return units;
    },
    take(item, t, overtime, units) {
      each(steps, item, (step) => {
        const [hours, at] = [(resources?.routing.hours[step] || 0) * units, (resources?.routing.resource[step] ?? 0) * periods + t];
        const regular = overtime ? Math.min(hours, Math.max(0, free[at] ?? 0)) : hours;
        free[at] = (free[at] ?? 0) - regular;
        over[at] = (over[at] ?? 0) - (hours - regular);
      });
      each(needs, item, (line) => {
        const [quantity, part] = [(parts?.bill.quantity[line] || 0) * units, parts?.bill.component[line] ?? 0];
        for (let u = t; u < periods; u += 1) left[part * periods + u] = (left[part * periods + u] ?? 0) - quantity;
      });
    },
    premium(item, t) {
      let cost = 0;
      each(steps, item, (step) => (cost += (resources?.routing.hours[step] || 0) * (resources?.overtimeCost[(resources.routing.resource[step] ?? 0) * periods + t] || 0)));
      return cost;
    },
  };
}
