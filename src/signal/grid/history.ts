import type { Calendar } from '../../model/calendar';
import type { Items } from '../../model/items';

/** One contributor's forecasts made a given number of periods ahead, items × periods of the history; blank where none was made. */
export type Snapshot = {
  /** As written, '' where the input has no such column. */
  readonly contributor: string;
  /** Periods between the making and the period it speaks of; 0 is made in the period itself; NaN where nobody says. */
  readonly lag: number;
  readonly values: Float64Array;
};

/** What was sold and what was said before: on axes of its own, for it reaches back and may know items that are no longer planned. */
export type History = {
  readonly items: Items;
  /** From the first to the last period that has an actual or a forecast, in the plan's grain. */
  readonly calendar: Calendar;
  /** Units sold, items × periods; blank where unknown. */
  readonly actuals: Float64Array;
  /** Money, items × periods; blank where not given. */
  readonly revenue: Float64Array;
  /** Units received, items × periods; blank where not given. */
  readonly receipts: Float64Array;
  /** Units that Supply says were to be received, items × periods; blank where it does not reach back. Absent where nobody says what was received. */
  readonly planned?: Float64Array;
  /** By contributor in the order met, then lag upwards. */
  readonly snapshots: readonly Snapshot[];
};
