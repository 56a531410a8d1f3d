import { reconcile } from '../../../src/reconcile/reconcile';
import { given } from '../given';

const gaps = (said: Parameters<typeof given>[0]) => reconcile(given(said)).gaps;

describe('the stock one wants', () => {
  it('is the target given', () => {
    const { target, positionGap, maximum } = gaps({ opening: 50, targetStock: 30, demand: [[10, 10]], supply: [[0, 0]] });
    expect([[...target], [...maximum], [...positionGap]]).toEqual([[30, 30], [60, 60], [10, 0]]);
  });

  it('covers the demand of the next periods, the last in part, as far as demand is known', () => {
    const { target } = gaps({ targetCover: 1.5, demand: [[10, 20, 40, 80]] });
    expect([...target]).toEqual([40, 80, NaN, NaN]);
  });

  it('is blank with all that hangs on it where nobody said', () => {
    const { target, maximum, positionGap, excess } = gaps({ opening: 50, maxStock: 10, demand: [[0]] });
    expect([target[0], maximum[0], positionGap[0], excess[0]]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it.each([
    ['the maximum given', { maxStock: 80, lotSize: 10 }, 20],
    ['target + one lot', { lotSize: 10 }, 60],
    ['twice the target', {}, 20],
  ])('is in excess above %s', (_, attributes, excess) => {
    const target = Object.keys(attributes).length === 0 ? 40 : 30;
    expect([...gaps({ opening: 100, targetStock: target, demand: [[0]], ...attributes }).excess]).toEqual([excess]);
  });

  it('counts position against the backlog, excess against what stands', () => {
    const { positionGap, excess } = gaps({ targetStock: 0, demand: [[10]], supply: [[0]] });
    expect([positionGap[0], excess[0]]).toEqual([-10, 0]);
  });

  it('is overbuilt by what was supplied beyond demand and target, once it closes above its maximum', () => {
    const { overbuild } = gaps({ opening: 5, targetStock: 10, demand: [[10, 10, 10]], supply: [[15, 30, 10]] });
    expect([...overbuild]).toEqual([0, 20, 10]);
  });
});
