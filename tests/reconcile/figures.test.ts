import { figures, stepsOf } from '../../src/reconcile/figures';
import { course } from '../../src/reconcile/course';
import { outlook } from '../../src/reconcile/outlook';
import { reconcile } from '../../src/reconcile/reconcile';
import { twoBikes } from '../taskpane/drawn';

const result = reconcile(twoBikes());

describe('the six figures', () => {
  it('count a unit short once', () => {
    const shown = figures(outlook(result)).map(({ label, value, unit }) => [label, value, unit]);
    expect(shown).toEqual([['Units short', 600, 'each'], ['Revenue at risk', 60_000, 'EUR'], ['Margin at risk', 24_000, 'EUR'], ['Excess value', expect.any(Number), 'EUR'], ['Budget gap', NaN, 'EUR'], ['Plan revenue', 390_000, 'EUR']]);
  });
});

describe('the bridge', () => {
  const none = { price: 0, cost: 0, volume: 0, mix: NaN, together: 0, changed: 0 };

  it('leaves out steps that are nothing and keeps its totals', () => {
    const rows = stepsOf({ ...none, budget: 92, price: 4, unconstrained: 96, shortfall: -6, plan: 90 });
    expect(rows.map(({ label, value }) => [label, value])).toEqual([['Budget', 92], ['Price', 4], ['Unconstrained', 96], ['Supply shortfall', -6], ['Plan', 90]]);
  });
});

describe('an exception as a line', () => {
  it('names the item and the run', () => expect(outlook(result).exceptions[0]).toMatchObject({ rank: 1, kind: 'short', name: 'B-1', item: 0, from: '2026-W11', to: '2026-W13', periods: 3, quantity: 300 }));
});

describe('the course of an item', () => {
  it('is its row, in memory of its own', () => {
    const { net, demand } = course(result, 0);
    expect([Array.from(net), Array.from(demand)]).toEqual([[0, -100, -200, -300], [1000, 1000, 1000, 1000]]);
    expect(demand.buffer).not.toBe(result.signals.demand.values.buffer);
  });
});
