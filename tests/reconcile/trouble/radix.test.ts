import fc from 'fast-check';
import { byLargest } from '../../../src/reconcile/trouble/radix';

const sorted = (keys: number[]) => [...byLargest(Uint32Array.from(keys, (_, i) => i), Float64Array.from(keys))];

describe('rows by their largest key', () => {
  it('keep their order where the keys are the same', () => {
    expect(sorted([2, 7, 2, 7, 0.5, Infinity])).toEqual([5, 1, 3, 0, 2, 4]);
  });

  it('come as a stable sort by comparison would have them', () => {
    const key = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: 0, max: 1e12, noNaN: true }));
    fc.assert(fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      expect(sorted(keys)).toEqual(keys.map((_, i) => i).sort((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0) || a - b));
    }));
  });
});
