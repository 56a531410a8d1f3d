import type { History } from '../signal/grid/history';
import type { Signals } from '../signal/signals';
import type { Scores } from './score';
import type { Worth } from './worth';

/** How far up the numbers were added before they were scored; codes of a line. */
export const LEVELS = ['total', 'family', 'item'] as const;
export const [TOTAL, FAMILY, ITEM] = [0, 1, 2] as const;

/** Every series that has pairs: total, then families, then items; within each in the order of the history, contributors and lags in theirs. */
export type Lines = {
  readonly count: number;
  /** Code into `LEVELS`. */
  readonly level: Uint8Array;
  /** Index of the family or the item; 0 for the total. */
  readonly group: Int32Array;
  /** Index into the history's snapshots. */
  readonly snapshot: Int32Array;
  readonly scores: Scores;
  /** Code into `VERDICTS`. */
  readonly verdict: Uint8Array;
  readonly money: Money;
};

/** What leaning cost, money, one number per line; items add up. Blank where no item of the line has a price and a cost. */
export type Money = {
  /** Σ of the over-forecasts × unit cost: stock built for nothing. */
  readonly stock: Float64Array;
  /** That stock held for the period, × carrying rate × days ÷ 365. */
  readonly carrying: Float64Array;
  /** Σ of the under-forecasts × (price − unit cost). */
  readonly margin: Float64Array;
  /** The lean itself: CFE × unit cost where it is over, −CFE × (price − unit cost) where under; of families and the total, that of their items. */
  readonly lean: Float64Array;
};

/** Steps of the process and yardsticks side by side, one row per level × group × lag × contributor. */
export type ValueLines = {
  readonly count: number;
  readonly level: Uint8Array;
  /** Index of the family or the product (its locations together). */
  readonly group: Int32Array;
  readonly lag: Float64Array;
  /** 0 is naive, then the steps; blank for the other yardsticks. */
  readonly step: Float64Array;
  /** Index into `names`. */
  readonly contributor: Int32Array;
  readonly names: readonly string[];
  readonly pairs: Float64Array;
  readonly wmape: Float64Array;
  /** Error of the step before − own error; a fraction, positive helped. */
  readonly added: Float64Array;
  readonly bias: Float64Array;
};

/** Cells that make no pair, counted over all contributors and lags. */
export type LeftOut = {
  /** The period lies ahead, or is not over by the as-of date. */
  readonly ahead: number;
  /** The period is over and there is no actual. */
  readonly noActual: number;
  /** Actuals that no contributor at any lag forecast. */
  readonly noForecast: number;
  /** Pairs of items whose actual is 0: not in MPE and MAPE. */
  readonly zeros: number;
};

/** Who leans which way, and whose touch helps. */
export type Learned = {
  readonly signals: Signals;
  readonly history: History;
  /** Actuals of periods that are over, items × periods. */
  readonly actuals: Float64Array;
  readonly worth: Worth;
  readonly lines: Lines;
  readonly values: ValueLines;
  readonly left: LeftOut;
  /** What should not be scored in silence, in sentences. */
  readonly warnings: readonly string[];
  /** The snapshot the headline speaks of: the last step of the process at the lag nearest the lead time; −1 without any. */
  readonly chosen: number;
};
