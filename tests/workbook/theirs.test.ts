import type { CellValue, Sheet } from '../../src/model/sheet';
import { sentence } from '../../src/model/written';
import { excelWorkbook } from '../../src/workbook/excel';
import type { LocalExcel } from '../excel/excel';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { book, contents } from './books';
import { block, sheet, table } from './sheets';

let excel: LocalExcel | undefined;
afterEach(() => excel?.close());

type Columns = Readonly<Record<string, readonly CellValue[]>>;
const gaps = (columns: Columns, figures = 1): Sheet => sheet('Gaps', [table('Gaps', columns)], [block('Totals', Array.from({ length: figures }, (_, i) => [`Figure ${'abcdefgh'.charAt(i)}`, i]))]);
const before = gaps({ Product: ['a', 'b', 'c'], Short: [1, 2, 3] });
/** With one figure above, the header stands in row 8. */
const HEADER = 7;

async function written(...sheets: readonly Sheet[]) {
  const of = book({ Plan: [['Product']] });
  excel = await openExcel(of);
  const workbook = excelWorkbook();
  expect((await workbook.write(sheets)).every(({ ok }) => ok)).toBe(true);
  return { of, workbook };
}

/** A person puts a column into our table: in front of the one at the place, or behind the last. */
async function added(header: string, cells: readonly (string | number)[], at?: number): Promise<void> {
  await Excel.run(async (context) => {
    const gapsTable = context.workbook.tables.getItem('Gaps');
    gapsTable.columns.add(at, undefined, header);
    await context.sync();
    const range = gapsTable.getRange().load('columnCount');
    await context.sync();
    context.workbook.worksheets.getItem('Gaps').getRangeByIndexes(HEADER + 1, at ?? range.columnCount - 1, cells.length, 1).values = cells.map((cell) => [cell]);
    await context.sync();
  });
}

const rowsOf = (of: Book, from = HEADER, name = 'Gaps') => contents(of, name).slice(from);
const tableOf = (of: Book) => of.sheetNamed('Gaps')?.tables[0];

describe('a column a person added to our table', () => {
  it.each([[undefined, 2], [1, 1], [0, 0]])('at %p stays, and its cells go with the rows they were written beside', async (at, place) => {
    const { of, workbook } = await written(before);
    await added('Note', ['call Ann', '=ignored'.slice(1), 7], at);
    expect(await workbook.write([gaps({ Product: ['c', 'new', 'b', 'a'], Short: [30, 5, 20, 10] })])).toMatchObject([{ ok: true }]);
    const ours = [['Product', 'Short'], ['c', 30], ['new', 5], ['b', 20], ['a', 10]];
    const notes = ['Note', 7, '', 'ignored', 'call Ann'];
    expect(rowsOf(of)).toEqual(ours.map((row, r) => row.toSpliced(place, 0, notes[r] ?? '')));
    expect(tableOf(of)?.columns).toEqual(['Product', 'Short'].toSpliced(place, 0, 'Note'));
  });

  it('stays behind its neighbour when columns of ours come and go, however often', async () => {
    const { of, workbook } = await written(before);
    await added('Note', ['x', 'y', 'z'], 1);
    await workbook.write([gaps({ Product: ['a', 'b', 'c'], Location: ['N', 'N', 'S'], Short: [1, 2, 3] })]);
    expect(rowsOf(of)).toEqual([['Product', 'Note', 'Location', 'Short'], ['a', 'x', 'N', 1], ['b', 'y', 'N', 2], ['c', 'z', 'S', 3]]);
    await workbook.write([gaps({ Product: ['b', 'a', 'c'], Excess: [9, 8, 7] })]);
    expect(rowsOf(of)).toEqual([['Product', 'Note', 'Excess'], ['b', 'y', 9], ['a', 'x', 8], ['c', 'z', 7]]);
  });

  it('tells rows apart by as many of our texts as it takes', async () => {
    const { of, workbook } = await written(gaps({ Product: ['a', 'a', 'b'], Location: ['N', 'S', 'N'], Short: [1, 2, 3] }));
    await added('Note', ['north', 'south', '']);
    await workbook.write([gaps({ Product: ['b', 'a', 'a'], Location: ['N', 'S', 'N'], Short: [3, 2, 1] })]);
    expect(rowsOf(of).map((row) => row.at(-1))).toEqual(['Note', '', 'south', 'north']);
  });

  it('keeps a formula of its own row in every row, and one by cells beside the row it speaks of', async () => {
    const { of, workbook } = await written(before);
    await added('Twice', ['=[@Short]*2', '=[@Short]*2', 'by hand']);
    await added('Next', ['=B9+1', '=B10+1', '=B11+1']);
    await workbook.write([gaps({ Product: ['c', 'a', 'b', 'd', 'e'], Short: [3, 1, 2, 4, 5] }, 3)]);
    const row = HEADER + 3; // two figures more above
    const here = of.sheetNamed('Gaps')?.cells;
    expect([0, 1, 2, 3, 4].map((r) => here?.formula(row + r, 2) ?? here?.value(row + r, 2))).toEqual(['by hand', '[@Short]*2', '[@Short]*2', '[@Short]*2', '[@Short]*2']);
    expect([0, 1, 2, 3, 4].map((r) => here?.value(row + r, 2))).toEqual(['by hand', 2, 4, 8, 10]);
    expect([0, 1, 2, 3, 4].map((r) => [here?.formula(row + r, 3), here?.value(row + r, 3)])).toEqual([['B11+1', 4], ['B12+1', 2], ['B13+1', 3], ['B14+1', 5], ['B15+1', 6]]);
  });

  it('keeps its number format and its look', async () => {
    const { of, workbook } = await written(before);
    await added('Due', [46_100, 46_101, 46_102]);
    await Excel.run(async (context) => {
      const here = context.workbook.worksheets.getItem('Gaps');
      Object.assign(here.getRange('C9:C11'), { numberFormat: 'dd/mm/yyyy' });
      here.getRange('C8').format.fill.color = '#FFFF00';
      await context.sync();
    });
    await workbook.write([gaps({ Product: ['c', 'b', 'a', 'd'], Short: [1, 2, 3, 4] })]);
    const look = (row: number) => of.styles[of.sheetNamed('Gaps')?.cells.style(row, 2) ?? 0];
    expect([8, 9, 10, 11].map((row) => look(row)?.numberFormat)).toEqual(Array(4).fill('dd/mm/yyyy'));
    expect(look(HEADER)?.fill).toBe('#FFFF00');
    expect(rowsOf(of).map((row) => row[2])).toEqual(['Due', 46_102, 46_101, 46_100, '']);
  });

  it('loses nothing of rows that are gone: it stands on the sheet Kept notes', async () => {
    const { of, workbook } = await written(before);
    await added('Note', ['call Ann', 'late', '=1+1']);
    await workbook.write([gaps({ Product: ['c', 'n'], Short: [1, 2] })]);
    expect(rowsOf(of)).toEqual([['Product', 'Short', 'Note'], ['c', 1, 2], ['n', 2, '']]);
    await workbook.write([gaps({ Product: ['d'], Short: [1] })]);
    expect(rowsOf(of, 4, 'Kept notes')).toEqual([
      ['Sheet', 'Row', 'Column', 'Note', 'As of'],
      ['Gaps', 'a', 'Note', 'call Ann', '2026-02-28'], ['Gaps', 'b', 'Note', 'late', '2026-02-28'],
    ]);
    const survey = await workbook.survey();
    expect(survey.ok && survey.value.sheets.filter(({ own }) => own).map(({ name }) => name)).toEqual(['Gaps', 'Kept notes']);
  });

  it('is refused, with its name, where it mixes formulas by cells with values', async () => {
    const { of, workbook } = await written(before);
    await added('Mixed', ['=B9+1', 'by hand', '=B11+1']);
    const [answer] = await workbook.write([gaps({ Product: ['c'], Short: [1] })]);
    expect(answer).toMatchObject({ ok: false, refusal: { reason: 'in the way', detail: 'column Mixed of the table Gaps, which mixes formulas by cells with values', subject: 'Gaps' }, incomplete: false });
    expect(answer?.ok === false && sentence(answer.refusal)).toBe('Gaps: Something of yours stands where the sheet needs room. Move it to a sheet of your own, then write again. It is column Mixed of the table Gaps, which mixes formulas by cells with values.');
    expect(rowsOf(of).map((row) => row[0])).toEqual(['Product', 'a', 'b', 'c']);
    expect(of.sheets.map(({ name }) => name)).toEqual(['Plan', 'Gaps']);
  });

  it('is not taken for one of ours that comes later under the same name', async () => {
    const { of, workbook } = await written(before);
    await added('Cause', ['theirs', '', '']);
    expect(await workbook.write([gaps({ Product: ['a'], Short: [1], Cause: ['ours'] })])).toMatchObject([{ ok: false, refusal: { reason: 'in the way' }, incomplete: false }]);
    expect(rowsOf(of)[1]).toEqual(['a', 1, 'theirs']);
  });

  const reshaping = Array.from({ length: 40 }, (_, i) => [6, 4 + 3 * i]);
  it.each([...reshaping, [4, 12], [5, 2], [7, 1], [8, 5], [8, 40], [9, 2]])('stands as it stood when the writing fails at request %i in its action %i', async (request = 0, action = 0) => {
    const { of, workbook } = await written(before);
    await added('Note', ['x', '', 'z'], 1);
    const stood = JSON.stringify(contents(of, 'Gaps'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    excel?.faults.failAction(request, action, 'InvalidOperation');
    const [answer] = await workbook.write([gaps({ Product: ['c', 'a'], Location: ['N', 'N'], Short: [3, 1] }, 4)]);
    if (!answer?.ok) expect(JSON.stringify(contents(of, 'Gaps'))).toBe(stood);
    expect(await workbook.write([before])).toMatchObject([{ ok: true }]);
    expect(rowsOf(of).map((row) => row[1])).toEqual(['Note', 'x', '', 'z']);
  });
});

describe('what a person put around our tables', () => {
  const put = (of: Book, row: number, column: number, value: string) => of.sheetNamed('Gaps')?.cells.set(row, column, value);

  it('below the table moves down when it grows and stays when it shrinks', async () => {
    const { of, workbook } = await written(before);
    put(of, 12, 0, 'checked by Ann');
    put(of, 13, 1, 'and Bob');
    await workbook.write([gaps({ Product: ['a', 'b', 'c', 'd', 'e'], Short: [1, 2, 3, 4, 5] })]);
    expect(rowsOf(of)).toEqual([['Product', 'Short'], ['a', 1], ['b', 2], ['c', 3], ['d', 4], ['e', 5], ['', ''], ['checked by Ann', ''], ['', 'and Bob']]);
    await workbook.write([gaps({ Product: ['a'], Short: [1] })]);
    expect(contents(of, 'Gaps')[14]?.[0]).toBe('checked by Ann');
    expect(tableOf(of)?.area).toMatchObject({ bottom: HEADER + 1 });
  });

  it('beside the table stays beside its row, whatever columns come', async () => {
    const { of, workbook } = await written(before);
    put(of, 9, 5, 'beside b');
    await workbook.write([gaps({ X: ['a', 'b', 'c'], Y: ['a', 'b', 'c'], Z: ['a', 'b', 'c'], W: ['', '', ''], V: ['', '', ''], U: ['', '', ''], T: ['', '', ''] })]);
    expect(contents(of, 'Gaps').flatMap((row, r) => (row.includes('beside b') ? [r] : []))).toEqual([9]);
  });

  it('beside the figures above stays where it stands', async () => {
    const { of, workbook } = await written(before);
    put(of, 5, 4, 'agreed on Friday');
    await workbook.write([gaps({ Product: ['a'], Short: [1] }, 4)]);
    expect(contents(of, 'Gaps')[5]?.[4]).toBe('agreed on Friday');
    expect(await workbook.write([sheet('Gaps', [table('Gaps', { Product: ['a'], Short: [1] })])])).toMatchObject([{ ok: false, refusal: { reason: 'in the way', detail: 'Gaps!E6' }, incomplete: false }]);
  });

  it('between two tables stays, and the second keeps its distance', async () => {
    const two = (n: number): Sheet => sheet('Gaps', [table('A', { Metric: Array.from({ length: n }, (_, i) => `m ${i}`) }), table('B', { Driver: ['d'] })]);
    const { of, workbook } = await written(two(2));
    put(of, 7, 0, 'mind the gap');
    for (const n of [4, 1, 3]) {
      await workbook.write([two(n)]);
      const cells = rowsOf(of, 4).map(([first]) => first);
      expect(cells).toEqual(['Metric', ...Array.from({ length: n }, (_, i) => `m ${i}`), 'mind the gap', '', 'Driver', 'd']);
    }
  });

  it('is refused where rows of a shrinking table would take it along', async () => {
    const two = (n: number): Sheet => sheet('Gaps', [table('A', { Metric: Array.from({ length: n }, (_, i) => `m ${i}`) }), table('B', { Driver: ['d'] })]);
    const { of, workbook } = await written(two(3));
    put(of, 7, 6, 'beside the third');
    expect(await workbook.write([two(1)])).toMatchObject([{ ok: false, refusal: { reason: 'in the way', detail: 'Gaps!G8' } }]);
    expect(contents(of, 'Gaps')[7]?.[6]).toBe('beside the third');
    expect(await workbook.write([two(4)])).toMatchObject([{ ok: true }]);
  });
});
