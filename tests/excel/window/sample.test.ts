import { readFileSync } from 'node:fs';
import path from 'node:path';
import { excelWorkbook } from '../../../src/workbook/excel';
import { sheet as described, table } from '../../workbook/sheets';
import { load } from '../file/load';
import { Sheet } from '../model/book';
import { openExcel } from '../open';
import { bandOf } from './bands';
import { Conditions } from './conditional';
import { Geometry } from './geometry';
import { look } from './look';

const book = load(readFileSync(path.resolve(__dirname, '../../../assets/sample.xlsx')));
const of = (name: string) => book.sheetNamed(name) ?? new Sheet('none', 'None');
const scene = (name: string) => ({ book, sheet: of(name), conditions: new Conditions(of(name), () => undefined) });

describe('the sample in the grid', () => {
  it('shows its fills and fonts: a large title, white words on a dark header, a note on yellow', () => {
    const plan = scene('Demand plan');
    expect(look(plan, 0, 0)).toMatchObject({ bold: true, color: '#1F3864', style: { font: { size: 16 } } });
    expect(look(plan, 5, 1)).toMatchObject({ fill: '#1F3864', color: '#FFFFFF', bold: true, shown: { text: 'Product' } });
    expect(look(plan, 2, 0)).toMatchObject({ fill: '#FFF8E1', color: '#7F6000' });
  });

  it('shows numbers and periods in their formats', () => {
    const plan = scene('Demand plan');
    expect([look(plan, 5, 4).shown.text, look(plan, 6, 4).shown]).toEqual([expect.stringMatching(/^Nov[ -]26$/), expect.objectContaining({ text: '1,175', lean: 'right' })]);
  });

  it('gives the columns their widths and takes merged cells as one', () => {
    const { sheet } = scene('Demand plan');
    const geometry = new Geometry(sheet, new Map(), 100);
    expect([0, 1, 2].map((column) => geometry.columns.size(column))).toEqual([133, 63, 210]);
    const [note, family] = sheet.merges.map((merge) => geometry.box(merge));
    expect([note?.width, family?.height]).toEqual([geometry.x(23) - geometry.x(0), 26 * 20]);
  });

  it('freezes its panes: the header and the names stay when the rest scrolls', () => {
    const geometry = new Geometry(of('Demand plan'), new Map(), 100);
    geometry.size = { width: 1000, height: 600 };
    geometry.scroll = { x: 300, y: 400 };
    expect(geometry.regions().at(-1)?.area).toEqual({ top: 0, left: 0, bottom: 5, right: 3 });
    const [rest] = geometry.regions();
    expect([rest?.area.top, rest?.area.left].map((first) => (first ?? 0) > 5)).toEqual([true, true]);
  });

  it('bands its tables', () => {
    const { tables } = of('Products');
    const top = tables[0]?.area.top ?? 0;
    expect([bandOf(tables, top, 0) !== undefined, bandOf(tables, top - 1, 0)]).toEqual([true, undefined]);
  });
});

describe('a sheet that the add-in wrote, in the grid', () => {
  it('shows its conditional formats: bars by value, and what is flagged', async () => {
    const one = table('Gaps', { Product: ['a', 'b'], Value: [50, 100], Material: [true, false] });
    const marks = [undefined, 'bar', 'flag'] as const;
    const excel = await openExcel(load(readFileSync(path.resolve(__dirname, '../../../assets/sample.xlsx'))));
    await excelWorkbook().write([described('Marked', [{ ...one, columns: one.columns.map((column, c) => ({ ...column, ...(marks[c] && { mark: marks[c] }) })) }])]);
    const sheet = excel.book.sheetNamed('Marked');
    if (!sheet) throw new Error('not written');
    const written = { book: excel.book, sheet, conditions: new Conditions(sheet, () => undefined) };
    const first = (sheet.tables[0]?.area.top ?? 0) + 1;
    expect([0, 1].map((row) => look(written, first + row, 1).overlay?.bar?.to)).toEqual([0.5, 1]);
    expect([0, 1].map((row) => look(written, first + row, 2)).map(({ fill, bold }) => [fill, bold])).toEqual([['#FBEBC8', true], ['', false]]);
    excel.close();
  });
});
