import { calendar } from '../../src/model/calendar';
import { later, type Period } from '../../src/model/period';
import { PRODUCTS, type Location, type Product } from './catalogue';
import { around, chance } from './chance';
import { BRNO_OPTIMISM, HISTORY, OVERBUILD, PLAN, PROMOTIONS, SLIP, SPRING, SPRING_SUPPLY } from './story';

export const MONTHS = calendar(PLAN.first, later(PLAN.first, PLAN.months - 1)).periods;
export const PAST = calendar(HISTORY.first, later(HISTORY.first, HISTORY.months - 1)).periods;

/** One product at one plant with everything the sample says of it over time; units. */
export type Item = {
  readonly product: Product;
  readonly location: Location;
  readonly actual: readonly number[];
  readonly baseline: readonly number[];
  /** Baseline with promotions: what the workbook's formulas must give. */
  readonly demand: readonly number[];
  readonly supply: readonly number[];
  readonly opening: number;
};

/** Every item, families and products in catalogue order, Kassel before Brno. */
export const ITEMS: readonly Item[] = PRODUCTS.flatMap((product, p) => product.locations.map((location, l) => item(product, location, chance(7_001 + 97 * p + 13 * l))));

/** What the market would take in a month of the year, before chance, units. */
export function expected(product: Product, location: Location, at: Period): number {
  const share = product.locations.length === 1 ? 1 : location === 'Kassel' ? 0.62 : 0.38;
  const growth = at < '2025-11' ? 0.97 : at < '2026-11' ? 1 : 1.025;
  return product.level * share * growth * (product.family.season[Number(at.slice(5)) - 1] ?? 1);
}

/** The share a promotion adds to a product's month, 0 where there is none. */
export function uplift(product: Product, at: Period): number {
  return PROMOTIONS.reduce((sum, promotion) => sum + (promotion.for(product) ? (promotion.uplift.get(at) ?? 0) : 0), 0);
}

function item(product: Product, location: Location, draw: () => number): Item {
  const actual = PAST.map((at) => Math.round(expected(product, location, at) * around(draw, 0.22)));
  const lean = location === 'Brno' ? BRNO_OPTIMISM : 1;
  const baseline = MONTHS.map((at) => Math.round(expected(product, location, at) * lean * around(draw, 0.03)));
  const demand = baseline.map((base, t) => Math.round(base * (1 + uplift(product, MONTHS[t] ?? PLAN.first))));
  const regular = planned(product, baseline, around(draw, 0.12));
  return { product, location, actual, baseline, demand, supply: slipped(product, regular.supply), opening: regular.opening };
}

/**
 * What production plans against the baseline, in whole lots: it keeps about two thirds of a month in stock and knows nothing
 * of the promotion but what the battery line was told.
 */
function planned(product: Product, baseline: readonly number[], luck: number): { readonly supply: readonly number[]; readonly opening: number } {
  const cover = SPRING.for(product) ? 0.55 : 0.75;
  const ahead = (t: number) => cover * (((baseline[t + 1] ?? baseline[t] ?? 0) + (baseline[t + 2] ?? baseline[t + 1] ?? baseline[t] ?? 0)) / 2);
  const opening = Math.round(ahead(-1) * luck);
  let stock = opening;
  const supply = baseline.map((base, t) => {
    const at = MONTHS[t] ?? PLAN.first;
    const wanted = Math.max(0, base + ahead(t) - stock);
    const steady = Math.min(Math.max(wanted, 0.8 * base), 1.3 * base);
    stock += Math.round(steady / product.lot) * product.lot - base;
    const told = SPRING.for(product) ? (SPRING_SUPPLY.get(at) ?? 1) : 1;
    const built = OVERBUILD.for(product) && at >= OVERBUILD.from && at <= OVERBUILD.until ? (at <= OVERBUILD.to ? OVERBUILD.factor : OVERBUILD.runOff) : 1;
    return Math.round((steady * told * built) / product.lot) * product.lot;
  });
  return { supply, opening };
}

/** The plan after the supplier's mail: what is late comes later, and nothing is lost but the lots' rounding. */
function slipped(product: Product, supply: readonly number[]): readonly number[] {
  if (!SLIP.for(product)) return supply;
  const late = supply.map((made, t) => (SLIP.due.includes(MONTHS[t] ?? PLAN.first) ? made - Math.round((made * SLIP.onTime) / product.lot) * product.lot : 0));
  const owed = late.reduce((sum, missing) => sum + missing, 0) / product.lot;
  return supply.map((made, t) => {
    const n = SLIP.arrives.indexOf(MONTHS[t] ?? PLAN.first);
    const caught = n < 0 ? 0 : Math.floor((owed * (n + 1)) / SLIP.arrives.length) - Math.floor((owed * n) / SLIP.arrives.length);
    return made - (late[t] ?? 0) + caught * product.lot;
  });
}
