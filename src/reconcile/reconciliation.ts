import type { Period } from '../model/period';
import type { Signals } from '../signal/signals';
import type { CapacityLoad } from './money/finance';
import type { Kind } from './trouble/kind';

/** What becomes of the stock when demand and supply run as given: items × periods each, in units. */
export type Projection = {
  /** What stood, plus supply, less demand: negative is backlog. Under lost sales never below zero but for returns. */
  readonly net: Float64Array;
  /** Stock at the end of the period: max(0, net). */
  readonly closing: Float64Array;
  /** The backlog after the period, or what was lost in it; a level, never negative. */
  readonly short: Float64Array;
  /** Constrained demand: what leaves the stock in the period. */
  readonly shipped: Float64Array;
};

/** The columns of the gap table, items × periods each; blank (NaN) where an input it needs is unknown. */
export type Gaps = {
  /** Supply − demand, units; negative is short. */
  readonly gap: Float64Array;
  readonly target: Float64Array;
  /** The most one wants to hold: given, else target + one lot, else twice the target. */
  readonly maximum: Float64Array;
  /** Net stock − target. */
  readonly positionGap: Float64Array;
  readonly excess: Float64Array;
  /** Supply above what demand and the wanted stock asked for, where the stock then closes above its maximum. */
  readonly overbuild: Float64Array;
  readonly revenueAtRisk: Float64Array;
  readonly marginAtRisk: Float64Array;
  /** At unit cost. */
  readonly excessValue: Float64Array;
  readonly unconstrainedRevenue: Float64Array;
  /** Shipped × the price of the period of shipping. */
  readonly planRevenue: Float64Array;
  readonly planMargin: Float64Array;
  /** Blank throughout where there is no budget, as the next three. */
  readonly budgetRevenue: Float64Array;
  readonly budgetMargin: Float64Array;
  /** Plan revenue − budget revenue. */
  readonly budgetGap: Float64Array;
  /** Over |budget|, a fraction; blank where the budget is 0. */
  readonly budgetShare: Float64Array;
};

/** Why: places in `words`, items × periods each; 0 where nothing is wrong. */
export type Causes = {
  /** Of what is wrong with the stock: short, below target, excess. */
  readonly stock: Uint16Array;
  /** Of the budget gap. */
  readonly budget: Uint8Array;
  /** `CAUSES` (cause.ts), then the causes that name a resource or a component. */
  readonly words: readonly string[];
};

/** Adjacent periods of one item (or resource) with the same trouble, as one line. */
export type Exception = {
  /** 1 is worth the most money. */
  readonly rank: number;
  readonly kind: Kind;
  /** Index into `signals.items`; −1 where it speaks of a resource. */
  readonly item: number;
  /** '' where it speaks of an item. */
  readonly resource: string;
  /** Indices into the calendar, both included. */
  readonly from: number;
  readonly to: number;
  /** The period with the most money (else units) in it. */
  readonly worst: number;
  /** The worst period's for levels, the sum for flows; NaN where unknown. Short, below target and excess are positive. */
  readonly quantity: number;
  /** Money; signed as plan − budget for the budget kinds, else positive; NaN where unknown. */
  readonly value: number;
  readonly base: number;
  /** |value| ÷ |base|, NaN where there is no base. */
  readonly share: number;
  readonly cause: string;
  /** Of its first period. */
  readonly horizon: Horizon;
};

export type Horizon = 'S&OE' | 'S&OP';

/** What materiality keeps off the lists, so that nothing is lost. */
export type Hidden = {
  /** Immaterial rows of the gap table, and the sums of their columns. */
  readonly rows: number;
  readonly short: number;
  readonly revenueAtRisk: number;
  readonly excess: number;
  readonly excessValue: number;
  readonly budgetGap: number;
  /** Runs not listed, kind by kind in the order of `KINDS`, only kinds that have any; value is the sum of |value|. */
  readonly exceptions: readonly { readonly kind: Kind; readonly count: number; readonly value: number }[];
};

/**
 * What the rows of the gap table add up to over the horizon: a number for each family, in the order of `items.families`, the last for items without
 * one; NaN where nothing is known.
 */
export type RowSums = {
  readonly demand: Float64Array;
  readonly supply: Float64Array;
  readonly shipped: Float64Array;
  readonly unconstrainedRevenue: Float64Array;
  readonly planRevenue: Float64Array;
  readonly planMargin: Float64Array;
  readonly budgetRevenue: Float64Array;
  readonly budgetMargin: Float64Array;
  /** What is not shipped in its own period: a unit counts once. */
  readonly short: Float64Array;
  readonly revenueAtRisk: Float64Array;
  readonly marginAtRisk: Float64Array;
  /** Shipped × unit cost. */
  readonly cogs: Float64Array;
  /** Stock at unit cost, before the first period and at the end of the last. */
  readonly openingValue: Float64Array;
  readonly closingValue: Float64Array;
  /** Of all items together, by period. */
  readonly excessValue: Float64Array;
  /** The rows that are not material. */
  readonly hidden: { -readonly [what in keyof Omit<Hidden, 'exceptions'>]: number };
};

/** The headline. A unit counts once; NaN where nothing is known. */
export type Totals = {
  readonly demand: number;
  readonly supply: number;
  readonly shipped: number;
  /** Σ min(demand, short). */
  readonly shortUnits: number;
  readonly revenueAtRisk: number;
  readonly marginAtRisk: number;
  /** 1 − short units ÷ demand. */
  readonly fill: number;
  /** Of all items together in the period where it is highest. */
  readonly excessValue: number;
  readonly excessPeriod: Period | undefined;
  readonly unconstrainedRevenue: number;
  readonly planRevenue: number;
  readonly planMargin: number;
  readonly budgetRevenue: number;
  readonly budgetMargin: number;
  /** Plan − budget, of the totals. */
  readonly budgetGap: number;
  readonly marginGap: number;
  /** Rows that are material. */
  readonly gaps: number;
};

/** From budget to plan, of revenue or of margin: budget + price + cost + volume + mix + together + changed = unconstrained; + shortfall = plan. */
export type Steps = {
  readonly budget: number;
  readonly price: number;
  /** The change of unit cost, more cost negative; 0 in the bridge of revenue. */
  readonly cost: number;
  readonly volume: number;
  readonly mix: number;
  /** Price, volume and mix in one step, of what is budgeted in money only. */
  readonly together: number;
  /** New and ended: budgeted and not planned, or planned and not budgeted. */
  readonly changed: number;
  readonly unconstrained: number;
  readonly shortfall: number;
  readonly plan: number;
};

/** The steps of all items, and family by family. */
export type Walk = {
  readonly total: Steps;
  /** In the order of `items.families`; the items without a family last, named ''. Parts sum to the total. Empty without families. */
  readonly families: readonly { readonly family: string; readonly steps: Steps }[];
};

/** The bridge of revenue, and beside it that of margin where finance gives one and costs are known. */
export type Bridge = Walk & { readonly margin: Walk | undefined };

/**
 * What the steps of a bridge are put together from: for each family (the last for items without one) and period, sums over its lines. Money, and units of
 * the lines that are budgeted and planned; volume and mix need the units of all lines first, so they are told apart only in the end.
 */
export type BridgeSums = { readonly periods: number } & { readonly [sum in BridgeSum]: Float64Array };

export type BridgeSum = 'budget' | 'asked' | 'plan' | 'changed' | 'was' | 'now' | 'same' | 'price' | 'cost' | 'units' | 'budgetUnits';

/** A bridge, and the sums it was put together from, of which the part of one item can be exchanged. */
export type Bridged = { readonly bridge: Bridge; readonly sums: { readonly revenue: BridgeSums; readonly margin: BridgeSums | undefined; readonly unit: boolean } };

/** Where demand, supply and money disagree: all that the Reconcile tab, the gap sheets and the later stages know of it. */
export type Reconciliation = {
  readonly signals: Signals;
  /** The signals nothing was changed in; the same as `signals` but for a scenario. */
  readonly base: Signals;
  /** How full the resources are; undefined where the workbook has no Capacity. */
  readonly capacity: CapacityLoad | undefined;
  readonly projection: Projection;
  readonly gaps: Gaps;
  /** 1 where the row is material, items × periods. */
  readonly material: Uint8Array;
  /** Per period: 0 is S&OE (execution), 1 is S&OP (planning). */
  readonly horizon: Uint8Array;
  readonly causes: Causes;
  /** The material ones, most money first. */
  readonly exceptions: readonly Exception[];
  readonly hidden: Hidden;
  readonly sums: RowSums;
  readonly totals: Totals;
  /** Undefined where there is no budget. */
  readonly bridge: Bridge | undefined;
  /** What the bridge was put together from; as it. */
  readonly bridgeSums: Bridged['sums'] | undefined;
};
