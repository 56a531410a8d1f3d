/** What makes things: hours there are, hours a unit takes, and what a unit is made of. Periods are those of the plan's calendar. */
export type Resources = {
  readonly names: readonly string[];
  /** Regular hours, resources × periods; blank where not given. */
  readonly available: Float64Array;
  /** Overtime hours one may use, resources × periods; blank where not given. */
  readonly overtime: Float64Array;
  /** Money per overtime hour, resources × periods; blank where not given. */
  readonly overtimeCost: Float64Array;
  /** One entry per item × resource that its product runs on, side by side: hours per unit. */
  readonly routing: { readonly item: Int32Array; readonly resource: Int32Array; readonly hours: Float64Array };
};

/** What products are made of, and what there is of it. */
export type Parts = {
  readonly components: readonly string[];
  /** One entry per item × component, side by side: how many a unit takes. */
  readonly bill: { readonly item: Int32Array; readonly component: Int32Array; readonly quantity: Float64Array };
  /** On hand at the start of the plan, per component; blank where unknown. */
  readonly onHand: Float64Array;
  /** Days, per component; blank where unknown. */
  readonly leadTime: Float64Array;
  /** Planned receipts, components × periods; blank where not given. */
  readonly receipts: Float64Array;
};
