import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const run = (name: string, args: readonly string[], cwd = root) => {
  const { status, stdout, stderr } = spawnSync(bin(name), args, { cwd, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
};

jest.setTimeout(300_000);

describe('the house', () => {
  it('has types that hold', () => {
    expect(run('tsc', ['--noEmit', '-p', '.'])).toMatchObject({ status: 0 });
  });

  it('keeps its lint', () => {
    const lint = run('eslint', ['-c', 'tests/house/eslint.config.mjs', '--quiet', 'src', 'tests', 'webpack.config.js']);
    expect(lint).toEqual({ status: 0, said: '' });
  });

  it('keeps its floors', () => {
    const floors = run('depcruise', ['--config', 'tests/house/floors.cjs', 'src']);
    expect(floors.said).toContain('no dependency violations found');
    expect(floors.status).toBe(0);
  });
});

/** A small house with one wall broken, laid out in a temporary folder. */
function broken(files: Readonly<Record<string, string>>): string {
  const house = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    for (const [path, text] of Object.entries({ 'tsconfig.json': '{}', 'package.json': '{}', ...files })) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    return run('depcruise', ['--config', join(root, 'tests/house/floors.cjs'), 'src'], house).said;
  } finally {
    rmSync(house, { recursive: true });
  }
}

const leaf = 'export const one = 1;';
const imports = (path: string) => `import { one } from '${path}'; export const two = one;`;

describe('the floors refuse', () => {
  it.each([
    ['a word that knows a stage', 'model-imports-nothing', { 'src/model/a.ts': imports('../signal/b'), 'src/signal/b.ts': leaf }],
    ['a door that knows a stage', 'workbook-knows-no-stage', { 'src/workbook/a.ts': imports('../signal/b'), 'src/signal/b.ts': leaf }],
    ['a stage that opens the door', 'reconcile-thinks-alone', { 'src/reconcile/a.ts': imports('../workbook/b'), 'src/workbook/b.ts': leaf }],
    ['an early stage that knows a later one', 'signal-looks-back-only', { 'src/signal/a.ts': imports('../learn/b'), 'src/learn/b.ts': leaf }],
    ['a circle', 'no-circles', { 'src/model/a.ts': imports('./b'), 'src/model/b.ts': "import { two } from './a'; export const one = two;" }],
    ['a session that opens the door itself', 'session-knows-the-type-only', { 'src/session/a.ts': imports('../workbook/excel'), 'src/workbook/excel.ts': leaf }],
    ['a worker that shows', 'worker-runs-stages', { 'src/worker/a.ts': imports('../taskpane/b'), 'src/taskpane/b.ts': leaf }],
    ['thinking that imports a tab', 'thinking-shows-nothing', { 'src/signal/a.ts': imports('./b'), 'src/signal/b.tsx': leaf }],
    ['test code in the product', 'no-test-code-shipped', { 'src/model/a.ts': imports('../../tests/b'), 'tests/b.ts': leaf }],
  ])('%s', (_, rule, files) => {
    expect(broken(files)).toContain(rule);
  });
});

describe('the lint refuses', () => {
  const lint = (path: string, text: string) =>
    spawnSync(bin('eslint'), ['-c', 'tests/house/eslint.config.mjs', '--quiet', '--stdin', '--stdin-filename', path], { cwd: root, encoding: 'utf8', input: text }).stdout;

  it.each([
    ['Excel outside the door', 'src/signal/a.ts', 'export const run = () => Excel.run(async () => undefined);', 'Only src/workbook touches Excel'],
    ['a clock in a stage', 'src/learn/a.ts', 'export const now = () => new Date();', 'Time is handed in'],
    ['chance', 'src/model/a.ts', 'export const any = () => Math.random();', 'Chance is handed in'],
    ['any', 'src/model/a.ts', 'export const a: any = 1;', 'no-explicit-any'],
    ['raw HTML', 'src/taskpane/A.tsx', 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;', 'React text only'],
  ])('%s', (_, path, text, message) => {
    expect(lint(path, text)).toContain(message);
  });
});
