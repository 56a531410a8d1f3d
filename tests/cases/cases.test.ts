import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { load } from '../excel/file/load';
import type { Expected } from '../judge/expected';
import { judge } from '../judge/judge';
import { programs, where } from '../there';

const root = resolve(__dirname, '../..');
const cases = readdirSync(__dirname).filter((file) => file.endsWith('.expected.json')).map((file) => file.slice(0, -'.expected.json'.length));
const out = mkdtempSync(join(tmpdir(), 'cases-'));
afterAll(() => rmSync(out, { recursive: true }));
jest.setTimeout(120_000);

const expected = (name: string): Expected => JSON.parse(readFileSync(join(__dirname, `${name}.expected.json`), 'utf8'));
const plan = (name: string, args: readonly string[]) =>
  new Promise<{ code: number; said: string }>((done) => {
    const command = [join(root, 'tests/excel/command/plan.ts'), join(__dirname, `${name}.xlsx`), join(out, `${name}.xlsx`), ...args];
    execFile(join(root, 'node_modules/.bin/tsx'), command, { cwd: root }, (error, stdout, stderr) => done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, said: stdout + stderr }));
  });

describe('the public case', () => {
  it.each(cases)('%s comes out as an independent program says', async (name) => {
    const want = expected(name);
    const ran = await plan(name, want.args);
    expect(ran).toMatchObject({ code: want.exit });
    const [before, after] = [join(__dirname, `${name}.xlsx`), join(out, `${name}.xlsx`)].map((path) => load(new Uint8Array(readFileSync(path))));
    if (!before || !after) throw new Error('two workbooks');
    const tally = judge(before, after, want);
    expect(tally.wrong).toEqual([]);
    expect(tally.held).toBeGreaterThan(20);
  });
});

const comparer = resolve(root, '../shared/cases/check_case.py');

where(existsSync(comparer) && programs('python3'), 'the independent comparer is not beside the project, or python3 is not installed').describe('the independent comparer beside the project', () => {
  it.each(cases)('finds nothing wrong with %s', (name) => {
    const { stdout } = spawnSync('python3', [comparer, join(out, `${name}.xlsx`), join(__dirname, `${name}.expected.json`), '--input', join(__dirname, `${name}.xlsx`), '--no-libreoffice', '--all'], { encoding: 'utf8' });
    expect(stdout).toMatch(/\d+ of \d+ checks hold/);
    expect(stdout.split('\n').filter((line) => line.startsWith('- '))).toEqual([]);
  });
});
