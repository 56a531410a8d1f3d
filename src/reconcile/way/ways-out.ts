import { nameOf } from '../../model/items';
import { daysIn } from '../../model/period';
import { words } from '../../model/sentence';
import { insideLeadTime } from '../money/extra-cost';
import { limits, tightest } from '../resource/limits';
import type { Exception, Reconciliation } from '../reconciliation';
import { instead } from './instead';
import { priced, type Need, type Way } from './way';
import { buildable, elsewhere, giveUp, overtime } from './ways';

/** The feasible ways out of a shortage, most net money first, what nobody can price last; empty for other kinds of trouble. */
export function waysOut(of: Reconciliation, exception: Exception): readonly Way[] {
  if (exception.kind !== 'short' || exception.item < 0) return [];
  const need = needOf(of, exception);
  if (!need) return [];
  const ways = [...elsewhere(of, need), ...instead(of, need), ...made(of, need), ...expedited(of, need)];
  return ways.filter(({ units }) => units > 0).sort((a, b) => worth(b) - worth(a) || b.units - a.units);
}

function worth({ net }: Way): number {
  return Number.isNaN(net) ? -Infinity : net;
}

/** What is missing, when, and what a unit is worth. */
function needOf({ signals, projection }: Reconciliation, { item, worst, from }: Exception): Need | undefined {
  const periods = signals.calendar.periods.length;
  const at = item * periods + worst;
  const by = signals.calendar.periods[from];
  const units = projection.short[at] ?? NaN;
  if (by === undefined || !(units > 0)) return undefined;
  const margin = (signals.price.values[at] ?? NaN) - (signals.unitCost.values[at] ?? NaN);
  const penalty = signals.attributes.penalty[item] || 0;
  return { item, from, worst, units, by, margin, penalty, saved: margin + penalty };
}

/** What could still be made in time: in free hours, from supply that comes later, in overtime, or in the hours of others. Nothing inside the lead time. */
function made(of: Reconciliation, need: Need): readonly Way[] {
  const { signals, capacity } = of;
  const periods = signals.calendar.periods.length;
  const inside = insideLeadTime(signals);
  const first = inside.subarray(need.item * periods, (need.item + 1) * periods).indexOf(0);
  const by = signals.calendar.periods[Math.max(first, need.from)];
  if (first < 0 || first > need.worst || by === undefined) return [];
  const parts = buildable(of, need);
  const regular = Math.min(parts, tightest(limits(signals, capacity, new Float64Array(0)), signals, need.item, need.worst)?.units ?? Infinity);
  const later = signals.supply.values.subarray(need.item * periods + need.worst + 1, (need.item + 1) * periods).reduce((sum, units) => sum + Math.max(0, units || 0), 0);
  const pulled = Math.min(need.units, later, regular);
  const more = Math.min(need.units, regular) - pulled;
  const ways: Way[] = [];
  const period = signals.calendar.periods[need.worst] ?? by;
  if (pulled > 0) ways.push(priced(need, { way: 'pull forward', units: pulled, by, cost: held(of, need, pulled), words: words`Make ${pulled} of what comes after ${{ period }} earlier${capacity ? ', in hours that are free' : ''}.` }));
  if (more > 0) ways.push(priced(need, { way: 'make more in free hours', units: more, by, cost: 0, words: words`Add ${more} to supply${capacity ? ', in hours that are free' : ''}.` }));
  const rest = { ...need, by, units: Math.min(need.units, parts) - regular };
  return rest.units > 0 ? [...ways, ...overtime(of, rest, regular), ...giveUp(of, rest)] : ways;
}

/** What it costs to hold units from the shortage until the next receipt they are taken from. */
function held({ signals }: Reconciliation, { item, worst }: Need, units: number): number {
  const periods = signals.calendar.periods.length;
  const own = signals.attributes.carryingRate[item] ?? NaN;
  const rate = Number.isNaN(own) ? signals.settings.carryingRate : own;
  let days = 0;
  for (let t = worst; t < periods; t += 1) {
    const period = signals.calendar.periods[t];
    if (period !== undefined) days += daysIn(period);
    if ((signals.supply.values[item * periods + t + 1] ?? 0) > 0) break;
  }
  return (units * (signals.unitCost.values[item * periods + worst] || 0) * (rate || 0) * days) / 365;
}

/** Hurrying what is missing, where its price is given. */
function expedited({ signals }: Reconciliation, need: Need): readonly Way[] {
  const each = signals.attributes.expediteCost[need.item] ?? NaN;
  if (Number.isNaN(each)) return [];
  return [priced(need, { way: 'expedite', units: need.units, by: need.by, cost: need.units * each, words: words`Hurry ${need.units} of ${nameOf(signals.items, need.item)} at ${each} each.` })];
}
