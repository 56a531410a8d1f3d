import { load } from '../excel/file/load';
import { save } from '../excel/file/save';
import { openExcel } from '../excel/open';
import { ApiFailure } from '../excel/protocol/failure';
import type { Book } from '../excel/model/book';
import type { Scalar } from '../excel/model/cells';
import { bikes } from '../session/books';
import { commits, verifies } from './desk';

/** Changes a cell as a person does who takes the protection off, edits, and puts it on again. */
function edited(book: Book, sheet: string, row: number, column: number, value: Scalar): void {
  const of = book.sheetNamed(sheet);
  const { protection } = of ?? {};
  if (of) of.protection = undefined;
  of?.cells.set(row, column, value);
  if (of) of.protection = protection;
}

const tableOf = (book: Book, name: string) => {
  const sheet = book.sheets.find(({ tables }) => tables.some((table) => table.name === name));
  const area = sheet?.tables.find((table) => table.name === name)?.area;
  if (!sheet || !area) throw new Error(`no table ${name}`);
  return { sheet, area };
};
const PLAN = 'Plan 2026-03 v1';
const TABLE = 'Plan_2026_03_v1';
const said = async (book: Book) => {
  const { plans, register } = await verifies(book);
  return [...plans.flatMap(({ differences }) => differences), ...register].map(({ sentence }) => sentence);
};

describe('a committed plan', () => {
  it('is unchanged after it was saved and opened again', async () => {
    const book = bikes();
    await commits(book);
    const again = load(save(book));
    expect(await verifies(again)).toEqual({ plans: [{ cycle: '2026-03', version: 1, sheet: PLAN, unchanged: true, differences: [] }], register: [] });
  });

  it('stands on a protected sheet that refuses edits', async () => {
    const book = bikes();
    await commits(book);
    const { sheet, area } = tableOf(book, TABLE);
    expect(sheet.protection).toMatchObject({ options: { allowAutoFilter: true, allowSort: false } });
    const excel = await openExcel(book);
    const refused = [[0, 0], [5, 1], [area.top + 1, 3], [area.bottom, area.right]].map(([row = 0, column = 0]) => {
      try {
        excel.edit(sheet, row, column, '1');
        return false;
      } catch (error) {
        return error instanceof ApiFailure;
      }
    });
    excel.close();
    expect(refused).toEqual([true, true, true, true]);
    expect(await said(book)).toEqual([]);
  });

  it('tells the one cell that was edited under its protection, and where it is', async () => {
    const book = bikes();
    await commits(book);
    const { area } = tableOf(book, TABLE);
    edited(book, PLAN, area.top + 2, 3, 4711);
    const { plans } = await verifies(book);
    expect(plans[0]?.differences[0]).toEqual({ place: { sheet: PLAN, row: area.top + 2, column: 3 }, sentence: 'Supply of B-1 2026-W11 is now 4711, and is not what was committed.' });
    expect(plans[0]?.unchanged).toBe(false);
  });

  it('tells a figure on the page that was edited, and an approver who was', async () => {
    const book = bikes();
    await commits(book);
    edited(book, PLAN, 5, 1, 'Eve');
    expect(await said(book)).toEqual(['“Eve” stands where “Ada Tester” was committed.', 'Approved by: the register says “Ada Tester”, Plan 2026-03 v1 says “Eve”.']);
  });

  it('tells rows that were put in another order, and nothing else', async () => {
    const book = bikes();
    await commits(book);
    const { sheet, area } = tableOf(book, TABLE);
    const row = (r: number) => Array.from({ length: area.right + 1 }, (_, c) => sheet.cells.value(r, c));
    const [first, second] = [row(area.top + 1), row(area.top + 2)];
    first.forEach((value, c) => edited(book, PLAN, area.top + 2, c, value));
    second.forEach((value, c) => edited(book, PLAN, area.top + 1, c, value));
    expect(await said(book)).toEqual(['Plan 2026-03 v1: the rows stand in another order than they were committed in.']);
  });

  it('tells a row that speaks of another product now', async () => {
    const book = bikes();
    await commits(book);
    const { area } = tableOf(book, TABLE);
    edited(book, PLAN, area.top + 1, 0, 'B-9');
    expect(await said(book)).toEqual(expect.arrayContaining(['B-9 2026-W10 is no row of the committed plan.', 'Plan 2026-03 v1: 1 row of the committed plan is gone.']));
  });

  it('tells where the register was edited', async () => {
    const book = bikes();
    await commits(book);
    const { area } = tableOf(book, 'Plans');
    edited(book, 'Plans', area.top + 1, 4, 'Eve');
    edited(book, 'Plans', area.top + 1, 11, 1);
    expect(await said(book)).toEqual(['Approved by: the register says “Eve”, Plan 2026-03 v1 says “Ada Tester”.', expect.stringMatching(/^Revenue: the register says “1”/)]);
  });

  it('tells a version whose sheet was deleted, and one that was taken out of the register', async () => {
    const book = bikes();
    await commits(book);
    await commits(book);
    const gone = load(save(book));
    gone.sheets = gone.sheets.filter(({ name }) => name !== PLAN);
    expect(await said(gone)).toEqual(['Plan 2026-03 v1 is in the register and no longer in the workbook.']);
    const { sheet, area } = tableOf(book, 'Plans');
    for (let c = 0; c <= area.right; c += 1) {
      sheet.cells.set(area.top + 1, c, sheet.cells.value(area.top + 2, c));
      sheet.cells.set(area.top + 2, c, '');
    }
    expect(await said(book)).toEqual([expect.stringMatching(/^Plans: 2026-03 version 2 does not follow/), 'Plan 2026-03 v1 stands in the workbook and is not in the register.']);
  });

  it('tells a register whose rows were put in another order', async () => {
    const book = bikes();
    await commits(book);
    await commits(book);
    const { sheet, area } = tableOf(book, 'Plans');
    for (let c = 0; c <= area.right; c += 1) {
      const [first, second] = [sheet.cells.value(area.top + 1, c), sheet.cells.value(area.top + 2, c)];
      sheet.cells.set(area.top + 1, c, second ?? '');
      sheet.cells.set(area.top + 2, c, first ?? '');
    }
    expect(await said(book)).toEqual([expect.stringMatching(/version 2 does not follow/), expect.stringMatching(/version 1 does not follow/)]);
  });

  it('tells that the register is gone, and a plan that went with it', async () => {
    const book = bikes();
    await commits(book);
    await commits(book);
    const gone = load(save(book));
    gone.sheets = gone.sheets.filter(({ name }) => name !== PLAN && name !== 'Plans');
    expect(await said(gone)).toEqual(['Plan 2026-03 v2 stands in the workbook and is not in the register.', 'Plan_2026_03_v1 was committed here; its sheet and its row in the register are gone.']);
  });

  it('tells a fingerprint that was edited in the register, and one on the sheet', async () => {
    const book = bikes();
    await commits(book);
    const { area } = tableOf(book, 'Plans');
    edited(book, 'Plans', area.top + 1, 13, 'f'.repeat(64));
    expect(await said(book)).toEqual([expect.stringMatching(/^Fingerprint: the register says “f{64}”/)]);
  });

  it('tells a row that was added below, and a column whose header was changed', async () => {
    const book = bikes();
    await commits(book);
    const { sheet, area } = tableOf(book, TABLE);
    const table = sheet.tables[0];
    for (let c = 0; c <= area.right; c += 1) edited(book, PLAN, area.bottom + 1, c, sheet.cells.value(area.bottom, c) ?? '');
    if (table) table.area = { ...area, bottom: area.bottom + 1 };
    expect(await said(book)).toEqual(expect.arrayContaining([expect.stringMatching(/is no row of the committed plan/)]));
    if (table) table.area = area;
    edited(book, PLAN, area.top, 3, 'Receipts');
    expect(await said(book)).not.toEqual([]);
  });

  it('is found under another name of its sheet, and what moved with it is not told as changed', async () => {
    const book = bikes();
    await commits(book);
    const sheet = book.sheetNamed(PLAN);
    if (sheet) sheet.name = 'The plan';
    expect(await said(book)).toEqual([]);
  });

  it('tells by column where nothing is kept but the sheet', async () => {
    const book = bikes();
    await commits(book);
    book.settings.clear();
    expect(await said(book)).toEqual([]);
    const { area } = tableOf(book, TABLE);
    edited(book, PLAN, area.top + 2, 5, 1);
    expect(await said(book)).toEqual(['Plan 2026-03 v1: the column Closing stock is not what was committed.']);
  });

  it('tells both where a person has forged the proof as well', async () => {
    const book = bikes();
    await commits(book);
    book.settings.clear();
    const sheet = book.sheetNamed(PLAN);
    const row = Array.from({ length: 60 }, (_, r) => r).find((r) => String(sheet?.cells.value(r, 0)).startsWith('column Demand')) ?? 0;
    edited(book, PLAN, row, 0, `column Demand ${'0'.repeat(64)}`);
    expect(await said(book)).not.toEqual([]);
  });
});
