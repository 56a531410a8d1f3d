import { cells as cellsOf } from '../../model/place';
import { words } from '../../model/sentence';
import { stripsFor, type Laid } from '../grid/gather';
import type { Role } from '../inputs';
import { USED, type Key, type Records } from '../range/records';
import { SPREAD, daysOf } from '../grid/span';

/** A cell whose key stood before: its row and column, and where it stood first as row × columns + column. */
type Pair = { readonly row: number; readonly column: number; readonly before: number };

/** More than this many are told in one. */
const MOST = 400;

/**
 * Tells every cell whose key stood before with nothing to tell the two apart. To be called when the role was gathered.
 *
 * The key is line, moment and the tellers (customer, segment, source). Two days in one month are two keys.
 */
export function tellTwice(laid: Laid, role: Role, tellers: readonly Role[], name: (line: number) => string, adds = true): void {
  // Two rows of one family meet in no cell while they are gathered: they are asked for in any case.
  if (!laid.crowded.has(role) && !(role === 'Quantity' && laid.sharing && laid.sharing.rows.size > 1)) return;
  const { records } = laid;
  const pairs = repeated(laid, role, tellers).sort((a, b) => a.row - b.row || a.column - b.column);
  const who = (row: number) => ((laid.line[row] ?? -1) >= 0 ? name(laid.line[row] ?? -1) : `The family ${records.log.text(row, records.keys.get('Family')?.column ?? 0)}`);
  pairs.slice(0, MOST).forEach((pair) => told(laid, pair, who(pair.row), adds));
  const rest = pairs.slice(MOST);
  const [first, last] = [rest[0], rest[rest.length - 1]];
  if (!first || !last) return;
  records.log.say('warning', 'same key twice', words`${rest.length} more cells in these rows repeat a key that stands before.`, 'They were added up. Remove what is there twice, or add a column that tells the rows apart.', {
    place: records.log.place(first.row, first.column, last.row - first.row + 1),
  });
}

function repeated(laid: Laid, role: Role, tellers: readonly Role[]): Pair[] {
  const { records, targets } = laid;
  const { line, lines } = role === 'Quantity' ? withFamilies(laid) : laid;
  const apart = tellersOf(records, tellers);
  const days = records.moments.map((moment) => daysOf(moment).first);
  const firsts = new Map<number, number>();
  days.forEach((day, i) => !firsts.has(day) && firsts.set(day, i));
  const wanted = records.measure ? records.spec.numbers.indexOf(role) : -1;
  const width = Math.max(1, records.moments.length) * apart.count;
  const seen = lines * width <= 1 << 24 ? new Int32Array(lines * width) : new Map<number, number>();
  const across = records.grid.columns.length;
  const pairs: Pair[] = [];
  for (const strip of stripsFor(records, role)) {
    for (let row = 0; row < line.length; row += 1) {
      const on = line[row] ?? -1;
      if (on < 0 || records.status[row] !== USED || (records.measure && records.measure[row] !== wanted)) continue;
      if (Number.isNaN(strip.numbers.values[row] ?? NaN)) continue;
      const moment = typeof strip.at === 'number' ? strip.at : (strip.at?.[row] ?? 0);
      const at = targets.at[moment] ?? 0;
      if (at < 0 && at !== SPREAD) continue;
      const key = on * width + (firsts.get(days[moment] ?? NaN) ?? 0) * apart.count + (apart.codes?.[row] ?? 0);
      const before = seen instanceof Map ? (seen.get(key) ?? 0) : (seen[key] ?? 0);
      if (before > 0) pairs.push({ row, column: strip.column, before: before - 1 });
      else if (seen instanceof Map) seen.set(key, row * across + strip.column + 1);
      else seen[key] = row * across + strip.column + 1;
    }
  }
  return pairs;
}

/** Lines with one more for each family and place that rows are shared over: those rows repeat each other, not the rows of products. */
function withFamilies({ line, lines, sharing }: Laid): Pick<Laid, 'line' | 'lines'> {
  if (!sharing || sharing.rows.size < 2) return { line, lines };
  const all = line.slice();
  // Rows of the same family and place have the very same list of items.
  const families = new Map<readonly number[], number>();
  sharing.rows.forEach((items, row) => {
    const at = families.get(items) ?? families.size;
    families.set(items, at);
    all[row] = lines + at;
  });
  return { line: all, lines: lines + families.size };
}

function told({ records: { log, grid, moments } }: Laid, pair: Pair, who: string, adds: boolean): void {
  const across = grid.columns.length;
  const [row, column] = [Math.floor(pair.before / across), pair.before % across];
  const [here, there] = [log.place(pair.row, pair.column), log.place(row, column)];
  const did = adds ? `${log.text(row, column)} and ${log.text(pair.row, pair.column)} were added.` : 'The first one counts.';
  const when = moments.length > 0 && adds ? ' for the same period' : '';
  log.say('warning', 'same key twice', `${who} stands here and in ${there ? cellsOf(there) : 'a row above'}${when}.`, `${did} Remove one, or add a column that tells the rows apart.`, { place: here, value: log.text(pair.row, pair.column) });
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
