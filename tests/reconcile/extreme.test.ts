import fc from 'fast-check';
import { highest, lowest } from '../../src/reconcile/extreme';

describe('the period that is highest or lowest', () => {
  it('is the first of those that differ by rounding only, in whatever order what it is made of was added', () => {
    const [once, twice] = [0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1];
    expect(once).not.toBe(twice);
    expect([highest(Float64Array.of(0, twice, once)), highest(Float64Array.of(0, once, twice))]).toEqual([1, 1]);
    expect([lowest(Float64Array.of(1, twice, once)), lowest(Float64Array.of(1, once, twice))]).toEqual([1, 1]);
    expect(highest(Float64Array.of(1e12, 1e12 + 1e-3))).toBe(0);
  });

  it('passes over blanks, and is nowhere where all are blank', () => {
    expect([highest(Float64Array.of(NaN, -5, NaN, -4)), lowest(Float64Array.of(NaN, 5, NaN, 4))]).toEqual([3, 3]);
    expect([highest(Float64Array.of(NaN, NaN)), lowest(new Float64Array(0))]).toEqual([-1, -1]);
  });

  it('is never more than rounding away from the highest number there is', () => {
    fc.assert(fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 30 }), (all) => {
      const [most, least] = [Math.max(...all), Math.min(...all)];
      expect(most - (all[highest(Float64Array.from(all))] ?? NaN)).toBeLessThanOrEqual(2e-9 * Math.max(1, Math.abs(most)));
      expect((all[lowest(Float64Array.from(all))] ?? NaN) - least).toBeLessThanOrEqual(2e-9 * Math.max(1, Math.abs(least)));
    }));
  });
});
