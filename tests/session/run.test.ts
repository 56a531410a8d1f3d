import { understood, written } from '../../src/session/run';
import { excelWorkbook } from '../../src/workbook/excel';
import { engine } from '../../src/worker/engine';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { bikes, values } from './books';

const AT = '2026-03-01T08:00:00.000Z';
const WISHES = { mapped: new Map(), settings: new Map() };

/** Reads the book and writes what came of it, as the command does. */
async function ran(book: Book, wishes = WISHES) {
  const excel = await openExcel(book);
  const [workbook, thinking] = [excelWorkbook(), engine()];
  const answer = await understood(workbook, thinking, wishes, {});
  const choice = { stages: ['signal', 'reconcile'], scenario: 'Base', allRows: true, at: AT } as const;
  const receipts = answer.ok ? await written(workbook, thinking, answer.value, choice, {}) : [];
  await excel.idle();
  return { answer, receipts, excel };
}

describe('a run over a workbook', () => {
  it('reads what is planned and finds where it falls short', async () => {
    const { answer, excel } = await ran(bikes());
    excel.close();
    expect(answer).toMatchObject({ ok: true, value: { digest: { plan: { items: 2, periods: 4, currency: 'EUR' } }, outlook: { totals: { shortUnits: 600, revenueAtRisk: 60_000, marginAtRisk: 24_000 } } } });
  });

  it('writes its sheets and says so', async () => {
    const book = bikes();
    const { receipts, excel } = await ran(book);
    excel.close();
    expect(receipts.map(({ ok, sheet }) => [ok, sheet])).toEqual([[true, 'Inputs'], [true, 'Gaps'], [true, 'Exceptions'], [true, 'Cash'], [true, 'Key figures']]);
    const gaps = book.sheetNamed('Gaps');
    expect(gaps && values(gaps).filter(([product]) => product === 'B-1')).toHaveLength(4);
  });

  it('leaves the inputs as they were', async () => {
    const [book, before] = [bikes(), bikes()];
    (await ran(book)).excel.close();
    expect(book.sheets.slice(0, 4).map(values)).toEqual(before.sheets.map(values));
  });

  it('leaves nothing of itself in Excel', async () => {
    const { excel } = await ran(bikes());
    expect(excel.held).toBe(0);
    excel.close();
  });

  it('has stops and no outlook without Supply', async () => {
    const book = bikes();
    book.names = book.names.filter(({ name }) => name !== 'Supply');
    const { answer, excel } = await ran(book);
    excel.close();
    expect(answer).toMatchObject({ ok: true, value: { outlook: undefined } });
    expect(answer.ok && answer.value.digest.counts.stop).toBeGreaterThan(0);
  });

  it('says that it was stopped, and stops', async () => {
    const excel = await openExcel(bikes());
    const stop = new AbortController();
    const answer = await understood(excelWorkbook(), engine(), WISHES, { stop: stop.signal, tell: () => stop.abort() });
    excel.close();
    expect(answer).toMatchObject({ ok: false, refusal: { reason: 'cancelled' } });
  });

  it('tells how far it is, always forward', async () => {
    const excel = await openExcel(bikes());
    const shares: number[] = [];
    await understood(excelWorkbook(), engine(), WISHES, { tell: (_, share) => shares.push(share) });
    excel.close();
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});
