import fc from 'fast-check';
import { decimalOf, numberOf } from '../../../src/signal/cell/number';

const value = (text: string, decimal: 'point' | 'comma' | 'not needed' = 'not needed') => numberOf(text, decimal).value;

describe('numberOf', () => {
  it.each([
    ['120', 120], [' 130 ', 130], ['87,5', 87.5], ['1.250,75', 1250.75], ['1,250.75', 1250.75], ['1 234,5', 1234.5], ["1'234", 1234], ['1,234,567', 1234567],
    ['(12)', -12], ['12-', -12], ['−5', -5], ['-5 %', -0.05], ['12 %', 0.12], ['€ 5', 5], ['5 EUR', 5], ['$-5', -5], ['($5)', -5], ['1e3', 1000], ['0,125', 0.125], ['+3', 3], ['-0', 0],
    ['$10/Unit', 10], ['5 pcs', 5], ['(1,250.5) pcs', -1250.5], ['(1,250.5 pcs)', -1250.5], ['-7 Stk.', -7], ['(6.50 per piece)', -6.5],
  ])('reads %s', (text, number) => expect(value(text)).toBe(number));

  it.each(['12a', '1,23,4', '1.2.3', '12 34', '()', '€', 'TRUE', '2026-03', '1/2'])('does not read %s', (text) => {
    expect(numberOf(text, 'point')).toEqual({ value: NaN, rule: 'not a number' });
  });

  it.each([['-', 0, 'dash'], ['–', 0, 'dash'], ['n/a', NaN, 'not available'], ['N.A.', NaN, 'not available'], ['k.A.', NaN, 'not available'], ['#N/A', NaN, 'error value'], ['#DIV/0!', NaN, 'error value'], ['   ', NaN, undefined]] as const)(
    'says of %s why', (text, number, rule) => expect(numberOf(text, 'point')).toEqual({ value: number, rule }));

  it('leaves out what no one can mean', () => expect(['1e31', '-1e400'].map((text) => numberOf(text, 'point'))).toEqual([0, 1].map(() => ({ value: NaN, rule: 'too large' }))));

  it('takes a comma before three digits for thousands where nothing proves it, and says so', () => {
    expect(numberOf('1,234', 'not needed')).toEqual({ value: 1234, rule: 'decimal doubtful' });
    expect(numberOf('1.234', 'not needed')).toEqual({ value: 1.234, rule: 'decimal doubtful' });
    expect(value('1,234', 'comma')).toBe(1.234);
    expect(value('1.234', 'comma')).toBe(1234);
  });

  it('gives back any number, however it is written', () => {
    const digits = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => n / 100);
    const style = fc.constantFrom<readonly [string, string]>(['.', ','], [',', '.'], [',', ' '], [',', '\u00a0'], ['.', '\u2009'], ['.', '’']);
    const sign = fc.constantFrom<(n: string) => string>((n) => `-${n}`, (n) => `${n}-`, (n) => `(${n})`, (n) => `−${n}`);
    fc.assert(fc.property(digits, style, sign, (n, [point, group], negative) => {
      const [whole = '', part = ''] = Math.abs(n).toFixed(2).split('.');
      const text = whole.replace(/\B(?=(\d{3})+$)/g, group) + point + part;
      expect(value(n < 0 ? negative(text) : text)).toBeCloseTo(n, 6);
    }));
  });
});

describe('decimalOf', () => {
  it('goes by the values that prove it', () => {
    expect(decimalOf([['1,234', '87,5']])).toBe('comma');
    expect(decimalOf([['1.234'], ['1,250.5']])).toBe('point');
    expect(decimalOf([['1,234', '12', 'n/a']])).toBe('not needed');
  });
});
