import { cellsOf } from '../../command/given';
import { bikes } from '../books';
import { over, pane, said, sheet, touched } from './pane';

describe('between reading and writing', () => {
  it('a sheet of ours that was protected is left as it is and named; the others are written', async () => {
    const book = bikes();
    await over(book);
    const { desk, done } = pane();
    await done(desk.read);
    await done(desk.write);
    const before = cellsOf(sheet(book, 'Gaps'));
    Object.assign(sheet(book, 'Gaps'), { protection: { options: {} } });
    const { receipts } = await done(desk.write);
    expect(receipts.filter(({ ok }) => !ok)).toMatchObject([{ sheet: 'Gaps', refusal: { reason: 'protected' } }]);
    expect(cellsOf(sheet(book, 'Gaps'))).toEqual(before);
  });

  it('a sheet of ours that was deleted is made anew', async () => {
    const book = bikes();
    await over(book);
    const { desk, done } = pane();
    await done(desk.read);
    await done(desk.write);
    book.sheets = book.sheets.filter(({ name }) => name !== 'Gaps');
    expect(new Set(said(await done(desk.write)))).toEqual(new Set(['ok']));
    expect(cellsOf(sheet(book, 'Gaps')).length).toBeGreaterThan(3);
  });

  it('an input sheet that was deleted stops nothing that was read, and the next reading says what is missing', async () => {
    const book = bikes();
    await over(book);
    const { desk, done } = pane();
    await done(desk.read);
    book.sheets = book.sheets.filter(({ name }) => name !== 'Supply');
    book.names = book.names.filter(({ name }) => name !== 'Supply');
    expect(new Set(said(await done(desk.write)))).toEqual(new Set(['ok']));
    const { digest, outlook, broken } = await done(desk.read);
    expect([digest?.groups.map(({ rule }) => rule), outlook, broken]).toEqual([expect.arrayContaining(['missing input']), undefined, undefined]);
  });

  it('a range that was renamed is missing by its name, and found again by what a person says', async () => {
    const book = bikes();
    await over(book);
    const { desk, done } = pane();
    await done(desk.read);
    book.names = book.names.map((one) => (one.name === 'Demand' ? { ...one, name: 'Wanted_by_the_market' } : one));
    expect((await done(desk.read)).digest?.plan).toBeUndefined();
    expect((await done(() => desk.map('Demand', 'Wanted_by_the_market'))).digest?.plan?.items).toBe(2);
  });

  it('names of ours that the person has taken are left to them', async () => {
    const book = bikes();
    const before = bikes();
    for (const one of [book, before]) {
      const mine = sheet(one, 'Settings');
      mine.name = 'Gaps';
      one.names = one.names.map((name) => (name.name === 'Settings' ? { ...name, formula: 'Gaps!$A$1:$B$3' } : name));
    }
    await over(book);
    const { desk, done } = pane();
    await done(desk.read);
    const { receipts } = await done(desk.write);
    expect(receipts.map((receipt) => receipt.ok && receipt.sheet)).toContain('Gaps (POR)');
    expect(touched(before, book)).toEqual([]);
  });
});
