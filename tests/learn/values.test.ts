import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compared, desk } from '../../src/learn/compared';
import { learn } from '../../src/learn/learn';
import { TOTAL, type Learned } from '../../src/learn/learned';
import { yardsticks } from '../../src/learn/yardsticks';
import { past, type PastGiven } from './past';
import { where } from '../there';

function taught(said: PastGiven): Learned {
  const learned = learn(past(said));
  if (!learned) throw new Error('there are forecasts');
  return learned;
}

/** The total's rows in brief: step, contributor, pairs, WMAPE, value added. */
const total = ({ values }: Learned) =>
  Array.from({ length: values.count }, (_, row) => row)
    .filter((row) => values.level[row] === TOTAL)
    .map((row) => [values.step[row], values.names[values.contributor[row] ?? -1], values.pairs[row], Number(values.wmape[row]?.toFixed(4)), Number(values.added[row]?.toFixed(4))]);

describe('value added', () => {
  it('chains naive, statistical, sales and consensus whatever order they were met in', () => {
    const sold = [[100, 100, 100, 200]];
    const said = ([['Consensus', 170], ['Sales', 160], ['Statistical', 150]] as const).map(([contributor, last]) => ({ contributor, values: [[NaN, 100, 100, last]] }));
    expect(total(taught({ sold, said }))).toEqual([[0, 'Naive', 3, 0.25, NaN], [1, 'Statistical', 3, 0.125, 0.125], [2, 'Sales', 3, 0.1, 0.025], [3, 'Consensus', 3, 0.075, 0.025]]);
  });

  it('scores only what all steps have in common, and says how many', () => {
    const said = [{ contributor: 'Statistical', values: [[NaN, 9, 9, 9]] }, { contributor: 'Sales', values: [[NaN, NaN, 10, 10]] }];
    expect(total(taught({ sold: [[10, 10, 10, 10]], said }))).toEqual([[0, 'Naive', 2, 0, NaN], [1, 'Statistical', 2, 0.1, -0.1], [2, 'Sales', 2, 0, 0.1]]);
  });

  it('has no naive, and nothing before the first step, where no actual comes before the forecasts', () => {
    expect(total(taught({ sold: [[10, 10]], said: [{ values: [[11, 11]] }] }))).toEqual([[1, 'Sales', 2, 0.1, NaN]]);
  });

  it('leaves the user’s own naive in its place', () => {
    const said = [{ contributor: 'Sales', values: [[NaN, 10]] }, { contributor: 'Naive', values: [[NaN, 8]] }];
    expect(total(taught({ sold: [[9, 10]], said }))).toEqual([[0, 'Naive', 1, 0.2, 0.1 - 0.2], [1, 'Sales', 1, 0, 0.2]]);
  });

  it('never adds or scores an item that lacks the pair', () => {
    const { lines } = taught({ sold: [[10, 10], [NaN, 90]], said: [{ values: [[11, 11], [500, 90]] }] });
    expect([...lines.scores.cfe]).toEqual([2, 2, 0]);
  });
});

describe('the yardsticks', () => {
  const months = { grain: 'month', periods: Array.from({ length: 14 }) } as unknown as Parameters<typeof yardsticks>[1];
  const sold = Float64Array.from({ length: 14 }, (_, t) => t + 1);
  it('know nothing that was not known so many periods ahead', () => {
    expect([...yardsticks(sold, months, 3).naive.slice(0, 5)]).toEqual([NaN, NaN, NaN, 1, 2]);
    expect([...yardsticks(sold, months, 0).naive.slice(0, 3)]).toEqual([NaN, 1, 2]);
    expect([...yardsticks(sold, months, 1).seasonal.slice(11)]).toEqual([NaN, 1, 2]);
    expect([...yardsticks(sold, months, 1).average.slice(3, 6)]).toEqual([NaN, 2.5, 3.5]);
  });
});

describe('what was said of periods that are not over', () => {
  it('waits, and is counted', () => {
    const { left, lines } = taught({ sold: [[10, 10, 3]], said: [{ values: [[9, 9, 9]] }], settings: { asOf: 20_500 }, asOf: '2026-02-16', since: '2025-12' });
    expect(left).toMatchObject({ ahead: 1, noActual: 0 });
    expect(lines.scores.pairs[0]).toBe(2);
  });
});

describe('another base', () => {
  it('is told, not scored in silence', () => {
    const sold = [[10, 11, 10, 12, 120, 130, 125, 118]];
    expect(taught({ sold, said: [{ values: [[11, 11, 11, 11, 11, 11, 11, 11]] }] }).warnings[0]).toMatch(/Sales, lag 1: from 2025-05 on forecasts stand 11\.\d times as low/);
    // One item in another unit is lost in the total, so it is told by its name.
    const one = [[10, 11, 10, 12, 120, 130, 125, 118], [9000, 8800, 9100, 9050, 8900, 9000, 9200, 8800]];
    expect(taught({ products: ['A', 'B'], sold: one, said: [{ values: [[11, 11, 11, 11, 11, 11, 11, 11], [9000, 9000, 9000, 9000, 9000, 9000, 9000, 9000]] }] }).warnings).toEqual([expect.stringMatching(/^A, Sales, lag 1: from 2025-05 on forecasts stand 11\.\d times as low/)]);
    expect(taught({ sold: [[10, 11, 10, 12, 11, 10, 13, 11]], said: [{ values: [[15, 15, 15, 15, 15, 15, 15, 15]] }] }).warnings).toEqual([]);
  });
});

const flusight = resolve(__dirname, '../../../shared/published/flusight-2015-16.csv');

where(existsSync(flusight), 'the published forecasters are not beside the project').describe('the real forecasters of 2015–16', () => {
  type Line = readonly [team: string, week: number, place: string, lead: number, said: number, was: number];
  const lines = (): readonly Line[] =>
    readFileSync(flusight, 'utf8').trim().split('\n').slice(1).map((line) => line.split(',')).map(([team = '', week, place = '', lead, said, was]) => [team, Number(week), place, Number(lead), Number(said), Number(was)] as const);

  it('score as published, every cell a pair of its own', () => {
    const all = lines();
    const cells = [...new Set(all.map(([, week, place, lead]) => `${place}|${lead}|${week}`))];
    const at = new Map(cells.map((cell, i) => [cell, i]));
    // One long series of all cells, so that no sum hides an error in another.
    const actual = new Float64Array(cells.length).fill(NaN);
    const of = (name: string) => {
      const values = new Float64Array(cells.length).fill(NaN);
      for (const [team, week, place, lead, said, was] of all) {
        const i = at.get(`${place}|${lead}|${week}`) ?? -1;
        actual[i] = was;
        if (team === name) values[i] = said;
      }
      return values;
    };
    const [naive, delphi, average, neu] = ['Hist-Avg', 'Delphi-Epicast', 'UnwghtAvg', 'NEU'].map(of);
    if (!naive || !delphi || !average || !neu) throw new Error('four forecasters');
    const blank = new Float64Array(cells.length).fill(NaN);
    const against = (one: Float64Array) => compared({ actuals: actual, periods: cells.length, steps: [naive, one], yardsticks: { naive: blank, seasonal: blank, average: blank }, desk: desk(2, cells.length) }, Int32Array.of(0));
    const told = (one: Float64Array) => {
      const [before, own] = against(one);
      const size = actual.reduce((sum, value, i) => sum + (Number.isNaN(value + (one[i] ?? NaN) + (naive[i] ?? NaN)) ? 0 : value), 0);
      return { wmape: own?.wmape ?? NaN, mean: ((own?.bias ?? NaN) * size) / (own?.pairs ?? NaN), gain: (own?.added ?? NaN) / (before?.wmape ?? NaN), naive: before?.wmape ?? NaN };
    };
    expect(told(delphi).mean).toBeCloseTo(0.0995, 4);
    expect(told(delphi).wmape).toBeCloseTo(0.2094, 4);
    expect(told(delphi).gain).toBeCloseTo(0.337, 3);
    expect(told(average).mean).toBeCloseTo(-0.174, 3);
    expect(told(average).gain).toBeCloseTo(0.246, 3);
    expect(told(delphi).naive).toBeCloseTo(0.3159, 4);
    expect(told(neu).mean).toBeCloseTo(0.451, 3);
    expect(told(neu).gain).toBeCloseTo(-0.078, 3);
  });
});
