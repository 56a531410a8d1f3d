import { assert } from './assert';
import type { Calendar } from './calendar';
import type { Items } from './items';

/** What a number counts. Money and units never mix by accident: `minus(money, each)` does not compile. */
export type Unit = 'each' | 'money' | 'money/each' | 'hours' | 'ratio';

/**
 * One number for every item in every period.
 *
 * `values` is items × periods, row by row: item i in period t stands at `i × periods + t`. A blank is NaN, never 0.
 */
export type Measure<U extends Unit> = {
  readonly unit: U;
  readonly items: Items;
  readonly calendar: Calendar;
  readonly values: Float64Array;
};

/** A measure over the given axes; without values, all blank. */
export function measure<U extends Unit>(unit: U, items: Items, calendar: Calendar, values?: Float64Array): Measure<U> {
  const size = items.count * calendar.periods.length;
  assert(values === undefined || values.length === size, 'a measure holds items × periods values');
  return { unit, items, calendar, values: values ?? new Float64Array(size).fill(NaN) };
}

/** a − b, cell by cell; blank where either is blank. Both must speak of the same items and periods. */
export function minus<U extends Unit>(a: Measure<U>, b: Measure<NoInfer<U>>): Measure<U> {
  assert(a.items === b.items && a.calendar === b.calendar, 'measures must be aligned before they are combined');
  const values = new Float64Array(a.values.length);
  for (let i = 0; i < values.length; i += 1) values[i] = (a.values[i] ?? NaN) - (b.values[i] ?? NaN);
  return { ...a, values };
}
