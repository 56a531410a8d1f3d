import { learn } from '../../src/learn/learn';
import { ITEM, TOTAL, type Learned } from '../../src/learn/learned';
import { past, type PastGiven } from './past';

function taught(said: PastGiven): Learned {
  const learned = learn(past(said));
  if (!learned) throw new Error('there are forecasts');
  return learned;
}

/** The rows of a level in brief: contributor, lag, pairs, WMAPE, value added. */
const rows = ({ values }: Learned, level: number) =>
  Array.from({ length: values.count }, (_, row) => row)
    .filter((row) => values.level[row] === level)
    .map((row) => [values.names[values.contributor[row] ?? -1], values.lag[row], values.pairs[row], Number(values.wmape[row]?.toFixed(6)), Number(values.added[row]?.toFixed(6))]);

/** Scores of one line, by level, in the order of the sheet. */
const scored = ({ lines }: Learned, level: number, metric: keyof Learned['lines']['scores']) =>
  Array.from({ length: lines.count }, (_, row) => row).filter((row) => lines.level[row] === level).map((row) => lines.scores[metric][row]);

describe('what public cases do not ask', () => {
  it('keeps lags apart: each has its own naive, as much as was known then', () => {
    const sold = [[10, 20, 30, 40, 50]];
    const said = [{ contributor: 'Sales', lag: 0, values: [[NaN, NaN, NaN, 40, 40]] }, { contributor: 'Sales', lag: 3, values: [[NaN, NaN, NaN, 44, 45]] }];
    expect(rows(taught({ sold, said }), TOTAL)).toEqual([
      ['Naive', 0, 2, Number((20 / 90).toFixed(6)), NaN], ['Sales', 0, 2, Number((10 / 90).toFixed(6)), Number((10 / 90).toFixed(6))],
      ['Naive', 3, 2, Number((60 / 90).toFixed(6)), NaN], ['Sales', 3, 2, 0.1, Number((60 / 90 - 0.1).toFixed(6))],
    ]);
  });

  it('adds the locations of a product up for the value added, and scores each by itself for bias', () => {
    const learned = taught({ products: ['A', 'A'], locations: ['Kiel', 'Ulm'], sold: [[10, 10], [20, 20]], said: [{ values: [[NaN, 12], [NaN, 18]] }] });
    expect(rows(learned, ITEM).filter(([name]) => name === 'Sales')).toEqual([['Sales', 1, 1, 0, 0]]);
    expect(scored(learned, ITEM, 'cfe')).toEqual([2, -2]);
  });

  it('measures against the size of a return: the sign of the error stays its own', () => {
    const learned = taught({ sold: [[-10, 20]], said: [{ values: [[-8, 20]] }] });
    expect([scored(learned, TOTAL, 'mpe'), scored(learned, TOTAL, 'mape'), scored(learned, TOTAL, 'wmape'), scored(learned, TOTAL, 'bias')]).toEqual([[0.1], [0.1], [2 / 30], [0.2]]);
  });

  it('says of a single pair what can be said', () => {
    const learned = taught({ sold: [[10]], said: [{ values: [[12]] }] });
    expect(['pairs', 'cfe', 'signal', 'low', 'high', 'run', 'over', 'sign'].map((metric) => scored(learned, TOTAL, metric as 'pairs')[0])).toEqual([1, 2, 1, 1, 1, 1, 1, 1]);
    expect([scored(learned, TOTAL, 'mase')[0], scored(learned, TOTAL, 'rmsse')[0]]).toEqual([NaN, NaN]);
  });

  it('takes a season of quarters where two of them come before the first pair, else the step before', () => {
    const sold = [[10, 20, 30, 40, 12, 22, 32, 42, 14]];
    const late = [{ values: [[...new Array<number>(8).fill(NaN), 16]] }];
    expect(scored(taught({ since: '2024-Q1', settings: { grain: 'quarter' }, sold, said: late }), TOTAL, 'mase')[0]).toBeCloseTo(2 / 2, 12);
    const early = [{ values: [[...new Array<number>(7).fill(NaN), 44, 16]] }];
    expect(scored(taught({ since: '2024-Q1', settings: { grain: 'quarter' }, sold, said: early }), TOTAL, 'mase')[0]).toBeCloseTo(2 / ((10 + 10 + 10 + 28 + 10 + 10) / 6), 12);
  });

  it('scores a contributor on its own cells for bias, and on common cells for value added', () => {
    const sold = [[10, 10, 10, 10], [10, 10, 10, 10]];
    const said = [{ contributor: 'Statistical', values: [[NaN, 12, 12, 12], [NaN, NaN, NaN, NaN]] }, { contributor: 'Consensus', values: [[NaN, NaN, 11, 11], [NaN, 15, 15, 15]] }];
    const learned = taught({ products: ['A', 'B'], sold, said });
    expect(scored(learned, TOTAL, 'pairs')).toEqual([3, 3]);
    expect(scored(learned, TOTAL, 'cfe')).toEqual([6, 17]);
    expect(rows(learned, TOTAL).filter(([name]) => name === 'Statistical' || name === 'Consensus')).toEqual([['Statistical', 1, 2, 0.2, -0.2], ['Consensus', 1, 2, 0.1, 0.1]]);
  });
});
