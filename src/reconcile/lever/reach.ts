import type { Items } from '../../model/items';
import type { DemandParts } from '../../signal/grid/orders';
import type { Resources } from '../../signal/grid/resources';
import type { Reach } from './lever';
import { placesOf } from './named';

/** The names a cell gives: itself where there is such a name, else its parts between `;` or `,`; empty for a blank cell. */
export function namesIn(cell: string, known: readonly string[]): readonly string[] {
  if (cell === '') return [];
  if (placesOf(cell, known).length > 0) return [cell];
  return cell.split(/[;,]/).map((part) => part.trim()).filter((part) => part !== '');
}

/** 1 for each name of a list that the cell means; undefined for a blank cell, which means all and those without a name too. */
export function meant(cell: string, known: readonly string[]): Uint8Array | undefined {
  if (cell === '') return undefined;
  const flags = new Uint8Array(known.length);
  for (const name of namesIn(cell, known)) for (const at of placesOf(name, known)) flags[at] = 1;
  return flags;
}

/** The items a lever reaches, in their order. */
export function reachedItems(items: Items, reach: Reach): Int32Array {
  const axes = [
    [meant(reach.product, items.products), items.product], [meant(reach.location, items.locations), items.location],
    [meant(reach.family, items.families), items.family], [meant(reach.class, items.classes), items.class],
  ] as const;
  const found = new Int32Array(items.count);
  for (let item = 0; item < found.length; item += 1) found[item] = item;
  let count = found.length;
  for (const [names, of] of axes) {
    if (!names) continue;
    let kept = 0;
    for (let i = 0; i < count; i += 1) {
      const item = found[i] ?? 0;
      if (names[of[item] ?? -1] === 1) found[kept++] = item;
    }
    count = kept;
  }
  return found.subarray(0, count);
}

/** Whether the row speaks of some customers only. */
export function ofCustomers({ customer, segment }: Reach): boolean {
  return customer !== '' || segment !== '';
}

/** 1 for each part of the demand that belongs to the customers and segments a lever names, whatever item and period. */
export function reachedParts(parts: DemandParts, reach: Reach): Uint8Array {
  const [customers, segments] = [meant(reach.customer, parts.customers), meant(reach.segment, parts.segments)];
  return Uint8Array.from(parts.quantity, (_, i) => ((!customers || customers[parts.customer[i] ?? -1] === 1) && (!segments || segments[parts.segment[i] ?? -1] === 1) ? 1 : 0));
}

/** The resources a lever reaches: those its Product column names, else those that the reached items run on; all where it names nothing. */
export function reachedResources(resources: Resources, items: Items, reach: Reach): Int32Array {
  const all = Int32Array.from(resources.names, (_, r) => r);
  if (reach.product === '' && reach.location === '' && reach.family === '' && reach.class === '') return all;
  const named = meant(reach.product, resources.names);
  if (named?.includes(1) === true) return all.filter((r) => named[r] === 1);
  const reached = new Uint8Array(items.count);
  reachedItems(items, reach).forEach((item) => (reached[item] = 1));
  const used = new Uint8Array(resources.names.length);
  resources.routing.item.forEach((item, i) => {
    const resource = resources.routing.resource[i] ?? -1;
    if (reached[item] === 1 && resource >= 0) used[resource] = 1;
  });
  return all.filter((r) => used[r] === 1);
}
