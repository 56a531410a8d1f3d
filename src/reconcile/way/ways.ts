import { classOf, nameOf } from '../../model/items';
import { words } from '../../model/sentence';
import { leftOver, limits } from '../resource/limits';
import type { Reconciliation } from '../reconciliation';
import { free } from './instead';
import { priced, type Need, type Way } from './way';

/** Stock of the same product at other locations that nobody there needs before the end: above the target where there is one. */
export function elsewhere(of: Reconciliation, need: Need): readonly Way[] {
  const { items } = of.signals;
  const ways: Way[] = [];
  for (let other = 0; other < items.count; other += 1) {
    if (other === need.item || items.product[other] !== items.product[need.item]) continue;
    const units = Math.min(need.units, free(of, other, need.from));
    if (units > 0) ways.push(priced(need, { way: 'use stock elsewhere', units, by: need.by, cost: 0, words: words`Move ${units} from ${nameOf(items, other)}, which does not need them. The cost of moving is not known here.` }));
  }
  return ways;
}

/** Hours of overtime not yet used by the worst period, as far as every resource of the item has them, beyond what `regular` units take. */
export function overtime(of: Reconciliation, need: Need, regular: number): readonly Way[] {
  const { signals, capacity } = of;
  const { resources, calendar } = signals;
  if (!resources || !capacity) return [];
  const periods = calendar.periods.length;
  const left = limits(signals, capacity);
  let [units, each] = [need.units, 0];
  for (const step of entries(left.steps, need.item)) {
    const at = (resources.routing.resource[step] ?? 0) * periods + need.worst;
    const hours = resources.routing.hours[step] || 0;
    if (hours === 0) continue;
    units = Math.min(units, (left.hours[at] ?? NaN) / hours - regular);
    each += hours * (resources.overtimeCost[at] ?? NaN);
  }
  if (!(units > 0)) return [];
  return [priced(need, { way: 'overtime', units, by: need.by, cost: units * each, words: words`Make ${units} in overtime that is not used yet, at ${each} a unit.` })];
}

/** Hours of lower classes on the same resource by the worst period: what earns least in an hour first. */
export function giveUp(of: Reconciliation, need: Need): readonly Way[] {
  const { signals: { resources, items, calendar, supply, price, unitCost }, capacity } = of;
  const mine = classOf(items, need.item);
  if (!resources || !capacity || mine === '') return [];
  const periods = calendar.periods.length;
  const { item, resource, hours } = resources.routing;
  const own = [...item.keys()].filter((step) => item[step] === need.item && (hours[step] ?? 0) > 0);
  const [only] = own;
  if (only === undefined || own.length > 1) return []; // on several resources, giving up one product's hours on one of them helps nobody
  const rivals = [...item.keys()].filter((step) => resource[step] === resource[only] && classOf(items, item[step] ?? -1) > mine && (hours[step] ?? 0) > 0).map((step) => {
    const rival = item[step] ?? -1;
    const at = rival * periods + need.worst;
    let units = 0;
    for (let t = 0; t <= need.worst; t += 1) units += Math.max(0, supply.values[rival * periods + t] || 0);
    return { item: rival, units, hours: hours[step] ?? NaN, earns: ((price.values[at] ?? NaN) - (unitCost.values[at] ?? NaN)) / (hours[step] ?? NaN) };
  }).sort((a, b) => a.earns - b.earns || a.item - b.item);
  let [wanted, cost, gained] = [need.units * (hours[only] ?? NaN), 0, 0];
  const names: string[] = [];
  for (const rival of rivals) {
    const taken = Math.min(wanted, rival.units * rival.hours);
    if (!(taken > 0)) continue;
    [wanted, cost, gained] = [wanted - taken, cost + taken * rival.earns, gained + taken];
    names.push(nameOf(items, rival.item));
  }
  const units = gained / (hours[only] ?? NaN);
  return gained > 0 ? [priced(need, { way: 'limit other demand', units, by: need.by, cost, words: words`Give ${gained} hours of ${names.join(', ')} to it, which are of a lower class.` })] : [];
}

/** Units the components left over by the worst period and for ever after are enough for. */
export function buildable({ signals }: Reconciliation, need: Need): number {
  const { parts, supply, calendar } = signals;
  if (!parts) return Infinity;
  const periods = calendar.periods.length;
  const left = leftOver(parts, supply.values, periods);
  let units = Infinity;
  parts.bill.item.forEach((of, line) => {
    const each = parts.bill.quantity[line] || 0;
    if (of !== need.item || each === 0) return;
    const part = (parts.bill.component[line] ?? 0) * periods;
    units = Math.min(units, Math.max(0, Math.min(...left.subarray(part + need.worst, part + periods))) / each);
  });
  return units;
}

function entries({ start, order }: { readonly start: Int32Array; readonly order: Int32Array }, item: number): Int32Array {
  return order.subarray(start[item] ?? 0, start[item + 1] ?? 0);
}
