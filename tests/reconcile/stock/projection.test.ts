import { existsSync, readFileSync } from 'node:fs';
import { projected } from '../../../src/reconcile/stock/projection';
import { given } from '../given';
import { where } from '../../there';

const lines = (values: Float64Array) => [...values];
const PUBLISHED = '../shared/published/planr-projected-inventory.json';

describe('projection', () => {
  it('keeps a backlog and ships it first', () => {
    const made = projected(given({ opening: 10, demand: [[20, 20, 20]], supply: [[0, 40, 20]] }));
    expect(lines(made.net)).toEqual([-10, 10, 10]);
    expect(lines(made.closing)).toEqual([0, 10, 10]);
    expect(lines(made.short)).toEqual([10, 0, 0]);
    expect(lines(made.shipped)).toEqual([10, 30, 20]);
  });

  it('forgets what was lost', () => {
    const made = projected(given({ opening: 10, demand: [[20, 20, 20]], supply: [[0, 40, 20]], settings: { unmet: 'lost' } }));
    expect(lines(made.short)).toEqual([10, 0, 0]);
    expect(lines(made.shipped)).toEqual([10, 20, 20]);
    expect(lines(made.closing)).toEqual([0, 20, 20]);
  });

  it('adds nothing for a blank, and opens at 0 where nobody knows', () => {
    const made = projected(given({ opening: NaN, demand: [[5, NaN, 5]], supply: [[10, NaN, NaN]] }));
    expect(lines(made.closing)).toEqual([5, 5, 0]);
  });

  it('takes returns out of the stock', () => {
    const said = { opening: 0, demand: [[0, 10]], supply: [[-4, 10]] };
    expect(lines(projected(given(said)).short)).toEqual([4, 4]);
    expect(lines(projected(given({ ...said, settings: { unmet: 'lost' } })).shipped)).toEqual([0, 6]);
  });

  it('does not call rounding a shortage', () => {
    for (const unmet of ['backlog', 'lost'] as const) {
      const made = projected(given({ opening: 0.1, demand: [[0.3, 0.3]], supply: [[0.2, 0.3]], settings: { unmet } }));
      expect(lines(made.short)).toEqual([0, 0]);
    }
  });

  it('starts with the backlog of a negative opening stock', () => {
    const made = projected(given({ opening: -5, demand: [[10]], supply: [[20]] }));
    expect([lines(made.shipped), lines(made.closing)]).toEqual([[15], [5]]);
  });

  it('is short 80 a week for six weeks when the ask is +15 % and stock serves +7 %', () => {
    const week = (first: number, then: number) => [[...Array<number>(6).fill(first), ...Array<number>(6).fill(then)]];
    const made = projected(given({ from: '2026-W10', demand: week(1150, 1150), supply: week(1070, 1150), settings: { unmet: 'lost' } }));
    expect(lines(made.short)).toEqual([80, 80, 80, 80, 80, 80, 0, 0, 0, 0, 0, 0]);
  });

  where(existsSync(PUBLISHED), 'the published plans of planr are not beside the project').it('gives the published projection of inventories', () => {
    const { proj_inv: published } = JSON.parse(readFileSync(PUBLISHED, 'utf8'));
    const made = projected(given({ opening: published.Opening[0], demand: [published.Demand], supply: [published.Supply] }));
    expect(lines(made.net)).toEqual(published.expected_output_Inventories);
  });
});
