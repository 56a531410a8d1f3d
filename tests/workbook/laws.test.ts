import fc from 'fast-check';
import { cellOf } from '../../src/model/grid';
import type { CellValue, Sheet } from '../../src/model/sheet';
import { excelWorkbook } from '../../src/workbook/excel';
import { layout } from '../../src/workbook/layout';
import type { LocalExcel } from '../excel/excel';
import { openExcel } from '../excel/open';
import { book, contents } from './books';
import { block, sheet, table } from './sheets';

jest.setTimeout(60_000);
let excel: LocalExcel | undefined;
afterEach(() => excel?.close());

async function open() {
  excel?.close();
  const of = book({ Plan: [['Product']] });
  excel = await openExcel(of);
  return { of, workbook: excelWorkbook() };
}

const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=1+1', '+x', '-1', '@a', "'quoted", "''", '__proto__', 'constructor', '1E5', '1-2', '00123', 'TRUE', '#N/A', '2026-03', '10%', '1/2', '$5', '12:30', '=', '-', "'"),
);
const numbers = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(NaN));
const logicals = fc.constantFrom(true, false, null);
const blankAsText = (cell: CellValue) => (cell === null || Number.isNaN(cell) ? '' : cell === 0 ? 0 : cell);

describe('describe, write, read back', () => {
  it('is the identity', async () => {
    const rows = fc.array(fc.tuple(texts, numbers, logicals, texts), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const column = (c: number) => cells.map((row) => row[c] ?? null);
        // a column is of the kind of its first cell: text, number, logical
        const spec = table('Gaps', { Text: ['x', ...column(0)], Number: [1, ...column(1)], Logical: [true, ...column(2)] });
        const loose = table('Loose', { Text: ['x', ...column(3)] }, 'general');
        const described = sheet('Gaps', [spec, loose]);
        const { workbook } = await open();
        expect(await workbook.write([described])).toMatchObject([{ ok: true }]);
        const places = layout(described).tables.map(({ header, rows: n, table: of }) => ({ name: of.name, place: { sheet: 'Gaps', row: header + 1, column: 0, rows: n, columns: of.columns.length } }));
        const [first, second] = await workbook.read(places);
        if (!first?.ok || !second?.ok) throw new Error('not read');
        const back = (grid: typeof first.value, c: number) => cells.map((_, r) => (grid.columns[c] && r + 1 < grid.place.rows ? cellOf(grid.columns[c], r + 1) : ''));
        expect([back(first.value, 0), back(first.value, 1), back(first.value, 2), back(second.value, 0)]).toEqual([0, 1, 2, 3].map((c) => column(c).map(blankAsText)));
      }),
      { numRuns: 25 },
    );
  });
});

describe('writing one sheet over another', () => {
  const headers = fc.uniqueArray(fc.constantFrom('Product', 'Location', 'Short', 'Excess', 'Cause'), { minLength: 1, maxLength: 5 });
  const tables = fc.record({ headers, rows: fc.nat(6) });
  const sheets = fc.record({ figures: fc.array(fc.nat(4), { maxLength: 2 }), tables: fc.array(tables, { minLength: 2, maxLength: 2 }) });
  const described = ({ figures, tables: of }: { figures: number[]; tables: { headers: string[]; rows: number }[] }): Sheet =>
    sheet('Gaps', of.map((one, t) => table(`T_${t}`, Object.fromEntries(one.headers.map((header) => [header, Array.from({ length: one.rows }, (_, r) => `${header} ${t} ${r}`)])))),
      figures.map((n, b) => block(`Block ${b}`, Array.from({ length: n }, (_, i) => [`Figure ${i}`, i]))));

  it('leaves what writing it fresh would have left', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, sheets, async (one, other) => {
        const fresh = await open();
        await fresh.workbook.write([described(other)]);
        const over = await open();
        await over.workbook.write([described(one)]);
        expect(await over.workbook.write([described(other)])).toMatchObject([{ ok: true }]);
        expect(contents(over.of, 'Gaps')).toEqual(contents(fresh.of, 'Gaps'));
        const shapes = (of: typeof over.of) => of.sheetNamed('Gaps')?.tables.map(({ name, area, columns }) => ({ name, area, columns }));
        expect(shapes(over.of)).toEqual(shapes(fresh.of));
      }),
      { numRuns: 25 },
    );
  });

  it('leaves what stood there when it fails anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, sheets, fc.integer({ min: 3, max: 8 }), fc.integer({ min: 1, max: 80 }), async (one, other, request, action) => {
        const { of, workbook } = await open();
        await workbook.write([described(one)]);
        const before = JSON.stringify(contents(of, 'Gaps'));
        await new Promise((resolve) => setTimeout(resolve, 10));
        excel?.faults.failAction(request, action, 'InvalidOperation');
        const [written] = await workbook.write([described(other)]);
        if (written?.ok) return;
        expect(written).toMatchObject({ incomplete: false });
        expect(JSON.stringify(contents(of, 'Gaps'))).toBe(before);
        expect(of.sheets.map(({ name }) => name)).toEqual(['Plan', 'Gaps']);
      }),
      {
        numRuns: 30,
        // a row of the second table was pushed below what was cleared
        examples: [[{ figures: [0], tables: [{ headers: ['Product'], rows: 0 }, { headers: ['Product'], rows: 0 }] }, { figures: [], tables: [{ headers: ['Product'], rows: 0 }, { headers: ['Product'], rows: 1 }] }, 8, 1]],
      },
    );
  });
});
