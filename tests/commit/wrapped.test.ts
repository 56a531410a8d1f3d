import fc from 'fast-check';
import { wrapped } from '../../src/commit/wrapped';

describe('a long sentence', () => {
  it('is broken between words, and set in after the first line', () => {
    expect(wrapped('one two three four', 10)).toEqual(['one two', '   three', '   four']);
  });

  it('loses no word and passes no edge', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 }).filter((word) => !/\s/.test(word))), fc.integer({ min: 20, max: 60 }), (words, width) => {
      const lines = wrapped(words.join(' '), width);
      expect(lines.map((line) => line.trim()).join(' ')).toBe(words.join(' '));
      expect(lines.every((line) => line.length <= width)).toBe(true);
    }));
  });

  it('cuts a word that is longer than a line', () => {
    expect(wrapped('x'.repeat(25), 13)).toEqual(['xxxxxxxxxx', '   xxxxxxxxxx', '   xxxxx']);
  });
});
