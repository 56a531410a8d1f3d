import fc from 'fast-check';
import type { Given } from './given';

/** Units with blanks, zeros, tenths and returns among them. */
const unit = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 400 }).map((n) => n / 10) }, { weight: 1, arbitrary: fc.constant(NaN) }, { weight: 1, arbitrary: fc.constant(0) });
const receipt = fc.oneof({ weight: 9, arbitrary: unit }, { weight: 1, arbitrary: fc.integer({ min: -50, max: -1 }) });
const maybe = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 900 }).map((n) => n / 100) }, { weight: 1, arbitrary: fc.constant(NaN) });

/** A small plan of up to 4 items and 5 periods. */
export const plan: fc.Arbitrary<Given> = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })).chain(([items, periods]) => {
  const grid = (of: fc.Arbitrary<number>) => fc.array(fc.array(of, { minLength: periods, maxLength: periods }), { minLength: items, maxLength: items });
  const each = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: items, maxLength: items });
  return fc.record({
    products: fc.constant(['kiwi', 'apple', '__proto__', 'fig'].slice(0, items)),
    families: fc.array(fc.constantFrom('X', 'Y', ''), { minLength: items, maxLength: items }),
    demand: grid(unit), supply: grid(receipt), price: grid(maybe), cost: each(maybe), opening: each(unit), targetStock: each(unit),
    budget: fc.record({ revenue: grid(unit), units: grid(unit) }),
    settings: fc.record({ unmet: fc.constantFrom('backlog' as const, 'lost' as const), materialAmount: fc.constantFrom(0, 20, 5000), materialShare: fc.constantFrom(0, 0.05, 1) }),
  });
});
