import { cellsOf } from '../../command/given';
import { load } from '../../excel/file/load';
import { save } from '../../excel/file/save';
import { bikes } from '../books';
import { OURS, over, pane, said } from './pane';

describe('a cell in edit mode', () => {
  it('holds a reading up, and it goes on once the cell is finished', async () => {
    const excel = await over(bikes());
    const { desk, done } = pane();
    excel.faults.startEditing(150);
    expect((await done(desk.read)).digest?.plan?.items).toBe(2);
  });

  it('is said where Excel turns the writing away, and what stood stays until it is tried again', async () => {
    const book = bikes();
    const excel = await over(book);
    const { desk, done } = pane();
    await done(desk.read);
    await done(desk.write);
    const before = OURS.map((name) => cellsOf(book.sheetNamed(name)));
    for (let request = 1; request <= 60; request += 1) excel.faults.failRequest(request, 5004);
    expect(new Set(said(await done(desk.write)))).toEqual(new Set(['editing']));
    expect(OURS.map((name) => cellsOf(book.sheetNamed(name)))).toEqual(before);
    await over(load(save(book)));
    const fresh = pane();
    await fresh.done(fresh.desk.read);
    expect(new Set(said(await fresh.done(fresh.desk.write)))).toEqual(new Set(['ok']));
  });
});
