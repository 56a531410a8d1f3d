import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from '../excel/file/load';
import { save } from '../excel/file/save';
import { bikes, values } from '../session/books';

const ROOT = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'plan-'));
const at = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

function plan(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tests/excel/command/plan.ts', ...argv], { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run plan', () => {
  it('writes the sheets, leaves the inputs alone and prints the counts alone on stdout', () => {
    writeFileSync(at('in.xlsx'), save(bikes()));
    const { status, stdout, stderr } = plan(at('in.xlsx'), at('out.xlsx'), '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ findings: { stop: 0, warning: expect.any(Number), note: expect.any(Number) }, items: 2, periods: 4, gaps: 3, exceptions: 1, scenarios: 0, plan: null, seconds: expect.any(Number) });
    const [before, after] = [load(readFileSync(at('in.xlsx'))), load(readFileSync(at('out.xlsx')))];
    expect(after.sheets.map(({ name }) => name)).toEqual(['Demand', 'Supply', 'Products', 'Settings', 'Inputs', 'Gaps', 'Exceptions', 'Cash', 'Key figures', 'Execution']);
    expect(after.sheets.slice(0, 4).map(values)).toEqual(before.sheets.map(values));
  }, 60_000);

  it('stops at Signal when asked, and tells people what it did', () => {
    writeFileSync(at('in.xlsx'), save(bikes()));
    const { status, stdout, stderr } = plan(at('in.xlsx'), at('signal.xlsx'), '--until', 'signal');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Read 2 items over 4 periods[^]*Demand: Demand!A1:E3, 2 of 2 rows used[^]*Wrote Inputs to /);
    expect(load(readFileSync(at('signal.xlsx'))).sheets.map(({ name }) => name)).toEqual(['Demand', 'Supply', 'Products', 'Settings', 'Inputs']);
  }, 60_000);

  it('says in one sentence why it cannot plan, and writes nothing', () => {
    const book = bikes();
    book.names = book.names.filter(({ name }) => name !== 'Demand');
    writeFileSync(at('bare.xlsx'), save(book));
    const { status, stdout, stderr } = plan(at('bare.xlsx'), at('never.xlsx'), '--json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^.*Demand.*\n$/);
    expect(existsSync(at('never.xlsx'))).toBe(false);
  }, 60_000);

  it('finds an input where it is told to', () => {
    const book = bikes();
    book.names = book.names.filter(({ name }) => name !== 'Demand');
    writeFileSync(at('bare.xlsx'), save(book));
    const { status, stdout } = plan(at('bare.xlsx'), at('mapped.xlsx'), '--map', 'Demand=Demand!A1:E3', '--set', 'Materiality amount=1000000', '--set', 'Materiality percent=100', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ items: 2, gaps: 0, exceptions: 0 });
  }, 60_000);

  it.each([['gone.xlsx', /cannot be opened/], ['text.xlsx', /text\.xlsx is not a workbook we can read\. This file is not an Excel workbook .*\.\n$/]])('refuses %s plainly', (name, why) => {
    writeFileSync(at('text.xlsx'), 'Product;Quantity');
    const { status, stderr } = plan(at(name), at('never.xlsx'));
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(why) });
    expect(existsSync(at('never.xlsx'))).toBe(false);
  }, 60_000);
});
