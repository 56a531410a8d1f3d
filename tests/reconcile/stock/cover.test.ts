import { existsSync, readFileSync } from 'node:fs';
import { cover } from '../../../src/reconcile/stock/cover';
import { where } from '../../there';

const PUBLISHED = '../shared/published/planr-projected-inventory.json';
const covered = (closing: number[], demand: number[]) => [...cover(Float64Array.from(closing), Float64Array.from(demand), demand.length)];

describe('cover', () => {
  it('counts coming periods, the last in part', () => {
    expect(covered([25, 0, 0, 0], [99, 10, 10, 10])).toEqual([2.5, 0, 0, 0]);
  });

  it('is blank where the stock outlasts the demand that is known', () => {
    expect(covered([30, 5], [10, 20])).toEqual([NaN, NaN]);
  });

  it('is nothing without stock, and unknown with unknown stock', () => {
    expect(covered([-5, NaN, 1], [1, 1, 1])).toEqual([0, NaN, NaN]);
  });

  it('does not look into the next item', () => {
    expect([...cover(Float64Array.from([5, 5, 5, 0]), Float64Array.from([1, 1, 9, 10]), 2)]).toEqual([NaN, NaN, 0.5, 0]);
  });

  where(existsSync(PUBLISHED), 'the published plans of planr are not beside the project').it('gives the published coverages', () => {
    const { proj_inv: { expected_output_Inventories: stock, Demand: demand, expected_output_Coverage: published } } = JSON.parse(readFileSync(PUBLISHED, 'utf8'));
    covered(stock, demand).forEach((periods, t) => expect(Math.abs(periods - published[t])).toBeLessThanOrEqual(0.0500001));
  });
});
