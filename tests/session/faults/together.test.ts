import { load } from '../../excel/file/load';
import { save } from '../../excel/file/save';
import { bikes } from '../books';
import { over, pane, said, sheet, touched } from './pane';

describe('two things at once', () => {
  it('an edit while the workbook is read is told as a change', async () => {
    const book = bikes();
    const excel = await over(book, { delay: 8 });
    const { desk, done, until } = pane();
    await done(desk.read);
    desk.read();
    await until(({ running }) => (running?.share ?? 0) > 0.05);
    excel.edit(sheet(book, 'Demand'), 1, 1, '1234');
    const { changed, outlook } = await until(({ running, changed: told }) => running === undefined && told.length > 0);
    expect([changed, outlook?.totals.shortUnits]).toEqual([['Demand!B2'], expect.any(Number)]);
  });

  it('a second run does not begin while one is under way', async () => {
    const excel = await over(bikes(), { delay: 2 });
    const { desk, done, memory } = pane();
    desk.read();
    desk.read();
    desk.write();
    const { receipts, broken } = await done(() => undefined);
    expect([receipts, broken, memory.now().digest?.plan?.items]).toEqual([[], undefined, 2]);
    expect(excel.held).toBe(0);
  });

  it('two panes writing the same sheets leave them whole after the next writing, and the person’s own as they were', async () => {
    const book = bikes();
    await over(book, { delay: 1 });
    const [one, other] = [pane(), pane()];
    await Promise.all([one.done(one.desk.read), other.done(other.desk.read)]);
    const [a, b] = await Promise.all([one.done(one.desk.write), other.done(other.desk.write)]);
    expect([a.broken, b.broken, touched(bikes(), book)]).toEqual([undefined, undefined, []]);
    await one.done(one.desk.read);
    expect(new Set(said(await one.done(one.desk.write)))).toEqual(new Set(['ok']));
    expect(touched(bikes(), book)).toEqual([]);
  });

  it('a pane that was closed in the middle of a writing is taken up by the next one', async () => {
    const book = bikes();
    const excel = await over(book);
    const { desk, done, until } = pane();
    await done(desk.read);
    await done(desk.write);
    desk.write();
    await until(({ running }) => (running?.share ?? 0) > 0.5);
    excel.close(); // no answer comes any more: as when its page is gone
    const { book: again } = await over(load(save(book)));
    const next = pane();
    await next.done(next.desk.read);
    expect(new Set(said(await next.done(next.desk.write)))).toEqual(new Set(['ok']));
    expect(touched(bikes(), again)).toEqual([]);
    expect(again.sheets.map(({ name }) => name).filter((name) => /backup|POR/i.test(name))).toEqual([]);
  });
});
