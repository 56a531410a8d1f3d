/**
 * What is planned, held once: every row of every measure is one of these items, in this order.
 *
 * An item is a product, or product @ location where the workbook has locations. Names stand in the lists and items point
 * into them by number (−1: none), so a name is never an object key and roll-ups are array look-ups.
 */
export type Items = {
  readonly count: number;
  readonly products: readonly string[];
  readonly locations: readonly string[];
  readonly families: readonly string[];
  readonly classes: readonly string[];
  /** Item → index into `products`. */
  readonly product: Int32Array;
  /** Item → index into `locations`, −1 where the item has none. */
  readonly location: Int32Array;
  /** Item → index into `families`, −1 where unknown. */
  readonly family: Int32Array;
  /** Item → index into `classes`, −1 where unknown. */
  readonly class: Int32Array;
};

/** The product's code; never blank. */
export function productOf(items: Items, item: number): string {
  return items.products[items.product[item] ?? -1] ?? '';
}

/** The location's name, or '' where the workbook has none. */
export function locationOf(items: Items, item: number): string {
  return items.locations[items.location[item] ?? -1] ?? '';
}

/** The family's name, or '' where unknown. */
export function familyOf(items: Items, item: number): string {
  return items.families[items.family[item] ?? -1] ?? '';
}

/** The class, or '' where unknown. */
export function classOf(items: Items, item: number): string {
  return items.classes[items.class[item] ?? -1] ?? '';
}

/** `P-100`, or `P-100 @ Hamburg`: how a person would say it. */
export function nameOf(items: Items, item: number): string {
  const location = locationOf(items, item);
  return location === '' ? productOf(items, item) : `${productOf(items, item)} @ ${location}`;
}
