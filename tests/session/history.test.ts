import { committed } from '../../src/session/commit';
import { keptAtCutoff } from '../../src/session/history';
import { understood, written } from '../../src/session/run';
import { excelWorkbook } from '../../src/workbook/excel';
import { engine } from '../../src/worker/engine';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { bikes, values } from './books';

const WISHES = { mapped: new Map(), settings: new Map() };

/** Reads the book; writes or commits it at a time. */
async function turned(book: Book, at: string, commits: boolean) {
  const excel = await openExcel(book);
  try {
    const [workbook, thinking] = [excelWorkbook(), engine()];
    const answer = await understood(workbook, thinking, WISHES, {});
    if (!answer.ok) throw new Error('readable');
    const lessons = await thinking.lessons();
    const receipts = await written(workbook, thinking, answer.value, { stages: ['signal', 'reconcile'], scenario: 'Base', allRows: false, at }, {});
    const history = await keptAtCutoff(workbook, thinking, answer.value.digest, at);
    if (commits) await committed(workbook, thinking, answer.value.digest, { approver: 'Ada', role: 'COO', scenario: 'Base', at }, {});
    return { lessons, receipts: history ? [...receipts, history] : receipts, findings: answer.value.digest.counts };
  } finally {
    excel.close();
  }
}

const kept = (book: Book) => {
  const sheet = book.sheetNamed('Forecast history');
  return sheet ? values(sheet).slice(5) : [];
};

/** Two weeks later: what was sold stands in the workbook. */
function later(book: Book): void {
  book.sheetNamed('Settings')?.cells.set(1, 1, 46096);
  const sold = [['Product', '2026-W10', '2026-W11'], ['B-1', 900, 1000], ['B-2', 500, 400]];
  sold.forEach((cells, r) => cells.forEach((cell, c) => book.sheetNamed('Demand')?.cells.set(20 + r, c, cell)));
  book.names.push({ name: 'Actuals', formula: "'Demand'!$A$21:$C$23", visible: true, comment: '' });
}

describe('the forecast history', () => {
  it('holds the forecasts of a plan that was committed, and the next reading scores them by their lag', async () => {
    const book = bikes();
    await turned(book, '2026-03-01T08:00:00.000Z', true);
    expect(kept(book)).toHaveLength(8);
    expect(kept(book)[0]).toEqual(['2026-03', '2026-03-01 08:00:00', 'B-1', '2026-W10', 'Consensus', 1000]);
    later(book);
    const { lessons, findings } = await turned(book, '2026-03-16T08:00:00.000Z', true);
    expect(lessons?.standings).toMatchObject([{ who: 'Consensus', lag: 1, pairs: 1, bias: 100 / 1400 }, { who: 'Consensus', lag: 2, pairs: 1, bias: 100 / 1400 }]);
    expect(findings).toMatchObject({ stop: 0 });
    expect(kept(book)).toHaveLength(8); // the same plan of the same cycle says nothing new
  });

  it('is kept once when the cutoff has passed, without a plan', async () => {
    const book = bikes();
    book.sheetNamed('Settings')?.cells.set(3, 0, 'Cutoff');
    book.sheetNamed('Settings')?.cells.set(3, 1, '2026-03-04');
    for (const name of book.names) if (name.name === 'Settings') name.formula = name.formula.replace(/\d+$/, '4');
    await turned(book, '2026-03-03T08:00:00.000Z', false);
    expect(kept(book)).toEqual([]);
    const { receipts } = await turned(book, '2026-03-05T08:00:00.000Z', false);
    expect(receipts.at(-1)).toMatchObject({ ok: true, sheet: 'Forecast history' });
    await turned(book, '2026-03-06T08:00:00.000Z', false);
    expect(kept(book)).toHaveLength(8);
  });
});
