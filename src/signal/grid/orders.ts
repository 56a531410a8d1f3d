/** Order lines side by side, one entry each; −1 and NaN where unknown. */
export type OrderLines = {
  readonly orders: readonly string[];
  /** Line → index into `orders`: an order is complete when all its lines are. */
  readonly order: Int32Array;
  /** Line → item of the plan, −1 where it is none. */
  readonly item: Int32Array;
  readonly quantity: Float64Array;
  /** Days since 1970-01-01; NaN where blank. */
  readonly promised: Float64Array;
  readonly shippedOn: Float64Array;
  readonly shipped: Float64Array;
  /** Money. */
  readonly value: Float64Array;
};

/** Who wants what: the demand's rows where it names customers or segments, side by side. They add up to what Demand's layers say. */
export type DemandParts = {
  readonly customers: readonly string[];
  readonly segments: readonly string[];
  readonly item: Int32Array;
  /** Index into the plan's calendar. */
  readonly period: Int32Array;
  readonly customer: Int32Array;
  readonly segment: Int32Array;
  readonly quantity: Float64Array;
};

