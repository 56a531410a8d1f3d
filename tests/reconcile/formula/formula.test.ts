import fc from 'fast-check';
import { parsed } from '../../../src/reconcile/formula/parse';
import { computed, type Named } from '../../../src/reconcile/formula/run';

const value = (text: string, named: Named = {}) => {
  const found = parsed(text);
  if (!found.ok) throw new Error(found.wrong);
  return computed(found.formula, named, 1)[0];
};

describe('an expression', () => {
  it.each([
    ['1 + 2 * 3', 7], ['-(2 - 5) / 2', 1.5], ['10 %', 0.1], ['2 < 3', 1], ['2 >= 3', 0], ['not 0', 1], ['1 and 0', 0], ['1 or 0', 1],
    ['1 > 2 ? 5 : 6', 6], ['if(2 > 1, 5, 6)', 5], ['min(3, 2, 4)', 2], ['MAX(3, 2)', 3], ['abs(-2)', 2], ['round(-2.5)', -3], ['floor(2.9)', 2], ['ceil(2.1)', 3],
    ['ifblank(1 / 0 * 0, 4)', 4], ['Demand * 2', 20], ['+demand', 10], ['true', 1],
  ])('%s is %d', (text, result) => expect(value(text, { demand: 10 })).toBeCloseTo(result));
  it('is blank where a value it needs is, and where it divides by nothing', () => {
    expect([value('demand + 1', { demand: NaN }), value('1 / 0'), value('demand > 1 ? 1 : 2', { demand: NaN })]).toEqual([NaN, NaN, NaN]);
  });
  it.each([
    ['', 'empty', 1], ['demand +', 'unexpected end', 9], ['(demand', 'parenthesis', 8], ['demand promo', 'no measure called promo', 8], ['demand supply', 'write *', 1], ['2 ^ 9', '“^”', 3],
    ['x = 3', 'not arithmetic', 3], ['f(x) = 3', 'not arithmetic', 6], ['[1, 2]', '“[”', 1], ['"s"', '“"”', 1], ['demand.constructor', 'not arithmetic', 1], ['import(1)', 'no function called import', 1],
    ['evaluate(demand)', 'no function called evaluate', 1], ['price * eval', 'no measure called eval', 9], ['demand(2)', 'measure, not a function', 1], ['min(1)', 'two or more', 1], ['5!', 'sign !', 2], ['demand; 2', '“;”', 7],
    ['1:3', 'not arithmetic', 1], ['1e999', 'not a number', 1], ['constructor', 'no measure called constructor', 1], ['min', 'brackets', 1], ['5 % 2', 'sign %', 3],
  ])('%s is refused with its place', (text, wrong, at) => {
    expect(parsed(text)).toEqual({ ok: false, wrong: expect.stringContaining(wrong), at });
  });
  it('is bounded in length and depth', () => {
    expect(parsed('1+'.repeat(300))).toMatchObject({ ok: false, wrong: expect.stringContaining('longer'), at: 501 });
    expect(parsed('('.repeat(40))).toMatchObject({ ok: false, wrong: expect.stringContaining('brackets'), at: 31 });
    expect(parsed(`${'-'.repeat(400)}1`)).toMatchObject({ ok: false });
  });
  it('never throws, whatever is typed', () => {
    const words = fc.constantFrom('demand', 'supply', '+', '-', '*', '/', '(', ')', ',', '?', ':', '<', 'and', 'not', 'min', '1', '.', '%', ' ', '__proto__', 'toString', '=');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' '))), (text) => typeof parsed(text).ok === 'boolean'), { numRuns: 500 });
  });
});

describe('an expression over whole measures', () => {
  it('is what it is cell by cell, across blocks', () => {
    const [demand, supply] = [Float64Array.from({ length: 5000 }, (_, i) => i), Float64Array.from({ length: 5000 }, (_, i) => (i % 7 === 0 ? NaN : 5000 - i))];
    const found = parsed('max(supply, demand * 0.9) + (demand - 1) * 2');
    const made = found.ok ? computed(found.formula, { demand, supply }, 5000) : new Float64Array(0);
    expect(made).toEqual(Float64Array.from(demand, (d, i) => Math.max(supply[i] ?? NaN, d * 0.9) + (d - 1) * 2));
  });
});
