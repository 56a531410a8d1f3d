import { SCENARIO } from '../../src/learn/corrected';
import { BLANK_STEP } from '../../src/reconcile/scenario/draft';
import type { Book } from '../excel/model/book';
import { contents } from '../workbook/books';
import { bikes } from './books';
import { paneOver } from './pane';

const WEEKS = ['2026-W04', '2026-W05', '2026-W06', '2026-W07', '2026-W08', '2026-W09'];

/** Rows on the Demand sheet from a row on, under a name. */
function noted(book: Book, name: string, from: number, rows: readonly (readonly (string | number)[])[]): void {
  rows.forEach((cells, r) => cells.forEach((cell, c) => book.sheetNamed('Demand')?.cells.set(from + r, c, cell)));
  const right = String.fromCharCode(64 + Math.max(...rows.map(({ length }) => length)));
  book.names.push({ name, formula: `'Demand'!$A$${from + 1}:$${right}$${from + rows.length}`, visible: true, comment: '' });
}

/** Two bikes with a past: Sales says 20 % too much of B-1, Consensus half of that. */
async function pane(cutoff = '') {
  const book = bikes();
  if (cutoff !== '') {
    ['Cutoff', cutoff].forEach((cell, c) => book.sheetNamed('Settings')?.cells.set(3, c, cell));
    for (const name of book.names) if (name.name === 'Settings') name.formula = name.formula.replace(/\d+$/, '4');
  }
  noted(book, 'Actuals', 20, [['Product', ...WEEKS], ['B-1', 100, 100, 100, 100, 100, 100], ['B-2', 50, 50, 50, 50, 50, 50]]);
  noted(book, 'Forecasts', 30, [['Product', 'Contributor', 'Lag', ...WEEKS], ['B-1', 'Sales', 1, ...WEEKS.map(() => 120)], ['B-1', 'Consensus', 1, ...WEEKS.map(() => 110)], ['B-2', 'Sales', 1, ...WEEKS.map(() => 50)], ['B-2', 'Consensus', 1, ...WEEKS.map(() => 50)]]);
  const opened = await paneOver(book);
  await opened.done(opened.desk.read);
  return opened;
}

describe('what the Learn tab may ask for', () => {
  it('puts another contributor in front', async () => {
    const { desk, memory, until } = await pane();
    expect(memory.now().lessons?.chosen).toMatchObject({ who: 'Consensus', stock: 6 * 10 * 60 });
    desk.score({ contributor: 'Sales', lag: 1 });
    const { lessons } = await until((session) => session.lessons?.chosen?.who === 'Sales');
    expect(lessons?.chosen?.stock).toBe(6 * 20 * 60);
    expect(lessons?.leans.map(({ name, value }) => [name, value])).toEqual([['B-1', 7200]]);
  });

  it('drafts the bias as a scenario and weighs it; the plan stays, and it is kept only when asked', async () => {
    const { desk, memory, until, done } = await pane();
    const before = memory.now().outlook;
    desk.correct();
    const { trial } = await until((session) => session.trial?.tried !== undefined);
    expect(trial?.draft).toMatchObject({ name: SCENARIO, steps: [{ lever: 'scale', measure: 'Demand', product: 'B-1', value: 0.9091 }] });
    expect(trial?.tried?.metrics['Short units']).toBeLessThan(trial?.tried?.base['Short units'] ?? 0);
    expect(memory.now().outlook).toBe(before);
    expect((await done(desk.keepDraft)).scenarios).toEqual([SCENARIO]);
    desk.correct(); // another click replaces it, and corrects nothing twice
    await until((session) => session.trial?.tried !== undefined);
    expect((await done(desk.keepDraft)).board?.scenarios.map(({ name, steps }) => [name, steps.length])).toEqual([[SCENARIO, 1]]);
  });

  it('asks before it drops a draft that is not kept, and stays with it unless told to drop it', async () => {
    const { desk, memory, until } = await pane();
    const mine = { name: 'Mine', was: undefined, steps: [{ ...BLANK_STEP, value: 1.2 }] };
    desk.draft(mine);
    await until((session) => session.trial?.tried !== undefined);
    desk.correct();
    expect(memory.now().trial).toMatchObject({ draft: mine, leaving: { correcting: true } });
    desk.stay();
    expect([memory.now().trial?.draft, memory.now().trial?.leaving]).toEqual([mine, undefined]);
    desk.correct();
    desk.discard();
    await until((session) => session.trial?.draft.name === SCENARIO && session.trial.tried !== undefined);
  });

  it('shows where a number was read', async () => {
    const { book, desk, excel, memory } = await pane();
    const [lean] = memory.now().lessons?.leans ?? [];
    if (!lean?.worst) throw new Error('a lean with its worst period');
    desk.goToSold(lean.item, lean.worst);
    await excel.idle();
    for (let waits = 0; waits < 50 && book.selection?.area.top !== 21; waits += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(book.selection?.area).toMatchObject({ top: 21, left: 1 });
  });

  it('writes what came of an assumption, as people type numbers', async () => {
    const { book, desk, memory, until, done } = await pane();
    desk.front('learn');
    await until(({ ledgers }) => ledgers !== undefined);
    await done(() => desk.assume({ assumption: 'B-1 sells 1,000', measure: 'B-1', expected: 1000, owner: 'Ada' }));
    await done(() => desk.conclude('A-1', 1000, '1,200'));
    expect(contents(book, 'Assumptions').at(-1)?.slice(6)).toEqual([1200, -200, 'broke, expected too low']);
    await done(() => desk.conclude('A-1', 1000, 'nothing'));
    expect(memory.now().ledgers?.assumptions[0]?.Actual).toBe(1200);
  });

  it('hands the forecast history over as a text, once there is one', async () => {
    const { desk, done } = await pane('2026-02-20');
    await done(desk.write);
    const text = await new Promise<string>((resolve) => desk.exportHistory((_, saved) => resolve(saved)));
    expect(text.split('\r\n').slice(0, 2)).toEqual(['Cycle,Captured at (UTC),Product,Period,Contributor,Quantity', '2026-03,2026-03-01 08:00:00,B-1,2026-W10,Consensus,1000']);
  });
});
