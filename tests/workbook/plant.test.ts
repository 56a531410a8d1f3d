import { excelWorkbook } from '../../src/workbook/excel';
import { understood } from '../../src/session/run';
import { engine } from '../../src/worker/engine';
import type { Page } from '../../src/model/page';
import type { LocalExcel } from '../excel/excel';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { pages } from '../sample/pages';
import { sample } from '../sample/workbook';
import { book, contents, named, tabled } from './books';

const opened: LocalExcel[] = [];
afterEach(() => opened.splice(0).forEach((excel) => excel.close()));

async function over(of: Book): Promise<LocalExcel> {
  opened.splice(0).forEach((excel) => excel.close());
  const excel = await openExcel(of);
  opened.push(excel);
  return excel;
}

const MINE = { Sheet1: [['mine', '=1+1']] };
const SMALL: readonly Page[] = [
  { name: 'Plan', color: '#1F6FD0', rows: [['Product', '2026-03'], ['00123', 7], ['=1+1', ['B2*2']]], looks: [{ at: [0, 0, 3, 1], format: '@' }, { at: [0, 0, 1, 2], bold: true, fill: '#1F3864', format: '@' }], merges: [], widths: [12, 9], frozen: [1, 1], tables: [], names: [{ name: 'Demand', at: [0, 0, 3, 2] }] },
  { name: 'Stock list', color: '', rows: [['Product', 'On hand'], ['00123', ["SUM(Plan!B2:B3)"]], [null, null]], looks: [{ at: [0, 0, 3, 1], format: '@' }], merges: [[2, 0, 1, 2]], widths: [12, 9], frozen: [1, 0], tables: [{ name: 'Supply', at: [0, 0, 2, 2] }], names: [{ name: 'Stock', at: [0, 0, 2, 2], own: true }] },
];

describe('pages put beside what stands', () => {
  it('hold texts as texts, numbers as numbers and formulas that see each other', async () => {
    const { book: at } = await over(book(MINE));
    expect(await excelWorkbook().plant(SMALL)).toEqual({ ok: true, value: null });
    expect(contents(at, 'Plan')).toEqual([['Product', '2026-03'], ['00123', 7], ['=1+1', 14]]);
    expect(contents(at, 'Stock list')).toEqual([['Product', 'On hand'], ['00123', 21]]);
    expect(contents(at, 'Sheet1')).toEqual([['mine', '']]); // theirs is not even worked out anew
    expect(at.names.map(({ name, formula, scope }) => [name, formula, at.sheets.find(({ id }) => id === scope)?.name])).toEqual([['Demand', 'Plan!$A$1:$B$3', undefined], ['Stock', "'Stock list'!$A$1:$B$2", 'Stock list']]);
    expect(at.sheetNamed('Stock list')?.tables.map(({ name }) => name)).toEqual(['Supply']);
    expect(at.sheets[at.active]?.name).toBe('Plan');
  });

  it.each([
    ['a sheet', 'plan', (of: Book) => void (of.sheets[0] && (of.sheets[0].name = 'plan'))],
    ['a name', 'Demand', (of: Book) => named(of, 'demand', 'Sheet1!$A$1')],
    ['a name of one sheet only', 'Stock', (of: Book) => named(of, 'STOCK', 'Sheet1!$A$1', 'Sheet1')],
    ['a table', 'Supply', (of: Book) => tabled(of, 'Sheet1', 'supply', 0, 0, 1, 0)],
  ])('are not, where %s of the person’s is called like one of them', async (_, subject, take) => {
    const mine = book(MINE);
    take(mine);
    const [sheets, names] = [mine.sheets.map(({ name }) => name), mine.names.length];
    await over(mine);
    expect(await excelWorkbook().plant(SMALL)).toMatchObject({ ok: false, refusal: { reason: 'taken', subject: expect.stringMatching(new RegExp(`^${subject}$`, 'i')) as string } });
    expect([mine.sheets.map(({ name }) => name), mine.names.length]).toEqual([sheets, names]);
  });

  it('are all taken away again when Excel says no on the way, wherever that is, and then they can be put in', async () => {
    const calm = await over(book({ Sheet1: [['mine', 2]] }));
    await excelWorkbook().plant(SMALL);
    await calm.idle();
    const requests = calm.log.length;
    expect(requests).toBeGreaterThan(5);
    for (let request = 1; request <= requests; request += 1) {
      for (const action of [1, 2, 5, 9]) {
        const mine = book({ Sheet1: [['mine', 2]] });
        const excel = await over(mine);
        excel.faults.failAction(request, action, 'AccessDenied');
        const done = await excelWorkbook().plant(SMALL);
        await excel.idle();
        if (!done.ok) expect([request, action, mine.sheets.map(({ name }) => name), mine.names]).toEqual([request, action, ['Sheet1'], []]);
        expect(contents(mine, 'Sheet1')).toEqual([['mine', 2]]);
        if (!done.ok) expect(await excelWorkbook().plant(SMALL)).toMatchObject({ ok: true });
      }
    }
  }, 120_000);

  it('of the sample are read as the sample itself is', async () => {
    const reading = async () => {
      const answer = await understood(excelWorkbook(), engine(), { mapped: new Map(), settings: new Map() }, {});
      return answer.ok && { counts: answer.value.digest.counts, plan: answer.value.digest.plan, totals: answer.value.outlook?.totals, inputs: answer.value.digest.inputs.map(({ input, rows }) => [input, rows]) };
    };
    await over(sample());
    const wanted = await reading();
    await over(book({ Sheet1: [] }));
    expect(await excelWorkbook().plant(pages(sample()))).toMatchObject({ ok: true });
    expect(await reading()).toEqual(wanted);
  }, 120_000);
});
