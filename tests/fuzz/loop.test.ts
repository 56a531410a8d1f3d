import fc from 'fast-check';
import { seated } from '../../src/session/seated';
import { store, type Session } from '../../src/session/session';
import { excelWorkbook } from '../../src/workbook/excel';
import { engine } from '../../src/worker/engine';
import { cellsOf, made, whole, type Rows } from '../command/given';
import type { LocalExcel } from '../excel/excel';
import { load } from '../excel/file/load';
import { save } from '../excel/file/save';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { judgeUnchanged } from '../judge/unchanged';
import { Tally } from '../judge/tally';
import { acts, around, asked, done, type Act } from './acts';
import { befall, mishaps, sane, sheets, type Mishap } from './chance';

/** `FUZZ=600`: for so many seconds, from a seed of the day, instead of the same few workbooks as always; `SEED=7` starts from another seed. */
const SECONDS = Number(process.env['FUZZ'] ?? NaN);
const [RUNS, ALWAYS] = [8, 1];
const SEED = Number(process.env['SEED'] ?? (SECONDS > 0 ? Date.now() % 2 ** 31 : ALWAYS));
jest.setTimeout(((SECONDS || 60) + 120) * 1000);
/** A pane that has not come to an end after so long hangs. Milliseconds. */
const HANGS = 60_000;

type Given = { demand: Rows; supply: Rows; products: Rows; other: Rows; called: string };

const PLANNERS = ['Demand', 'Supply', 'Products'];
/** The client tries a clean-up that failed again after so long: in a later workbook here, whose faults would then come at other requests than the seed says. Milliseconds. */
const CLEANED_AGAIN = 5000;
const soon = setTimeout;
beforeAll(() => void jest.spyOn(globalThis, 'setTimeout').mockImplementation((act: () => void, ms?: number) => {
  const timer = soon(act, ms);
  if (ms === CLEANED_AGAIN) clearTimeout(timer);
  return timer;
}));
afterAll(() => jest.restoreAllMocks());

const open: LocalExcel[] = [];
afterEach(closed);
async function closed(): Promise<void> {
  for (const excel of open.splice(0)) {
    await excel.idle();
    excel.close();
  }
}

async function opened(bytes: Uint8Array): Promise<LocalExcel> {
  await closed();
  const excel = await openExcel(load(bytes));
  open.push(excel);
  return excel;
}

/** The planner's workbook with what befell it before we came: merged cells, formulas, broken names, protected and hidden sheets. */
function workbook({ demand, supply, products, other, called }: Given, befallen: readonly Mishap[]): Book {
  const all = { Demand: demand, Supply: supply, Products: products, [called]: other };
  const book = made(all, { Demand: whole('Demand', demand), Supply: whole('Supply', supply), Products: whole('Products', products), ...(called.includes('(') ? {} : { [`${called}_`]: whole(called, other) }) });
  befallen.forEach((mishap) => mishap(book));
  return book;
}

/** A pane over what is open now; `after` does something and waits until all of it has come to an end. */
function pane(excel: LocalExcel) {
  const memory = store();
  const desk = seated({ workbook: excelWorkbook(), engine: engine(), store: memory, clock: () => 1_772_352_000_000 });
  const rest = async () => {
    const late = Date.now() + HANGS;
    do {
      await excel.idle();
      if (Date.now() > late) throw new Error(`still ${JSON.stringify(memory.now().running)}`);
    } while (memory.now().running);
  };
  return { desk, now: memory.now, after: async (act: () => void): Promise<Session> => (act(), await rest(), memory.now()) };
}

/** The planner's part of a workbook as it is now. */
function planned(book: Book, planners: readonly string[]): Book {
  const theirs = load(save(book));
  theirs.sheets = theirs.sheets.filter(({ name }) => planners.includes(name));
  theirs.names = theirs.names.filter(({ scope }) => scope === undefined);
  return theirs;
}

function touched(theirs: Book, after: Book): readonly string[] {
  const tally = new Tally();
  judgeUnchanged(tally, theirs, after);
  return tally.wrong;
}

const told = (all: readonly Act[]) => all.map(({ what, which, trouble }) => `${what} ${which}${trouble.length > 0 ? ` with ${JSON.stringify(trouble)}` : ''}`);

/** Goes through the acts and holds the workbook against what it was after each; what the person did is what it was. */
async function gone(excel: LocalExcel, all: readonly Act[], planners: readonly string[], tally: Map<string, number>): Promise<void> {
  const { desk, now, after } = pane(excel);
  let was: Book | undefined;
  for (const [i, act] of all.entries()) {
    if (done(act, excel, planners)) {
      await excel.idle();
      was = undefined;
      continue;
    }
    was ??= planned(excel.book, planners);
    const before = now();
    befall(excel, act.trouble);
    const session = await after(() => asked(act, desk, now));
    reached(act, before, session, excel.book).forEach((what) => tally.set(what, (tally.get(what) ?? 0) + 1));
    const so = told(all.slice(0, i + 1));
    expect([so, session.broken?.stack]).toEqual([so, undefined]);
    expect([so, touched(was, excel.book)]).toEqual([so, []]);
  }
}

/** What a loop has to reach for a fuzz of it to say anything. */
const REACHED = ['committed', 'verified', 'carried out', 'kept'];

/** What an act came to, by what stands in the workbook now and did not before. */
function reached({ what }: Act, before: Session, { outlook, refused, receipts, plan, scenarios, verification, review }: Session, book: Book): readonly string[] {
  const stands = plan && book.sheets.some(({ name, protection }) => name === `Plan ${plan.cycle} v${plan.version}` && protection);
  const sound = verification && verification.plans.length > 0 && verification.plans.every(({ unchanged }) => unchanged);
  const added = scenarios.filter((name) => !before.scenarios.includes(name));
  const levers = book.sheetNamed('Levers');
  const says: Readonly<Record<string, boolean>> = {
    'with a plan': outlook !== undefined,
    refused: refused !== undefined || receipts.some(({ ok }) => !ok),
    committed: what === 'commit' && plan !== before.plan && stands !== undefined,
    verified: what === 'verify' && verification !== before.verification && sound === true,
    'carried out': what === 'execute' && review.written !== before.review.written && book.sheetNamed('Execution') !== undefined,
    kept: what === 'keep' && added.some((name) => cellsOf(levers).some((row) => row.includes(name))),
  };
  return ['acts', ...Object.entries(says).flatMap(([name, so]) => (so ? [name] : []))];
}

const unfinished = (book: Book) => book.sheets.filter((sheet) => String(sheet.cells.value(2, 0) ?? '').includes('not complete')).map(({ name }) => name);

/** Once nothing goes wrong any more: what can be read can be written, whole, and every plan that is registered is what was committed. */
async function mended(bytes: Uint8Array, all: readonly Act[], planners: readonly string[]): Promise<void> {
  const excel = await opened(bytes);
  for (const sheet of excel.book.sheets) if (!planners.includes(sheet.name) && !sheet.name.startsWith('Plan ')) sheet.protection = undefined;
  const { desk, after } = pane(excel);
  const so = told(all);
  const read = await after(desk.read);
  expect([so, read.broken?.stack, read.refused]).toEqual([so, undefined, undefined]);
  if (!read.outlook) return;
  const { receipts, broken } = await after(desk.write);
  expect([so, broken?.stack, receipts.filter((receipt) => !receipt.ok && receipt.refusal.reason !== 'in the way')]).toEqual([so, undefined, []]); // what a person wrote on our sheet may stand in the way, and is told
  const refused = new Set(receipts.map(({ sheet }) => sheet));
  expect([so, unfinished(excel.book).filter((name) => refused.has(name))]).toEqual([so, []]);
  const { verification } = await after(desk.verify);
  const gone = new Set(excel.book.sheets.map(({ name }) => name));
  const changed = (verification?.plans ?? []).filter(({ unchanged, sheet }) => !unchanged && gone.has(sheet) && !meddled(all));
  expect([so, changed]).toEqual([so, []]);
}

/** Whether the person wrote on sheets of ours: then a plan may well differ. */
const meddled = (all: readonly Act[]) => all.some(({ what }) => what === 'writes on a sheet of ours' || what === 'deletes a sheet of ours');

/** Anything that may be in a workbook and befall it, and every other time what surely comes to a plan. */
const runs: fc.Arbitrary<readonly [Given, readonly Mishap[], readonly Act[]]> = fc.oneof(fc.tuple(sheets, mishaps, acts), fc.tuple(sane, fc.constant<readonly Mishap[]>([]), around));

describe('the whole loop, on any small workbook, whatever a person asks and whatever goes wrong', () => {
  it('never breaks, never loses a cell of the person’s, and is whole again once the trouble is over', async () => {
    const end = Date.now() + 1000 * (SECONDS || Infinity);
    let tried = 0;
    const tally = new Map<string, number>();
    await fc.assert(fc.asyncProperty(runs, async ([of, befallen, all]) => {
      if (Date.now() > end) return;
      tried += 1;
      const planners = [...PLANNERS, of.called];
      const excel = await opened(save(workbook(of, befallen)));
      await gone(excel, all, planners, tally);
      await mended(save(excel.book), all, planners);
    }), { numRuns: SECONDS > 0 ? Math.ceil(SECONDS * 10) : RUNS, seed: SEED, endOnFailure: true });
    if (process.env['FUZZ']) process.stdout.write(`seed ${SEED}: ${tried} workbooks, ${[...tally].map(([what, n]) => `${n} ${what}`).join(', ')}\n`);
    expect(REACHED.filter((what) => !tally.has(what))).toEqual([]);
  });
});
