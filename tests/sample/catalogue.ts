import { around, chance } from './chance';

export type FamilyName = 'Cordless tools' | 'Pressure washers' | 'Pumps' | 'Accessories';

/** A family as its head would describe it: what it sells in a year, when it sells it, and what it is made on. */
export type Family = {
  readonly name: FamilyName;
  readonly code: string;
  /** Revenue of a plain year, EUR. */
  readonly revenue: number;
  /** January to December, mean 1. */
  readonly season: readonly number[];
  /** Days from order to receipt. */
  readonly leadTime: number;
  /** How many of its best sellers are also stocked in Brno. */
  readonly inBrno: number;
  /** Resource → hours for the simplest and the most elaborate product. */
  readonly hours: readonly (readonly [resource: string, least: number, most: number])[];
  readonly costShare: number;
  /** Name, then list price in EUR; best sellers first. */
  readonly products: readonly (readonly [name: string, price: number])[];
};

export const FAMILIES: readonly Family[] = [
  {
    name: 'Cordless tools', code: 'CT', revenue: 34_000_000, leadTime: 147, inBrno: 8, costShare: 0.62,
    season: [0.84, 0.92, 1.08, 1.2, 1.22, 1.14, 1.02, 0.96, 0.98, 0.92, 0.84, 0.88],
    hours: [['KAS-BAT', 0.16, 0.34], ['KAS-PCK', 0.05, 0.08]],
    products: [
      ['Hedge trimmer 18 V, 50 cm', 159], ['Lawn mower 36 V, 37 cm', 349], ['Grass trimmer 18 V', 109], ['Leaf blower 36 V', 199], ['Chainsaw 36 V, 30 cm', 289], ['Pole hedge trimmer 18 V', 189],
      ['Lawn mower 36 V, 43 cm', 429], ['Hedge trimmer 36 V, 65 cm', 229], ['Pruning saw 18 V', 139], ['Secateurs 7 V', 79], ['Grass shears 7 V', 69], ['Brush cutter 36 V', 279],
      ['Leaf vacuum 36 V', 239], ['Cultivator 18 V', 169], ['Pole saw 18 V', 199], ['Sprayer 7 V, 5 l', 89], ['Scarifier 36 V', 319], ['Garden shredder 36 V', 299],
    ],
  },
  {
    name: 'Pressure washers', code: 'PW', revenue: 22_000_000, leadTime: 45, inBrno: 6, costShare: 0.66,
    season: [0.8, 0.9, 1.1, 1.24, 1.26, 1.16, 1.06, 0.98, 0.94, 0.88, 0.82, 0.86],
    hours: [['KAS-ASM', 0.35, 0.75], ['KAS-PCK', 0.06, 0.1]],
    products: [
      ['Washer 120 bar', 129], ['Washer 130 bar', 179], ['Washer 140 bar Plus', 249], ['Washer 150 bar', 299], ['Washer 120 bar Compact', 139], ['Washer 160 bar Pro', 429], ['Washer 110 bar', 99],
      ['Washer 140 bar Home', 219], ['Washer 150 bar Silent', 349], ['Washer 170 bar Pro', 489], ['Washer 130 bar Car', 199], ['Washer 36 V Mobile', 269], ['Surface washer 145 bar', 319], ['Washer 180 bar Trade', 599],
    ],
  },
  {
    name: 'Pumps', code: 'PU', revenue: 17_500_000, leadTime: 60, inBrno: 6, costShare: 0.6,
    season: [0.88, 0.9, 1, 1.1, 1.16, 1.18, 1.12, 1.02, 0.96, 0.92, 0.88, 0.88],
    hours: [['BRN-ASM', 0.25, 0.6], ['BRN-TST', 0.08, 0.16]],
    products: [
      ['Garden pump 3,500 l/h', 119], ['Submersible pump 9,000 l/h', 99], ['House water station 4,000 l/h', 259], ['Dirty water pump 13,000 l/h', 129], ['Rain barrel pump', 89], ['Deep well pump 5,500 l/h', 329],
      ['Garden pump 4,500 l/h', 169], ['House water automat 5,000 l/h', 319], ['Pond pump 6,000 l/h', 149], ['Dirty water pump 20,000 l/h', 219], ['Drainage pump flat', 139], ['Cistern pump 36 V', 239], ['Booster pump', 379], ['Fountain pump', 69],
    ],
  },
  {
    name: 'Accessories', code: 'AC', revenue: 7_000_000, leadTime: 80, inBrno: 5, costShare: 0.48,
    season: [0.92, 0.94, 1.04, 1.1, 1.1, 1.06, 1.02, 0.98, 0.98, 0.96, 0.94, 0.96],
    hours: [],
    products: [
      ['Battery 18 V, 2.5 Ah', 49], ['Battery 36 V, 4.0 Ah', 119], ['Charger 18/36 V', 39], ['Hose 20 m', 34], ['Patio cleaner', 59], ['Lance set', 29], ['Trimmer line, 6 spools', 12],
      ['Mower blade 37 cm', 24], ['Suction hose 7 m', 32], ['Pre-filter 1 l', 27], ['Car brush set', 22], ['Foam nozzle', 19], ['Chain 30 cm', 21], ['Blade cover set', 9],
    ],
  },
];

export type Location = 'Kassel' | 'Brno';
export const LOCATIONS: readonly Location[] = ['Kassel', 'Brno'];

export type Product = {
  readonly code: string;
  readonly name: string;
  readonly family: Family;
  /** 0 is the family's best seller. */
  readonly rank: number;
  readonly class: 'A' | 'B' | 'C';
  readonly price: number;
  readonly unitCost: number;
  /** Units in a plain month, all plants together. */
  readonly level: number;
  readonly lot: number;
  readonly locations: readonly Location[];
};

/** Every product with what it costs and how much of it a plain month sells; the first of a family sell most. */
export const PRODUCTS: readonly Product[] = FAMILIES.flatMap((family) => {
  const draw = chance(family.revenue);
  const shares = family.products.map((_, rank) => around(draw, 0.25) / (1 + 0.22 * rank));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return family.products.map(([name, price], rank): Product => {
    const level = (family.revenue * (shares[rank] ?? 0)) / whole / 12 / price;
    return {
      code: `${family.code}-${110 + 10 * rank}`, name, family, rank, price, level,
      class: rank < 5 ? 'A' : rank < 10 ? 'B' : 'C',
      unitCost: Math.round(price * family.costShare * around(draw, 0.1) * 10) / 10,
      lot: level > 1500 ? 100 : level > 500 ? 50 : level > 200 ? 20 : 10,
      locations: rank < family.inBrno ? LOCATIONS : ['Kassel'],
    };
  });
});
