import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STAGE_TITLE } from '../../src/model/stage';
import { LISTS, withLists } from './lists';

const ROOT = join(__dirname, '../..');
const text = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the README', () => {
  it('says of metrics, rules and functions what the sources say (npm run docs writes it)', () => {
    for (const name of Object.keys(LISTS)) expect(text).toContain(`<!-- ${name} -->`);
    expect(text).toBe(withLists(text));
  });

  it('names every stage', () => {
    for (const title of Object.values(STAGE_TITLE)) expect(text).toContain(title);
  });

  it('leads to files that are there', () => {
    for (const [, path = ''] of text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)) expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
  });

  it('tells commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };
    for (const [, name = ''] of text.matchAll(/npm run ([\w-]+)/g)) expect([name, name in scripts]).toEqual([name, true]);
  });
});
