import fc from 'fast-check';
import type { Written } from '../../src/model/written';
import { understood, written } from '../../src/session/run';
import { excelWorkbook } from '../../src/workbook/excel';
import { engine } from '../../src/worker/engine';
import type { LocalExcel } from '../excel/excel';
import { load } from '../excel/file/load';
import { save } from '../excel/file/save';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { AT, cellsOf, made, whole, type Rows } from '../command/given';
import { judgeUnchanged } from '../judge/unchanged';
import { Tally } from '../judge/tally';
import { befall, faults, sheets, tame, type Fault } from './chance';

jest.setTimeout(60_000);
/** What fails is shown as it came: making it smaller would take minutes. */
const BOUNDED = { numRuns: 60, endOnFailure: true } as const;
/** Seconds for each of the two; a slow machine tries fewer workbooks. */
const MOST = 12;

/** Tries no more workbooks once the time is up. */
function within<T extends readonly unknown[]>(act: (...of: T) => Promise<void>): (...of: T) => Promise<void> {
  const end = Date.now() + 1000 * MOST;
  return async (...of) => { if (Date.now() < end) await act(...of); };
}

const open: LocalExcel[] = [];
afterEach(() => open.splice(0).forEach((excel) => excel.close()));

async function opened(bytes: Uint8Array): Promise<LocalExcel> {
  open.splice(0).forEach((excel) => excel.close());
  const excel = await openExcel(load(bytes));
  open.push(excel);
  return excel;
}

/** Survey, read, think, write, as the pane does; what Excel refuses is an answer, anything thrown is our mistake. */
async function run() {
  const workbook = excelWorkbook();
  const thinking = engine();
  const answer = await understood(workbook, thinking, { mapped: new Map(), settings: new Map() }, {});
  if (!answer.ok || !answer.value.outlook) return undefined;
  return written(workbook, thinking, answer.value, { stages: ['signal', 'reconcile'], scenario: 'Base', allRows: true, at: AT }, {});
}

const contents = (book: Book, name: string) => cellsOf(book.sheetNamed(name));
const unfinished = (book: Book, name: string) => JSON.stringify(contents(book, name)[2]?.[0] ?? '').includes('not complete');

function untouched(before: Book, after: Book, planners: readonly string[]): readonly string[] {
  const tally = new Tally();
  const theirs = load(save(before));
  theirs.sheets = theirs.sheets.filter(({ name }) => planners.includes(name));
  theirs.names = theirs.names.filter(({ scope }) => scope === undefined);
  judgeUnchanged(tally, theirs, after);
  return tally.wrong;
}

const told = (receipt: Written) => (receipt.ok ? receipt.sheet : receipt.refusal);

type Given = { demand: Rows; supply: Rows; products: Rows; other: Rows; called: string };
const book = ({ demand, supply, products, other, called }: Given) => {
  const all = { Demand: demand, Supply: supply, Products: products, [called]: other };
  return made(all, { Demand: whole('Demand', demand), Supply: whole('Supply', supply), Products: whole('Products', products), ...(called.includes('(') ? {} : { [`${called}_`]: whole(called, other) }) });
};

describe('any small workbook', () => {
  it('is read and written, or refused for a reason, and never changed', async () => {
    await fc.assert(fc.asyncProperty(sheets, within(async (of: Given) => {
      const bytes = save(book(of));
      const excel = await opened(bytes);
      const receipts = await run();
      expect((receipts ?? []).filter(({ ok }) => !ok)).toEqual([]);
      expect(untouched(load(bytes), load(save(excel.book)), ['Demand', 'Supply', 'Products', of.called])).toEqual([]);
    })), BOUNDED);
  });
});

describe('whatever goes wrong on the way', () => {
  it('nothing of the planner’s is lost, and former results stand or are marked', async () => {
    await fc.assert(fc.asyncProperty(sheets, tame, fc.boolean(), faults, within(async (of: Given, demand: Rows, before: boolean, trouble: readonly Fault[]) => {
      const planners = ['Demand', 'Supply', 'Products', of.called];
      const excel = await opened(save(book({ ...of, demand })));
      if (before) await run();
      excel.book.sheetNamed('Supply')?.cells.set(1, 2, 3);
      const was = load(save(excel.book));
      befall(excel, trouble);
      const receipts = (await run()) ?? [];
      expect(untouched(was, excel.book, planners)).toEqual([]);
      for (const receipt of receipts) {
        if (receipt.ok) expect(unfinished(excel.book, receipt.sheet)).toBe(false);
        else if (receipt.incomplete) expect([true, undefined]).toContain(excel.book.sheetNamed(receipt.sheet) && unfinished(excel.book, receipt.sheet));
        else expect(contents(excel.book, receipt.sheet)).toEqual(contents(was, receipt.sheet));
      }
      // Once the trouble is over, all is as if there had been none.
      const after = load(save(excel.book));
      await opened(save(was));
      const calm = (await run()) ?? [];
      const clean = open[0]?.book;
      const again = await opened(save(after));
      const repaired = (await run()) ?? [];
      expect(repaired.map(told)).toEqual(calm.map(told));
      for (const { sheet } of calm) expect(contents(again.book, sheet)).toEqual(clean && contents(clean, sheet));
      expect(again.book.sheets.map(({ name }) => name).sort()).toEqual(clean?.sheets.map(({ name }) => name).sort());
    })), BOUNDED);
  });
});
