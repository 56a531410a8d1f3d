import { BLANK_STEP, type Draft } from '../../src/reconcile/scenario/draft';
import { contents, tabled } from '../workbook/books';
import { bikes } from './books';
import { paneOver } from './pane';

async function pane(book = bikes()) {
  const opened = await paneOver(book);
  await opened.done(opened.desk.read);
  return opened;
}

const more = (value: number): Draft['steps'][number] => ({ ...BLANK_STEP, lever: 'scale', measure: 'Supply', value });
const draft: Draft = { name: 'More', was: undefined, steps: [more(2)] };

describe('a scenario made in the pane', () => {
  it('is weighed before anybody keeps it, and comes to the same once it is kept', async () => {
    const { desk, until, done, memory } = await pane();
    desk.draft(draft);
    const { trial } = await until((session) => session.trial?.tried !== undefined);
    expect(trial?.tried).toMatchObject({ steps: [{ says: 'scale Supply × 2' }], order: [], metrics: { 'Short units': 0 }, base: { 'Short units': 600 } });
    const session = await done(desk.keepDraft);
    expect(session).toMatchObject({ scenario: 'More', scenarios: ['More'], trial: undefined, outlook: { totals: { shortUnits: 0 } }, refused: undefined, broken: undefined });
    desk.compare(true);
    const { comparison } = await until((now) => now.comparison !== undefined);
    expect(comparison?.scenarios[0]?.metrics).toEqual(trial?.tried?.metrics);
    expect((await done(desk.read)).scenario).toBe('More');
    expect(memory.now().outlook?.totals.shortUnits).toBe(0);
  });

  it('is not dropped unasked: who goes to another scenario stays, or says so', async () => {
    const { desk, done, memory, until } = await pane();
    desk.draft(draft);
    await done(desk.keepDraft);
    desk.draft({ ...draft, was: 'More', steps: [more(3)] });
    desk.leave('Base');
    expect(memory.now()).toMatchObject({ scenario: 'More', trial: { draft: { steps: [{ value: 3 }] }, leaving: { to: 'Base' } } });
    desk.stay();
    expect(memory.now().trial?.leaving).toBeUndefined();
    desk.leave('Base');
    desk.discard();
    expect((await until(({ scenario }) => scenario === 'Base')).trial).toBeUndefined();
  });

  it('goes unasked where it says what the workbook says, or nothing yet', async () => {
    const { desk, done, memory } = await pane();
    desk.draft(draft);
    await done(desk.keepDraft);
    const [kept] = memory.now().board?.scenarios ?? [];
    if (!kept) throw new Error('nothing was kept');
    for (const one of [kept, { name: 'What if', was: undefined, steps: [BLANK_STEP] }]) {
      desk.draft(one);
      desk.leave();
      expect(memory.now().trial).toBeUndefined();
    }
  });

  it('stands as rows of the Levers table, whose rows change with it and go with it', async () => {
    const { book, desk, done, memory } = await pane();
    const rows = () => contents(book, 'Levers').slice(4).map((cells) => [cells[0], cells[1], cells[2], cells[3], cells[12]]);
    desk.draft(draft);
    await done(desk.keepDraft);
    desk.draft({ name: 'Less', was: undefined, steps: [more(0.5)] });
    await done(desk.keepDraft);
    desk.draft({ name: 'Much more', was: 'More', steps: [more(3), { ...more(1.5), off: true }] });
    expect((await done(desk.keepDraft)).scenarios).toEqual(['Much more', 'Less']);
    expect(rows()).toEqual([['Scenario', 'Step', 'Lever', 'Measure', 'Value'], ['Much more', 1, 'scale', 'Supply', 3], ['Less', 1, 'scale', 'Supply', 0.5], ['Much more', 2, 'off: scale', 'Supply', 1.5]]);
    expect(memory.now().board?.scenarios[0]?.steps.map(({ off, lever }) => [off, lever])).toEqual([[false, 'scale'], [true, 'scale']]);
    await done(() => desk.removeScenario('Much more'));
    expect(memory.now()).toMatchObject({ scenarios: ['Less'], scenario: 'Base' });
    expect(rows()).toEqual([['Scenario', 'Step', 'Lever', 'Measure', 'Value'], ['Less', 1, 'scale', 'Supply', 0.5]]);
  });

  it("is kept in a person's own table by its own headers, beside what they wrote", async () => {
    const book = bikes();
    const head = ['Remark', 'Lever', 'Scenario', 'Measure', 'Value'];
    [head, ['mine', 'scale', 'Own', 'Supply', 1.2]].forEach((cells, r) => cells.forEach((cell, c) => book.sheetNamed('Products')?.cells.set(r, c + 6, cell)));
    tabled(book, 'Products', 'Levers', 0, 6, 1, 10);
    const { desk, done, memory } = await pane(book);
    expect(memory.now().scenarios).toEqual(['Own']);
    desk.draft(draft);
    expect((await done(desk.keepDraft)).scenarios).toEqual(['Own', 'More']);
    expect(contents(book, 'Products').map((cells) => cells.slice(6))).toEqual([head, ['mine', 'scale', 'Own', 'Supply', 1.2], ['', 'scale', 'More', 'Supply', 2]]);
    desk.draft({ ...draft, name: 'Later', steps: [{ ...more(2), from: '2026-W12' }] });
    expect((await done(desk.keepDraft)).trial?.trouble).toContain('no column From');
  });

  it('is recommended with a reason that the workbook remembers and the sheet tells, its charts drawn once', async () => {
    const { book, desk, until, done } = await pane();
    desk.draft(draft);
    await done(desk.keepDraft);
    desk.recommend({ scenario: 'More', why: 'It fills every order' });
    await until(({ recommended }) => recommended !== undefined);
    await done(desk.write);
    const charts = () => book.sheetNamed('Scenarios')?.charts.map(({ name, title, type, series }) => [name, title, type, series.map(({ color }) => color)]);
    const [first] = [charts()];
    expect(first?.map(([, title]) => title)).toEqual(['Fill % by plan', 'Margin by plan', 'Lowest cash by plan', 'Projected stock at cost', 'Projected cash', 'Margin: from Base to More', 'Revenue: from Base to More', 'Lowest cash: from Base to More']);
    expect(first?.at(-1)?.at(-1)).toEqual(['none', undefined, undefined, undefined]);
    expect(contents(book, 'Scenarios').some((cells) => cells[0] === 'More' && cells[1] === 'It fills every order')).toBe(true);
    expect((await done(desk.read)).recommended).toEqual({ scenario: 'More', why: 'It fills every order' });
    await done(desk.write);
    expect(charts()).toEqual(first);
  });

  it('refuses where the rows it was made of are not what they were', async () => {
    const { excel, book, desk, done } = await pane();
    desk.draft(draft);
    await done(desk.keepDraft);
    const sheet = book.sheetNamed('Levers');
    if (sheet) excel.edit(sheet, 5, 0, 'Renamed');
    desk.draft({ ...draft, was: 'More', steps: [more(9)] });
    expect(await done(desk.keepDraft)).toMatchObject({ refused: { task: 'keep', refusal: { reason: 'missing' } }, trial: { draft: { was: 'More' } } });
    expect(contents(book, 'Levers')[5]?.[0]).toBe('Renamed');
  });
});
