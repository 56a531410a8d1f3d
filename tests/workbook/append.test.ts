import { excelWorkbook } from '../../src/workbook/excel';
import type { LocalExcel } from '../excel/excel';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { book, contents, tabled } from './books';
import { sheet, table } from './sheets';

let excel: LocalExcel | undefined;
afterEach(() => excel?.close());

const open = async (of: Book) => {
  excel = await openExcel(of);
  return excelWorkbook();
};
const decided = (id: string) => sheet('Decisions', [table('Decisions', { Id: [id], Decision: ['=Expedite'], Effect: [12] })]);

describe('appending', () => {
  it('writes the sheet where no such table stands, and adds below from then on', async () => {
    const of = book({ Plan: [['x']] });
    const workbook = await open(of);
    expect([await workbook.append(decided('D-1')), await workbook.append(decided('D-2'))]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(contents(of, 'Decisions').slice(4)).toEqual([['Id', 'Decision', 'Effect'], ['D-1', '=Expedite', 12], ['D-2', '=Expedite', 12]]);
    expect(of.sheetNamed('Decisions')?.tables[0]?.area.bottom).toBe(6);
  });

  it("adds to a person's own table, by header, and touches nothing else", async () => {
    const of = book({ Mine: [['Effect', 'Remark', 'id', 'Decision'], [1, '=1+1', 'D-1', 'Wait'], ['', '', '', '']] });
    tabled(of, 'Mine', 'Decisions', 0, 0, 2, 3);
    expect(await (await open(of)).append(decided('D-2'))).toMatchObject({ ok: true });
    expect(contents(of, 'Mine')[2]).toEqual([12, '', 'D-2', '=Expedite']);
    expect(of.sheets.map(({ name }) => name)).toEqual(['Mine']);
    expect(of.sheetNamed('Mine')?.cells.formula(1, 1)).toBe('1+1');
    expect(of.sheetNamed('Mine')?.tables[0]?.area.bottom).toBe(2);
  });

  it('leaves a table of other columns alone and makes one of its own', async () => {
    const of = book({ Mine: [['Who'], ['Ada']] });
    tabled(of, 'Mine', 'Decisions', 0, 0, 1, 0);
    expect(await (await open(of)).append(decided('D-1'))).toMatchObject({ ok: true });
    expect(of.sheetNamed('Decisions')?.tables[0]?.name).toBe('Decisions_POR');
  });

  it('refuses where something stands below, and says so', async () => {
    const of = book({ Mine: [['Id', 'Decision', 'Effect'], ['D-1', 'Wait', 1], ['a note', '', '']] });
    tabled(of, 'Mine', 'Decisions', 0, 0, 1, 2);
    expect(await (await open(of)).append(decided('D-2'))).toMatchObject({ ok: false, refusal: { reason: 'taken' } });
    expect(contents(of, 'Mine')[2]).toEqual(['a note', '', '']);
  });

  it('adds many rows in blocks, as texts in the text format, and makes one table of all', async () => {
    const of = book({ Plan: [['x']] });
    const workbook = await open(of);
    const rows = Array.from({ length: 60_000 }, (_, i) => `2026-${(i % 12) + 10}`);
    const many = sheet('Kept', [table('Kept', { Key: rows, Amount: rows.map((_, i) => i) })]);
    await workbook.append(sheet('Kept', [table('Kept', { Key: ['2026-03'], Amount: [1] })]));
    const receipt = await workbook.append(many);
    expect(receipt).toMatchObject({ ok: true, cells: 120_000 });
    expect(receipt.ok && receipt.trips).toBeLessThan(12);
    const kept = of.sheetNamed('Kept');
    const { bottom = 0, top = 0 } = kept?.tables[0]?.area ?? {};
    expect(bottom - top).toBe(60_001);
    expect([kept?.cells.value(bottom, 0), kept?.cells.value(bottom, 1)]).toEqual(['2026-21', 59_999]);
  });
});
