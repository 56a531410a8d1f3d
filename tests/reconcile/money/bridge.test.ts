import fc from 'fast-check';
import { reconcile } from '../../../src/reconcile/reconcile';
import { given } from '../given';

const steps = (said: Parameters<typeof given>[0]) => reconcile(given(said)).bridge?.total;

describe('bridge', () => {
  it('goes from 92 to 116 by price 4.00, volume 20.44 and mix −0.44', () => {
    const total = steps({ demand: [[60], [50]], price: [1.1, 1], budget: { units: [[50], [40]], revenue: [[60], [32]] } });
    expect(total).toMatchObject({ budget: 92, changed: 0, together: 0, shortfall: 0 });
    expect(total?.price).toBeCloseTo(4, 10);
    expect(total?.volume).toBeCloseTo(184 / 9, 10);
    expect(total?.mix).toBeCloseTo(-4 / 9, 10);
    expect(total?.unconstrained).toBeCloseTo(116, 10);
  });

  it('keeps what is new and what has ended apart from volume', () => {
    const total = steps({ demand: [[10, 0], [0, 7]], price: 2, budget: { units: [[0, 5], [4, 7]], revenue: [[0, 10], [8, 14]] } });
    expect(total).toMatchObject({ budget: 32, price: 0, volume: 0, mix: 0, changed: 2, plan: 34 });
  });

  it('takes price, volume and mix in one step where the budget has no units', () => {
    expect(steps({ demand: [[10], [5]], price: 3, budget: { revenue: [[20], [NaN]] } })).toMatchObject({ together: 10, changed: 15, price: 0, volume: 0, mix: 0 });
  });

  it('ends with what supply does not let us ship', () => {
    expect(steps({ demand: [[10]], supply: [[6]], price: 3, budget: { revenue: [[30]], units: [[10]] } })).toMatchObject({ unconstrained: 30, shortfall: -12, plan: 18 });
  });

  it('is by family where the budget is', () => {
    const said = { families: ['Bikes', 'Bikes', 'Locks', ''], demand: [[10], [20], [30], [1]], price: [4, 1, 2, 9] };
    const made = reconcile(given({ ...said, budget: { by: 'family' as const, units: [[20], [20]], revenue: [[40], [30]] } })).bridge;
    // Bikes 30 at 2 against 20 at 2; Locks 30 at 2 against 20 at 1.5: 60 units against 40
    expect(made?.total).toMatchObject({ budget: 70, price: 15, volume: 35, mix: 0, changed: 9, unconstrained: 129 });
    expect(made?.families.map(({ family, steps: part }) => [family, part.plan])).toEqual([['Bikes', 60], ['Locks', 60], ['', 9]]);
  });

  it('of margin tells cost from price, and both from volume and mix', () => {
    // 10 at 5 − 3 against 8 at 4 − 2, one item: no mix
    const margin = reconcile(given({ demand: [[10]], supply: [[9]], price: 5, cost: 3, budget: { units: [[8]], revenue: [[32]], margin: [[16]] } })).bridge?.margin?.total;
    expect(margin).toMatchObject({ budget: 16, price: 10, cost: -10, volume: 4, mix: 0, changed: 0, unconstrained: 20, shortfall: -2, plan: 18 });
  });

  it('of margin is exact, and not there where finance gives none', () => {
    const some = (least: number) => fc.array(fc.integer({ min: least, max: 50 }), { minLength: 3, maxLength: 3 });
    fc.assert(fc.property(some(0), some(0), some(0), some(1), some(0), (demand, units, cost, price, margin) => {
      const rows = (of: number[]) => of.map((value) => [value]);
      const made = reconcile(given({ families: ['F', 'F', 'G'], demand: rows(demand), price, cost, budget: { units: rows(units), revenue: rows(units.map((each) => each * 7)), margin: rows(margin) } })).bridge;
      const total = made?.margin?.total;
      if (!total) throw new Error('no margin');
      expect(total.budget + total.price + total.cost + total.volume + total.mix + total.changed + total.together).toBeCloseTo(total.unconstrained, 8);
      expect(total.unconstrained + total.shortfall).toBeCloseTo(total.plan, 8);
      expect(made?.margin?.families.reduce((sum, { steps: part }) => sum + part.cost, 0)).toBeCloseTo(total.cost, 8);
    }));
    expect(reconcile(given({ demand: [[1]], price: 1, cost: 1, budget: { revenue: [[1]] } })).bridge?.margin).toBeUndefined();
  });

  it('is not there without a budget', () => {
    expect(steps({ demand: [[1]], price: 1 })).toBeUndefined();
  });
});
