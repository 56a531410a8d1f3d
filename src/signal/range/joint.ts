import { BLANK, TEXT, type Column } from '../../model/grid';
import type { Place } from '../../model/place';
import { NameList } from '../grid/axis';
import type { Moments } from './columns';
import type { InputName, Role } from '../inputs';
import { Log } from '../rule/log';
import type { Moment } from '../cell/moment';
import type { Key, Records, Strip } from './records';

/** One range of an input: its rows understood by themselves, and what tells it from the others. */
export type Part = { readonly label: string; readonly records: Records };

/** A column of the joint input: which column it is in each part, −1 where the part has none. */
type Across = { readonly at: number; readonly of: readonly number[] };

/** The log of an input in several ranges: a row of the joint grid is told where it stands in its own. */
class JointLog extends Log {
  constructor(input: InputName, private readonly parts: readonly Part[], private readonly starts: readonly number[], private readonly across: ReadonlyMap<number, Across>) {
    super(input);
  }

  override place(row: number, column: number, rows = 1, columns = 1): Place | undefined {
    const found = this.own(row, column);
    return found && found.part.records.log.place(found.row, Math.max(0, found.column), rows, columns);
  }

  override text(row: number, column: number): string {
    const found = this.own(row, column);
    return found && found.column >= 0 ? found.part.records.log.text(found.row, found.column) : '';
  }

  private own(row: number, column: number) {
    const at = this.starts.findLastIndex((start) => start <= row);
    const part = this.parts[at];
    return part && { part, row: row - (this.starts[at] ?? 0), column: this.across.get(column)?.of[at] ?? -1 };
  }
}

/**
 * Several ranges of one input as one, their rows one below the other.
 *
 * Every range keeps its own layout, locale and totals, since it was understood by itself. Where rows have no source, the
 * range's label is it. Columns of the joint grid stand apart, so that findings of two of them never run together.
 */
export function joint(parts: readonly Part[]): Records | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const all = parts.map(({ records }) => records);
  const starts = all.map((_, i) => all.slice(0, i).reduce((sum, { status }) => sum + status.length, 0));
  const rows = all.reduce((sum, { status }) => sum + status.length, 0);
  const across = new Map<number, Across>();
  const columns: Column[] = [];
  const blank: Column = { codes: new Int32Array(rows).fill(BLANK), numbers: new Float64Array(rows).fill(NaN), texts: [] };
  /** A column of the joint grid for one of each part. */
  const add = (of: readonly number[]): number => {
    const at = columns.push(stacked(all, of, starts, rows)) - 1;
    columns.push(blank);
    across.set(at, { at, of });
    return at;
  };
  const laid = <T>(empty: T[], fill: (records: Records, i: number, start: number) => void): T[] => (all.forEach((records, i) => fill(records, i, starts[i] ?? 0)), empty);
  const moments = momentsOf(all);
  const keys = keysOf(parts, starts, rows, add);
  const times = new Map<Role, Moments>([...new Set(all.flatMap((records) => [...records.times.keys()]))].map((role) => [role, timeOf(role, all, moments, starts, rows)]));
  const roles = new Set(all.flatMap((records) => [...records.shape.columns.keys()]));
  const shapeColumns = new Map<Role, number>([...keys].map(([role, { column }]) => [role, column]));
  for (const role of roles) if (!shapeColumns.has(role)) shapeColumns.set(role, add(all.map((records) => records.shape.columns.get(role) ?? -1)));
  const status = new Uint8Array(rows);
  const measured = all.some(({ measure }) => measure !== undefined);
  const measure = measured ? new Int8Array(rows) : undefined;
  laid([], (records, _, start) => {
    status.set(records.status, start);
    if (records.measure) measure?.set(records.measure, start);
  });
  return {
    ...first.records,
    grid: { ...first.records.grid, name: all.map(({ grid }) => grid.name).join(', '), columns },
    shape: { ...first.records.shape, columns: shapeColumns, periods: [], totals: [], unknown: [] },
    log: new JointLog(first.records.spec.input, parts, starts, across),
    status, keys, measure, times, moments: moments.list,
    strips: stripsOf(all, moments, starts, rows, add),
  };
}

function stacked(all: readonly Records[], of: readonly number[], starts: readonly number[], rows: number): Column {
  const codes = new Int32Array(rows).fill(BLANK);
  const numbers = new Float64Array(rows).fill(NaN);
  const texts: string[] = [];
  all.forEach(({ grid }, i) => {
    const cells = grid.columns[of[i] ?? -1];
    if (!cells) return;
    const shift = texts.length;
    codes.set(shift === 0 ? cells.codes : cells.codes.map((code) => (code >= TEXT ? code + shift : code)), starts[i] ?? 0);
    numbers.set(cells.numbers, starts[i] ?? 0);
    texts.push(...cells.texts);
  });
  return { codes, numbers, texts };
}

/** All moments of all parts, each once, and which of them a part's own are; `times` of other roles share the list. */
type Joined = { readonly list: Moment[]; readonly learn: (moment: Moment) => number };

function momentsOf(all: readonly Records[]): Joined {
  const list: Moment[] = [];
  const known = new Map<string | number, number>();
  const learn = (moment: Moment) => {
    const key = moment.period ?? moment.day;
    const at = known.get(key) ?? list.length;
    if (at === list.length) known.set(key, list.push(moment) - 1);
    return at;
  };
  all.forEach(({ moments }) => moments.forEach(learn));
  return { list, learn };
}

function timeOf(role: Role, all: readonly Records[], joined: Joined, starts: readonly number[], rows: number): Moments {
  const codes = new Int32Array(rows).fill(-1);
  all.forEach(({ times }, i) => {
    const own = times.get(role);
    const to = own?.moments.map(joined.learn) ?? [];
    own?.codes.forEach((code, row) => (codes[(starts[i] ?? 0) + row] = code < 0 ? code : (to[code] ?? -1)));
  });
  return { codes, moments: joined.list, whole: false };
}

function keysOf(parts: readonly Part[], starts: readonly number[], rows: number, add: (of: readonly number[]) => number): Map<Role, Key> {
  const roles = new Set(parts.flatMap(({ records }) => [...records.keys.keys()]));
  // What tells the ranges apart is a source, where the input has sources.
  if (parts.some(({ records }) => records.spec.keys.includes('Source'))) roles.add('Source');
  const keys = new Map<Role, Key>();
  for (const role of roles) {
    const names = new NameList();
    const codes = new Int32Array(rows).fill(-1);
    parts.forEach(({ label, records }, i) => {
      const own = records.keys.get(role);
      const start = starts[i] ?? 0;
      if (!own) return void (role === 'Source' && codes.fill(names.add(label), start, start + records.status.length));
      const to = own.names.map((name) => names.add(name));
      const none = role === 'Source' ? names.add(label) : -1;
      own.codes.forEach((code, row) => (codes[start + row] = code < 0 ? none : (to[code] ?? -1)));
    });
    keys.set(role, { codes, names: names.names, whole: false, column: add(parts.map(({ records }) => records.keys.get(role)?.column ?? -1)) });
  }
  return keys;
}

function stripsOf(all: readonly Records[], joined: Joined, starts: readonly number[], rows: number, add: (of: readonly number[]) => number): readonly Strip[] {
  type Draft = { readonly role: Role; readonly of: number[]; readonly values: Float64Array; readonly at: number | Int32Array | undefined };
  const drafts = new Map<string, Draft[]>();
  all.forEach((records, i) => {
    const start = starts[i] ?? 0;
    const to = records.moments.map(joined.learn);
    for (const strip of records.strips) {
      const moment = typeof strip.at === 'number' ? (to[strip.at] ?? 0) : undefined;
      const kind = `${strip.role} ${moment ?? (strip.at === undefined ? 'none' : 'row')}`;
      const list = drafts.get(kind) ?? [];
      // Twice the same period in one range: each column stays one of its own.
      let draft = list.find(({ of }) => (of[i] ?? -1) < 0);
      if (!draft) list.push((draft = { role: strip.role, of: all.map(() => -1), values: new Float64Array(rows).fill(NaN), at: moment ?? (strip.at === undefined ? undefined : new Int32Array(rows).fill(-1)) }));
      drafts.set(kind, list);
      draft.of[i] = strip.column;
      draft.values.set(strip.numbers.values, start);
      const [into, from] = [draft.at, strip.at];
      if (into instanceof Int32Array && from instanceof Int32Array) from.forEach((code, row) => (into[start + row] = code < 0 ? code : (to[code] ?? -1)));
    }
  });
  return [...drafts.values()].flat().map(({ role, of, values, at }) => ({ role, column: add(of), numbers: { values, rules: [], odd: -1 }, at }));
}
