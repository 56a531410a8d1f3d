import { BLANK, type Grid } from '../../model/grid';
import { grainOf, type Grain } from '../../model/period';
import { fold } from '../cell/fold';
import { numbersIn } from './columns';
import type { InputSpec, Role } from '../inputs';
import type { Log } from '../rule/log';
import type { Manner, Moment } from '../cell/moment';
import { USED, type Records } from './records';
import { recognised, type KnownColumns, type Renamed } from './known-columns';
import type { PeriodColumn, Shape } from './shape';
import { daysOf } from '../grid/span';
import { understood } from './understand';

/** Without these nothing can be planned, so what is wrong with them stops. */
const VITAL = new Set(['Demand', 'Supply']);

/** A grid as records, with what its header said; undefined when it cannot be read as that input, for reasons that are told. */
export function prepared(spec: InputSpec, grid: Grid, manner: Manner, log: Log, known?: KnownColumns): Records | undefined {
  const severity = VITAL.has(spec.input) ? 'stop' : 'warning';
  const { shape: found, renamed } = recognised(grid, spec, manner, known);
  const needed = spec.needs.map((roles) => roles.join(' or ')).join(', ');
  if (!found) {
    log.say(severity, 'no header', `No row of ${grid.name} reads as the headers of ${spec.input}.`, `Give the columns headers such as ${needed}.`, { place: grid.place });
    return undefined;
  }
  if (known) tellGone(found, spec, known, renamed, log);
  const lacks = found.missing.map((roles) => roles.join(' or ')).join(', ');
  // A plan by family is shared over the products of each, where somebody says which they are.
  const byFamily = lacks === 'Product' && found.columns.has('Family') && VITAL.has(spec.input);
  if (found.missing.length > 0 && !byFamily) {
    log.say(severity, 'missing column', `${grid.name} has no column for ${lacks}.`, `Add the column, or give it the header ${lacks}.`, { place: log.place(found.header.row, 0, found.header.rows, grid.place.columns), value: found.heads.filter((head) => head !== '').join(' | ') });
    return undefined;
  }
  const shape = coarserApart(found);
  log.headed(shape.header.row + shape.header.rows);
  headed(grid, shape, log);
  tellRenamed(shape, renamed, log);
  const records = understood(spec, grid, shape, manner, log);
  if (!measuresThere(records, severity)) return undefined;
  checkTotalColumns(records);
  return records;
}

function tellRenamed({ header, heads }: Shape, renamed: readonly Renamed[], log: Log): void {
  for (const { role, was, column } of renamed) {
    const now = heads[column] ?? '';
    log.say('warning', 'renamed header', `The column ${was}, read as ${role}, is gone, and ${now} is new and holds the same kind of thing.`, `${now} was read as ${role}. Say so in the pane if that is right, or rename the header back.`, { place: log.place(header.row + header.rows - 1, column), value: now });
  }
}

/** Headers that a person said or confirmed and that are gone, with nothing known again in their place. What was confirmed of one range is not held against another of the input. */
function tellGone({ header, heads, columns, periods }: Shape, spec: InputSpec, { said, before, heads: then }: KnownColumns, renamed: readonly Renamed[], log: Log): void {
  const here = new Set(heads.map(fold));
  const same = then.filter((head) => here.has(fold(head))).length * 2 >= then.length;
  const across = (role: Role) => periods.length > 0 && (spec.times.includes(role) || role === spec.numbers[0]);
  for (const [role, head] of new Map([...(same ? before : []), ...said])) {
    if (head === '' || here.has(fold(head)) || across(role) || role === 'Name' || role === 'Note' || renamed.some((each) => each.role === role)) continue;
    const [column, how] = [columns.get(role), said.has(role) ? 'said to be' : 'confirmed as'];
    const now = column === undefined ? `${role} is not read any more.` : `${role} was read from ${heads[column] ?? ''} instead.`;
    log.say('warning', 'not found', `The column ${head} was ${how} ${role}, and it is gone.`, `${now} Put the column back, or choose another one for ${role} in the pane.`, { place: log.place(header.row + header.rows - 1, column ?? 0), value: head });
  }
}

const FINENESS: readonly Grain[] = ['week', 'month', 'quarter'];

/** Quarter columns among months are subtotals: they leave the periods and join the totals. */
function coarserApart(shape: Shape): Shape {
  const grain = (each: PeriodColumn) => (each.moment.period ? FINENESS.indexOf(grainOf(each.moment.period)) : -1);
  const inside = (whole: PeriodColumn) => {
    const { first, last } = daysOf(whole.moment);
    return shape.periods.some((each) => grain(each) < grain(whole) && daysOf(each.moment).first >= first && daysOf(each.moment).last <= last);
  };
  const coarse = new Set(shape.periods.filter((each) => grain(each) > 0 && inside(each)).map((each) => each.column));
  if (coarse.size === 0) return shape;
  return { ...shape, periods: shape.periods.filter((each) => !coarse.has(each.column)), totals: [...shape.totals, ...coarse] };
}

function headed(grid: Grid, shape: Shape, log: Log): void {
  const last = shape.header.row + shape.header.rows - 1;
  for (let row = 0; row < shape.header.row; row += 1) {
    grid.columns.forEach((cells, column) => (cells.codes[row] ?? BLANK) !== BLANK && log.mark('title', row, column));
  }
  nameless(grid, shape, log);
  for (const { column, second } of shape.unknown) {
    const [head, where] = [shape.heads[column] ?? '', { place: log.place(last, column), value: shape.heads[column] ?? '' }];
    if (second === undefined) log.say('note', 'unknown column', `${head} is not a column we know here.`, 'It was left alone.', where);
    else log.say('note', 'second column', `${head} reads as ${second}, which another column already is.`, `Only ${shape.heads[shape.columns.get(second) ?? -1] ?? 'the other'} was used.`, where);
  }
  for (const column of shape.totals) {
    log.say('note', 'total column', `${shape.heads[column] ?? 'The column'} adds other columns.`, 'It was left out so that nothing counts twice.', { place: log.place(last, column), value: shape.heads[column] ?? '' });
  }
}

/** Columns with cells and no header, and columns for people: every cell that is not used is told. */
function nameless(grid: Grid, { header, heads, columns, periods, totals }: Shape, log: Log): void {
  const from = header.row + header.rows;
  const known = new Set([...columns.values(), ...periods.map(({ column }) => column), ...totals]);
  grid.columns.forEach((cells, column) => {
    if (known.has(column) || (heads[column] ?? '') !== '') return;
    const row = cells.codes.findIndex((code, at) => at >= from && code !== BLANK);
    if (row >= 0) log.say('note', 'unknown column', 'This column has no header.', 'It was left alone. Give it a header if it should count.', { place: log.place(row, column), value: log.text(row, column) });
  });
  for (const role of ['Name', 'Note'] as const) {
    const column = columns.get(role);
    if (column === undefined || log.input === 'Products' || log.input === 'Levers') continue;
    log.say('note', 'unknown column', `${heads[column] ?? role} is for people; the plan does not use it.`, 'It was left alone.', { place: log.place(from - 1, column), value: heads[column] ?? '' });
  }
}

/** In blocks, whether the Measure column ever names what the input cannot do without. */
function measuresThere(records: Records, severity: 'stop' | 'warning'): boolean {
  const { spec, measure, keys, log, shape } = records;
  const main = spec.numbers[0];
  if (!measure || !main || measure.some((each) => each === 0)) return true;
  const column = keys.get('Measure');
  log.say(severity, 'missing measure', `The column ${shape.heads[column?.column ?? 0] ?? 'Measure'} never says ${spec.input === 'Demand' || spec.input === 'Supply' ? spec.input : main}.`, 'Name the rows that hold it so.', {
    place: log.place(shape.header.row + shape.header.rows - 1, column?.column ?? 0),
    value: (column?.names ?? []).slice(0, 6).join(' | '),
  });
  return false;
}

type Part = { readonly values: Float64Array; readonly column: number; readonly moment: Moment | undefined; readonly role: Role };

/** Checks each total column against the periods it may add: all, those of its year or quarter, or those since the total before. */
function checkTotalColumns(records: Records): void {
  const { shape, strips, grid, log, status } = records;
  const parts: readonly Part[] = strips.flatMap(({ at, column, numbers, role }) => (typeof at === 'number' ? [{ values: numbers.values, column, moment: records.moments[at], role }] : []));
  for (const total of shape.totals) {
    const cells = grid.columns[total];
    const [numbers] = cells ? numbersIn([cells], shape.header.row + shape.header.rows).numbers : [];
    if (!numbers) continue;
    const before = Math.max(-1, ...shape.totals.filter((each) => each < total));
    const year = /(\d{4})/.exec(shape.heads[total] ?? '')?.[1];
    const choices = [parts, parts.filter((part) => part.column > before && part.column < total), parts.filter((part) => year !== undefined && part.moment?.period?.startsWith(year) === true)];
    let best: readonly number[] | undefined;
    for (const choice of choices) {
      const off = choice.length === 0 ? undefined : mismatches(status, numbers.values, choice);
      if (off && (!best || off.length < best.length)) best = off;
    }
    best?.forEach((row) => log.mark('total differs', row, total));
  }
}

function mismatches(status: Uint8Array, shown: Float64Array, parts: readonly Part[]): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < status.length; row += 1) {
    const value = shown[row] ?? NaN;
    if (status[row] !== USED || Number.isNaN(value)) continue;
    let sum = 0;
    for (const part of parts) sum += Number.isNaN(part.values[row] ?? NaN) ? 0 : (part.values[row] ?? 0);
    if (Math.abs(sum - value) > Math.max(0.005, 1e-9 * Math.abs(sum))) rows.push(row);
  }
  return rows;
}
