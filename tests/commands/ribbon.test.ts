import { associate, type Pressed } from '../../src/commands/ribbon';
import { seated } from '../../src/session/seated';
import { gates, waiting } from '../../src/session/gates';
import { store, type Session } from '../../src/session/session';
import { excelWorkbook } from '../../src/workbook/excel';
import { engine } from '../../src/worker/engine';
import type { LocalExcel } from '../excel/excel';
import { openExcel } from '../excel/open';
import { bikes } from '../session/books';

const opened: LocalExcel[] = [];
afterEach(() => opened.splice(0).forEach((excel) => excel.close()));

/** A ribbon over a workbook whose pane nobody has opened. */
async function ribbon(book = bikes()) {
  const excel = await openExcel(book);
  opened.push(excel);
  const memory = store();
  const desk = seated({ workbook: excelWorkbook(), engine: engine(), store: memory, clock: () => 1_772_352_000_000 });
  const shown: string[] = [];
  const acts = new Map<string, (pressed: Pressed) => void>();
  associate((name, act) => void acts.set(name, act), { store: memory, desk, show: () => Promise.resolve(void shown.push(memory.now().front)) });
  const press = (name: string) => new Promise<void>((resolve) => acts.get(name)?.({ completed: resolve }));
  return { excel, book, memory, desk, shown, press };
}

describe('Reconcile on the ribbon', () => {
  it('reads and writes without the pane, and leaves the gaps in front', async () => {
    const { excel, book, shown, press } = await ribbon();
    await press('reconcile');
    await excel.idle();
    expect(['Inputs', 'Gaps', 'Exceptions'].map((name) => book.sheetNamed(name) !== undefined)).toEqual([true, true, true]);
    expect(book.sheets[book.active]?.name).toBe('Gaps');
    expect(shown).toEqual([]);
  });

  it('brings the pane to the front, at Signal, where one cannot plan', async () => {
    const book = bikes();
    book.names = book.names.filter(({ name }) => name !== 'Demand');
    const { memory, shown, press } = await ribbon(book);
    await press('reconcile');
    expect([shown, memory.now().digest?.counts.stop, book.sheetNamed('Gaps')]).toEqual([['signal'], 1, undefined]);
  });

  it('brings the pane to the front where Excel says no, with what it said', async () => {
    const { excel, book, memory, shown, press } = await ribbon();
    await press('reconcile');
    await excel.idle();
    Object.assign(book.sheetNamed('Gaps') ?? {}, { protection: { options: {} } });
    await press('reconcile');
    expect(shown).toEqual(['reconcile']);
    expect(memory.now().receipts.find(({ ok }) => !ok)).toMatchObject({ sheet: 'Gaps', refusal: { reason: 'protected' } });
  });

  it('waits for what is running, and two presses come one after the other', async () => {
    const { excel, memory, desk, press } = await ribbon();
    desk.read();
    await Promise.all([press('reconcile'), press('reconcile')]);
    await excel.idle();
    expect(memory.now()).toMatchObject({ running: undefined, broken: undefined, refused: undefined });
    expect(memory.now().receipts.length).toBeGreaterThan(0);
    expect(memory.now().receipts.every(({ ok }) => ok)).toBe(true);
  });

  it('is done whatever happens, so that the button can be pressed again', async () => {
    const { excel, memory, shown, press } = await ribbon();
    excel.faults.failRequest(2, 5012); // the first one asks to hear of edits, and may be refused
    await press('reconcile');
    expect([shown, memory.now().refused?.refusal.reason]).toEqual([['signal'], 'busy']);
    await press('reconcile');
    expect(memory.now().refused).toBeUndefined();
  });
});

describe('Verify plan on the ribbon', () => {
  /** A workbook with a plan in it, opened anew: nothing of the pane that committed it is left. */
  async function committed() {
    const { excel, book, memory, desk, press } = await ribbon();
    await press('reconcile');
    await excel.idle();
    const until = (ready: (session: Session) => boolean) => new Promise<void>((resolve) => memory.subscribe(() => void (ready(memory.now()) && resolve())));
    desk.look();
    await until(({ ledgers }) => ledgers !== undefined);
    const closed = gates(memory.now(), waiting(memory.now())).map(({ name }) => name);
    desk.sign({ approver: 'C. Director', role: 'Managing director', overridden: new Map(closed.map((name) => [name, 'for this test'])) });
    desk.commit();
    await until(({ running, plan }) => running === undefined && plan !== undefined);
    await excel.idle();
    expect(memory.now().plan?.version).toBe(1);
    return ribbon(book);
  }

  it('says that a plan is as it was committed, without anything being read first', async () => {
    const { memory, shown, press } = await committed();
    await press('verify');
    expect(shown).toEqual(['commit']);
    expect(memory.now()).toMatchObject({ digest: undefined, verification: { register: [], plans: [{ version: 1, unchanged: true }] } });
  });

  it('says which plan is not, when somebody has changed a cell of it', async () => {
    const { book, memory, press } = await committed();
    const plan = book.sheets.find(({ name }) => name.startsWith('Plan 2026'));
    const row = plan?.tables[0]?.area;
    if (!plan || !row) throw new Error('there is no plan');
    plan.cells.set(row.top + 1, row.right, 1);
    await press('verify');
    expect(memory.now().verification?.plans[0]).toMatchObject({ unchanged: false });
  });

  it('says that there is none', async () => {
    const { memory, shown, press } = await ribbon();
    await press('verify');
    expect([shown, memory.now().verification]).toEqual([['commit'], { plans: [], register: [] }]);
  });
});
