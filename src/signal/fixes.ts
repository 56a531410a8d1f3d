import type { Finding } from '../model/finding';
import type { Fix } from '../model/fix';
import { cellOf } from '../model/grid';
import type { Place } from '../model/place';
import { plain } from './cell/fold';
import type { Manner } from './cell/moment';
import { specOf } from './inputs';
import { prepared } from './range/prepare';
import type { Records } from './range/records';
import type { Given } from './read';
import { Log } from './rule/log';
import type { Rule } from './rule/rules';
import type { Settings } from './settings';

/** Rules whose cells can be put right without changing what is read, and how that is said on a button. */
const SAFE: ReadonlyMap<string, string> = new Map<Rule, string>([
  ['number as text', 'Store as numbers'],
  ['dash', 'Write 0 for the dashes'],
  ['not available', 'Empty the cells'],
  ['stray spaces', 'Take the spaces away'],
]);

/** What can be done in the sheet about a rule; undefined where a person has to decide. */
export function remedy(rule: string): string | undefined {
  return SAFE.get(rule);
}

/**
 * The cells of a rule's findings with what would stand there instead: what they are read as already, so that reading stays the same.
 *
 * Only cells of the ranges given, each once; none where nothing is safe to change.
 */
export function fixes(given: readonly Given[], rule: string, findings: readonly Finding[], { fiscalStart, fiscalNamedBy }: Pick<Settings, 'fiscalStart' | 'fiscalNamedBy'>): readonly Fix[] {
  if (!SAFE.has(rule)) return [];
  const found = new Map<string, Fix>();
  for (const { input, grid, columns } of given) {
    const places = findings.flatMap((finding) => (finding.rule === rule && finding.input === input && finding.place?.sheet === grid.place.sheet ? [finding.place] : []));
    if (places.length === 0) continue;
    const manner: Manner = { date1904: grid.date1904, fiscalStart, fiscalNamedBy, dayFirst: true, weeks: false };
    const records = prepared(specOf(input), grid, manner, new Log(input, grid), columns);
    if (!records) continue;
    for (const place of places) for (const fix of within(records, rule, place)) found.set(`${fix.place.sheet} ${fix.place.row} ${fix.place.column}`, fix);
  }
  return [...found.values()];
}

function within({ grid, strips }: Records, rule: string, place: Place): readonly Fix[] {
  const made: Fix[] = [];
  for (let column = place.column; column < place.column + (place.columns ?? 1); column += 1) {
    const cells = grid.columns[column - grid.place.column];
    const values = strips.find((strip) => strip.column === column - grid.place.column)?.numbers;
    for (let row = place.row; cells && row < place.row + (place.rows ?? 1); row += 1) {
      const at = row - grid.place.row;
      const old = cellOf(cells, at);
      if (typeof old !== 'string' || old === '') continue;
      const now = remade(rule, old, values?.values[at] ?? NaN);
      if (now !== undefined) made.push({ place: { sheet: place.sheet, row, column }, old, now });
    }
  }
  return made;
}

/** What stands there afterwards: what the cell is read as; undefined where it is of another rule. */
function remade(rule: string, old: string, read: number): Fix['now'] | undefined {
  if (rule === 'stray spaces') return plain(old) === old || plain(old) === '' ? undefined : plain(old);
  if (rule === 'not available') return Number.isNaN(read) && !plain(old).startsWith('#') && !/\d/.test(old) ? null : undefined;
  if (Number.isNaN(read)) return undefined;
  return /\d/.test(old) === (rule === 'number as text') ? read : undefined;
}
