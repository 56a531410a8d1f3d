import * as cell from '../../model/grid';
import { words, type Sentence } from '../../model/sentence';
import { fold } from '../cell/fold';
import { filledDown, type Coded } from './fill';
import type { Role } from '../inputs';
import * as kind from './records';
import { codeAt, mainRole, rowRoles, type Key, type Records } from './records';
import { firstBelow } from './passes';
import { sameHead } from './shape';
import { checkTotals, totalRows } from './totals';

// Taken once: read through the import, a constant costs a call for every row.
const [BLANK, TEXT, ASIDE, USED] = [cell.BLANK, cell.TEXT, kind.ASIDE, kind.USED];

/**
 * The records with their rows sorted: repeated headers and totals out, keys carried down to the rows of their block, and
 * rows that lack a key or a period set aside. Whatever is not used has its finding.
 */
export function sortRows(records: Records, from: number): Records {
  headersAgain(records);
  const totals = totalRows(records, from);
  const carried: Records = { ...records, keys: carry(records) };
  const checked = checkTotals(carried, totals, from);
  allOfFamily(checked);
  const main = mainRole(checked);
  if (main !== undefined) judge(checked, from, main);
  return checked;
}

function headersAgain({ shape, status, keys, log, spec }: Records): void {
  const main = mainRole({ spec, keys });
  const key = main === undefined ? undefined : keys.get(main);
  if (!key) return;
  const again = key.names.map((name) => sameHead(shape, key.column, name));
  if (!again.includes(true)) return;
  key.codes.forEach((code, row) => {
    if (again[code] !== true || status[row] !== USED) return;
    status[row] = ASIDE;
    log.mark('header again', row, key.column);
  });
}

/** Keys written once per block, carried down; of lists only where cells are merged, since a blank class is just not known. */
function carry(records: Records): ReadonlyMap<Role, Key> {
  const { grid, keys, layout, shape, status, times } = records;
  const period = times.get('Period');
  const at = shape.columns.get('Period');
  const all: Coded[] = layout === 'list' ? [] : [...keys.values()];
  if (period && at !== undefined) all.push({ column: at, codes: period.codes });
  const filled = new Map<Role, Key>();
  const main = keys.get(mainRole(records) ?? 'Product')?.column ?? -1;
  for (const [role, key] of keys) {
    // A blank source, customer or class behind the product means none; before it, it is the heading of a block.
    const heads = key.column <= main || role === 'Location' || role === 'Family';
    filled.set(role, { ...key, codes: filledDown(key, heads ? all : [], grid, status) });
  }
  unfilled(records, filled);
  if (period && at !== undefined) period.codes.set(filledDown({ column: at, codes: period.codes }, all, grid, status));
  return filled;
}

const ALL = new Set(['all', 'allproducts', 'allitems', 'alle', 'alleprodukte', 'tous', 'todos'].map(fold));

/** A product called All beside a family is the whole family, not a product. */
function allOfFamily({ spec, keys, status }: Records): void {
  const [product, family] = [keys.get('Product'), keys.get('Family')];
  if (!product || !family || !rowRoles(spec).includes('Family')) return;
  const all = product.names.map((name) => ALL.has(fold(name)));
  if (!all.includes(true)) return;
  for (let row = 0; row < status.length; row += 1) if (all[product.codes[row] ?? -1] === true && (family.codes[row] ?? -1) >= 0) product.codes[row] = -1;
}

/** A blank beside another family than that of the product above is not that product again. */
function unfilled({ spec, keys }: Records, filled: Map<Role, Key>): void {
  const [product, family, own] = [keys.get('Product'), keys.get('Family'), filled.get('Product')];
  if (!product || !family || !own || !rowRoles(spec).includes('Family') || own.codes === product.codes) return;
  let leader = -1;
  for (let row = 0; row < own.codes.length; row += 1) {
    if ((product.codes[row] ?? -1) >= 0) leader = family.codes[row] ?? -1;
    else if (leader >= 0 && (family.codes[row] ?? -1) >= 0 && family.codes[row] !== leader) own.codes[row] = -1;
  }
}

function judge(records: Records, from: number, main: Role): void {
  const { status, spec, times, measure, keys } = records;
  const time = times.get('Period');
  const period = time?.codes;
  const names = rowRoles(spec).flatMap((role) => keys.get(role)?.codes ?? []);
  const [first, second] = names;
  const timed = spec.needs.some((roles) => roles.includes('Period'));
  const others = new Map<number, number[]>();
  // Most inputs have nothing to judge: their columns were whole, or two looks tell. A product All is a blank only beside a family.
  const named = first !== undefined && ((second === undefined && keys.get(main)?.whole === true) || firstBelow(first, 0, status, from) < 0);
  const whole = named && (!time || time.whole || firstBelow(time.codes, timed ? 0 : -1, status, from) < 0);
  if (whole && !measure && records.layout !== 'wide') return;
  for (let r = from; r < status.length; r += 1) {
    if (status[r] !== USED) continue;
    const keyed = (first !== undefined && (first[r] ?? -1) >= 0) || (second !== undefined && (second[r] ?? -1) >= 0);
    if (measure && (measure[r] ?? -1) < 0) otherMeasure(records, r, others);
    else if (!keyed) nameless(records, r, main);
    else if (period && (period[r] ?? -1) < (timed ? 0 : -1)) timeless(records, r); // −1 is blank, which an input may leave; −2 cannot be read
    else if (records.layout === 'wide' && bare(records, r)) aside(records, r, main);
  }
  for (const [code, rows] of others) told(records, code, rows);
}

function otherMeasure(records: Records, row: number, others: Map<number, number[]>): void {
  const code = codeAt(records, 'Measure', row);
  records.status[row] = ASIDE;
  const rows = others.get(code);
  if (rows) rows.push(row);
  else others.set(code, [row]);
}

function told({ keys, log, spec }: Records, code: number, rows: readonly number[]): void {
  const key = keys.get('Measure');
  const [first] = rows;
  if (!key || first === undefined) return;
  const name = key.names[code] ?? '';
  const wrong = name === '' ? words`${count(rows.length, 'row')} without a measure.` : words`${count(rows.length, 'row')} of the measure ${name}, which is not ${spec.input}.`;
  log.say('note', 'other measure', wrong, `Left alone when reading ${spec.input}.`, { place: log.place(first, key.column), value: name });
}

function nameless(records: Records, row: number, main: Role): void {
  const { log, keys, spec, status } = records;
  if (bare(records, row)) return aside(records, row, main);
  status[row] = ASIDE;
  const what = (spec.needs[0] ?? []).join(' or ').toLowerCase();
  const held = records.grid.columns.map((_, c) => log.text(row, c)).filter((text) => text !== '');
  log.say('warning', 'no product', `The row does not say which ${what} it is for.`, `It was set aside. Enter the ${what}, or empty the row.`, {
    place: log.place(row, keys.get(main)?.column ?? 0),
    value: held.slice(0, 4).join(' | '),
  });
}

function timeless(records: Records, row: number): void {
  if (bare(records, row)) return aside(records, row, 'Period');
  records.status[row] = ASIDE;
  records.log.mark('not a period', row, records.shape.columns.get('Period') ?? 0);
}

function aside({ status, log, keys }: Records, row: number, role: Role): void {
  status[row] = ASIDE;
  log.mark('no numbers', row, keys.get(role)?.column ?? 0);
}

/** Whether a row holds one text and nothing else: a heading or a footnote. */
function bare({ grid }: Records, row: number): boolean {
  let texts = 0;
  for (const column of grid.columns) {
    const code = column.codes[row] ?? BLANK;
    if (code === BLANK) continue;
    if (code < TEXT) return false;
    texts += 1;
  }
  return texts === 1;
}

/** `1 row`, `12 rows`. */
export function count(n: number, noun: string): Sentence {
  return words`${n} ${noun}${n === 1 ? '' : 's'}`;
}
