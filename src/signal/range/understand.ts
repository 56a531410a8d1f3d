import * as cell from '../../model/grid';
import type { Grid } from '../../model/grid';
import { marked, momentsIn, namesIn, numbersIn, type Moments } from './columns';
import { plain } from '../cell/fold';
import { lexicon, roleOf } from './headers';
import type { InputSpec, Role } from '../inputs';
import type { Log } from '../rule/log';
import type { Manner } from '../cell/moment';
import type { Decimal } from '../cell/number';
import * as row from './records';
import type { Key, Records, Strip } from './records';
import type { Shape } from './shape';
import { sortRows } from './sort-rows';

// Taken once: read through the import, a constant costs a call for every cell.
const [BLANK, TEXT, USED, SPACE] = [cell.BLANK, cell.TEXT, row.USED, 32];

/** Reads all rows of a range whose header is understood; every row ends as used, a total, or set aside with a finding. */
export function understood(spec: InputSpec, grid: Grid, shape: Shape, manner: Manner, log: Log): Records {
  const from = shape.header.row + shape.header.rows;
  const status = statuses(grid, from);
  const keys = new Map<Role, Key>();
  for (const role of [...spec.keys, ...(shape.columns.has('Measure') ? ['Measure' as const] : [])]) {
    const column = shape.columns.get(role);
    const cells = column === undefined ? undefined : grid.columns[column];
    if (column !== undefined && cells) keys.set(role, { ...namesIn(cells, column, from, log), column });
  }
  const measure = spec.times.includes('Period') ? measured(spec, keys, shape, log) : undefined;
  const times = timesOf(spec, grid, shape, from, manner, log);
  const period = times.get('Period');
  const { strips, decimal } = stripsOf(spec, grid, shape, period, measure !== undefined);
  const layout = shape.periods.length > 0 ? (measure ? 'blocks' : 'wide') : period ? 'long' : 'list';
  const moments = period?.moments ?? shape.periods.map((each) => each.moment);
  const records = sortRows({ spec, grid, shape, layout, log, decimal, status, keys, measure, moments, strips, times }, from);
  const counts = (row: number) => status[row] === USED;
  strips.forEach((strip) => {
    const cells = grid.columns[strip.column];
    if (cells) marked(cells, strip.numbers, strip.column, counts, log);
  });
  return records;
}

/** Rows with anything in them count; spaces are nothing. */
function statuses(grid: Grid, from: number): Uint8Array {
  const status = new Uint8Array(grid.place.rows);
  for (const column of grid.columns) {
    const blank = column.texts.map(hollow);
    const any = blank.includes(true);
    // A column without blanks leaves nothing for the others to say.
    if (!any && !column.codes.includes(BLANK, from)) return status.fill(USED, from);
    for (let r = from; r < status.length; r += 1) {
      const code = column.codes[r] ?? BLANK;
      if (code !== BLANK && !(any && code >= TEXT && blank[code - TEXT] === true)) status[r] = USED;
    }
  }
  return status;
}

/** Whether a text is spaces and the like alone; one that begins with a letter is not. */
function hollow(text: string): boolean {
  const first = text.charCodeAt(0);
  return text.length < 20 && !(first > SPACE && first < 127) && plain(text) === '';
}

/** Which number each row of a Measure column holds. Of several words for one number the best counts: `Demand` before `Forecast`. */
function measured(spec: InputSpec, keys: Map<Role, Key>, shape: Shape, log: Log): Int8Array | undefined {
  const column = keys.get('Measure');
  if (!column) return undefined;
  const words = lexicon(spec);
  const found = column.names.map((name) => roleOf(words, name));
  const best = new Map<Role, number>();
  found.forEach((each, code) => {
    if (!each || !spec.numbers.includes(each.role)) return;
    const before = best.get(each.role);
    if (before === undefined || each.rank < (found[before]?.rank ?? Infinity)) best.set(each.role, code);
  });
  if (best.size === 0 && shape.heads[column.column]?.toLowerCase() !== 'measure') {
    // Headed `Type` or the like, but no measure stands in it: a column like any other.
    keys.delete('Measure');
    const head = shape.heads[column.column] ?? '';
    log.say('note', 'unknown column', `${head} is not a column we know here.`, 'It was left alone.', { place: log.place(shape.header.row + shape.header.rows - 1, column.column), value: head });
    return undefined;
  }
  const roles = new Int8Array(column.names.length).fill(-1);
  best.forEach((code, role) => (roles[code] = spec.numbers.indexOf(role)));
  return Int8Array.from(column.codes, (code) => (code < 0 ? -1 : (roles[code] ?? -1)));
}

function timesOf(spec: InputSpec, grid: Grid, shape: Shape, from: number, manner: Manner, log: Log): ReadonlyMap<Role, Moments> {
  const times = new Map<Role, Moments>();
  const year = shape.columns.get('Year');
  for (const role of spec.times) {
    const column = shape.columns.get(role);
    const cells = column === undefined ? undefined : grid.columns[column];
    const years = role === 'Period' && year !== undefined ? grid.columns[year] : undefined;
    if (column !== undefined && cells) times.set(role, momentsIn(cells, column, from, shape.heads[column] ?? '', manner, log, years));
  }
  return times;
}

type Read = { readonly strips: readonly Strip[]; readonly decimal: Decimal };

function stripsOf(spec: InputSpec, grid: Grid, shape: Shape, period: Moments | undefined, byMeasure: boolean): Read {
  const [main] = spec.numbers;
  const from = shape.header.row + shape.header.rows;
  const wide = shape.periods.map((each, at) => ({ role: each.role ?? main, column: each.column, at }));
  // The period columns of a grid are one column of quantities laid sideways: one decimal for all.
  const sideways = numbersIn(wide.flatMap(({ column }) => grid.columns[column] ?? []), from);
  const strips: Strip[] = [];
  let decimal = sideways.decimal;
  wide.forEach(({ role, column, at }, i) => {
    const numbers = sideways.numbers[i];
    if (numbers && role) strips.push({ role, column, numbers, at });
  });
  for (const role of spec.numbers) {
    const column = shape.columns.get(role) ?? (byMeasure && role === main ? shape.columns.get('Value') : undefined);
    const cells = column === undefined ? undefined : grid.columns[column];
    if (column === undefined || !cells) continue;
    const read = numbersIn([cells], from);
    if (decimal === 'not needed') decimal = read.decimal;
    read.numbers.forEach((numbers) => strips.push({ role, column, numbers, at: wide.length > 0 ? undefined : period?.codes }));
  }
  return { strips, decimal };
}
