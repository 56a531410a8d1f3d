import { excelWorkbook } from '../../../src/workbook/excel';
import { engine, type Engine } from '../../../src/worker/engine';
import { seated } from '../../../src/session/seated';
import { store, type Session } from '../../../src/session/session';
import { load } from '../../excel/file/load';
import { save } from '../../excel/file/save';
import type { Book, Sheet } from '../../excel/model/book';
import type { LocalExcel, Options } from '../../excel/excel';
import { openExcel } from '../../excel/open';
import { judgeUnchanged } from '../../judge/unchanged';
import { Tally } from '../../judge/tally';

const open: LocalExcel[] = [];
afterEach(ended);

/** What is under way is let come to its end: Excel cleans up after a run has ended. */
async function ended(): Promise<void> {
  for (const excel of open.splice(0)) {
    await excel.idle();
    excel.close();
  }
}

/** The one Excel, over this book from now on; the one before has come to its end. */
export async function over(book: Book, options: Options = {}): Promise<LocalExcel> {
  await ended();
  const excel = await openExcel(book, options);
  open.push(excel);
  return excel;
}

/** A pane over the workbook that is open; `done` does something and waits until nothing runs. */
export function pane(thinking: Engine = engine()) {
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

/** What became of the planner's own sheets, which must be nothing. */
export function touched(before: Book, after: Book): readonly string[] {
  const tally = new Tally();
  judgeUnchanged(tally, before, load(save(after)));
  return tally.wrong;
}

/** What was said of each sheet: `ok`, or why not. */
export const said = ({ receipts }: Session) => receipts.map((receipt) => (receipt.ok ? 'ok' : receipt.refusal.reason));

export function sheet(book: Book, name: string): Sheet {
  const found = book.sheetNamed(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** The sheets of ours that every writing of the gaps makes. */
export const OURS = ['Inputs', 'Gaps', 'Exceptions'] as const;
