import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from '../excel/file/load';
import { save } from '../excel/file/save';
import { bikes } from '../session/books';
import { commits } from './desk';
import { programs, where } from '../there';

const LONG = Array.from({ length: 7 }, (_, n) => `Overridden: every material exception has a decision or an accepted risk. The board has seen reason number ${n} and wants it looked at again before the next cycle begins, by whoever is there, end of ${n}`);

/** The plan's sheet alone, as LibreOffice turns it into another kind of file. */
function converted(bytes: Uint8Array, to: 'pdf' | 'fods'): { readonly text: string; readonly pages: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'plan-'));
  try {
    writeFileSync(path.join(folder, 'plan.xlsx'), bytes);
    spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', to, '--outdir', folder, path.join(folder, 'plan.xlsx')], { timeout: 120_000 });
    const made = path.join(folder, `plan.${to}`);
    if (to === 'fods') return { text: readFileSync(made, 'utf8'), pages: 0 };
    const { stdout } = spawnSync('pdfinfo', [made], { encoding: 'utf8' });
    return { text: spawnSync('pdftotext', ['-layout', made, '-'], { encoding: 'utf8' }).stdout, pages: Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1]) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

where(programs('soffice', 'pdftotext', 'pdfinfo'), 'LibreOffice or poppler is not installed, how a plan prints is not looked at').describe('a plan in LibreOffice', () => {
  let bytes: Uint8Array = new Uint8Array(0);
  let fingerprint = '';
  beforeAll(async () => {
    const book = bikes();
    ({ fingerprint } = await commits(book, { overridden: LONG }));
    const alone = load(save(book));
    alone.sheets = alone.sheets.filter(({ name }) => name.startsWith('Plan 2026'));
    alone.names = [];
    alone.active = 0;
    bytes = save(alone);
  });

  it('prints on one page, and nothing is cut', () => {
    const { text, pages } = converted(bytes, 'pdf');
    expect(pages).toBe(1);
    expect(text).toContain(`fingerprint ${fingerprint}`);
    expect(LONG.map((_, n) => text.includes(`end of ${n}`))).toEqual(LONG.map(() => true));
    expect(text).toMatch(/Page 1 of 1/);
  }, 150_000);

  it('is protected there too', () => {
    const { text } = converted(bytes, 'fods');
    expect(text).toMatch(/<table:table table:name="Plan 2026-03 v1"[^>]*table:protected="true"/);
  }, 150_000);
});
