import fc from 'fast-check';
import { learn } from '../../src/learn/learn';
import { ITEM, TOTAL, type Learned } from '../../src/learn/learned';
import type { Metric } from '../../src/learn/score';
import { past, type PastGiven } from './past';

const unit = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 300 }) }, { weight: 1, arbitrary: fc.constant(NaN) }, { weight: 1, arbitrary: fc.constant(0) });

const world: fc.Arbitrary<PastGiven> = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 })).chain(([items, periods]) => {
  const grid = fc.array(fc.array(unit, { minLength: periods, maxLength: periods }), { minLength: items, maxLength: items });
  return fc.record({
    products: fc.constant(['kiwi', 'apple', '__proto__', 'fig'].slice(0, items)), families: fc.array(fc.constantFrom('X', 'Y', ''), { minLength: items, maxLength: items }),
    price: fc.constant(5), cost: fc.constant(2), sold: grid,
    said: fc.tuple(grid, grid, grid).map(([a, b, c]) => [{ contributor: 'Statistical', values: a }, { contributor: 'Sales', values: b }, { contributor: 'Sales', lag: 3, values: c }]),
  });
});

function taught(said: PastGiven): Learned {
  const learned = learn(past(said));
  if (!learned) throw new Error('there are forecasts');
  return learned;
}

const holds = (law: (said: PastGiven) => void) => fc.assert(fc.property(world, law), { numRuns: 60 });
const scaled = (rows: readonly (readonly number[])[], by: number) => rows.map((row) => row.map((value) => value * by));
const key = ({ lines, history }: Learned, row: number) => [lines.level[row], lines.level[row] === ITEM ? history.items.products[lines.group[row] ?? -1] : lines.level[row] === TOTAL ? '' : history.items.families[lines.group[row] ?? -1], history.snapshots[lines.snapshot[row] ?? -1]?.contributor, history.snapshots[lines.snapshot[row] ?? -1]?.lag].join('|');
const near = (a: number | undefined, b: number | undefined) => {
  if (Number.isNaN(b ?? NaN)) expect(a).toBeNaN();
  else expect(a).toBeCloseTo(b ?? NaN, 6);
};

describe('what is learned', () => {
  it('keeps every tracking signal within the number of pairs', () => {
    holds((said) => {
      const { scores, count } = taught(said).lines;
      for (let row = 0; row < count; row += 1) for (const metric of ['signal', 'low', 'high'] as const) expect(Math.abs(scores[metric][row] ?? NaN)).toBeLessThanOrEqual((scores.pairs[row] ?? 0) + 1e-9);
    });
  });

  it('is the same in dozens, but for what counts units', () => {
    holds((said) => {
      const [made, dozens] = [taught(said), taught({ ...said, sold: scaled(said.sold, 12), said: said.said.map((one) => ({ ...one, values: scaled(one.values, 12) })) })];
      for (let row = 0; row < made.lines.count; row += 1) {
        for (const metric of ['pairs', 'bias', 'mpe', 'wmape', 'mape', 'smape', 'mase', 'rmsse', 'signal', 'low', 'high', 'over', 'run', 'sign', 'since'] as const) near(dozens.lines.scores[metric][row], made.lines.scores[metric][row]);
        for (const metric of ['mean', 'cfe', 'mad', 'rmse'] as const) near(dozens.lines.scores[metric][row], (made.lines.scores[metric][row] ?? NaN) * 12);
        expect(dozens.lines.verdict[row]).toBe(made.lines.verdict[row]);
      }
    });
  });

  it('adds units before it measures: the items’ cumulative errors sum to their family’s and the total’s', () => {
    holds((said) => {
      const { lines, history } = taught(said);
      const sum = new Map<string, number>();
      const add = (name: string, value: number) => sum.set(name, (sum.get(name) ?? 0) + value);
      for (let row = 0; row < lines.count; row += 1) {
        if (lines.level[row] !== ITEM) continue;
        const family = history.items.family[lines.group[row] ?? -1] ?? -1;
        add(`0|0|${lines.snapshot[row]}`, lines.scores.cfe[row] ?? 0);
        if (family >= 0) add(`1|${family}|${lines.snapshot[row]}`, lines.scores.cfe[row] ?? 0);
      }
      for (let row = 0; row < lines.count; row += 1) if (lines.level[row] !== ITEM) near(lines.scores.cfe[row], sum.get(`${lines.level[row]}|${lines.group[row]}|${lines.snapshot[row]}`));
    });
  });

  it('turns the right signs and no others when every error is turned round', () => {
    holds((said) => {
      const turned = { ...said, said: said.said.map((one) => ({ ...one, values: one.values.map((row, i) => row.map((value, t) => 2 * (said.sold[i]?.[t] ?? NaN) - value)) })) };
      const [made, other] = [taught(said), taught(turned)];
      const at = (of: Learned, metric: Metric, row: number) => of.lines.scores[metric][row] ?? NaN;
      for (let row = 0; row < made.lines.count; row += 1) {
        for (const metric of ['mean', 'cfe', 'bias', 'mpe', 'signal'] as const) near(at(other, metric, row), -at(made, metric, row));
        for (const metric of ['pairs', 'mad', 'wmape', 'mape', 'rmse', 'mase', 'rmsse', 'run', 'sign', 'zeros'] as const) near(at(other, metric, row), at(made, metric, row));
        near(at(other, 'low', row), -at(made, 'high', row));
      }
    });
  });

  it('does not hang on the order of the rows', () => {
    holds((said) => {
      const turned: PastGiven = { ...said, products: [...(said.products ?? [])].reverse(), families: [...(said.families ?? [])].reverse(), sold: [...said.sold].reverse(), said: said.said.map((one) => ({ ...one, values: [...one.values].reverse() })) };
      const [made, other] = [taught(said), taught(turned)];
      const rows = new Map(Array.from({ length: other.lines.count }, (_, row) => [key(other, row), row]));
      expect(other.lines.count).toBe(made.lines.count);
      for (let row = 0; row < made.lines.count; row += 1) {
        const there = rows.get(key(made, row)) ?? -1;
        for (const [name, values] of Object.entries(made.lines.scores)) near(new Map(Object.entries(other.lines.scores)).get(name)?.[there], values[row]);
      }
      expect([...other.values.wmape].sort().map((value) => value.toFixed(9))).toEqual([...made.values.wmape].sort().map((value) => value.toFixed(9)));
    });
  });

  it('chains: what the steps add up to is what the last is better than the first', () => {
    holds((said) => {
      const { values } = taught(said);
      for (let row = 1; row < values.count; row += 1) {
        const same = (['level', 'group'] as const).every((axis) => values[axis][row] === values[axis][row - 1]) && values.lag[row] === values.lag[row - 1];
        if (!same || !((values.step[row] ?? NaN) > (values.step[row - 1] ?? NaN)) || !((values.step[row - 1] ?? NaN) >= 1)) continue;
        expect(values.pairs[row]).toBe(values.pairs[row - 1]);
        near(values.added[row], (values.wmape[row - 1] ?? NaN) - (values.wmape[row] ?? NaN));
      }
    });
  });
});
