import { isMaterial } from '../../../src/reconcile/trouble/material';
import { reconcile } from '../../../src/reconcile/reconcile';
import { given } from '../given';

const limits = { materialAmount: 5000, materialShare: 0.05 };

describe('material', () => {
  it.each([
    ['5,000 exactly', 5000, 200000, false],
    ['a cent more', 5000.01, 200000, true],
    ['a loss of a cent more', -5000.01, 200000, true],
    ['5,000 and the rounding of its parts', 0.1 * 3 * 5000 * (10 / 3), 200000, false],
    ['5 % exactly', 50, 1000, false],
    ['a little over 5 %', 51, 1000, true],
    ['a little over 5 % of a negative base', 51, -1000, true],
    ['4,000 with base 0', 4000, 0, false],
    ['5,001 with base 0', 5001, 0, true],
    ['4,000 with no base', 4000, NaN, false],
    ['money nobody knows', NaN, 1000, false],
  ])('is judged for %s', (_, value, base, expected) => {
    expect(isMaterial(value, base, limits)).toBe(expected);
  });

  it('marks rows by shortage, budget gap and excess', () => {
    const of = (said: Parameters<typeof given>[0]) => [...reconcile(given(said)).material];
    expect(of({ demand: [[2000], [2000]], supply: [[1950], [1950]], price: [100, 100.01] })).toEqual([0, 1]);
    expect(of({ demand: [[315], [316]], price: 1, budget: { revenue: [[300], [300]] } })).toEqual([0, 1]);
    expect(of({ opening: 500, targetStock: 0, demand: [[0], [0]], cost: [10, 10.01] })).toEqual([0, 1]);
  });

  it('marks what is short or in excess by units where nobody knows the money', () => {
    expect([...reconcile(given({ demand: [[5], [5]], supply: [[4], [5]] })).material]).toEqual([1, 0]);
    expect([...reconcile(given({ opening: 5, targetStock: [1, 3], demand: [[0], [0]] })).material]).toEqual([1, 0]);
  });

  it('counts and sums what it hides', () => {
    const { hidden, totals } = reconcile(given({ demand: [[100], [100]], supply: [[95], [90]], price: 10 }));
    expect([totals.gaps, hidden.rows, hidden.short, hidden.revenueAtRisk]).toEqual([1, 1, 5, 50]);
    expect(hidden.exceptions).toEqual([{ kind: 'short', count: 1, value: 50 }]);
  });
});
