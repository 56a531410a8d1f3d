import { cellOf, type Grid } from '../../src/model/grid';
import { excelWorkbook } from '../../src/workbook/excel';
import type { LocalExcel } from '../excel/excel';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { book } from './books';

let excel: LocalExcel | undefined;
afterEach(() => excel?.close());

const source = (name: string, sheet: string, rows: number, columns: number, row = 0, column = 0) => ({ name, place: { sheet, row, column, rows, columns } });
const rowsOf = (grid: Grid) => Array.from({ length: grid.place.rows }, (_, r) => grid.columns.map((column) => cellOf(column, r)));

/** n rows of key, period, number. */
function long(n: number): Book {
  return book({ Long: Array.from({ length: n }, (_, i) => [`P-${i % 1000}`, `2026-${String((i % 12) + 1).padStart(2, '0')}`, i + 0.25]) });
}

describe('reading', () => {
  it('takes every kind of cell as Excel said it', async () => {
    const cells = [['Product', 1.5, true], ['', 'n/a', { error: '#N/A' }], ['__proto__', -0.5, false]];
    excel = await openExcel(book({ A: cells }));
    const [answer] = await excelWorkbook().read([source('Demand', 'A', 3, 3)]);
    if (!answer?.ok) throw new Error(JSON.stringify(answer));
    expect(rowsOf(answer.value)).toEqual([['Product', 1.5, true], ['', 'n/a', '#N/A'], ['__proto__', -0.5, false]]);
    expect(answer.value).toMatchObject({ name: 'Demand', place: { sheet: 'A', row: 0, column: 0, rows: 3, columns: 3 }, date1904: false });
  });

  it('takes many small ranges in two trips', async () => {
    excel = await openExcel(book(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`S${i}`, [['a', i], ['b', i]]]))));
    const workbook = excelWorkbook();
    const grids = await workbook.read(Array.from({ length: 30 }, (_, i) => source(`N${i}`, `S${i}`, 2, 2)));
    expect(grids.map((grid) => grid.ok && rowsOf(grid.value)[1])).toEqual(Array.from({ length: 30 }, (_, i) => ['b', i]));
    expect(workbook.traffic().trips).toBe(2);
  });

  it('takes a large range in blocks of at most 20,000 rows, telling how far it is', async () => {
    excel = await openExcel(long(50_000));
    const workbook = excelWorkbook();
    const told: number[] = [];
    const [answer] = await workbook.read([source('Demand', 'Long', 50_000, 3)], { tell: (_, share) => told.push(share) });
    expect(answer?.ok && rowsOf(answer.value).at(-1)).toEqual(['P-999', '2026-08', 49_999.25]);
    expect(workbook.traffic().trips).toBe(5);
    expect(told).toEqual([5555 / 50_000, 25_555 / 50_000, 45_555 / 50_000, 1]); // the first block is small, since nobody knows yet how long the cells are
    const bytes = excel.log.reduce((sum, trip) => sum + trip.bytesIn, 0);
    expect(Math.abs(workbook.traffic().bytesIn - bytes)).toBeLessThan(bytes / 20);
    await new Promise((resolve) => setTimeout(resolve, 20)); // the client lets go of its ranges after the run
    expect(excel.held).toBe(0);
  });

  it('lets the trips grow with the bytes and not with the ranges', async () => {
    excel = await openExcel(book({ Wide: Array.from({ length: 4000 }, () => ['x'.repeat(2000), 'y'.repeat(500)]) }), { web: true });
    const workbook = excelWorkbook();
    const [answer] = await workbook.read([source('Notes', 'Wide', 4000, 2)]);
    expect(answer?.ok && answer.value.columns[0]?.texts).toEqual(['x'.repeat(2000)]);
    expect(Math.max(...excel.log.map(({ bytesIn }) => bytesIn))).toBeLessThan(12_000_000);
    expect(workbook.traffic().trips).toBeLessThan(12);
  });

  it('never asks for more than the web lets through where keys are long, from the first block on', async () => {
    const key = (i: number) => `${String(i).padStart(6, '0')}-${'long key '.repeat(14)}`;
    excel = await openExcel(book({ Long: Array.from({ length: 8000 }, (_, i) => [key(i), key(i + 1), key(i + 2), key(i + 3), key(i + 4), i]) }), { web: true });
    const workbook = excelWorkbook();
    const [answer] = await workbook.read([source('Demand', 'Long', 8000, 6)]);
    expect(answer?.ok && rowsOf(answer.value).at(-1)).toEqual([key(7999), key(8000), key(8001), key(8002), key(8003), 7999]);
    expect(Math.max(...excel.log.map(({ bytesIn }) => bytesIn))).toBeLessThan(5_000_000);
    expect(workbook.traffic().trips).toBeLessThan(8); // how far it reaches, a first block that is large for what was expected, and then a megabyte each
  });

  it('asks for less where Excel refuses a block, and gets it all the same', async () => {
    excel = await openExcel(long(3000));
    excel.faults.failRequest(2, 5104);
    excel.faults.failRequest(3, 1);
    const [answer] = await excelWorkbook().read([source('Demand', 'Long', 3000, 3)]);
    expect(answer?.ok && rowsOf(answer.value)[2999]).toEqual(['P-999', '2026-12', 2999.25]);
  });

  it('cuts whole columns and blank rows off where nothing stands any more', async () => {
    excel = await openExcel(long(10));
    const [whole, blank] = await excelWorkbook().read([source('A', 'Long', 1_048_576, 2), source('B', 'Long', 50, 1, 5, 2)]);
    expect(whole?.ok && whole.value.place).toMatchObject({ rows: 10, columns: 2 });
    expect(blank?.ok && blank.value.place).toMatchObject({ row: 5, rows: 5 });
  });

  it('is refused for a sheet that is gone, and not for the others', async () => {
    excel = await openExcel(long(10));
    const answers = await excelWorkbook().read([source('A', 'Gone', 5, 5), source('B', 'Long', 10, 3)]);
    expect(answers).toMatchObject([{ ok: false, refusal: { reason: 'missing', subject: 'A' } }, { ok: true }]);
  });

  it('is refused over five million cells, without a trip for them', async () => {
    const of = long(1);
    of.sheets[0]?.cells.set(1_000_000, 5, 1);
    excel = await openExcel(of);
    const workbook = excelWorkbook();
    expect(await workbook.read([source('A', 'Long', 1_048_576, 6)])).toMatchObject([{ ok: false, refusal: { reason: 'too large' } }]);
    expect(workbook.traffic().trips).toBe(1);
  });

  it('knows merged cells', async () => {
    const of = book({ A: [['a', 'b'], ['c', 'd']] });
    of.sheets[0]?.merges.push({ top: 1, left: 0, bottom: 2, right: 0 }, { top: 8, left: 8, bottom: 9, right: 9 });
    excel = await openExcel(of);
    const [answer] = await excelWorkbook().read([source('A', 'A', 2, 2)]);
    expect(answer?.ok && answer.value.merged).toEqual([{ sheet: 'A', row: 1, column: 0, rows: 2, columns: 1 }]);
  });

  it('stops when told to', async () => {
    excel = await openExcel(long(50_000));
    const stop = new AbortController();
    const answers = await excelWorkbook().read([source('Demand', 'Long', 50_000, 3)], { stop: stop.signal, tell: () => stop.abort() });
    expect(answers).toMatchObject([{ ok: false, refusal: { reason: 'cancelled' } }]);
    expect(excel.log.length).toBeLessThanOrEqual(3);
  });
});
