import { words } from '../../model/sentence';
import type { Records } from '../range/records';
import { median, thousandfold } from './robust';

/** Two numbers for each item that should be of one size: totals over the plan, or usual amounts a period. */
export type Sizes = { readonly of: string; readonly values: ArrayLike<number>; readonly against: string; readonly others: ArrayLike<number> };

/** The items one of whose numbers is about a thousand times the other: all of them when most are, and then the whole input is in another unit. */
export function apart({ values, others }: Sizes): { readonly whole: -1 | 0 | 1; readonly items: readonly number[] } {
  const pairs = Array.from(values, (value, item) => ({ item, ratio: value / (others[item] ?? NaN) })).filter(({ ratio }) => ratio > 0 && Number.isFinite(ratio));
  const whole = thousandfold(median(pairs.map(({ ratio }) => ratio)), 1);
  const usual = median(pairs.map(({ ratio }) => ratio));
  // One item apart from the others says something only where the others agree.
  const few = pairs.length >= 4 && whole === 0 && Math.abs(Math.log10(usual)) < 1 ? pairs.filter(({ ratio }) => thousandfold(ratio, usual) !== 0).map(({ item }) => item) : [];
  return { whole, items: few.length * 4 <= pairs.length ? few : [] };
}

/** Tells of an input whose numbers, or some item's numbers, are a thousandfold of another input's. */
export function tellUnits(records: Records, sizes: Sizes, name: (item: number) => string, rowOf: (item: number) => number): void {
  const { log, grid } = records;
  const { whole, items } = apart(sizes);
  const word = (times: number) => (times > 0 ? 'about 1,000 times' : 'about a thousandth of');
  if (whole !== 0) log.say('warning', 'units differ', `${sizes.of} is ${word(whole)} ${sizes.against}.`, 'It was used as it stands. Check whether one of them is in thousands, or in cases and not pieces.', { place: grid.place });
  for (const item of items) {
    const [value, other] = [sizes.values[item] ?? NaN, sizes.others[item] ?? NaN];
    const row = rowOf(item);
    const place = row < 0 ? grid.place : log.place(row, 0, 1, grid.place.columns);
    log.say('warning', 'units differ', words`${sizes.of} of ${name(item)}, ${value}, is ${word(thousandfold(value, other))} ${sizes.against}, ${other}.`, 'It was used as it stands. Check the unit of the item.', { place, value: name(item) });
  }
}
