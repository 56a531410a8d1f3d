import { engine, type Engine } from '../../src/worker/engine';
import { bikes } from './books';
import { paneOver } from './pane';

/** A pane that was read and follows what is typed; `rest` lets the time pass after which all is read once more. */
async function following(book = bikes()) {
  const asked: (keyof Engine)[] = [];
  const thinking = engine();
  const counting = new Proxy(thinking, { get: (of, name: keyof Engine) => (asked.push(name), of[name]) });
  let rested: (() => void) | undefined;
  const wait = (ms: number) => (ms < 1000 ? Promise.resolve() : new Promise<void>((done) => (rested = done)));
  const { excel, memory, workbook, desk, until } = await paneOver(book, { engine: counting, clock: () => 0, wait });
  desk.read();
  await until(({ running, outlook }) => running === undefined && outlook !== undefined);
  const type = (sheet: string, row: number, column: number, text: string) => {
    const on = excel.book.sheetNamed(sheet);
    if (!on) throw new Error(`no sheet ${sheet}`);
    excel.edit(on, row, column, text);
  };
  const rest = async () => {
    while (!rested) await new Promise((soon) => setImmediate(soon));
    rested();
    rested = undefined;
  };
  const short = (units: number) => until(({ outlook }) => outlook?.totals.shortUnits === units);
  return { excel, memory, desk, until, type, short, asked, workbook, rest };
}

describe('an edit of an input', () => {
  it('is followed: headline and exceptions are of now, and nothing is called stale', async () => {
    const { type, short, asked } = await following();
    asked.length = 0;
    type('Supply', 1, 2, '1000');
    const { outlook, changed } = await short(300);
    expect(outlook?.exceptions.map(({ kind, from, quantity }) => [kind, from, quantity])).toEqual([['short', '2026-W12', 200]]);
    expect(changed).toEqual([]);
    expect(asked).not.toContain('read');
  });

  it('reads the one cell again and not the workbook', async () => {
    const { type, short, workbook } = await following();
    const before = workbook.traffic();
    type('Demand', 1, 1, '1200');
    await short(1400);
    const after = workbook.traffic();
    expect(after.trips - before.trips).toBeLessThanOrEqual(3);
    expect(after.bytesIn - before.bytesIn).toBeLessThan(100);
  });

  it('of anything but a quantity is understood anew from the cells that are here', async () => {
    const { type, until, asked } = await following();
    asked.length = 0;
    type('Products', 1, 1, '200');
    await until(({ outlook }) => outlook?.totals.revenueAtRisk === 120_000);
    type('Supply', 1, 2, 'n/a');
    expect((await until(({ digest }) => (digest?.counts.warning ?? 0) > 0)).outlook?.totals.shortUnits).toBe(3000);
    expect(asked).not.toContain('suggest');
  });

  it('keeps the exception that is open, with its new numbers', async () => {
    const { desk, type, until } = await following();
    desk.open(1);
    await until(({ opened: one }) => one?.explained !== undefined);
    type('Supply', 1, 4, '1000');
    const { opened: one } = await until((session) => session.opened?.explained !== undefined && session.outlook?.totals.shortUnits === 500);
    expect(Array.from(one?.detail?.course?.net ?? [])).toEqual([0, -100, -200, -200]);
  });

  it('outside the inputs, and rows put in, are told: a person reads again', async () => {
    const { excel, type, until } = await following();
    type('Demand', 9, 9, 'a note');
    expect((await until(({ changed }) => changed.length > 0)).changed).toEqual(['Demand!J10']);
    await excel.idle();
  });

  it('on a sheet that holds no input is not told, and what formulas made of it is seen once the person rests', async () => {
    const book = bikes('Notes');
    const supply = book.sheetNamed('Supply');
    supply?.cells.set(1, 2, 900, 'IF(Notes!A1="",900,Notes!A1)');
    const { type, rest, short, until, memory } = await following(book);
    const { digest } = memory.now();
    type('Notes', 3, 3, 'call the supplier');
    await rest();
    expect((await until((session) => session.digest !== digest)).changed).toEqual([]);
    expect(memory.now().outlook?.totals.shortUnits).toBe(600);
    type('Notes', 0, 0, '1000');
    await rest();
    expect((await short(300)).changed).toEqual([]);
  });

  it('is looked at with the whole workbook once the person rests', async () => {
    const { type, short, asked, rest, until } = await following();
    type('Supply', 1, 2, '1000');
    const { digest } = await short(300);
    asked.length = 0;
    await rest();
    const again = await until((session) => session.digest !== digest);
    expect(again.outlook?.totals.shortUnits).toBe(300);
    expect(asked).toContain('read');
  });
});
