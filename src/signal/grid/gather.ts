import { grainOf } from '../../model/period';
import type { Role } from '../inputs';
import * as row from '../range/records';
import type { Records, Strip } from '../range/records';
import { addUp, firstOf } from '../range/passes';
import * as span from './span';
import type { Targets } from './span';
import { parted, shared } from './spread';

// Taken once: read through the import, a constant costs a call for every row.
const [USED, SPREAD] = [row.USED, span.SPREAD];

/** Row of an input that names a family and no product → the items its number is for. */
export type FamilyRows = ReadonlyMap<number, readonly number[]>;

/** Which row's number goes to which items, and what each of them weighs in a period. */
export type Sharing = { readonly rows: FamilyRows; readonly weights: (items: readonly number[], period: number) => Weighed };
/** What items weigh, and the word for what they are weighed by. */
export type Weighed = { readonly weights: readonly number[]; readonly by: string };

/** Rows on their way into a grid: which line each row belongs to, how many lines and periods there are, and where moments go. */
export type Laid = {
  readonly records: Records;
  readonly line: Int32Array;
  readonly lines: number;
  readonly periods: number;
  readonly targets: Targets;
  /** Roles in which some cell was given more than once, noted while gathering: only there is it worth asking by which rows. */
  readonly crowded: Set<Role>;
  /** What quarters are shared over their periods by, lines × periods; by days where nothing is said. */
  readonly weights?: (role: Role) => Float64Array;
  /** Rows that name a family: their numbers are shared over its items. */
  readonly sharing?: Sharing;
};

/** The strips that hold a role's numbers; in blocks every strip may. */
export function stripsFor({ strips, measure }: Records, role: Role): readonly Strip[] {
  return strips.filter((strip) => measure !== undefined || strip.role === role);
}

/** A number of an input as a grid, lines × periods, added up; blank where nothing was given. Rows outside `only` are left out. */
export function gathered(laid: Laid, role: Role, only?: Uint8Array): Float64Array {
  return summed(laid, role, true, only);
}

/** A price or the like as a grid, lines × periods: the first given counts, and nothing adds up or is spread by days. */
export function stated(laid: Laid, role: Role): Float64Array {
  return summed(laid, role, false);
}

/** A number of another grain in its parts: of a quarter by weights where there are any, else by days. */
function spreadOf({ records, targets, periods }: Laid, moment: number, value: number, line: number, weights: Float64Array | undefined): readonly { readonly period: number; readonly value: number }[] {
  const parts = targets.parts.get(moment) ?? [];
  const at = records.moments[moment]?.period;
  if (!weights || at === undefined || grainOf(at) !== 'quarter') return parts.map(({ period, share }) => ({ period, value: value * share }));
  const inside = parts.reduce((sum, { share }) => sum + share, 0);
  const values = shared(value * Math.min(1, inside), parts.map(({ period }) => weights[line * periods + period] ?? NaN));
  return parts.map(({ period }, i) => ({ period, value: values[i] ?? 0 }));
}

function summed(laid: Laid, role: Role, adds: boolean, only?: Uint8Array): Float64Array {
  const { records, line, periods, targets, crowded } = laid;
  const sums = new Float64Array(laid.lines * periods).fill(NaN);
  const wanted = records.measure ? records.spec.numbers.indexOf(role) : -1;
  const [status, measure, to] = [records.status, records.measure, targets.at];
  const weights = laid.weights?.(role);
  let added = 0;
  const plainly = !measure && !only && !targets.other;
  for (const strip of stripsFor(records, role)) {
    const { values } = strip.numbers;
    if (plainly && adds && typeof strip.at === 'object') {
      added += addUp(sums, line, values, strip.at, to, periods, status);
      continue;
    }
    if (plainly && !adds && periods === 1 && typeof strip.at === 'number' && to[strip.at] === 0) {
      added += firstOf(sums, line, values, status);
      continue;
    }
    const moments = typeof strip.at === 'number' ? undefined : strip.at;
    const fixed = typeof strip.at === 'number' ? strip.at : -1;
    for (let r = 0; r < line.length; r += 1) {
      const on = line[r] ?? -1;
      const value = values[r] ?? NaN;
      if (on < 0 || value !== value || status[r] !== USED) continue;
      if ((measure && measure[r] !== wanted) || (only && only[r] !== 1)) continue;
      const moment = moments ? (moments[r] ?? -1) : fixed;
      const period = moment < 0 ? -1 : (to[moment] ?? -1);
      if (period >= 0) added += put(sums, on * periods + period, value, adds);
      else if (period === SPREAD) for (const part of spreadOf(laid, moment, value, on, weights)) added += put(sums, on * periods + part.period, adds ? part.value : value, adds);
    }
  }
  if (added > 0) crowded.add(role);
  if (adds && laid.sharing && role === 'Quantity') shareOut(laid, sums, only);
  return sums;
}

/** Adds the numbers of families, each in its parts; an item without a part is left as it is. */
function shareOut(laid: Laid, sums: Float64Array, only: Uint8Array | undefined): void {
  eachShare(laid, ({ row, item, period, value }) => void (only && only[row] !== 1 ? 0 : put(sums, item * laid.periods + period, value, true)));
}

/** A part of a family's number, the item it goes to, and the cell it comes from, zero-based within the range. */
export type Share = { readonly row: number; readonly column: number; readonly item: number; readonly period: number; readonly value: number };

/** Visits every part of every number that is shared over the items of a family; nothing where there is none. */
export function eachShare({ records, targets, sharing }: Laid, visit: (share: Share) => void): void {
  if (!sharing) return;
  for (const { column, numbers, at } of stripsFor(records, 'Quantity')) {
    for (const [row, items] of sharing.rows) {
      const value = numbers.values[row] ?? NaN;
      if (Number.isNaN(value) || records.status[row] !== USED || (records.measure && records.measure[row] !== 0)) continue;
      const share = (period: number, whole: number) => {
        const by = sharing.weights(items, period).weights;
        const parts = parted(whole, by);
        items.forEach((item, i) => (by[i] ?? 0) > 0 && visit({ row, column, item, period, value: parts[i] ?? NaN }));
      };
      const moment = typeof at === 'number' ? at : (at?.[row] ?? -1);
      const period = moment < 0 ? -1 : (targets.at[moment] ?? -1);
      if (period >= 0) share(period, value);
      else if (period === SPREAD) targets.parts.get(moment)?.forEach((part) => share(part.period, value * part.share));
    }
  }
}

/** Puts a number where it belongs, on top of what is there where it adds up; 1 where something was there. */
function put(sums: Float64Array, at: number, value: number, adds: boolean): number {
  const before = sums[at] ?? NaN;
  if (before !== before) sums[at] = value;
  else if (adds) sums[at] = before + value;
  return before === before ? 1 : 0;
}
