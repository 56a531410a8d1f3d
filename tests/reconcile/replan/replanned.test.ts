import fc from 'fast-check';
import { reconcile } from '../../../src/reconcile/reconcile';
import { financed } from '../../../src/reconcile/money/financed';
import { replanned } from '../../../src/reconcile/replan/replanned';
import { loaded } from '../../../src/reconcile/resource/load';
import { leftOver } from '../../../src/reconcile/resource/limits';
import type { Signals } from '../../../src/signal/signals';
import { given, type Given } from '../given';

const everywhere = (signals: Signals) => ({ product: '', location: '', family: '', class: '', customer: '', segment: '', from: 0, to: signals.calendar.periods.length - 1 });
const plan = (said: Given) => {
  const signals = given(said);
  return Array.from(replanned(signals, everywhere(signals)).supply.values);
};
const hours = (available: readonly number[], overtime: readonly number[], cost: number, items = [0]) => ({
  resources: { names: ['Line'], available: Float64Array.from(available), overtime: Float64Array.from(overtime), overtimeCost: new Float64Array(available.length).fill(cost), routing: { item: Int32Array.from(items), resource: new Int32Array(items.length), hours: new Float64Array(items.length).fill(1) } },
});

describe('a supply planned anew', () => {
  it('makes what is short, no sooner than it can come', () => {
    // Lead time of 45 days: from May on. What was planned for before stays as it was.
    expect(plan({ demand: [[100, 100, 100, 100]], supply: [[100, 80, 80, 80]], leadTime: 45 })).toEqual([100, 80, 120, 100]);
  });
  it('fills the stock up to its target, once', () => {
    expect(plan({ demand: [[10, 10, 10]], supply: [[0, 0, 0]], targetStock: 5 })).toEqual([15, 10, 10]);
  });
  it('orders whole lots and no less than the minimum, and uses up what they bring too much', () => {
    expect(plan({ demand: [[10, 10, 10]], supply: [[0, 0, 0]], lotSize: 12, minimumOrder: 20 })).toEqual([24, 0, 24]);
  });
  it('builds ahead where hours are short and holding is cheaper than overtime, else works overtime', () => {
    const said = { demand: [[50, 50, 150]], supply: [[50, 50, 150]], price: 30, cost: 10, carryingRate: 0.12 };
    expect(plan({ ...said, more: hours([100, 100, 100], [50, 50, 50], 5) })).toEqual([50, 100, 100]);
    expect(plan({ ...said, carryingRate: 12, more: hours([100, 100, 100], [50, 50, 50], 5) })).toEqual([50, 50, 150]);
  });
  it('leaves short what costs more to make than it brings', () => {
    expect(plan({ demand: [[100, 200]], supply: [[100, 200]], price: 12, cost: 10, carryingRate: 3, more: hours([100, 100], [100, 100], 5) })).toEqual([100, 100]);
  });
  it('serves class A before class B, and within a class the dearest shortage first', () => {
    const signals = given({ demand: [[100], [100], [100]], supply: [[50], [50], [50]], price: [20, 90, 30], cost: 10, more: hours([150], [0], 0, [0, 1, 2]) });
    const classed: Signals = { ...signals, items: { ...signals.items, classes: ['B', 'A'], class: Int32Array.of(1, 0, 0) } };
    expect(Array.from(replanned(classed, everywhere(classed)).supply.values)).toEqual([100, 50, 0]);
  });
  it('needs its components: those there are at first, as many as one orders once they can come', () => {
    const parts = { components: ['Chip'], bill: { item: Int32Array.of(0), component: Int32Array.of(0), quantity: Float64Array.of(2) }, onHand: Float64Array.of(150), leadTime: Float64Array.of(45), receipts: Float64Array.of(0, 50, 0, 0) };
    expect(plan({ demand: [[50, 50, 50, 50]], supply: [[0, 0, 0, 0]], more: { parts } })).toEqual([50, 50, 50, 50]);
    expect(plan({ demand: [[90, 50, 50, 50]], supply: [[0, 0, 0, 0]], more: { parts } })).toEqual([75, 25, 90, 50]);
  });
  it('can always be carried out, and is never worse served than without', () => {
    const cell = fc.integer({ min: 0, max: 200 });
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 2, maxLength: 2 }), fc.tuple(cell, cell, cell, cell), fc.tuple(cell, cell, cell, cell), (demand, available, overtime) => {
      const signals = given({ demand, supply: [[0, 0, 0, 0], [0, 0, 0, 0]], price: 30, cost: 10, more: { ...hours(available, overtime, 3, [0, 1]), parts: { components: ['Chip'], bill: { item: Int32Array.of(1), component: Int32Array.of(0), quantity: Float64Array.of(1) }, onHand: Float64Array.of(300), leadTime: Float64Array.of(NaN), receipts: Float64Array.of(NaN, NaN, NaN, NaN) } } });
      const { supply, resources, parts } = replanned(signals, everywhere(signals));
      const load = resources && loaded(supply.values, 4, resources).load;
      load?.forEach((used, t) => expect(used).toBeLessThanOrEqual((available[t] ?? 0) + (overtime[t] ?? 0) + 1e-6));
      if (parts) leftOver(parts, supply.values, 4).forEach((left) => expect(left).toBeGreaterThanOrEqual(-1e-6));
      expect(reconcile({ ...signals, supply }).totals.shortUnits).toBeLessThanOrEqual(reconcile(signals).totals.shortUnits);
    }), { numRuns: 60 });
  });
  it('changes nothing where nothing is out of balance', () => {
    const said = { demand: [[10, 20, 30]], supply: [[10, 20, 30]], price: 5, cost: 3 };
    expect(plan(said)).toEqual([10, 20, 30]);
    expect(financed(reconcile(given(said))).effect.total).toBe(120);
  });
});
