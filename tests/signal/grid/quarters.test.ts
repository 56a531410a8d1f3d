import fc from 'fast-check';
import { brief, reading } from '../grid-of';

const budget = (demand: readonly (readonly [string, number, number, number])[], finance: readonly (readonly unknown[])[], prices: readonly (readonly unknown[])[]) =>
  reading({
    Demand: [['Product', 'Period', 'Quantity'], ...demand.flatMap(([p, a, b, c]) => [[p, '2026-04', a], [p, '2026-05', b], [p, '2026-06', c]])],
    Supply: [['Product', 'Period', 'Quantity'], ['P1', '2026-04', 1]],
    Products: [['Product', 'Family', 'Price'], ...prices],
    Finance: finance,
  }, { 'As of': '2026-03-31' });

describe('a budget by quarter', () => {
  it('is shared over its months as demand is worth there, and says so', () => {
    const made = budget([['P1', 10, 30, 60]], [['Product', 'Period', 'Revenue', 'Units'], ['P1', 'Q2 2026', 200, 50]], [['P1', 'A', 2]]);
    expect([...(made.signals?.budget?.revenue.values ?? [])]).toEqual([20, 60, 120]);
    expect([...(made.signals?.budget?.units.values ?? [])]).toEqual([5, 15, 30]);
    expect(made.findings.find(({ rule }) => rule === 'other grain')?.todo).toBe('It was shared over months in proportion to demand.');
  });

  it('is shared equally where nothing is wanted', () => {
    const made = budget([['P1', 0, 0, 0]], [['Product', 'Period', 'Revenue'], ['P1', 'Q2 2026', 90]], [['P1', 'A', 2]]);
    expect([...(made.signals?.budget?.revenue.values ?? [])]).toEqual([30, 30, 30]);
  });

  it('of a family goes down to months and to items, and adds up to the whole', () => {
    fc.assert(fc.property(fc.array(fc.nat(500), { minLength: 6, maxLength: 6 }), fc.integer({ min: 1, max: 1_000_000 }), fc.tuple(fc.nat(50), fc.nat(50)), ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0], whole, [p, q]) => {
      const made = budget([['P1', a, b, c], ['P2', d, e, f]], [['Family', 'Period', 'Revenue'], ['A', 'Q2 2026', whole]], [['P1', 'A', p], ['P2', 'A', q]]);
      const sum = [...(made.signals?.budget?.revenue.values ?? [])].reduce((x, y) => x + y, 0);
      expect(sum).toBeCloseTo(whole, 6);
      expect(brief(made.findings).filter((each) => each.startsWith('stop'))).toEqual([]);
    }), { numRuns: 40 });
  });
});
