import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from './rules';

describe('the rules of Excel we apply', () => {
  it('name tests that are there', () => {
    const text = new Map(RULES.flatMap(({ tried }) => (tried ? [tried[0]] : [])).map((file) => [file, readFileSync(path.join(__dirname, `${file}.test.ts`), 'utf8')]));
    expect(RULES.filter(({ tried }) => tried && !text.get(tried[0])?.includes(tried[1])).map(({ rule }) => rule)).toEqual([]);
  });

  it('are told once each', () => {
    expect(new Set(RULES.map(({ rule }) => rule)).size).toBe(RULES.length);
  });
});
