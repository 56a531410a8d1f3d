import { cells as cellsOf } from '../model/place';
import type { Role } from './inputs';
import * as row from './records';
import type { Key, Records } from './records';
import * as span from './span';
import { daysOf, type Targets } from './span';
import { said } from './totals';

// Taken once: read through the import, a constant costs a call for every row.
const [USED, SPREAD] = [row.USED, span.SPREAD];

/** Rows on their way into a grid: which line each row belongs to, how many lines and periods there are, and where moments go. */
export type Laid = { readonly records: Records; readonly line: Int32Array; readonly lines: number; readonly periods: number; readonly targets: Targets };

/** A number of an input as a grid, lines × periods, added up; blank where nothing was given. Rows outside `only` are left out. */
export function gathered(laid: Laid, role: Role, only?: Uint8Array): Float64Array {
  return summed(laid, role, true, only);
}

/** A price or the like as a grid, lines × periods: the first given counts, and nothing adds up or is spread by days. */
export function stated(laid: Laid, role: Role): Float64Array {
  return summed(laid, role, false);
}

function summed(laid: Laid, role: Role, adds: boolean, only?: Uint8Array): Float64Array {
  const { records, line, lines, periods, targets } = laid;
  const sums = new Float64Array(lines * periods).fill(NaN);
  const wanted = records.spec.numbers.indexOf(role);
  const add = (at: number, value: number) => {
    const before = sums[at] ?? NaN;
    sums[at] = Number.isNaN(before) ? value : adds ? before + value : before;
  };
  for (const strip of records.strips) {
    if (records.measure === undefined && strip.role !== role) continue;
    const { values } = strip.numbers;
    for (let row = 0; row < line.length; row += 1) {
      const on = line[row] ?? -1;
      if (on < 0 || records.status[row] !== USED || (only && only[row] !== 1)) continue;
      if (records.measure && records.measure[row] !== wanted) continue;
      const value = values[row] ?? NaN;
      if (Number.isNaN(value)) continue;
      const moment = typeof strip.at === 'number' ? strip.at : (strip.at?.[row] ?? -1);
      const period = moment < 0 ? -1 : (targets.at[moment] ?? -1);
      if (period >= 0) add(on * periods + period, value);
      else if (period === SPREAD) targets.parts.get(moment)?.forEach((part) => add(on * periods + part.period, adds ? value * part.share : value));
    }
  }
  return sums;
}

/**
 * Tells every cell whose key stood before with nothing to tell the two apart; they were added.
 *
 * The key is line, moment and the tellers (customer, segment, source). Two days in one month are two keys.
 */
export function tellTwice(laid: Laid, role: Role, tellers: readonly Role[], name: (line: number) => string, adds = true): void {
  const { records, line, lines, targets } = laid;
  const strips = records.strips.filter((strip) => records.measure !== undefined || strip.role === role);
  if (strips.length === 0) return;
  const apart = tellersOf(records, tellers);
  const days = records.moments.map((moment) => daysOf(moment).first);
  const first = days.map((day) => days.indexOf(day));
  const wanted = records.spec.numbers.indexOf(role);
  const width = Math.max(1, records.moments.length) * apart.count;
  const seen = lines * width <= 1 << 24 ? new Int32Array(lines * width) : new Map<number, number>();
  const pairs: { readonly row: number; readonly column: number; readonly before: number }[] = [];
  const across = records.grid.columns.length;
  for (const strip of strips) {
    for (let row = 0; row < line.length; row += 1) {
      const on = line[row] ?? -1;
      if (on < 0 || records.status[row] !== USED || (records.measure && records.measure[row] !== wanted)) continue;
      if (Number.isNaN(strip.numbers.values[row] ?? NaN)) continue;
      const moment = typeof strip.at === 'number' ? strip.at : (strip.at?.[row] ?? 0);
      const at = targets.at[moment] ?? 0;
      if (at < 0 && at !== SPREAD) continue;
      const key = on * width + (first[moment] ?? 0) * apart.count + (apart.codes?.[row] ?? 0);
      const before = seen instanceof Map ? (seen.get(key) ?? 0) : (seen[key] ?? 0);
      if (before > 0) pairs.push({ row, column: strip.column, before: before - 1 });
      else if (seen instanceof Map) seen.set(key, row * across + strip.column + 1);
      else seen[key] = row * across + strip.column + 1;
    }
  }
  pairs.sort((a, b) => a.row - b.row || a.column - b.column);
  pairs.slice(0, MOST).forEach((pair) => told(laid, pair, across, name, adds));
  if (pairs.length > MOST) {
    const rest = pairs.slice(MOST);
    const [top, bottom] = [rest[0]?.row ?? 0, rest[rest.length - 1]?.row ?? 0];
    records.log.say('warning', 'same key twice', `${said(rest.length)} more cells in these rows repeat a key that stands before.`, 'They were added up. Remove what is there twice, or add a column that tells the rows apart.', { place: records.log.place(top, rest[0]?.column ?? 0, bottom - top + 1) });
  }
}

const MOST = 400;

function told({ records, line }: Laid, pair: { readonly row: number; readonly column: number; readonly before: number }, across: number, name: (line: number) => string, adds: boolean): void {
  const { log } = records;
  const [row, column] = [Math.floor(pair.before / across), pair.before % across];
  const [here, there] = [log.place(pair.row, pair.column), log.place(row, column)];
  const both = `${log.text(row, column)} and ${log.text(pair.row, pair.column)}`;
  const did = adds ? `${both} were added.` : 'The first one counts.';
  const when = records.moments.length > 0 ? ' for the same period' : '';
  log.say('warning', 'same key twice', `${name(line[pair.row] ?? -1)} stands here and in ${there ? cellsOf(there) : 'a row above'}${when}.`, `${did} Remove one, or add a column that tells the rows apart.`, { place: here, value: log.text(pair.row, pair.column) });
}

/** Row → number of its combination of tellers. */
function tellersOf(records: Records, roles: readonly Role[]): { readonly count: number; readonly codes: Int32Array | undefined } {
  const keys = roles.map((role) => records.keys.get(role)).filter((key): key is Key => key !== undefined);
  if (keys.length === 0) return { count: 1, codes: undefined };
  const known = new Map<number, number>();
  const codes = new Int32Array(records.status.length);
  for (let row = 0; row < codes.length; row += 1) {
    let mixed = 0;
    for (const key of keys) mixed = mixed * (key.names.length + 1) + (key.codes[row] ?? -1) + 1;
    let found = known.get(mixed);
    if (found === undefined) known.set(mixed, (found = known.size));
    codes[row] = found;
  }
  return { count: Math.max(1, known.size), codes };
}
