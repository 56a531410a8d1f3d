import fc from 'fast-check';
import { change } from '../../src/workbook/columns';

const applied = (from: readonly string[], to: readonly string[]) => {
  const headers = [...from];
  const how = change(from, to);
  how?.gone.forEach((at) => headers.splice(at, 1));
  how?.come.forEach(({ at, header }) => headers.splice(at, 0, header));
  return how && headers;
};

describe('a change of columns', () => {
  it('is nothing where they are the same, whatever their case', () => {
    expect(change(['Product', 'Short'], ['Product', 'short'])).toEqual({ gone: [], come: [] });
  });
  it('puts in what is new where it belongs', () => {
    expect(change(['Product', 'Short'], ['Product', 'Location', 'Short'])).toEqual({ gone: [], come: [{ at: 1, header: 'Location' }] });
  });
  it('is none where nothing can be kept', () => {
    expect(change(['a'], ['b'])).toBeUndefined();
  });
  it('leads from any headers to any others that share one', () => {
    const headers = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 });
    fc.assert(fc.property(headers, headers, (from, to) => {
      const shared = from.some((header) => to.includes(header));
      expect(applied(from, to)).toEqual(shared ? to : undefined);
    }));
  });
});
