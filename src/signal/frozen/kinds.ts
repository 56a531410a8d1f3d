import { familyOf, locationOf, nameOf, productOf } from '../../model/items';
import type { InputName, Role } from '../inputs';
import type { Attributes, Budget, Signals } from '../signals';
import type { Parts, Resources } from '../grid/resources';

/** What the numbers of a kind are of: planned items, lines of the budget, resources, steps of routing, components, or lines of the bill. */
export type Axis = 'item' | 'line' | 'resource' | 'step' | 'component' | 'need';

/** One kind of number that a planner gives and may change late. */
export type Kind = {
  readonly measure: string;
  readonly axis: Axis;
  /** Whether there is one for every period. */
  readonly timed: boolean;
  /** Where it may stand in the workbook: the first input that has it. */
  readonly from: readonly (readonly [InputName, Role])[];
  /** Its numbers, axis × periods or one each; undefined where the workbook has none. */
  readonly of: (signals: Signals) => Float64Array | undefined;
  /** The signals with other numbers in their place. */
  readonly put: (signals: Signals, values: Float64Array) => Signals;
};

/** Of whom a number speaks, as its cells do. */
export type Subject = { readonly product: string; readonly location: string; readonly family: string; readonly other?: string };

const flow = (measure: string, slot: 'demand' | 'supply', input: InputName): Kind =>
  ({ measure, axis: 'item', timed: true, from: [[input, 'Quantity']], of: (s) => s[slot].values, put: (s, values) => ({ ...s, [slot]: { ...s[slot], values } }) });
const money = (measure: string, slot: 'price' | 'unitCost', role: Role): Kind =>
  ({ measure, axis: 'item', timed: true, from: [['Prices', role], ['Products', role]], of: (s) => s[slot].values, put: (s, values) => ({ ...s, [slot]: { ...s[slot], values } }) });
const fixed = (measure: Role, slot: keyof Attributes, ...before: readonly (readonly [InputName, Role])[]): Kind =>
  ({ measure, axis: 'item', timed: false, from: [...before, ['Products', measure]], of: (s) => s.attributes[slot], put: (s, values) => ({ ...s, attributes: { ...s.attributes, [slot]: values } }) });
const budget = (measure: string, slot: keyof Budget['given'], ...roles: readonly Role[]): Kind => ({
  measure, axis: 'line', timed: true, from: roles.map((role) => ['Finance', role] as const), of: (s) => s.budget?.given[slot],
  put: (s, values) => (s.budget ? { ...s, budget: { ...s.budget, given: { ...s.budget.given, [slot]: values } } } : s),
});
const hours = (measure: Role, slot: 'available' | 'overtime' | 'overtimeCost'): Kind =>
  ({ measure, axis: 'resource', timed: true, from: [['Capacity', measure]], of: (s) => s.resources?.[slot], put: (s, values) => (s.resources ? { ...s, resources: { ...s.resources, [slot]: values } satisfies Resources } : s) });
const part = (measure: string, slot: 'onHand' | 'leadTime' | 'receipts', role: Role): Kind =>
  ({ measure, axis: 'component', timed: slot === 'receipts', from: [['Components', role]], of: (s) => s.parts?.[slot], put: (s, values) => (s.parts ? { ...s, parts: { ...s.parts, [slot]: values } satisfies Parts } : s) });

/** Every kind of number that is frozen at the cutoff, in the order in which changes are listed. */
export const KINDS: readonly Kind[] = [
  flow('Demand', 'demand', 'Demand'), flow('Supply', 'supply', 'Supply'), money('Price', 'price', 'Price'), money('Unit cost', 'unitCost', 'Unit cost'),
  fixed('Opening stock', 'opening', ['Stock', 'On hand']), fixed('Target stock', 'targetStock', ['Stock', 'Target stock']),
  budget('Budget revenue', 'revenue', 'Revenue'), budget('Budget units', 'units', 'Units'), budget('Budget margin', 'margin', 'Margin', 'COGS'),
  fixed('Target cover', 'targetCover'), fixed('Max stock', 'maxStock', ['Stock', 'Max stock']), fixed('Lead time', 'leadTime'), fixed('Lot size', 'lotSize'), fixed('Minimum order', 'minimumOrder'),
  fixed('Expedite cost', 'expediteCost'), fixed('Penalty', 'penalty'), fixed('Carrying rate', 'carryingRate'),
  hours('Available hours', 'available'), hours('Overtime hours', 'overtime'), hours('Overtime cost', 'overtimeCost'),
  {
    measure: 'Hours per unit', axis: 'step', timed: false, from: [['Routing', 'Hours per unit']], of: (s) => s.resources?.routing.hours,
    put: (s, values) => (s.resources ? { ...s, resources: { ...s.resources, routing: { ...s.resources.routing, hours: values } } } : s),
  },
  part('Component on hand', 'onHand', 'On hand'), part('Component lead time', 'leadTime', 'Lead time'), part('Component receipts', 'receipts', 'Receipts'),
  {
    measure: 'Quantity per', axis: 'need', timed: false, from: [['Bill', 'Quantity per']], of: (s) => s.parts?.bill.quantity,
    put: (s, values) => (s.parts ? { ...s, parts: { ...s.parts, bill: { ...s.parts.bill, quantity: values } } } : s),
  },
];

const BY_MEASURE: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind.measure, kind]));

/** The kind of that name; undefined where there is none. */
export function kindOf(measure: string): Kind | undefined {
  return BY_MEASURE.get(measure);
}

/** Which step or need belongs to which item: the words between the two names. */
export const ON = ' on ';
export const IN = ' for ';

/** What the numbers of an axis are called, in their order. */
export function namesOf(axis: Axis, { items, budget: lines, resources, parts }: Signals): readonly string[] {
  switch (axis) {
    case 'item': return Array.from({ length: items.count }, (_, item) => nameOf(items, item));
    case 'line': return lines?.groups ?? [];
    case 'resource': return resources?.names ?? [];
    case 'component': return parts?.components ?? [];
    case 'step': return Array.from(resources?.routing.item ?? [], (item, i) => `${nameOf(items, item)}${ON}${resources?.names[resources.routing.resource[i] ?? -1] ?? ''}`);
    case 'need': return Array.from(parts?.bill.item ?? [], (item, i) => `${nameOf(items, item)}${IN}${parts?.components[parts.bill.component[i] ?? -1] ?? ''}`);
  }
}

/** Of whom the number speaks that stands at an index of an axis. */
export function subjectOf(axis: Axis, index: number, signals: Signals): Subject {
  const { items, resources, parts } = signals;
  const item = (of: number | undefined) => ({ product: productOf(items, of ?? -1), location: locationOf(items, of ?? -1), family: familyOf(items, of ?? -1) });
  switch (axis) {
    case 'item': return item(index);
    case 'line': return line(signals.budget?.groups[index] ?? '', signals);
    case 'resource': return { product: '', location: '', family: '', other: resources?.names[index] ?? '' };
    case 'component': return { product: '', location: '', family: '', other: parts?.components[index] ?? '' };
    case 'step': return { ...item(resources?.routing.item[index]), other: resources?.names[resources.routing.resource[index] ?? -1] ?? '' };
    case 'need': return { ...item(parts?.bill.item[index]), other: parts?.components[parts.bill.component[index] ?? -1] ?? '' };
  }
}

/** A line of the budget is a product, perhaps at its place, or a family. */
function line(name: string, { items }: Signals): Subject {
  const at = Array.from({ length: items.count }, (_, item) => item).find((item) => nameOf(items, item) === name);
  return at === undefined ? { product: name, location: '', family: name } : { product: productOf(items, at), location: locationOf(items, at), family: name };
}
