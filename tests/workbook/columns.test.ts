import fc from 'fast-check';
import { change } from '../../src/workbook/columns';
import { woven } from '../../src/workbook/theirs';

const applied = (from: readonly string[], to: readonly string[], dear: readonly string[] = []) => {
  const headers = [...from];
  const { gone, come } = change(from, to, dear);
  gone.forEach((at) => headers.splice(at, 1));
  come.forEach(({ at, header }) => headers.splice(at, 0, header));
  return headers;
};

describe('a change of columns', () => {
  it('is nothing where they are the same, whatever their case', () => {
    expect(change(['Product', 'Short'], ['Product', 'short'])).toEqual({ gone: [], come: [] });
  });
  it('puts in what is new where it belongs', () => {
    expect(change(['Product', 'Short'], ['Product', 'Location', 'Short'])).toEqual({ gone: [], come: [{ at: 1, header: 'Location' }] });
  });
  it('leads from any headers to any others', () => {
    const headers = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 });
    fc.assert(fc.property(headers, headers, (from, to) => {
      expect(applied(from, to)).toEqual(to);
    }));
  });
  it('never takes out a column that is dear', () => {
    const headers = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 });
    fc.assert(fc.property(headers, headers, fc.uniqueArray(fc.constantFrom(...'xyz'), { minLength: 1 }), fc.infiniteStream(fc.nat(8)), (ours, described, theirs, places) => {
      const stood = [...ours];
      theirs.forEach((header) => stood.splice(places.next().value, 0, header));
      const kept = stood.filter((header) => theirs.includes(header));
      const to = woven(stood, described, kept);
      const { gone } = change(stood, to, kept);
      expect(gone.map((at) => stood[at]).filter((header) => kept.includes(header ?? ''))).toEqual([]);
      expect([to.filter((header) => kept.includes(header)), to.filter((header) => !kept.includes(header))]).toEqual([kept, described]);
    }));
  });
});
