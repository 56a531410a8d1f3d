import fc from 'fast-check';
import { available } from '../../../src/reconcile/stock/available';
import { requirement } from '../../../src/reconcile/stock/requirement';

const receipts = Float64Array.of(40, 0, 40, 0, 40, 0, 40, 0);
const orders = Float64Array.of(18, 15, 27, 22, 10, 8, 6, 5);

describe('available to promise', () => {
  it('is what each receipt leaves, negatives taken back from the nearest earlier one', () => {
    const { promise, cumulative } = available(15, receipts, orders);
    expect([...promise]).toEqual([13, NaN, 0, NaN, 22, NaN, 29, NaN]);
    expect([...cumulative]).toEqual([13, 13, 13, 13, 35, 35, 64, 64]);
  });

  it('stays negative where nothing earlier can give', () => {
    expect([...available(5, Float64Array.of(0, 10), Float64Array.of(5, 30)).promise]).toEqual([0, -20]);
  });

  it('promises in the end what stands and comes, less what is ordered', () => {
    const units = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 6, maxLength: 6 }).map((values) => Float64Array.from(values));
    fc.assert(fc.property(fc.integer({ min: 0, max: 50 }), units, units, (onHand, come, go) => {
      const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
      expect(available(onHand, come, go).cumulative.at(-1)).toBeCloseTo(onHand + sum(come) - sum(go), 9);
    }));
  });
});

describe('requirement', () => {
  it('is orders before the demand fence and the larger of forecast and orders after it', () => {
    const needed = requirement(new Float64Array(8).fill(20), orders, 2);
    let stock = 15;
    expect(Array.from(needed, (units, t) => (stock += (receipts[t] ?? 0) - units))).toEqual([37, 22, 35, 13, 33, 13, 33, 13]);
  });
});
