import type { Sheet } from '../../src/model/sheet';
import { excelWorkbook } from '../../src/workbook/excel';
import type { LocalExcel } from '../excel/excel';
import { on, refusal } from '../excel/opened';
import { openExcel } from '../excel/open';
import type { Book } from '../excel/model/book';
import { block, sheet, table } from './sheets';
import { book } from './books';

let excel: LocalExcel;
const open = async (of: Book) => {
  excel = await openExcel(of);
  return excelWorkbook();
};
afterEach(async () => {
  await excel.idle();
  excel.close();
});

const HEAD = { title: 'Revenue', header: ['', '2026-03', '2026-04'], rows: [['Bikes', 1, 2], ['Parts', 3, 4]], formats: { by: 'column', of: ['text', 'units', 'units'] } } as const;
const PLAN: Sheet = {
  ...sheet('Plan 2026-03 v1', [table('Plan_2026_03_v1', { Product: ['P-1', 'P-2'], Demand: [1, 2.5], Margin: [NaN, 0.1] })], [HEAD, block('Proof', [['a', 1]])]),
  fresh: true, lock: {}, page: { blocks: 1 }, charts: [{ title: 'Revenue', type: 'ColumnStacked', over: 0, rows: 2, columns: 3, height: 10 }],
};

describe('a sheet that is to be locked', () => {
  it('is whole, protected, and refuses edits', async () => {
    const of = book({ Data: [['x']] });
    expect(await (await open(of)).write([PLAN])).toMatchObject([{ ok: true, locked: true }]);
    expect(await refusal(on('Plan 2026-03 v1', (here) => void (here.getRange('A1').values = [['mine']])))).toBe('AccessDenied');
  });

  it('prints its first block and chart on one landscape page', async () => {
    const of = book({ Data: [['x']] });
    await (await open(of)).write([PLAN]);
    const made = of.sheetNamed('Plan 2026-03 v1');
    expect(made?.page).toMatchObject({ orientation: 'landscape', fitWide: 1, fitTall: 1, printArea: '$A$1:$C$19' });
    expect(made?.charts).toMatchObject([{ type: 'ColumnStacked', title: 'Revenue', series: [{ values: "'Plan 2026-03 v1'!$B$7:$C$7" }, { values: "'Plan 2026-03 v1'!$B$8:$C$8" }] }]);
  });

  it('is always a new one, and leaves the one before alone', async () => {
    const of = book({ Data: [['x']] });
    const workbook = await open(of);
    expect(await workbook.write([PLAN, PLAN])).toMatchObject([{ ok: true, sheet: 'Plan 2026-03 v1' }, { ok: true, sheet: 'Plan 2026-03 v1 (POR)', locked: true }]);
  });

  it('stands whole and open where Excel will not protect it, and the receipt says so', async () => {
    const told = [];
    for (let request = 1; request <= 16; request += 1) {
      const of = book({ Data: [['x']] });
      const workbook = await open(of);
      excel.faults.failRequest(request, 7000);
      const [written] = await workbook.write([PLAN]);
      if (written?.ok && written.locked === false) told.push(of.sheetNamed('Plan 2026-03 v1'));
      excel.close();
    }
    expect(told).toMatchObject([{ protection: undefined, tables: [{ name: 'Plan_2026_03_v1' }] }]); // one of the requests was the one that locks
  });

  it('goes away again when it cannot be finished', async () => {
    const of = book({ Data: [['x']] });
    const workbook = await open(of);
    excel.faults.failRequest(4, 7000);
    expect(await workbook.write([PLAN])).toMatchObject([{ ok: false, incomplete: false }]);
    expect(of.sheets.map(({ name }) => name)).toEqual(['Data']);
  });
});
