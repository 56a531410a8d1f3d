import fc from 'fast-check';

/** A plan as a planner would tell it, before it is put into any workbook; blanks are null. */
export type World = {
  readonly grain: 'month' | 'week' | 'quarter';
  readonly periods: readonly string[];
  readonly asOf: string;
  readonly items: readonly Item[];
  readonly lost: boolean;
  readonly amount: number;
  readonly share: number;
  readonly weeks: number;
  /** Whether there are locations at all. */
  readonly placed: boolean;
  readonly budget: 'none' | 'item' | 'family';
  /** Whether the budget tells units, and margin. */
  readonly budgetUnits: boolean;
  readonly budgetMargin: boolean;
  readonly families: readonly Budgeted[];
  readonly resources: readonly Resource[];
};

export type Item = Budgeted & {
  readonly product: string;
  readonly place: string;
  readonly family: string;
  readonly demand: readonly number[];
  readonly supply: readonly number[];
  readonly price: number | null;
  readonly cost: number | null;
  readonly opening: number;
  readonly target: number | null;
  readonly max: number | null;
  readonly lot: number | null;
  /** Prices by period, where they vary. */
  readonly prices: readonly number[] | null;
  readonly hours: number;
};

/** Finance's numbers of an item or a family by period; a null revenue has no row. */
export type Budgeted = { readonly units: readonly number[]; readonly revenue: readonly (number | null)[]; readonly margin: readonly number[] };

export type Resource = { readonly name: string; readonly available: readonly number[]; readonly overtime: readonly number[] };

const FAMILIES = ['Tools', 'Pots'] as const;
const PRODUCTS = ['A', '00123', '__proto__', 'O’Neil'] as const;
const PLACES = ['Ulm', 'Lyon'] as const;

const CALENDARS: Readonly<Record<World['grain'], readonly string[]>> = {
  month: ['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04'],
  week: ['2026-W51', '2026-W52', '2026-W53', '2027-W01', '2027-W02', '2027-W03'],
  quarter: ['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4'],
};
/** The day before the first period. */
const BEFORE: Readonly<Record<World['grain'], string>> = { month: '2026-10-31', week: '2026-12-13', quarter: '2026-06-30' };

const row = (least: number, most: number, n: number) => fc.array(fc.integer({ min: least, max: most }), { minLength: n, maxLength: n });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const budgeted = (n: number) =>
  fc.record({ units: row(0, 60, n), revenue: fc.array(maybe(fc.integer({ min: 0, max: 600 })), { minLength: n, maxLength: n }), margin: row(-50, 200, n) });

/** What a product says is said of all its places; demand, supply and prices are each place's own. */
const master = fc.record({
  family: fc.constantFrom(...FAMILIES),
  price: maybe(fc.integer({ min: 0, max: 40 }).map((cents) => cents / 4)),
  cost: maybe(fc.integer({ min: 0, max: 20 }).map((cents) => cents / 4)),
  target: maybe(fc.integer({ min: 0, max: 30 })),
  max: maybe(fc.integer({ min: 5, max: 60 })),
  lot: maybe(fc.integer({ min: 1, max: 20 })),
  hours: fc.integer({ min: 0, max: 4 }),
});

const own = (n: number) =>
  fc.record({ demand: row(0, 50, n), supply: row(-5, 60, n), opening: fc.integer({ min: 0, max: 50 }), prices: maybe(row(1, 9, n)), budget: budgeted(n) });

/** Worlds of few items with every choice that is left to a planner; each asks for at most twelve rows of arithmetic by hand. */
export const worlds: fc.Arbitrary<World> = fc
  .record({ grain: fc.constantFrom('month', 'week', 'quarter'), n: fc.integer({ min: 2, max: 6 }), placed: fc.boolean() })
  .chain(({ grain, n, placed }) =>
    fc
      .record({
        masters: fc.tuple(master, master, master, master),
        kept: fc.uniqueArray(fc.tuple(fc.nat(PRODUCTS.length - 1), placed ? fc.nat(1) : fc.constant(0)), { minLength: 1, maxLength: 5, selector: ([p, l]) => p * 2 + l }),
        owns: fc.array(own(n), { minLength: 5, maxLength: 5 }),
        lost: fc.boolean(),
        amount: fc.constantFrom(0, 20, 100),
        share: fc.constantFrom(0.05, 0.2),
        weeks: fc.constantFrom(2, 8, 12, 30),
        budget: fc.constantFrom('none', 'item', 'family'),
        budgetUnits: fc.boolean(),
        budgetMargin: fc.boolean(),
        families: fc.array(budgeted(n), { minLength: 2, maxLength: 2 }),
        resources: fc.constantFrom([], ['Press'], ['Press', 'Oven']).chain((names) =>
          fc.tuple(...names.map((name) => fc.record({ name: fc.constant(name), available: row(0, 200, n), overtime: row(0, 30, n) })))),
      })
      .map(({ masters, kept, owns, ...rest }): World => ({
        ...rest,
        grain,
        placed,
        periods: CALENDARS[grain].slice(0, n),
        asOf: BEFORE[grain],
        items: kept.flatMap(([p, l], i) => {
          const [of, its] = [masters[p], owns[i]];
          return of && its ? [{ ...of, ...its, ...its.budget, product: PRODUCTS[p] ?? '', place: placed ? (PLACES[l] ?? '') : '' }] : [];
        }),
      })),
  );
