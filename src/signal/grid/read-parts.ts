import { words } from '../../model/sentence';
import { listed, untimed } from './attributes';
import { NameList, numbered } from './axis';
import { exploded, type BillLine } from './explode';
import { laidOut } from './frame';
import { gathered, stated, type Laid } from './gather';
import type { Role } from '../inputs';
import { namedWhole, paired, some } from '../rule/pairs';
import type { Ground } from './read-resources';
import { USED, type Records } from '../range/records';
import type { Parts } from './resources';
import { count } from '../range/sort-rows';
import { tellTwice } from '../rule/twice';

/** What planned products are made of and what there is of it; undefined without a Bill. A part made of parts is followed down to what is held. */
export function parted(bill: Records | undefined, components: Records | undefined, ground: Ground): Parts | undefined {
  if (!bill) {
    components?.log.say('note', 'not used', 'Components are given, and there is no Bill that says what they go into.', 'They were not used. Add Bill: Product, Component, Quantity per.', { place: components.grid.place });
    return undefined;
  }
  if (!components) bill.log.say('note', 'not used', 'A Bill is given, and there are no Components that say what there is of them.', 'It limits nothing. Add Components: Component, On hand, Receipts.', { place: bill.grid.place });
  const names = new NameList();
  const stocked = components ? numbered(components, 'Component', names, true) : undefined;
  const held = names.names.length;
  const needs = needed(bill, names, held, ground);
  const there = of(components, stocked, names, ground);
  // A part that is planned itself is no stranger: its own plan says what there is of it.
  open(bill, components, names.names, held, new Set(needs.component.filter((name) => name < held || ground.axis.products.find(names.names[name] ?? '') < 0)));
  return { components: names.names, bill: needs, ...there };
}

/** The bill of every planned item, as far down as what is held or planned itself. */
function needed(bill: Records, names: NameList, held: number, { axis }: Ground): Parts['bill'] {
  namedWhole(bill, 'Component');
  const pairs = paired(numbered(bill, 'Product', names, true), numbered(bill, 'Component', names, true));
  const label = (pair: number) => `${names.names[pairs.other[pair] ?? -1] ?? ''} in ${names.names[pairs.one[pair] ?? -1] ?? ''}`;
  const quantity = listed(bill, pairs.line, pairs.one.length, label, true)('Quantity per');
  const lines = new Map<number, BillLine[]>();
  pairs.one.forEach((parent, pair) => {
    const line = { component: pairs.other[pair] ?? -1, quantity: quantity[pair] ?? NaN };
    const known = lines.get(parent);
    if (known) known.push(line);
    else lines.set(parent, [line]);
  });
  const planned = (name: number) => axis.products.find(names.names[name] ?? '') >= 0;
  const used = new Set<number>();
  const [item, component, each]: [number[], number[], number[]] = [[], [], []];
  const round: string[] = [];
  const known = new Map<number, ReadonlyMap<number, number>>();
  axis.byProduct().forEach((ofProduct, product) => {
    const parent = names.find(axis.products.names[product] ?? '');
    if (parent < 0 || !lines.has(parent)) return;
    const made = exploded(parent, lines, (name) => name < held || planned(name), known);
    if (made.round) round.push(axis.products.names[product] ?? '');
    made.needs.forEach((units, name) => ofProduct.forEach((of) => {
      item.push(of);
      component.push(name);
      each.push(units);
    }));
    reached(parent, lines, used);
  });
  if (round.length > 0) bill.log.say('warning', 'round bill', `By the bill, ${some(round)} would be made of itself.`, 'The line that closes the circle was left out. Correct the bill.', { place: bill.grid.place });
  strangers(bill, names, used);
  return { item: Int32Array.from(item), component: Int32Array.from(component), quantity: Float64Array.from(each) };
}

/** All parents that a planned product is made through. */
function reached(parent: number, lines: ReadonlyMap<number, readonly BillLine[]>, used: Set<number>): void {
  if (used.has(parent)) return;
  used.add(parent);
  for (const { component } of lines.get(parent) ?? []) reached(component, lines, used);
}

function strangers(bill: Records, names: NameList, used: ReadonlySet<number>): void {
  const column = bill.keys.get('Product')?.column ?? 0;
  numbered(bill, 'Product', names, false).forEach((parent, row) => {
    if (bill.status[row] === USED && !used.has(parent)) bill.log.mark('not planned', row, column);
  });
}

/** Stock, lead time and receipts of each component; blank where nobody says. Stock may stand in every row of a component: the first counts. */
function of(components: Records | undefined, line: Int32Array | undefined, names: NameList, { frame }: Ground): Pick<Parts, 'onHand' | 'leadTime' | 'receipts'> {
  const [lines, periods] = [names.names.length, frame.calendar.periods.length];
  const blank = (size: number) => new Float64Array(size).fill(NaN);
  if (!components || !line) return { onHand: blank(lines), leadTime: blank(lines), receipts: blank(lines * periods) };
  const now: Laid = { records: untimed(components), line, lines, periods: 1, targets: { at: Int32Array.of(0), parts: new Map(), other: false }, crowded: new Set() };
  const first = (role: Role) => stated(now, role);
  const [onHand, leadTime] = [first('On hand'), first('Lead time')];
  if (components.layout === 'list') return { onHand, leadTime, receipts: blank(lines * periods) };
  const targets = laidOut(components, frame);
  const planned = Int32Array.from(line, (name, row) => (components.status[row] === USED ? name : -1));
  const laid: Laid = { records: components, line: planned, lines, periods, targets, crowded: new Set() };
  const receipts = gathered(laid, 'Receipts');
  tellTwice(laid, 'Receipts', [], (name) => names.names[name] ?? '');
  return { onHand, leadTime, receipts };
}

/** Components one input has and the other has not. */
function open(bill: Records, components: Records | undefined, names: readonly string[], held: number, used: ReadonlySet<number>): void {
  if (!components) return;
  const unknown = [...used].filter((name) => name >= held).map((name) => names[name] ?? '');
  if (unknown.length > 0) bill.log.say('warning', 'component unknown', words`Components does not have ${count(unknown.length, 'part')} of the bill: ${some(unknown)}.`, 'They limit nothing. Add them to Components with what is on hand.', { place: bill.grid.place, value: some(unknown) });
  const idle = names.slice(0, held).filter((_, name) => !used.has(name));
  if (idle.length > 0) components.log.say('note', 'not in the bill', words`${count(idle.length, 'component')} that no planned product is made of: ${some(idle)}.`, 'They were not needed. Check the code if they should be.', { place: components.grid.place, value: some(idle) });
}
