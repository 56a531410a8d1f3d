import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { understood, written } from '../../src/session/run';
import { excelWorkbook } from '../../src/workbook/excel';
import { engine } from '../../src/worker/engine';
import { newBook } from '../excel/file/blank';
import { load } from '../excel/file/load';
import { save } from '../excel/file/save';
import type { Book, Sheet } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { filled } from '../session/books';
import { programs, where } from '../there';

const MONTHS = ['2026-03', '2026-04', '2026-05', '2026-06'];
const FLOW = ['Demand', 'Supply', 'Gap', 'Closing stock', 'Position gap', 'Short', 'Excess'];

/** Two products, one with a total under it, a blank, a return, an opening stock, a maximum and a lot. */
function book(unmet: 'backlog' | 'lost' = 'backlog'): Book {
  const made = newBook('Sales plan', 'Supply', 'Products', 'Settings');
  const [demand, supply, products, settings] = made.sheets;
  if (!demand || !supply || !products || !settings) throw new Error('a book has the sheets it was made with');
  filled(made, demand, 'Demand', [['Product', 'Period', 'Quantity'], ...MONTHS.map((month, t) => ['A', month, 10 + t]), ['A', '2026-04', 5], ...MONTHS.map((month) => ['B', month, 8])]);
  filled(made, supply, 'Supply', [['Product', ...MONTHS], ['A', 4, 30, '', 1], ['B', 20, -30, 2, 60], ['Total', 24, 0, 2, 61]]);
  filled(made, products, 'Products', [['Product', 'Price', 'Unit cost', 'Opening stock', 'Target stock', 'Max stock', 'Lot size'], ['A', 5, 2, 3, 4, 6, ''], ['B', 7, 3, 0, 5, '', 10]]);
  filled(made, settings, 'Settings', [['Name', 'Value'], ['As of', '2026-02-28'], ['Unmet demand', unmet]]);
  return made;
}

/** The rows of the table Gaps: header to value. */
function gaps(sheet: Sheet | undefined): readonly ReadonlyMap<string, unknown>[] {
  const table = sheet?.tables.find(({ name }) => name === 'Gaps');
  if (!sheet || !table) throw new Error('no table Gaps');
  const { top, left, bottom, right } = table.area;
  const heads = Array.from({ length: right - left + 1 }, (_, c) => String(sheet.cells.value(top, left + c)));
  return Array.from({ length: bottom - top }, (_, r) => new Map(heads.map((head, c) => [head, sheet.cells.value(top + 1 + r, left + c)])));
}

async function wrote(of: Book, live: boolean) {
  const excel = await openExcel(of);
  const thinking = engine();
  const workbook = excelWorkbook();
  const answer = await understood(workbook, thinking, { mapped: new Map(), settings: new Map() }, {});
  if (!answer.ok) throw new Error('it cannot be read');
  const receipts = await written(workbook, thinking, answer.value, { stages: ['reconcile'], scenario: 'Base', allRows: true, live, at: '2026-03-01T00:00:00.000Z' }, {});
  expect(receipts.filter(({ ok }) => !ok)).toEqual([]);
  await excel.ready();
  await excel.idle();
  return excel;
}

const flow = (sheet: Sheet | undefined) => gaps(sheet).map((row) => FLOW.map((head) => { const value = row.get(head); return typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : (value ?? ''); }));

describe('live formulas in the flow columns', () => {
  it.each(['backlog', 'lost'] as const)('reproduce the numbers, unmet demand %s', async (unmet) => {
    const [plain, live] = [await wrote(book(unmet), false), await wrote(book(unmet), true)];
    const [numbers, formulas] = [plain.book.sheetNamed('Gaps'), live.book.sheetNamed('Gaps')];
    expect(flow(formulas)).toEqual(flow(numbers));
    expect(formulas?.cells.hasFormulas).toBe(true);
    [plain, live].forEach((excel) => excel.close());
  });

  it('follow the cells they are over, without us', async () => {
    const live = await wrote(book(), true);
    const supply = live.book.sheetNamed('Supply');
    if (!supply) throw new Error('no Supply');
    live.edit(supply, 1, 1, '9');
    await live.idle();
    const again = await wrote(load(save(live.book)) ?? book(), false);
    expect(flow(live.book.sheetNamed('Gaps'))).toEqual(flow(again.book.sheetNamed('Gaps')));
    expect(gaps(live.book.sheetNamed('Gaps'))[0]?.get('Short')).toBe(0);
    [live, again].forEach((excel) => excel.close());
  });

  it('are not there unless they are asked for', async () => {
    const plain = await wrote(book(), false);
    expect(plain.book.sheetNamed('Gaps')?.cells.hasFormulas).toBe(false);
    plain.close();
  });

  where(programs('soffice'), 'LibreOffice is not installed, live formulas are not worked out in it').it('come out the same in LibreOffice, which knows nothing of what we worked out', async () => {
    const live = await wrote(book(), true);
    const folder = mkdtempSync(join(tmpdir(), 'live-'));
    const parts = unzipSync(save(live.book));
    // The formulas without their results: whatever comes out was calculated there.
    for (const [name, bytes] of Object.entries(parts)) if (/worksheets\/sheet\d+\.xml$/.test(name)) parts[name] = strToU8(strFromU8(bytes).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'));
    writeFileSync(join(folder, 'in.xlsx'), zipSync(parts));
    spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1', '--outdir', folder, join(folder, 'in.xlsx')]);
    const file = readdirSync(folder).find((name) => name.endsWith('-Gaps.csv'));
    const rows = readFileSync(join(folder, file ?? ''), 'utf8').split('\n').map((line) => line.replaceAll('"', '').split(','));
    const top = rows.findIndex((row) => row[0] === 'Product');
    const heads = rows[top] ?? [];
    const found = rows.slice(top + 1, top + 9).map((row) => FLOW.map((head) => { const text = row[heads.indexOf(head)] ?? ''; return text === '' ? '' : Number(text); }));
    expect(found).toEqual(flow(live.book.sheetNamed('Gaps')));
    rmSync(folder, { recursive: true });
    live.close();
  }, 120_000);
});
