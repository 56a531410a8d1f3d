import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { associate, type Host } from '../../src/functions/associate';
import { FUNCTIONS, PREFIX } from '../../src/functions/catalogue';
import { FIGURES, type Result } from '../../src/functions/figures';

const column = (...of: readonly unknown[]) => of.map((value) => [value]);
const SOLD = column(8000, 13000, 23000, 34000, 10000, 18000, 23000, 38000, 12000, 13000, 32000, 41000);
const numbers = SOLD.map(([value]) => Number(value));
const SAID = SOLD.map((_, t) => [t < 4 ? null : numbers.slice(t - 4, t).reduce((sum, value) => sum + value, 0) / 4]);
const error = (of: Result) => (typeof of === 'object' && 'error' in of ? of.error : 'none');

describe('a function in a cell', () => {
  it('says of Tahoe Salt what the book prints', () => {
    expect(FIGURES.BIAS(SAID, SOLD)).toBeCloseTo(-0.0789, 4);
    expect(FIGURES.WMAPE(SAID, SOLD)).toBeCloseTo(0.416, 3);
    expect(FIGURES.TRACKINGSIGNAL(SAID, SOLD)).toBeCloseTo(-14750 / 9718.75, 12);
  });

  it('scales by the series itself, or by a history with its season', () => {
    expect(FIGURES.MASE(column(0.9, 1.8, 2.5, 4.5, 5, 6.2), column(1.1, 1.9, 3, 4.4, 5, 5.6), null, null)).toBeCloseTo(0.2777778, 6);
    expect(FIGURES.MASE([[12, 22]], [[10, 20]], [[1, 5, 2, 7, 3, 9]], 2)).toBeCloseTo(2 / 1.5, 12); // steps of a season: 1, 2, 1, 2
    expect(FIGURES.MASE([[12]], [[10]], [[1, 5, 2]], 2)).toBeCloseTo(2 / 3.5, 12); // no two seasons: steps of one period
  });

  it('runs the stock on, below zero as backlog, and a blank adds nothing', () => {
    expect(FIGURES.PAB(10, column(5, null, 8), column(12, 7, ''))).toEqual([[3], [-4], [4]]);
    expect(FIGURES.PAB(null, [[1, 2]], [[0, 0]])).toEqual([[1, 3]]);
  });

  it('is supply less demand in each cell, blank where either is', () => {
    expect(FIGURES.GAP([[5, 3], [null, 1]], [[7, 1], [2, '']])).toEqual([[-2, 2], ['', '']]);
    expect(FIGURES.GAP(5, 7)).toEqual([[-2]]);
  });

  it('leaves out a period that is blank on either side', () => {
    expect(FIGURES.BIAS([[110, 120, 500]], [[100, 100, '']])).toBeCloseTo(0.15, 12);
  });

  it.each([
    ['#VALUE!', 'text among the numbers', FIGURES.BIAS([[1, 'two']], [[1, 2]])],
    ['#VALUE!', 'another shape', FIGURES.WMAPE([[1, 2]], [[1], [2]])],
    ['#VALUE!', 'a logical', FIGURES.GAP([[true]], [[1]])],
    ['#VALUE!', 'a block for one number', FIGURES.PAB([[1, 2]], [[1, 2]], [[1, 2]])],
    ['#N/A', 'no period with both', FIGURES.BIAS([[1, null]], [[null, 2]])],
    ['#DIV/0!', 'nothing sold', FIGURES.BIAS([[1, 2]], [[0, 0]])],
    ['#DIV/0!', 'a history that does not move', FIGURES.MASE([[1]], [[2]], [[3, 3, 3]], 1)],
    ['#NUM!', 'a season of no whole number', FIGURES.MASE([[1]], [[2]], [[3, 4]], 1.5)],
    ['#NUM!', 'a season of 0', FIGURES.MASE([[1]], [[2]], [[3, 4]], 0)],
    ['#NUM!', 'a number larger than one could plan', FIGURES.PAB(0, [[1e308, 1e308]], [[0, 0]])],
  ])('is %s for %s', (wanted, _, result) => expect(error(result)).toBe(wanted));

  it('answers whatever it is given, with finite numbers, blanks or an error', () => {
    const cell = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(null, '', 'x', true, undefined), fc.string());
    const block = fc.oneof(cell, fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }));
    fc.assert(fc.property(fc.constantFrom(...FUNCTIONS), fc.array(block, { maxLength: 5 }), ({ id }, given) => {
      const result = FIGURES[id](...given);
      if (typeof result === 'object' && 'error' in result) return;
      for (const value of [result].flat(2)) expect(value === '' || Number.isFinite(value)).toBe(true);
    }));
  });

  it('has a tracking signal no larger than its pairs', () => {
    const series = fc.array(fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 })), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(series, (pairs) => {
      const signal = FIGURES.TRACKINGSIGNAL(pairs.map(([f]) => [f]), pairs.map(([, a]) => [a]));
      expect(Math.abs(Number(signal))).toBeLessThanOrEqual(pairs.length + 1e-9);
    }));
  });
});

describe('Excel', () => {
  class Said extends Error {
    constructor(readonly code: string, readonly sentence?: string) {
      super(code);
    }
  }
  const told = new Map<string, (...given: readonly unknown[]) => unknown>();
  const host: Host = { associate: (id, act) => void told.set(id, act), Error: Said };
  associate(host);

  it('is told of every function of the list and of no other', () => expect([...told.keys()]).toEqual(FUNCTIONS.map(({ id }) => id)));

  it('gets an error of its own, with the reason where it takes one', () => {
    const thrown = (act: () => unknown) => {
      try {
        return act();
      } catch (trouble) {
        return trouble;
      }
    };
    expect(thrown(() => told.get('BIAS')?.([['x']], [[1]]))).toMatchObject({ code: '#VALUE!', sentence: expect.stringContaining('forecast') as string });
    expect(thrown(() => told.get('BIAS')?.([[1]], [[0]]))).toMatchObject({ code: '#DIV/0!', sentence: undefined });
  });

  it('takes no harm from the note it hands over after the arguments', () => expect(told.get('GAP')?.([[3]], [[1]], { address: 'A1' })).toEqual([[2]]));

  it('knows them by the prefix that the manifest says', () => {
    const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
    expect(/<bt:String id="Functions.Prefix" DefaultValue="(\w+)"/.exec(manifest)?.[1]).toBe(PREFIX);
  });
});
