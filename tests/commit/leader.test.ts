import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { seated } from '../../src/session/seated';
import { store } from '../../src/session/session';
import { excelWorkbook } from '../../src/workbook/excel';
import { engine } from '../../src/worker/engine';
import { cellsOf } from '../command/given';
import { load } from '../excel/file/load';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { bikes } from '../session/books';
import { commits } from './desk';
import { programs, where } from '../there';

const PLAN = 'Plan 2026-03 v1';
const NOW = Date.UTC(2026, 2, 2, 10, 15);

/** What the pane's buttons hand over and say of the plan on a sheet. */
async function taken(book: Book, ask: 'handOver' | 'summarise') {
  const files: string[] = [];
  const excel = await openExcel(book, { onWorkbook: (base64) => void files.push(base64 ?? '') });
  const memory = store();
  const desk = seated({ workbook: excelWorkbook(), engine: engine(), store: memory, clock: () => NOW });
  desk[ask](PLAN);
  await new Promise<void>((resolve) => {
    const over = () => memory.now().running === undefined && resolve();
    memory.subscribe(over);
    over();
  });
  excel.close();
  return { files: files.map((base64) => new Uint8Array(Buffer.from(base64, 'base64'))), session: memory.now() };
}

const parts = (file: Uint8Array) => new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));

describe('a plan for leadership', () => {
  it('is the approved tab alone, number for number', async () => {
    const book = bikes();
    await commits(book);
    const { files: [file], session } = await taken(book, 'handOver');
    const made = load(file ?? new Uint8Array(0));
    expect(made.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([[PLAN, 'Visible']]);
    const trimmed = (of: Book) => cellsOf(of.sheetNamed(PLAN)).map((row) => row.map((cell) => cell ?? '').join('\t').trimEnd());
    expect(trimmed(made)).toEqual(trimmed(book));
    expect(made.sheets[0]?.charts).toHaveLength(1);
    expect(session.review.handed).toBe(PLAN);
  });

  it('leaks nothing: no formula, no input, no other name, nobody and no time in its properties', async () => {
    const book = bikes();
    await commits(book);
    const { files: [file] } = await taken(book, 'handOver');
    const all = parts(file ?? new Uint8Array(0));
    expect([...all.keys()].sort()).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/charts/chart1.xml', 'xl/drawings/_rels/drawing1.xml.rels', 'xl/drawings/drawing1.xml', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/_rels/sheet1.xml.rels', 'xl/worksheets/sheet1.xml']);
    expect(all.get('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]|<hyperlink|<legacyDrawing|dataValidation/);
    expect([...(all.get('xl/workbook.xml') ?? '').matchAll(/definedName name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['_xlnm.Print_Area']);
    expect([...all.values()].join('')).not.toMatch(/creator|lastModifiedBy|dcterms|externalLink|Opening stock|Unit cost|'Demand'!/);
  });

  it('is refused for a plan that is not what was committed, and the pane says what differs', async () => {
    const book = bikes();
    await commits(book);
    const sheet = book.sheetNamed(PLAN);
    sheet?.cells.set((sheet.tables[0]?.area.top ?? 0) + 1, 3, 4711);
    const { files, session } = await taken(book, 'handOver');
    expect([files, session.review.handed, session.verification?.plans[0]?.unchanged]).toEqual([[], undefined, false]);
  });

  it('is summed up in text for an e-mail', async () => {
    const book = bikes();
    const { fingerprint } = await commits(book, { overridden: ['Overridden: assumptions are written. The board decides on Friday, and whoever reads this long sentence finds it whole in the text'] });
    const { session } = await taken(book, 'summarise');
    const lines = session.review.summary?.text.split('\n') ?? [];
    expect(lines.slice(0, 2)).toEqual(['Plan of record 2026-03, version 1', 'Approved by Ada Tester, COO, 2026-03-02 10:15:00 UTC. Scenario Base.']);
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^Demand 6,000$/), '- Overridden: assumptions are written. The board decides on Friday, and whoever reads this long sentence finds it whole in the text', `Fingerprint ${fingerprint.slice(0, 4)} ${fingerprint.slice(4, 8)}, on the sheet ${PLAN}.`]));
  });

  where(programs('soffice', 'pdftotext', 'pdfinfo'), 'LibreOffice or poppler is not installed, how the approved tab prints is not looked at').it('prints on one page in LibreOffice, nothing cut', async () => {
    const book = bikes();
    const { fingerprint } = await commits(book);
    const { files: [file] } = await taken(book, 'handOver');
    const folder = mkdtempSync(path.join(tmpdir(), 'leader-'));
    try {
      writeFileSync(path.join(folder, 'plan.xlsx'), file ?? '');
      spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'plan.xlsx')], { timeout: 120_000 });
      const made = path.join(folder, 'plan.pdf');
      expect(spawnSync('pdfinfo', [made], { encoding: 'utf8' }).stdout).toMatch(/^Pages:\s+1$/m);
      const text = spawnSync('pdftotext', ['-layout', made, '-'], { encoding: 'utf8' }).stdout;
      expect([text.includes(fingerprint), /Page 1 of 1/.test(text), text.includes('None recorded')]).toEqual([true, true, true]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 150_000);
});
