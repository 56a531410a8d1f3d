import { period, type Period } from '../../src/model/period';
import { assert } from '../../src/model/assert';
import type { Product } from './catalogue';

/** A period of the sample by its text. */
export function month(text: string): Period {
  const at = period(text);
  assert(at !== undefined, `${text} is no period`);
  return at;
}

export const AS_OF = '2026-10-31';
export const CYCLE = '2026-11';
export const PLAN = { first: month('2026-11'), months: 18 };
export const HISTORY = { first: month('2024-11'), months: 24 };

/** Share added to the baseline of the products it is for, by month; in the month after, people have already bought. */
export type Promotion = { readonly name: string; readonly for: (product: Product) => boolean; readonly uplift: ReadonlyMap<Period, number>; readonly note: string };

/** 1. A spring deal was sold in for February and March; the battery cells for it take 21 weeks and were not ordered. */
export const SPRING: Promotion = {
  name: 'Spring battery deal',
  for: ({ family, rank }) => family.code === 'CT' && rank < 6,
  uplift: new Map([[month('2027-02'), 0.45], [month('2027-03'), 0.6], [month('2027-04'), -0.05]]),
  note: 'Agreed with the three DIY chains on 14 Oct. Cells: 21 weeks from Daesung, nothing extra on order yet.',
};

export const PROMOTIONS: readonly Promotion[] = [
  SPRING,
  { name: 'Father’s Day washers', for: ({ family, rank }) => family.code === 'PW' && rank < 4, uplift: new Map([[month('2027-05'), 0.15]]), note: 'Same slot as last year.' },
  { name: 'Autumn pump week', for: ({ family, rank }) => family.code === 'PU' && rank < 3, uplift: new Map([[month('2027-09'), 0.2]]), note: 'To be confirmed in the June cycle.' },
];

/** What the line can make of the spring deal: a little more in its months, the rest when the cells are here. */
export const SPRING_SUPPLY: ReadonlyMap<Period, number> = new Map([[month('2027-02'), 1.1], [month('2027-03'), 1.1], [month('2027-04'), 1.1], [month('2027-05'), 1.25], [month('2027-06'), 1.25], [month('2027-07'), 1.15]]);

/** 2. The motor supplier slips: what was due in January and February comes in March, April and May. */
export const SLIP = {
  for: ({ family, rank }: Product) => family.code === 'PU' && [0, 2, 3, 6, 7].includes(rank),
  due: [month('2027-01'), month('2027-02')],
  arrives: [month('2027-03'), month('2027-04'), month('2027-05')],
  /** Share of the motors that still comes on time. */
  onTime: 0.3,
  note: 'Motors: Veltrim moved two months, mail of 21 Oct. Catch-up Mar to May.',
};

/** 3. Sales for the east plans a sixth more than the region ever sold. */
export const BRNO_OPTIMISM = 1.16;

/** 4. Washers are built to the budget, not to the demand, through the season; what is left over is run off until February. */
export const OVERBUILD = { for: ({ family }: Product) => family.code === 'PW', from: month('2026-12'), to: month('2027-06'), factor: 1.22, until: month('2028-02'), runOff: 0.81 };

/** How far each contributor leans, by region: nobody means harm. */
export const CONTRIBUTORS = [
  { name: 'Statistical', lean: { Kassel: 1, Brno: 1.01 }, width: 0.16 },
  { name: 'Sales', lean: { Kassel: 1.05, Brno: 1.19 }, width: 0.18 },
  { name: 'Finance', lean: { Kassel: 0.96, Brno: 0.94 }, width: 0.2 },
] as const;
