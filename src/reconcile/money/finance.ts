import type { Period } from '../../model/period';
import type { Load } from '../resource/load';

/** How full the resources are; rows and periods as in `signals.resources` and the calendar. */
export type CapacityLoad = Load & {
  /** Money of the overtime used, resources × periods; blank where its price is not given and some is used. */
  readonly premium: Float64Array;
  /** The highest utilisation, a fraction; NaN where no hours are given. */
  readonly peak: number;
  readonly peakResource: string;
  readonly peakPeriod: Period | undefined;
  /** Hours of overtime used, all resources. */
  readonly overtimeHours: number;
  /** Hours of load above what is available, before overtime, all resources. */
  readonly overloadHours: number;
};

/** Money in and out by period, each n periods long; what is not given adds nothing, and is blank where nothing at all is known. */
export type CashPlan = {
  /** Collected: opening receivables and plan revenue, DSO days after each day's sales. */
  readonly receipts: Float64Array;
  /** Paid: opening payables and purchases at unit cost, DPO days after each; and overtime, expediting and penalties when they arise. */
  readonly payments: Float64Array;
  readonly carrying: Float64Array;
  readonly oneOff: Float64Array;
  /** Receipts − payments − carrying − one-off. */
  readonly net: Float64Array;
  /** Opening cash (0 where not given) and all net cash so far. */
  readonly closing: Float64Array;
  /** Balances at the end of the period. */
  readonly receivables: Float64Array;
  readonly payables: Float64Array;
  readonly stockValue: Float64Array;
  /** The lowest closing cash and where. */
  readonly lowest: number;
  readonly lowestPeriod: Period | undefined;
  /** Periods the opening cash lasts at the average net burn; Infinity where nothing is burnt, NaN where opening cash is not given. */
  readonly runway: number;
};

/** What the plan earns after all that serving it costs, over the horizon, money; costs are positive. A cost nobody gives is 0. */
export type Effect = {
  readonly margin: number;
  /** Receipts over the base plan inside the lead time, at the expedite cost. */
  readonly expedite: number;
  /** Overtime hours at their price. */
  readonly overtime: number;
  readonly carrying: number;
  /** Units short, each once, at the penalty. */
  readonly penalties: number;
  readonly oneOff: number;
  /** Margin − all the others. */
  readonly total: number;
};

/** Stock at unit cost, money. */
export type StockValue = {
  readonly opening: number;
  /** All items together at the end of each period. */
  readonly byPeriod: Float64Array;
  /** At the end of the horizon. */
  readonly closing: number;
  /** The highest of the closing stocks. */
  readonly peak: number;
  readonly peakPeriod: Period | undefined;
};

/** Days of a year of 365, from average balances; NaN where not known. */
export type CycleDays = { readonly dso: number; readonly dio: number; readonly dpo: number; readonly ccc: number; readonly turns: number };

/** What the plan asks of resources and of the purse. */
export type Finance = {
  /** Undefined where there is no Capacity. */
  readonly capacity: CapacityLoad | undefined;
  readonly cash: CashPlan;
  readonly effect: Effect;
  readonly stock: StockValue;
  readonly days: CycleDays;
};
