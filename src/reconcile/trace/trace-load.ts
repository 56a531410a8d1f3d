import { locationOf, nameOf, productOf } from '../../model/items';
import type { TraceLine } from './line';
import type { Trace } from './trace';
import { said } from '../way/way';
import type { Reconciliation } from '../reconciliation';

/** So many products are named one by one, the most hours first; the rest is one line. */
const NAMED = 8;

/** What stands behind the row of a resource in a period: the hours of each product, and what they are held against; undefined where there is no such row. */
export function traceLoad({ signals, capacity }: Reconciliation, resource: string, t: number): Trace | undefined {
  const { resources, items, supply, calendar: { periods } } = signals;
  const period = periods[t];
  const r = resources?.names.indexOf(resource) ?? -1;
  if (!resources || !capacity || r < 0 || period === undefined) return undefined;
  const { routing } = resources;
  const steps = [...routing.item.keys()].flatMap((step) => {
    const item = routing.item[step] ?? -1;
    const [units, each] = [supply.values[item * periods.length + t] || 0, routing.hours[step] ?? NaN];
    return routing.resource[step] === r && units * each !== 0 && each === each ? [{ item, units, each }] : [];
  }).sort((a, b) => b.units * b.each - a.units * a.each || a.item - b.item);
  const made = steps.slice(0, NAMED).map(({ item, units, each }): TraceLine => ({
    figure: nameOf(items, item), value: units * each, words: `${said(units)} × ${said(each)} h = ${said(units * each)} h`,
    from: [
      { input: 'Supply', role: 'Quantity', product: productOf(items, item), location: locationOf(items, item) },
      { input: 'Routing', role: 'Hours per unit', product: productOf(items, item), other: resource },
    ],
  }));
  const rest = steps.slice(NAMED);
  const others = rest.reduce((sum, { units, each }) => sum + units * each, 0);
  if (rest.length > 0) made.push({ figure: `${rest.length} more items`, value: others, words: 'Their units × hours a unit.', from: [] });
  return {
    name: resource, period, of: { product: '', location: '', family: '', at: period }, cause: '', cash: undefined,
    lines: [...made, ...against(resources, capacity, resource, r * periods.length + t)].filter(({ value }) => !Number.isNaN(value)),
  };
}

function against(resources: NonNullable<Reconciliation['signals']['resources']>, capacity: NonNullable<Reconciliation['capacity']>, resource: string, at: number): readonly TraceLine[] {
  const [load, there, over, extra, used] = [capacity.load, resources.available, capacity.overload, resources.overtime, capacity.overtime].map((of) => of[at] ?? NaN);
  const given = (role: 'Available hours' | 'Overtime hours' | 'Overtime cost') => [{ input: 'Capacity' as const, role, other: resource }];
  const each = resources.overtimeCost[at] ?? NaN;
  return [
    { figure: 'Load', value: load ?? NaN, words: 'The hours above, added up.', from: [] },
    { figure: 'Available', value: there ?? NaN, words: 'As given.', from: given('Available hours') },
    { figure: 'Utilisation', value: capacity.utilisation[at] ?? NaN, words: `${said(load ?? NaN)} ÷ ${said(there ?? NaN)}`, from: [] },
    { figure: 'Overload', value: over ?? NaN, words: `${said(load ?? NaN)} − ${said(there ?? NaN)}, never below 0; before overtime.`, from: [] },
    { figure: 'Overtime', value: used ?? NaN, words: `The smaller of ${said(over ?? NaN)} and the ${said(extra || 0)} that are given.`, from: given('Overtime hours') },
    { figure: 'Overtime cost', value: capacity.premium[at] ?? NaN, words: `${said(used ?? NaN)} × ${said(each)}`, from: given('Overtime cost') },
  ];
}
