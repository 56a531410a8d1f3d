import type { LocalExcel } from '../excel/excel';
import { bikes } from './books';
import { MORNING, paneOver } from './pane';

/** A pane whose clock goes on by 100 ms at every look. */
function pane(book = bikes()) {
  let time = MORNING;
  return paneOver(book, { clock: () => (time += 100) });
}

const sheet = (excel: LocalExcel, name: string) => {
  const found = excel.book.sheetNamed(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

describe('the desk', () => {
  it('reads into the session and says how long it took', async () => {
    const { desk, done } = await pane();
    const session = await done(desk.read);
    expect(session).toMatchObject({ digest: { plan: { items: 2 } }, outlook: { totals: { shortUnits: 600 } }, took: 100, changed: [], broken: undefined });
  });

  it('keeps the receipts of what it wrote until it reads again', async () => {
    const { desk, done } = await pane();
    await done(desk.read);
    expect((await done(desk.write)).receipts.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    expect((await done(desk.read)).receipts).toEqual([]);
  });

  it('hears of an edit after it has read, and forgets it when it reads again', async () => {
    const { excel, desk, done, until } = await pane();
    await done(desk.read);
    excel.edit(sheet(excel, 'Demand'), 1, 1, '1200');
    expect((await until(({ changed }) => changed.length > 0)).changed).toEqual(['Demand!B2']);
    const again = await done(desk.read);
    expect(again).toMatchObject({ changed: [], outlook: { totals: { shortUnits: 1400 } } });
  });

  it('does not take its own writing for a change', async () => {
    const { excel, desk, done } = await pane();
    await done(desk.read);
    await done(desk.write);
    await excel.idle();
    expect((await done(desk.read)).changed).toEqual([]);
  });

  it('says when Excel refuses to show a cell, and keeps what was read', async () => {
    const { desk, done, until } = await pane();
    await done(desk.read);
    desk.go({ sheet: 'Gone', row: 0, column: 0 });
    expect(await until(({ refused }) => refused !== undefined)).toMatchObject({ refused: { task: 'select', refusal: { reason: 'missing' } }, outlook: { totals: { shortUnits: 600 } } });
  });

  it('draws the course of an exception and finds its cell', async () => {
    const { excel, desk, done, until } = await pane();
    await done(desk.read);
    desk.open(1);
    const { opened: one, outlook } = await until((session) => session.opened?.explained !== undefined);
    expect(Array.from(one?.detail?.course?.net ?? [])).toEqual([0, -100, -200, -300]);
    const line = outlook?.exceptions[0];
    if (!line) throw new Error('nothing is short');
    desk.goToDemand(line.item, line.from);
    await excel.idle();
    expect(excel.book.selection?.area).toMatchObject({ top: 1, left: 2 });
  });

  it('takes a selection for an input and remembers it in the workbook', async () => {
    const { excel, book, desk, done } = await pane();
    book.names = book.names.filter(({ name }) => name !== 'Supply');
    expect((await done(desk.read)).outlook).toBeUndefined();
    excel.select(sheet(excel, 'Supply'), { top: 0, left: 0, bottom: 2, right: 4 });
    expect((await done(() => desk.take('Supply'))).outlook?.totals.shortUnits).toBe(600);
    expect((await done(desk.read)).outlook?.totals.shortUnits).toBe(600);
  });
});
