import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lint } from './lint';

const ROOT = join(__dirname, '../..');
const BASE = 'https://plan.example.com/por';
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** Names of XML vocabularies, and where React's messages send a developer; nothing is ever fetched from there. */
const NAMES_ONLY = /^https?:\/\/(www\.w3\.org|react\.dev|schemas\.openxmlformats\.org)\//;

jest.setTimeout(300_000);

describe('what is shipped', () => {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  let said = '';
  let files: readonly string[] = [];
  const text = (file: string) => readFileSync(join(dist, file), 'utf8');
  const scripts = () => files.filter((file) => file.endsWith('.js'));

  beforeAll(() => {
    const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin/webpack'), ['--mode', 'production', '--env', `base=${BASE}`, '--output-path', dist], { cwd: ROOT, encoding: 'utf8' });
    said = `${stdout}${stderr}`;
    if (status !== 0) throw new Error(said);
    files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  });
  afterAll(() => rmSync(dist, { recursive: true }));

  it('is built without a complaint', () => {
    expect(said).toContain('compiled successfully');
  });

  it('is the pane, the help, the icons and the manifest, and nothing of the workbench or the local Excel', () => {
    expect(files).toEqual(expect.arrayContaining(['taskpane.html', 'help.html', 'help.css', 'functions.json', 'manifest.xml']));
    expect(files.filter((file) => /workbench|shim|excel-web|\.ts$/.test(file))).toEqual([]);
    expect(files.filter((file) => /sample/.test(file))).toEqual([expect.stringMatching(/^assets\/sample\.[0-9a-f]+\.json$/)]); // the sample is part of the add-in, as data
    expect(scripts().map(text).join('\n')).not.toMatch(/revolist|In-memory workbook|excelts/);
  });

  it('carries a manifest whose every file is there and every icon as large as it says', () => {
    expect(lint(text('manifest.xml'), (path) => (existsSync(join(dist, path)) ? readFileSync(join(dist, path)) : undefined))).toEqual([]);
    expect(text('manifest.xml')).not.toContain('localhost');
  });

  it('runs no text as code', () => {
    for (const file of scripts()) {
      expect([file, text(file).match(/\beval\(|\bnew Function\b|[^.\w]Function\(["'`]/g)]).toEqual([file, null]);
    }
  });

  it('names no address but Microsoft’s for office.js', () => {
    const named = scripts().flatMap((file) => text(file).match(/https?:\/\/[\w.-]+[^"'`\s\\)]*/g) ?? []);
    expect([...new Set(named)].filter((address) => !NAMES_ONLY.test(address))).toEqual([]);
    const page = text('taskpane.html');
    expect(page.match(/(?:src|href)="https?:[^"]*"/g)).toEqual([`src="${OFFICE}"`]);
  });

  it('keeps its promises in the page itself: a policy, no inline script, no inline style', () => {
    const page = text('taskpane.html');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const rules = new Map(policy.split(';').map((rule) => rule.trim().split(/ (.*)/)).map(([name, of]) => [name, of]));
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('connect-src')).toBe("'self'");
    expect(rules.get('script-src')).toBe("'self' https://appsforoffice.microsoft.com");
    expect(policy).not.toContain('unsafe');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle="|\bon\w+="/);
  });

  it('has pages that stand in any folder of a host', () => {
    for (const [, address] of text('taskpane.html').matchAll(/(?:src|href)="([^"]*)"/g)) expect(address?.startsWith('/')).toBe(false);
  });

  it('has scripts named by their content', () => {
    for (const file of scripts()) expect(file).toMatch(/\.[\da-f]{8}\.js$/);
  });

  it('shows its first screen after 250 kB at most, as they travel: what the page itself names', () => {
    const first = [...text('taskpane.html').matchAll(/(?:src|href)="([\w.-]+\.(?:js|css))"/g)].map(([, file = '']) => file);
    expect(first.filter((file) => file.endsWith('.js')).length).toBeGreaterThanOrEqual(2);
    const bytes = [...new Set(first)].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
    expect(bytes / 1000).toBeLessThanOrEqual(250);
  });
});
