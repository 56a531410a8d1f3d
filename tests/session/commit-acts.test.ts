import { inspect } from 'node:util';
import { seated } from '../../src/session/seated';
import { store, type Session } from '../../src/session/session';
import { gates, waiting } from '../../src/session/gates';
import { excelWorkbook } from '../../src/workbook/excel';
import { engine } from '../../src/worker/engine';
import { freshId } from '../excel/file/blank';
import { Sheet, type Book } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { cellsOf } from '../command/given';
import { bikes, filled } from './books';

const NOW = Date.UTC(2026, 2, 2, 10, 15);
const TODAY = NOW / 86_400_000 - 10.25 / 24;
const CHOICE = { decision: '', option: 'Air freight', rationale: 'Customers wait', owner: 'Ada', due: TODAY + 2, status: 'Open', effect: 900 } as const;

/** A desk over a book, with what it remembers; `done` waits until what was asked for is over. */
async function desked(book: Book) {
  const excel = await openExcel(book);
  const memory = store();
  const desk = seated({ workbook: excelWorkbook(), engine: engine(), store: memory, clock: () => NOW });
  const done = (ask: () => void, until: (session: Session) => boolean = () => true) =>
    new Promise<Session>((resolve, reject) => {
      const over = () => {
        const { running, broken } = memory.now();
        if (broken) reject(broken);
        else if (running === undefined && until(memory.now())) resolve(memory.now());
        else return;
        leave();
      };
      let leave: () => void = () => undefined;
      ask();
      leave = memory.subscribe(over);
      over();
    });
  await done(desk.read, ({ digest }) => digest !== undefined);
  await done(desk.write, ({ receipts }) => receipts.length > 0);
  await done(desk.look, ({ ledgers }) => ledgers !== undefined);
  return { excel, desk, done, now: memory.now, close: () => excel.close() };
}

const closed = (session: Session) => gates(session, waiting(session)).filter(({ holds }) => !holds).map(({ name }) => name);
const decideAll = async ({ desk, done, now }: Awaited<ReturnType<typeof desked>>) => {
  for (let left = waiting(now()); left.length > 0; left = waiting(now())) {
    const [line] = left;
    if (!line) return;
    const before = now().ledgers?.decisions.length ?? 0;
    await done(() => desk.decide(line.rank, { ...CHOICE, decision: `${line.kind} of ${line.name} from ${line.from}: Air freight` }, new Map([['Operations', 'Ben']])), ({ ledgers }) => (ledgers?.decisions.length ?? 0) > before);
  }
};

describe('the Commit desk', () => {
  it('opens gate after gate: decisions, assumptions, a signature, and then commits', async () => {
    const book = bikes();
    const at = await desked(book);
    const { desk, done, now } = at;
    expect(closed(now())).toEqual(['Assumptions are written', 'Every material exception has a decision or an accepted risk', 'An approver with a role signs']);
    await decideAll(at);
    await done(() => desk.assume({ assumption: 'Prices hold', measure: 'Price', expected: 100, owner: 'Cyd' }), ({ ledgers }) => ledgers?.assumptions.length === 1);
    desk.sign({ approver: 'Dee', role: 'COO' });
    expect(closed(now())).toEqual([]);
    const { plan, ledgers } = await done(desk.commit, ({ plan: made }) => made !== undefined);
    expect([plan?.version, ledgers?.register.map(({ Sheet }) => Sheet)]).toEqual([1, ['Plan 2026-03 v1']]);
    expect(now().ledgers?.actions.map(({ Owner }) => Owner).slice(0, 2)).toEqual(['Ada', 'Ben']);
    at.close();
  });

  it('locks with the password it is given, and keeps it nowhere else', async () => {
    const secret = 'nobody brings it back';
    const book = bikes();
    const { desk, done, now, close } = await desked(book);
    desk.sign({ approver: 'Dee', role: 'COO' });
    desk.sign({ overridden: new Map(closed(now()).map((name) => [name, 'The board decides on Friday'])) });
    const { plan } = await done(() => desk.commit(secret), ({ plan: made }) => made !== undefined);
    const sheet = book.sheetNamed('Plan 2026-03 v1');
    expect(sheet?.protection?.password).toBe(secret);
    if (sheet) sheet.protection = undefined; // it stood there, and from here on nowhere
    const [workbook, session] = [book, now()].map((all) => inspect(all, { depth: Infinity, maxArrayLength: Infinity, maxStringLength: Infinity }));
    expect([workbook?.includes(plan?.fingerprint ?? '?'), session?.includes(plan?.fingerprint ?? '?')]).toEqual([true, true]); // so deep it looks
    expect([workbook?.includes(secret), session?.includes(secret)]).toEqual([false, false]);
    close();
  });

  it('locks without a password where none is given', async () => {
    const book = bikes();
    const { desk, done, now, close } = await desked(book);
    desk.sign({ approver: 'Dee', role: 'COO', overridden: new Map(closed(now()).map((name) => [name, 'The board decides on Friday'])) });
    await done(() => desk.commit(''), ({ plan }) => plan !== undefined);
    expect(book.sheetNamed('Plan 2026-03 v1')?.protection).toEqual({ options: expect.anything() });
    close();
  });

  it('accepts what nobody has decided about as risks, in one decision that names it all', async () => {
    const book = bikes();
    const { desk, done, now, close } = await desked(book);
    const names = waiting(now()).map(({ kind, name }) => `${kind} of ${name}`);
    await done(() => desk.acceptRest({ rationale: 'Small', owner: 'Ada', due: TODAY + 28 }), ({ ledgers }) => (ledgers?.decisions.length ?? 0) > 0);
    const [row, ...others] = now().ledgers?.decisions ?? [];
    expect([others.length, row?.Status, names.every((name) => String(row?.Decision).includes(name)), waiting(now())]).toEqual([0, 'Accepted', true, []]);
    expect(now().ledgers?.actions).toEqual([]);
    close();
  });

  it('does not commit past a closed gate, and records why a person went past one', async () => {
    const book = bikes();
    const { desk, done, now, close } = await desked(book);
    desk.sign({ approver: 'Dee', role: 'COO' });
    await done(desk.commit);
    expect(book.sheetNamed('Plan 2026-03 v1')).toBeUndefined();
    desk.sign({ overridden: new Map(closed(now()).map((name) => [name, 'The board decides on Friday'])) });
    await done(desk.commit, ({ plan }) => plan !== undefined);
    const page = cellsOf(book.sheetNamed('Plan 2026-03 v1')).flat();
    expect(page).toContain('Overridden: assumptions are written. The board decides on Friday');
    expect([now().signing.overridden.size, now().signing.approver]).toEqual([0, 'Dee']);
    close();
  });

  it('asks the gates again at the moment of committing', async () => {
    const book = bikes();
    const at = await desked(book);
    const { desk, done } = at;
    await decideAll(at);
    await done(() => desk.assume({ assumption: 'Prices hold', measure: '', expected: NaN, owner: 'Cyd' }), ({ ledgers }) => ledgers?.assumptions.length === 1);
    desk.sign({ approver: 'Dee', role: 'COO' });
    const sheet = book.sheetNamed('Decisions');
    const table = sheet?.tables[0];
    if (!sheet || !table) throw new Error('the decisions');
    sheet.cells.set(table.area.top + 1, 6, 'Ada and Ben'); // somebody gives it two owners meanwhile
    const after = await done(desk.commit);
    expect([after.plan, closed(after)]).toEqual([undefined, ['Every decision has one owner and a due date']]);
    at.close();
  });

  it('lets only those sign whom the table of decision rights names', async () => {
    const book = bikes();
    const rights = new Sheet(freshId(), 'Rights');
    book.sheets.push(rights);
    filled(book, rights, 'Decision_rights', [['Decision', 'Horizon', 'Up to', 'Role'], ['Final plan', '', '', 'COO, CEO'], ['short', 'S&OE', 10000, 'Planner']]);
    const { desk, now, close } = await desked(book);
    desk.sign({ approver: 'Eve', role: 'Planner' });
    expect(closed(now())).toContain('The approver may sign');
    desk.sign({ role: 'ceo' });
    expect(closed(now())).not.toContain('The approver may sign');
    close();
  });

  it('changes the status of a decision in its row, and leaves the rest of the table alone', async () => {
    const book = bikes();
    const at = await desked(book);
    await decideAll(at);
    const before = cellsOf(book.sheetNamed('Decisions'));
    await at.done(() => at.desk.amend('Decisions', 'D-1', [['Status', 'Done'], ['Effect found', 700]]), ({ ledgers }) => ledgers?.decisions[0]?.Status === 'Done');
    const after = cellsOf(book.sheetNamed('Decisions'));
    expect(after.flatMap((row, r) => row.flatMap((cell, c) => (cell === before[r]?.[c] ? [] : [cell])))).toEqual(['Done', 700]);
    await at.done(() => at.desk.amend('Decisions', 'D-99', [['Status', 'Done']]), ({ refused }) => refused?.refusal.reason === 'missing');
    at.close();
  });

  it('writes an agenda of at most ten decisions, without what belongs to the weekly meeting or was decided', async () => {
    const book = bikes();
    const settings = book.sheetNamed('Settings');
    settings?.cells.set(3, 0, 'S&OE weeks');
    settings?.cells.set(3, 1, 0);
    book.names = book.names.map((name) => (name.name === 'Settings' ? { ...name, formula: "'Settings'!$A$1:$B$4" } : name));
    const at = await desked(book);
    const [first] = waiting(at.now());
    await at.done(at.desk.agenda, ({ review }) => review.papers.length > 0);
    const rows = cellsOf(book.sheetNamed('Agenda'));
    const header = rows.findIndex((row) => row[0] === 'No');
    expect(rows.slice(header, header + 2).map((row) => row.slice(0, 3))).toEqual([['No', 'Decision needed', 'Money'], [1, `${first?.kind} of ${first?.name} from ${first?.from}`, first?.value]]);
    const options = rows.slice(header + 1).map((row) => row.slice(0, 5));
    expect(options.length).toBeGreaterThan(1);
    expect(options.every(([no, , , , option]) => no === 1 && String(option) !== '')).toBe(true);
    expect(options.slice(1).flatMap((row) => row.slice(1, 4)).every((cell) => cell === '' || cell === null || cell === undefined)).toBe(true); // said once
    await decideAll(at);
    await at.done(at.desk.agenda, ({ review }) => review.papers.length > 0);
    expect(cellsOf(book.sheetNamed('Agenda')).flat()).toContain('Nothing waits for this meeting');
    at.close();
  });

  it('writes the plan in long form for finance: a period adds up to its margin', async () => {
    const book = bikes();
    const { desk, done, now, close } = await desked(book);
    desk.sign({ approver: 'Dee', role: 'COO', overridden: new Map(closed(now()).map((name) => [name, 'so'])) });
    await done(desk.commit, ({ plan }) => plan !== undefined);
    await done(() => desk.financeRows('Plan 2026-03 v1'), ({ review }) => review.papers.length > 0);
    const rows = cellsOf(book.sheetNamed('Finance rows'));
    const lines = rows.slice(rows.findIndex((row) => row[0] === 'Account') + 1).filter((row) => row[2] === '2026-W10');
    expect(lines.map((row) => row.slice(0, 5))).toEqual([['Revenue', '', '2026-W10', 105_000, 'EUR'], ['Cost of goods sold', '', '2026-W10', -63_000, 'EUR']]);
    close();
  });

  it('verifies, and tells a cell that was edited', async () => {
    const book = bikes();
    const { desk, done, now, close } = await desked(book);
    desk.sign({ approver: 'Dee', role: 'COO', overridden: new Map(['Assumptions are written', 'Every material exception has a decision or an accepted risk'].map((name) => [name, 'so'])) });
    await done(desk.commit, ({ plan }) => plan !== undefined);
    expect((await done(desk.verify, ({ verification }) => verification !== undefined)).verification?.plans[0]?.unchanged).toBe(true);
    const sheet = book.sheetNamed('Plan 2026-03 v1');
    if (sheet) sheet.protection = undefined;
    sheet?.cells.set(sheet.tables[0]?.area.bottom ?? 0, 3, 1);
    await done(desk.verify, ({ verification }) => verification?.plans[0]?.unchanged === false);
    expect(now().verification?.plans[0]?.differences.length).toBeGreaterThan(0);
    close();
  });
});
