import type { Sheet } from '../../src/model/sheet';
import { seated } from '../../src/session/seated';
import { Lost } from '../../src/session/lost';
import { store, type Session } from '../../src/session/session';
import { excelWorkbook } from '../../src/workbook/excel';
import { engine, type Engine } from '../../src/worker/engine';
import type { LocalExcel, Options } from '../excel/excel';
import { load } from '../excel/file/load';
import { save } from '../excel/file/save';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { judgeUnchanged } from '../judge/unchanged';
import { Tally } from '../judge/tally';
import { cellsOf } from '../command/given';
import { bikes } from './books';

const opened: LocalExcel[] = [];
afterEach(ended);

/** What is under way is let come to its end: Excel cleans up after a run has ended. */
async function ended(): Promise<void> {
  for (const excel of opened.splice(0)) {
    await excel.idle();
    excel.close();
  }
}

const OURS = ['Inputs', 'Gaps', 'Exceptions'];

/** A pane over a workbook; `done` does something and waits until nothing runs. */
function pane(thinking: Engine = engine()) {
  const memory = store();
  const desk = seated({ workbook: excelWorkbook(), engine: thinking, store: memory, clock: () => 1_772_352_000_000 });
  const until = (ready: (session: Session) => boolean) => new Promise<Session>((resolve) => {
    const look = () => {
      if (!ready(memory.now())) return;
      leave();
      resolve(memory.now());
    };
    const leave = memory.subscribe(look);
    look();
  });
  const idle = () => until(({ running }) => running === undefined);
  return { desk, memory, until, done: (act: () => void) => (act(), idle()) };
}

async function over(book: Book, options: Options = {}): Promise<LocalExcel> {
  await ended();
  const excel = await openExcel(book, options);
  opened.push(excel);
  return excel;
}

/** What became of the planner's own sheets, which must be nothing. */
function touched(before: Book, after: Book): readonly string[] {
  const tally = new Tally();
  judgeUnchanged(tally, before, load(save(after)));
  return tally.wrong;
}

const said = ({ receipts }: Session) => receipts.map((receipt) => (receipt.ok ? 'ok' : receipt.refusal.reason));
const sheet = (book: Book, name: string) => {
  const found = book.sheetNamed(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

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

describe('requests that are too large', () => {
  it('are made in halves until they fit, wherever in the writing of rows Excel says so', async () => {
    const rows = 300;
    const described: Sheet = {
      stage: 'reconcile', name: 'Long', title: 'Long', subtitle: '', blocks: [], stamp: { cycle: '', asOf: '', fingerprint: '', at: '' },
      tables: [{ name: 'Long', rows, frozen: 0, columns: [{ header: 'Units', format: 'units', width: 9, values: { kind: 'number', values: Float64Array.from({ length: rows }, (_, i) => i) } }] }],
    };
    const calm = await over(bikes());
    await excelWorkbook().write([described]);
    await calm.idle();
    const requests = calm.log.length;
    let halved = 0;
    for (let request = 1; request <= requests; request += 1) {
      const book = bikes();
      const excel = await over(book);
      excel.faults.failRequest(request, 5103);
      const [receipt] = await excelWorkbook().write([described]);
      await excel.idle();
      if (!receipt?.ok) expect([receipt?.refusal.reason, book.sheetNamed('Long')]).toEqual(['too large', undefined]);
      else if (excel.log.length > requests) {
        halved += 1;
        expect(cellsOf(sheet(book, 'Long')).slice(-rows).map(([value]) => value)).toEqual(Array.from({ length: rows }, (_, i) => i));
      }
    }
    expect(halved).toBeGreaterThan(0);
  });

  it('are refused in words where a range is larger than Excel reads, and memory is not asked for it', async () => {
    const book = bikes();
    sheet(book, 'Demand').cells.set(1_048_575, 60, 1);
    book.names = book.names.map((one) => (one.name === 'Demand' ? { ...one, formula: 'Demand!$A$1:$BI$1048576' } : one));
    await over(book);
    const { desk, done } = pane();
    const { refused, digest, broken } = await done(desk.read);
    expect(broken).toBeUndefined();
    expect(refused?.refusal.reason ?? digest?.groups.map(({ severity }) => severity)[0]).toMatch(/too large|stop/);
  });
});

describe('wherever Excel fails during a write', () => {
  it.each([[5012, 'busy'], [7000, 'protected'], ['GeneralException', 'failed'], ['ItemNotFound', 'missing']] as const)('with %s, former results stand or say that they are incomplete, nothing of the person’s is touched, and trying again works', async (code, reason) => {
    const calm = await over(bikes());
    const first = pane();
    await first.done(first.desk.read);
    await first.done(first.desk.write);
    const written = load(save(calm.book));
    const before = calm.log.length;
    await first.done(first.desk.write);
    const requests = calm.log.length - before;
    const wanted = OURS.map((name) => cellsOf(calm.book.sheetNamed(name)));
    for (let request = 1; request <= requests; request += Math.ceil(requests / 8)) {
      const book = load(save(written));
      const excel = await over(book, { delay: request % 3 });
      const { desk, done } = pane();
      await done(desk.read);
      if (typeof code === 'number') excel.faults.failRequest(request, code);
      else excel.faults.failAction(request, 1 + (request % 4), code);
      const { receipts, broken } = await done(desk.write);
      expect(broken).toBeUndefined();
      expect(touched(bikes(), book)).toEqual([]);
      for (const receipt of receipts) if (!receipt.ok) expect(receipt.refusal.reason).toBe(reason);
      for (const receipt of receipts) if (!receipt.ok && !receipt.incomplete) expect([receipt.sheet, cellsOf(book.sheetNamed(receipt.sheet))]).toEqual([receipt.sheet, cellsOf(written.sheetNamed(receipt.sheet))]);
      expect(new Set(said(await done(desk.write)))).toEqual(new Set(['ok']));
      expect(OURS.map((name) => cellsOf(book.sheetNamed(name)))).toEqual(wanted);
    }
  }, 120_000);
});

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
    await over(load(save(book)));
    const next = pane();
    await next.done(next.desk.read);
    expect(new Set(said(await next.done(next.desk.write)))).toEqual(new Set(['ok']));
    const again = opened[0]?.book;
    expect(again && touched(bikes(), again)).toEqual([]);
    expect(again?.sheets.map(({ name }) => name).filter((name) => /backup|POR/i.test(name))).toEqual([]);
  });
});

describe('an engine that is gone', () => {
  it.each([['killed', new Lost('The part that works out the plan stopped: it may have run out of memory.', false)], ['out of memory', new RangeError('Array buffer allocation failed')]])('%s is told, nothing half known is shown, and the next reading finds a fresh one', async (_, death) => {
    await over(bikes());
    const alive = engine();
    let dead = true;
    const { desk, done } = pane({ ...alive, reconcile: (scenario) => (dead ? Promise.reject(death) : alive.reconcile(scenario)) });
    const { broken, digest, outlook } = await done(desk.read);
    expect([broken?.message, digest, outlook]).toEqual([death.message, undefined, undefined]);
    dead = false;
    desk.dismiss();
    expect(await done(desk.read)).toMatchObject({ broken: undefined, digest: { plan: { items: 2 } } });
  });
});
