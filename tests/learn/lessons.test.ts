import fc from 'fast-check';
import { believed, corrected } from '../../src/learn/corrected';
import { biasSheet } from '../../src/learn/bias-sheet';
import { learn } from '../../src/learn/learn';
import { lessons } from '../../src/learn/lessons';
import { valueAddedSheet } from '../../src/learn/value-sheet';
import { past } from './past';

const STAMP = { cycle: '2026-03', asOf: '2026-02-28', fingerprint: '', at: '2026-03-02T08:00:00Z' };
const learned = learn(past({
  products: ['A', 'B'], families: ['X', 'X'], price: 12, cost: 4,
  sold: [[NaN, 100, 100, 100, 100, 100, 100], [50, 50, 50, 50, 50, 50, 50]],
  said: [{ values: [[NaN, 120, 120, 120, 120, 120, 120], [NaN, 45, 55, 45, 55, 45, 55]] }],
}));

describe('what leaning costs', () => {
  it('is stock at cost for what was too high, margin for what was too low', () => {
    const [total] = [learned?.lines.money];
    expect([total?.stock[0], total?.margin[0]]).toEqual([6 * 20 * 4 + 3 * 5 * 4, 3 * 5 * 8]);
  });
});

describe('the lessons', () => {
  it('put the worst lean first, with its tracking signal period by period', () => {
    const told = learned && lessons(learned);
    expect(told?.leans.map(({ name, value }) => [name, value])).toEqual([['A', 480]]);
    expect([...(told?.leans[0]?.signal ?? [])]).toEqual([NaN, 1, 2, 3, 4, 5, 6]);
    expect(told?.standings[0]).toMatchObject({ who: 'Sales', lag: 1, verdict: 'biased, over', since: '2025-02' });
    expect(told?.families).toEqual(['X']);
    expect(told?.heat[1]).toBeCloseTo(15 / 150, 12);
  });
});

describe('a bias as a scenario', () => {
  it('takes out what every error agrees on, and nothing that chance explains', () => {
    expect((learned ? corrected(learned) : undefined)?.steps.map(({ product, lever, measure, value }) => [product, lever, measure, value])).toEqual([['A', 'scale', 'Demand', 0.8333]]);
  });

  it('believes between nothing and all, more with more pairs', () => {
    fc.assert(fc.property(fc.integer({ min: 4, max: 99 }), fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }), (n, mean, spread) => {
      const w = believed(n, mean, spread, 4);
      expect(w).toBeGreaterThanOrEqual(0);
      expect(w).toBeLessThanOrEqual(1);
      expect(believed(n + 1, mean, spread, 4)).toBeGreaterThanOrEqual(w);
    }));
    expect(believed(3, 10, 0, 4)).toBe(0);
  });
});

describe('the sheets', () => {
  const sheets = learned ? [biasSheet(learned, STAMP), valueAddedSheet(learned, STAMP)] : [];
  it('say both conventions of the sign in notes that Excel shows whole', () => {
    const notes = sheets.flatMap(({ tables, blocks }) => [...tables.flatMap(({ columns }) => columns.flatMap(({ note }) => note ?? [])), ...blocks.flatMap((block) => block.notes?.flatMap((note) => note ?? []) ?? [])]);
    expect(notes.filter((note) => note.length > 255)).toEqual([]);
    for (const header of ['Bias %', 'Mean error', 'CFE', 'MPE', 'Tracking signal']) {
      const column = sheets[0]?.tables[0]?.columns.find((one) => one.header === header);
      expect(column?.note).toContain('forecast − actual');
      expect(column?.note).toContain('actual − forecast');
    }
  });
  it('hold a row for every line', () => {
    expect(sheets.map(({ name, tables }) => [name, tables[0]?.rows, tables[0]?.columns.every(({ values }) => (values.kind === 'text' ? values.codes : values.values).length === tables[0]?.rows)])).toEqual([['Bias', 4, true], ['Value added', learned?.values.count, true]]);
  });
});
