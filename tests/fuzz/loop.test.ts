import fc from 'fast-check';
import { seated } from '../../src/session/seated';
import { store, type Session } from '../../src/session/session';
import { excelWorkbook } from '../../src/workbook/excel';
import { engine } from '../../src/worker/engine';
import { made, whole, type Rows } from '../command/given';
import type { LocalExcel } from '../excel/excel';
import { load } from '../excel/file/load';
import { save } from '../excel/file/save';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { judgeUnchanged } from '../judge/unchanged';
import { Tally } from '../judge/tally';
import { acts, asked, done, type Act } from './acts';
import { befall, mishaps, sheets, type Mishap } from './chance';

/** `FUZZ=600`: for so many seconds instead of a few; a seed of the day is tried again by `SEED`. */
const SECONDS = Number(process.env['FUZZ'] ?? 20);
jest.setTimeout((SECONDS + 120) * 1000);
/** A pane that has not come to an end after so long hangs. Milliseconds. */
const HANGS = 60_000;

type Given = { demand: Rows; supply: Rows; products: Rows; other: Rows; called: string };

const PLANNERS = ['Demand', 'Supply', 'Products'];
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

function touched(before: Book, after: Book, planners: readonly string[]): readonly string[] {
  const tally = new Tally();
  const theirs = load(save(before));
  theirs.sheets = theirs.sheets.filter(({ name }) => planners.includes(name));
  theirs.names = theirs.names.filter(({ scope }) => scope === undefined);
  judgeUnchanged(tally, theirs, after);
  return tally.wrong;
}

const told = (all: readonly Act[]) => all.map(({ what, which, trouble }) => `${what} ${which}${trouble.length > 0 ? ` with ${JSON.stringify(trouble)}` : ''}`);

/** Goes through the acts and holds the workbook against what it was after each; what the person did is what it was. */
async function gone(excel: LocalExcel, all: readonly Act[], planners: readonly string[], tally: Map<string, number>): Promise<void> {
  const { desk, now, after } = pane(excel);
  const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);
  for (const [i, act] of all.entries()) {
    if (done(act, excel, planners)) {
      await excel.idle();
      continue;
    }
    const before = load(save(excel.book));
    befall(excel, act.trouble);
    const { broken, outlook, refused, receipts, plan, trial } = await after(() => asked(act, desk, now));
    count('acts');
    if (outlook) count('with a plan');
    if (refused || receipts.some(({ ok }) => !ok)) count('refused');
    if (act.what === 'commit' && plan) count('committed');
    if (act.what === 'keep' && trial === undefined && outlook) count('kept');
    const so = told(all.slice(0, i + 1));
    expect([so, broken?.stack]).toEqual([so, undefined]);
    expect([so, touched(before, excel.book, planners)]).toEqual([so, []]);
  }
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

describe('the whole loop, on any small workbook, whatever a person asks and whatever goes wrong', () => {
  it('never breaks, never loses a cell of the person’s, and is whole again once the trouble is over', async () => {
    const end = Date.now() + 1000 * SECONDS;
    let tried = 0;
    const tally = new Map<string, number>();
    await fc.assert(fc.asyncProperty(sheets, mishaps, acts, async (of: Given, befallen, all) => {
      if (Date.now() > end) return;
      tried += 1;
      const planners = [...PLANNERS, of.called];
      const excel = await opened(save(workbook(of, befallen)));
      await gone(excel, all, planners, tally);
      await mended(save(excel.book), all, planners);
    }), { numRuns: SECONDS * 10, endOnFailure: true });
    expect(tried).toBeGreaterThan(0);
    if (process.env['FUZZ']) process.stdout.write(`${tried} workbooks, ${[...tally].map(([what, n]) => `${n} ${what}`).join(', ')}\n`);
  });
});
