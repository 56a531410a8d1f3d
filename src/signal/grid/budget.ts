import type { Calendar } from '../../model/calendar';
import type { Items } from '../../model/items';
import { measure, type Measure } from '../../model/measure';
import { words } from '../../model/sentence';
import { gathered, stripsFor, type Laid } from './gather';
import type { Axis, NameList } from './axis';
import type { Role } from '../inputs';
import * as kind from '../range/records';
import { codeAt, type Key, type Records } from '../range/records';
import { pairsMet } from '../range/pairs';
import { firstBelow } from '../range/passes';
import { count } from '../range/sort-rows';
import type { Targets } from './span';
import { shared } from './spread';
import type { Budget } from '../signals';
import { tellTwice } from '../rule/twice';

/** What a plan has before its budget: the items, their demand and price. */
type Base = { readonly axis: Axis; readonly items: Items; readonly calendar: Calendar; readonly demand: Measure<'each'>; readonly price: Measure<'money/each'> };

const JOIN = ' @ ';

// Taken once: read through the import, a constant costs a call for every row.
const [ASIDE, USED] = [kind.ASIDE, kind.USED];

/** Finance's numbers as given, by line, and spread over the items of each line; lines nobody plans stay, and are told. */
export function budgeted(records: Records, targets: Targets, base: Base): { readonly budget: Budget; readonly laid: Laid } {
  const { calendar } = base;
  const by = records.keys.has('Product') && hasAny(records, 'Product') ? 'item' : 'family';
  const lines = linesOf(records, by);
  const { line } = lines;
  const group = lineOfItems(records, by, lines, base);
  const laid: Laid = { records, line, lines: lines.names.length, periods: calendar.periods.length, targets, crowded: new Set(), ...(targets.other && { weights: weightsOf(group, lines.names.length, base) }) };
  const name = (each: number) => lines.names[each] ?? '';
  const revenue = gathered(laid, 'Revenue');
  const units = gathered(laid, 'Units');
  const margin = gathered(laid, 'Margin');
  marginOf(laid, revenue, margin);
  for (const role of records.spec.numbers) tellTwice(laid, role, [], name);
  unplanned(records, group, lines, by);
  const given = { revenue, units, margin };
  const budget: Budget = { groups: lines.names, by, group, given, ...onItems(given, group, lines.names.length, base) };
  return { budget, laid };
}

/** The numbers of budget lines on their items: by unconstrained revenue, else by demand, else equally. */
export function onItems(given: Budget['given'], group: Int32Array, lines: number, base: Omit<Base, 'axis'>): Pick<Budget, 'revenue' | 'units' | 'margin'> {
  const { items, calendar } = base;
  // Every item has the line of its own number: what was given is already where it belongs.
  const same = items.count === lines && group.every((each, item) => each === item);
  const members = same ? [] : membersOf(group, lines);
  const part = (of: Float64Array) => (same ? of : spreadOver(of, members, base));
  return { revenue: measure('money', items, calendar, part(given.revenue)), units: measure('each', items, calendar, part(given.units)), margin: measure('money', items, calendar, part(given.margin)) };
}

/** What a quarter's budget is shared over its periods by: units by demand, money by what that demand is worth, else by demand. */
function weightsOf(group: Int32Array, lines: number, { calendar, demand, price }: Base): (role: Role) => Float64Array {
  const periods = calendar.periods.length;
  const [wanted, worth] = [new Float64Array(lines * periods), new Float64Array(lines * periods)];
  group.forEach((line, item) => {
    for (let t = 0; line >= 0 && t < periods; t += 1) {
      const [value, each] = [demand.values[item * periods + t] ?? NaN, price.values[item * periods + t] ?? NaN];
      if (value > 0) wanted[line * periods + t] = (wanted[line * periods + t] ?? 0) + value;
      if (value * each > 0) worth[line * periods + t] = (worth[line * periods + t] ?? 0) + value * each;
    }
  });
  return (role) => (role === 'Units' || !worth.some((value) => value > 0) ? wanted : worth);
}

function hasAny(records: Records, role: 'Product'): boolean {
  return records.status.some((status, row) => status === USED && codeAt(records, role, row) >= 0);
}

/** Margin is revenue less COGS where only that is given. */
function marginOf(laid: Laid, revenue: Float64Array, margin: Float64Array): void {
  if (stripsFor(laid.records, 'COGS').length === 0) return;
  const cogs = gathered(laid, 'COGS');
  for (let i = 0; i < margin.length; i += 1) if (Number.isNaN(margin[i])) margin[i] = (revenue[i] ?? NaN) - (cogs[i] ?? NaN);
}

/** The lines of a budget: a name and its place, or a name alone. */
type Lines = {
  /** Row → its line, −1 where it is not used. */
  readonly line: Int32Array;
  readonly names: readonly string[];
  /** The line of a name's and a place's code, −1 where there is none. */
  readonly of: (name: number, place: number) => number;
};

/** The budget line of every row. What names no line is set aside. */
function linesOf(records: Records, by: 'item' | 'family'): Lines {
  const { keys, status } = records;
  const [key, location] = [keys.get(by === 'item' ? 'Product' : 'Family'), keys.get('Location')];
  if (!key) return { line: new Int32Array(status.length).fill(-1), names: [], of: () => -1 };
  nameless(records, key);
  const { rows, firsts, seconds } = pairsMet({ first: key.codes, second: location?.codes, counts: [key.names.length, location?.names.length ?? 0] }, status);
  const names = firsts.map((code, line) => {
    const [name, place] = [key.names[code] ?? '', location?.names[seconds[line] ?? -1]];
    return place === undefined ? name : `${name}${JOIN}${place}`;
  });
  const lines = new Map<number, number>();
  const at = (name: number, place: number) => name * ((location?.names.length ?? 0) + 1) + place + 1;
  firsts.forEach((code, line) => lines.set(at(code, seconds[line] ?? -1), line));
  return { line: rows, names, of: (name, place) => lines.get(at(name, place)) ?? -1 };
}

/** A family's row among rows of products: whichever were used, some numbers would count twice. */
function nameless({ status, log }: Records, { codes, column }: Key): void {
  for (let row = firstBelow(codes, 0, status, 0); row >= 0; row = firstBelow(codes, 0, status, row + 1)) {
    status[row] = ASIDE;
    log.mark('no product', row, column);
  }
}

/** Item → its line: its own place first, then the line for all places; −1 where it has none. */
function lineOfItems(records: Records, by: 'item' | 'family', { of }: Lines, { axis, items }: Base): Int32Array {
  const codeOf = (role: Role, list: NameList) => {
    const codes = new Int32Array(list.names.length).fill(-1);
    records.keys.get(role)?.names.forEach((name, code) => {
      const number = list.find(name);
      if (number >= 0) codes[number] = code;
    });
    return codes;
  };
  const [names, at] = by === 'item' ? [codeOf('Product', axis.products), items.product] : [codeOf('Family', axis.families), items.family];
  const locations = codeOf('Location', axis.locations);
  const group = new Int32Array(items.count);
  for (let item = 0; item < group.length; item += 1) {
    const code = names[at[item] ?? -1] ?? -1;
    const place = locations[items.location[item] ?? -1] ?? -1;
    const own = code >= 0 && place >= 0 ? of(code, place) : -1;
    group[item] = own >= 0 || code < 0 ? own : of(code, -1);
  }
  return group;
}

function membersOf(group: Int32Array, lines: number): readonly (readonly number[])[] {
  const members: number[][] = Array.from({ length: lines }, () => []);
  group.forEach((line, item) => members[line]?.push(item));
  return members;
}

/** By unconstrained revenue, else by demand, else equally; period by period. */
function spreadOver(given: Float64Array, members: readonly (readonly number[])[], { items, calendar, demand, price }: Omit<Base, 'axis'>): Float64Array {
  const periods = calendar.periods.length;
  const out = new Float64Array(items.count * periods).fill(NaN);
  members.forEach((each, line) => {
    const [only] = each;
    if (only !== undefined && each.length === 1) return out.set(given.subarray(line * periods, (line + 1) * periods), only * periods);
    for (let t = 0; t < periods; t += 1) {
      const whole = given[line * periods + t] ?? NaN;
      if (Number.isNaN(whole) || each.length === 0) continue;
      const wanted = each.map((item) => demand.values[item * periods + t] ?? NaN);
      const worth = wanted.map((value, i) => value * (price.values[(each[i] ?? 0) * periods + t] ?? NaN));
      const parts = shared(whole, worth.some((value) => value > 0) ? worth : wanted);
      each.forEach((item, i) => (out[item * periods + t] = parts[i] ?? NaN));
    }
  });
  return out;
}

function unplanned(records: Records, group: Int32Array, { line, names: lines }: Lines, by: 'item' | 'family'): void {
  const known = new Uint8Array(lines.length);
  group.forEach((each) => each >= 0 && (known[each] = 1));
  if (!known.includes(0)) return;
  const firsts = new Map<number, number>();
  for (let row = 0; row < line.length; row += 1) {
    const each = line[row] ?? -1;
    if (each < 0 || known[each] === 1) continue;
    known[each] = 1;
    firsts.set(each, row);
  }
  if (firsts.size === 0) return;
  const [[first, row] = [0, 0]] = firsts;
  const key = records.keys.get(by === 'item' ? 'Product' : 'Family');
  const names = [...firsts.keys()].slice(0, 5).map((each) => lines[each] ?? '');
  const rest = firsts.size > names.length ? ` and ${firsts.size - names.length} more` : '';
  const wrong = by === 'item'
    ? words`${count(firsts.size, 'budget line')} for items that neither Demand nor Supply has: ${names.join(', ')}${rest}.`
    : words`${count(firsts.size, 'budget line')} for families that no planned product belongs to: ${names.join(', ')}${rest}.`;
  records.log.say('warning', by === 'item' ? 'not planned' : 'family unknown', wrong, 'They have no plan to stand against. Correct the name, or add the item to Demand or its family to Products.', {
    place: records.log.place(row, key?.column ?? 0),
    value: lines[first] ?? '',
  });
}
