import fc from 'fast-check';
import { reconcile } from '../../../src/reconcile/reconcile';
import { waysOut } from '../../../src/reconcile/way/ways-out';
import type { Signals } from '../../../src/signal/signals';
import { given, type Given } from '../given';

const of = (signals: Signals) => {
  const made = reconcile(signals);
  const first = made.exceptions.find(({ kind }) => kind === 'short');
  return first ? waysOut(made, first) : [];
};
const ways = (said: Given) => of(given({ settings: { materialAmount: 0 }, price: 10, cost: 4, ...said })).map(({ way, units, by, cost, net }) => [way, units, by, Math.round(cost * 100) / 100, Math.round(net * 100) / 100]);
const press = (available: number[], overtime: number, hours: readonly (readonly [item: number, hours: number])[]) => ({
  resources: {
    names: ['Press'], available: Float64Array.from(available), overtime: Float64Array.from(available, () => overtime), overtimeCost: Float64Array.from(available, () => 3),
    routing: { item: Int32Array.from(hours, ([item]) => item), resource: new Int32Array(hours.length), hours: Float64Array.from(hours, ([, each]) => each) },
  },
});

describe('a way out of a shortage', () => {
  it('is stock of the same product elsewhere that is not needed there', () => {
    expect(ways({ products: ['P', 'P'], locations: ['North', 'South'], leadTime: 400, targetStock: [0, 2], demand: [[5, 0], [1, 1]], supply: [[0, 0], [0, 0]], opening: [0, 9] })).toEqual([['use stock elsewhere', 5, '2026-03', 0, 30]]);
  });

  it('is supply of later made earlier, held at its carrying cost, then more of it, in free hours', () => {
    expect(ways({ demand: [[10, 0, 0]], supply: [[0, 4, 0]], settings: { carryingRate: 0.365, materialAmount: 0 } })).toEqual([['make more in free hours', 6, '2026-03', 0, 36], ['pull forward', 4, '2026-03', 0.5, 23.5]]);
  });

  it('is overtime where the free hours do not reach, and expediting where it has a price', () => {
    expect(ways({ demand: [[10, 0]], supply: [[2, 0]], expediteCost: 5, more: press([10, 10], 6, [[0, 2]]) })).toEqual([['make more in free hours', 3, '2026-03', 0, 18], ['expedite', 8, '2026-03', 40, 8], ['overtime', 3, '2026-03', 18, 0]]);
  });

  it('is hours of a lower class, what earns least in an hour first', () => {
    const plain = given({ settings: { materialAmount: 0 }, price: [10, 9, 5], cost: 4, demand: [[10], [3], [3]], supply: [[4], [3], [3]], more: press([10], 0, [[0, 1], [1, 1], [2, 1]]) });
    const classes: Signals = { ...plain, items: { ...plain.items, classes: ['A', 'C'], class: Int32Array.of(0, 1, 1) } };
    expect(of(classes).map(({ way, units, cost, net }) => [way, units, cost, net])).toEqual([['limit other demand', 6, 3 * 5 + 3 * 1, 6 * 6 - 18]]);
  });

  it('makes nothing inside the lead time, nor without components', () => {
    expect(ways({ demand: [[10, 0]], supply: [[0, 9]], leadTime: 60 })).toEqual([]);
    const parts = { parts: { components: ['V'], bill: { item: Int32Array.of(0), component: Int32Array.of(0), quantity: Float64Array.of(2) }, onHand: Float64Array.of(6), leadTime: Float64Array.of(NaN), receipts: Float64Array.of(NaN) } };
    expect(ways({ demand: [[10]], supply: [[0]], more: parts })).toEqual([['make more in free hours', 3, '2026-03', 0, 18]]);
  });

  it('never closes more than is missing, and the first is worth the most', () => {
    const some = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 });
    fc.assert(fc.property(some, some, some, fc.integer({ min: 0, max: 60 }), (demand, supply, rival, hours) => {
      const signals = given({ settings: { materialAmount: 0 }, price: 10, cost: 4, expediteCost: 1, demand: [demand, rival], supply: [supply, rival], more: press([hours, hours, hours], 5, [[0, 1], [1, 1]]) });
      const found = of(signals);
      const short = Math.max(...reconcile(signals).projection.short);
      expect(found.every(({ units }) => units > 0 && units <= short)).toBe(true);
      expect(found.map(({ net }) => net)).toEqual(found.map(({ net }) => net).sort((a, b) => b - a));
    }));
  });
});
