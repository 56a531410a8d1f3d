import type { Calendar } from '../../model/calendar';
import { familyOf, locationOf, productOf, type Items } from '../../model/items';
import { measure, type Measure } from '../../model/measure';
import { plain } from '../cell/fold';
import { gathered, stripsFor, type Laid } from './gather';
import { NameList } from './axis';
import type { Role } from '../inputs';
import { ASIDE, codeAt, USED, type Records } from '../range/records';
import { count } from '../range/sort-rows';
import type { Targets } from './span';
import { shared } from './spread';
import type { Budget } from '../signals';
import { tellTwice } from '../rule/twice';

/** What a plan has before its budget: the items, their demand and price. */
type Base = { readonly items: Items; readonly calendar: Calendar; readonly demand: Measure<'each'>; readonly price: Measure<'money/each'> };

const JOIN = ' @ ';

/** Finance's numbers as given, by line, and spread over the items of each line; lines nobody plans stay, and are told. */
export function budgeted(records: Records, targets: Targets, base: Base): { readonly budget: Budget; readonly laid: Laid } {
  const { items, calendar } = base;
  const by = records.keys.has('Product') && hasAny(records, 'Product') ? 'item' : 'family';
  const lines = new NameList();
  const line = lineOfRows(records, by, lines);
  const group = Int32Array.from({ length: items.count }, (_, item) => lineOfItem(items, item, by, lines));
  const laid: Laid = { records, line, lines: lines.names.length, periods: calendar.periods.length, targets, crowded: new Set(), weights: weightsOf(group, lines.names.length, base) };
  const name = (each: number) => lines.names[each] ?? '';
  const revenue = gathered(laid, 'Revenue');
  const units = gathered(laid, 'Units');
  const margin = gathered(laid, 'Margin');
  marginOf(laid, revenue, margin);
  for (const role of records.spec.numbers) tellTwice(laid, role, [], name);
  unplanned(records, line, group, lines, by);
  // Every item has the line of its own number: what was given is already where it belongs.
  const same = items.count === lines.names.length && group.every((each, item) => each === item);
  const members = same ? [] : membersOf(group, lines.names.length);
  const part = (given: Float64Array) => (same ? given : spreadOver(given, members, base));
  const budget: Budget = {
    groups: lines.names,
    by,
    group,
    given: { revenue, units, margin },
    revenue: measure('money', items, calendar, part(revenue)),
    units: measure('each', items, calendar, part(units)),
    margin: measure('money', items, calendar, part(margin)),
  };
  return { budget, laid };
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

/** Row → its budget line, −1 where it is not used; new lines are added. What names no line is set aside. */
function lineOfRows(records: Records, by: 'item' | 'family', lines: NameList): Int32Array {
  const key = records.keys.get(by === 'item' ? 'Product' : 'Family');
  const location = records.keys.get('Location');
  const line = new Int32Array(records.status.length).fill(-1);
  const places = (location?.names.length ?? 0) + 1;
  const met = new Int32Array((key?.names.length ?? 0) * places).fill(-1);
  for (let row = 0; row < line.length; row += 1) {
    const code = key?.codes[row] ?? -1;
    if (records.status[row] !== USED) continue;
    if (code < 0) {
      // A family's row among rows of products: whichever were used, some numbers would count twice.
      records.status[row] = ASIDE;
      records.log.mark('no product', row, key?.column ?? 0);
      continue;
    }
    const place = location?.codes[row] ?? -1;
    const pair = code * places + place + 1;
    let found = met[pair] ?? -1;
    if (found < 0) {
      const where = location?.names[place];
      found = lines.add(where === undefined ? (key?.names[code] ?? '') : `${key?.names[code] ?? ''}${JOIN}${where}`);
      met[pair] = found;
    }
    line[row] = found;
  }
  return line;
}

/** The line of an item: its own place first, then the line for all places. */
function lineOfItem(items: Items, item: number, by: 'item' | 'family', lines: NameList): number {
  const name = by === 'item' ? productOf(items, item) : familyOf(items, item);
  if (plain(name) === '') return -1;
  const own = lines.find(`${name}${JOIN}${locationOf(items, item)}`);
  return own >= 0 ? own : lines.find(name);
}

function membersOf(group: Int32Array, lines: number): readonly (readonly number[])[] {
  const members: number[][] = Array.from({ length: lines }, () => []);
  group.forEach((line, item) => members[line]?.push(item));
  return members;
}

/** By unconstrained revenue, else by demand, else equally; period by period. */
function spreadOver(given: Float64Array, members: readonly (readonly number[])[], { items, calendar, demand, price }: Base): Float64Array {
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

function unplanned(records: Records, line: Int32Array, group: Int32Array, lines: NameList, by: 'item' | 'family'): void {
  const known = new Uint8Array(lines.names.length);
  group.forEach((each) => each >= 0 && (known[each] = 1));
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
  const names = [...firsts.keys()].slice(0, 5).map((each) => lines.names[each] ?? '');
  const rest = firsts.size > names.length ? ` and ${firsts.size - names.length} more` : '';
  const wrong = by === 'item'
    ? `${count(firsts.size, 'budget line')} for items that neither Demand nor Supply has: ${names.join(', ')}${rest}.`
    : `${count(firsts.size, 'budget line')} for families that no planned product belongs to: ${names.join(', ')}${rest}.`;
  records.log.say('warning', by === 'item' ? 'not planned' : 'family unknown', wrong, 'They have no plan to stand against. Correct the name, or add the item to Demand or its family to Products.', {
    place: records.log.place(row, key?.column ?? 0),
    value: lines.names[first] ?? '',
  });
}
