import { moved } from '../../../src/reconcile/money/moved';
import { reconcile } from '../../../src/reconcile/reconcile';
import type { Kind } from '../../../src/reconcile/trouble/kind';
import { given, type Given } from '../given';
import { plain } from '../../../src/model/sentence';

const of = (kind: Kind, said: Given) => {
  const plan = reconcile(given({ price: 10, cost: 4, ...said, settings: { materialAmount: 0, ...said.settings } }));
  return plan.exceptions.filter((one) => one.kind === kind).flatMap((one) => moved(plan, one).map(({ what, value, words }) => [what, Math.round(value * 100) / 100, plain(words)]));
};

describe('what a gap does to money', () => {
  it('is, of a shortage, the receipt it holds back with its days, the penalty and the cost of hurrying', () => {
    expect(of('short', { demand: [[10, 0]], supply: [[4, 6]], penalty: 2, expediteCost: 1, settings: { dso: 30 } })).toEqual([
      ['Cash held back', 60, 'What is short in 2026-03 would be collected between 2026-03-31 and 2026-04-30, 30 days later.'],
      ['Penalties', 12, 'What is short × penalty.'], ['Cash to hurry it', 6, 'What is short × expedite cost, besides the goods.'],
    ]);
  });

  it('leaves out what nobody gives a price for', () => {
    expect(of('short', { demand: [[10]], supply: [[4]] }).map(([what]) => what)).toEqual(['Cash held back']);
  });

  it('is, of an excess, the cash it ties up and the cost of carrying it: 50 × 4 × 36.5 % × 31 ÷ 365 = 6.20 in March', () => {
    expect(of('excess', { demand: [[0]], supply: [[100]], maxStock: 50, targetStock: 1, settings: { carryingRate: 0.365 } }).map(([what, value]) => [what, value])).toEqual([['Cash tied up', 200], ['Carrying cost', 6.2]]);
  });

  it('is, of a budget missed, the cash that will not come', () => {
    expect(of('below budget', { demand: [[10]], supply: [[10]], budget: { revenue: [[150]] } }).map(([what, value]) => [what, value])).toEqual([['Cash below budget', 50]]);
  });
});
