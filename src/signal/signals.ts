import type { Calendar } from '../model/calendar';
import type { Day } from '../model/day';
import type { Items } from '../model/items';
import type { Measure } from '../model/measure';
import type { History } from './grid/history';
import type { LeverRow } from './grid/lever-rows';
import type { Opinion } from './grid/opinions';
import type { DemandParts, OrderLines } from './grid/orders';
import type { Parts, Resources } from './grid/resources';
import type { Settings } from './settings';

/** Finance's number as it was given, and spread to items; the parts add up to the whole exactly. */
export type Budget = {
  /** Budget lines: items, products or families, whichever the Finance range is written by. */
  readonly groups: readonly string[];
  readonly by: 'item' | 'family';
  /** Item → its budget line, −1 where it has none. */
  readonly group: Int32Array;
  /** As given, groups × periods; blank where not given. */
  readonly given: { readonly revenue: Float64Array; readonly units: Float64Array; readonly margin: Float64Array };
  /** Spread over the items of a line by unconstrained revenue, else demand, else equally (base signals, so that no lever moves the budget). */
  readonly revenue: Measure<'money'>;
  readonly units: Measure<'each'>;
  readonly margin: Measure<'money'>;
};

/** A row of an input that speaks of a family, on its sheet (zero-based), and the items its numbers went to; none where it only adds them up. */
export type FamilyRow = { readonly sheet: string; readonly row: number; readonly items: readonly number[] };

/** Per-item numbers that do not change over time, item by item; blank where unknown. */
export type Attributes = {
  /** Stock at the start of the first planned period, each. */
  readonly opening: Float64Array;
  readonly targetStock: Float64Array;
  /** Periods of coming demand that the stock should cover. */
  readonly targetCover: Float64Array;
  readonly maxStock: Float64Array;
  /** Days. */
  readonly leadTime: Float64Array;
  readonly lotSize: Float64Array;
  readonly minimumOrder: Float64Array;
  /** Money per unit. */
  readonly expediteCost: Float64Array;
  readonly penalty: Float64Array;
  /** A year, a fraction. */
  readonly carryingRate: Float64Array;
};

/** What the workbook says, typed and aligned: all that the later stages know of it. A scenario is a function on this. */
export type Signals = {
  readonly settings: Settings;
  /** The rows of Demand and Supply that name a family and no product, where there are any: then one number moves those of others. */
  readonly byFamily?: readonly FamilyRow[];
  readonly asOf: Day;
  readonly cycle: string;
  /** The planned periods, S&OE and S&OP together. */
  readonly calendar: Calendar;
  readonly items: Items;
  /** Unconstrained demand. */
  readonly demand: Measure<'each'>;
  /** Planned receipts into stock; returns are negative. */
  readonly supply: Measure<'each'>;
  readonly price: Measure<'money/each'>;
  readonly unitCost: Measure<'money/each'>;
  readonly attributes: Attributes;
  readonly budget: Budget | undefined;
  /** Product → the products that may be shipped in its place, as indices into the items' products; absent where none is given. */
  readonly substitutes?: ReadonlyMap<number, readonly number[]>;
  /** Absent where the workbook has no Capacity and Routing, and so on for the rest. */
  readonly resources?: Resources;
  readonly parts?: Parts;
  readonly history?: History;
  readonly levers?: readonly LeverRow[];
  readonly orders?: OrderLines;
  readonly demandParts?: DemandParts;
  /** What each contributor to Demand says by itself, the consensus too where it is given; absent where Demand's rows are no opinions. */
  readonly opinions?: readonly Opinion[];
  /** One-off costs by period, money, costs positive; a scenario's, absent in the base. */
  readonly oneOff?: Float64Array;
  /** By how much a stock in the inputs is not opening + receipts − shipments (positive: more than they make), items × periods, blank where it is; absent where none is off. */
  readonly imbalance?: Float64Array;
};
