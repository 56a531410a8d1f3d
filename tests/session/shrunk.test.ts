import fc from 'fast-check';
import { grown, shrunk } from '../../src/session/shrunk';
import { written } from '../../src/signal/frozen/text';

const value = fc.oneof(fc.nat(5000), fc.constant(NaN), fc.constant(-0), fc.double(), fc.integer(), fc.nat(9_999_999).map((cents) => cents / 100));
const word = fc.oneof(fc.string(), fc.constantFrom('P-1', 'P-2', 'a\tb', 'Item', '5*3', 'a,b'));

describe('a frozen text that is shrunk', () => {
  it('comes back to the letter, whatever the names and numbers', () => {
    const items = fc.array(word.map((key) => ({ key, product: key, location: '', family: 'F', class: '' })));
    const lines = fc.array(fc.record({ measure: fc.constantFrom('Demand', 'Supply', 'Price'), key: word, values: fc.array(value, { minLength: 3, maxLength: 3 }).map((all) => Float64Array.from(all)) }));
    fc.assert(fc.property(items, lines, (those, all) => {
      const text = written({ cycle: '2026-01', periods: ['2026-01', '2026-02', '2026-03'], items: those, lines: all });
      const kept = shrunk(text);
      expect(kept === undefined ? /[\u0001\u0002]|\p{Surrogate}/u.test(text) : grown(kept) === text).toBe(true);
    }), { numRuns: 300 });
  });

  it('comes back where it is any text of fields and values, such as another program leaves', () => {
    const part = fc.constantFrom('a', 'B', '', '007', '1.50', '-0', '1e21', '5*3', '*', ',', '\t', '\n', 'Demand', 'Item', '12345678901234567', '0.123456789');
    fc.assert(fc.property(fc.array(part), (parts) => {
      const text = parts.join('');
      expect(grown(shrunk(text) ?? '')).toBe(text);
    }), { numRuns: 500 });
  });

  it('is none where it was cut or changed, and an older one is given back as it is', () => {
    const kept = shrunk('cutoff 2\t2026-01\n2026-01\nDemand\tP1\t5') ?? '';
    expect([grown(kept.slice(0, -6)), grown(`${kept.slice(0, 12)}?${kept.slice(13)}`), grown('cutoff 2\t2026-01')]).toEqual([undefined, undefined, 'cutoff 2\t2026-01']);
  });
});
