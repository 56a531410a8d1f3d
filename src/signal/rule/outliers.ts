import type { History } from '../grid/history';
import { nameOf, type Items } from '../../model/items';
import { words } from '../../model/sentence';
import type { Laid } from '../grid/gather';
import { pointed } from './pointed';
import { close, median, thousandfold, usualDistance } from './robust';

/** A number far from what is usual for its line. */
export type Outlier = { readonly at: number; readonly value: number; readonly usual: number };

/** Fewer numbers than this say nothing of what is usual. */
const ENOUGH = 6;

/**
 * Numbers that stand alone in their line (lines × periods): more than four times the middle, or less than a twentieth, and eight usual
 * distances away.
 *
 * `past` gives more numbers of the line to judge by. A line with many such numbers has a pattern, not outliers; so has one that is mostly 0,
 * and a number whose neighbour is of its size is a ramp or a campaign.
 */
export function outliers(values: Float64Array, lines: number, periods: number, past: (line: number) => ArrayLike<number> = () => []): readonly Outlier[] {
  const found: Outlier[] = [];
  for (let line = 0; line < lines; line += 1) {
    const own = values.subarray(line * periods, (line + 1) * periods);
    const before = past(line);
    if (before.length === 0 && close(own, 3)) continue; // most lines, and cheap to tell
    const all = [...own, ...Array.from(before)].filter((value) => !Number.isNaN(value));
    const usual = median(all);
    if (all.length < ENOUGH || !(usual > 0)) continue;
    const far = 8 * Math.max(usualDistance(all, usual), 0.05 * usual);
    const strange = (value: number) => Math.abs(value - usual) > far && (value > 4 * usual || thousandfold(value, usual) === -1);
    const near = (a: number, b: number) => a <= 2 * b && b <= 2 * a;
    const odd = [...own.keys()].filter((t) => strange(own[t] ?? NaN) && ![t - 1, t + 1].some((beside) => near(own[t] ?? NaN, own[beside] ?? NaN)));
    if (odd.length > 0 && all.filter(strange).length * 6 <= all.length) found.push(...odd.map((t) => ({ at: line * periods + t, value: own[t] ?? NaN, usual })));
  }
  return found;
}

/** Tells the numbers of an input that are far from their item's own series, and those that look a thousandfold. */
export function tellOutliers(laid: Laid, values: Float64Array, items: Items, history: History | undefined): void {
  const { records, lines, periods } = laid;
  const found = outliers(values, lines, periods, history ? actualsOf(items, history) : undefined);
  const cells = pointed(laid, 'Quantity', new Set(found.map(({ at }) => at)));
  for (const { at, value, usual } of found) {
    const cell = cells.get(at);
    if (!cell) continue;
    const where = { place: records.log.place(cell.row, cell.column), value: records.log.text(cell.row, cell.column) };
    const who = nameOf(items, Math.floor(at / periods));
    const times = thousandfold(value, usual);
    if (times === 0) records.log.say('note', 'outlier', words`${value} is far from what is usual for ${who}, about ${usual}.`, 'It was used as it stands. Check it.', where);
    else records.log.say('warning', 'units differ', words`${value} is about ${times > 0 ? '1,000 times' : 'a thousandth of'} what is usual for ${who}, ${usual}.`, 'It was used as it stands. Check the unit of this cell.', where);
  }
}

/** Item of the plan → what it sold before. */
function actualsOf(items: Items, { items: known, actuals, calendar }: History): (item: number) => Float64Array {
  const line = new Map(Array.from({ length: known.count }, (_, i) => [nameOf(known, i).toLowerCase(), i] as const));
  const periods = calendar.periods.length;
  return (item) => {
    const at = line.get(nameOf(items, item).toLowerCase()) ?? -1;
    return at < 0 ? new Float64Array(0) : actuals.subarray(at * periods, (at + 1) * periods);
  };
}
