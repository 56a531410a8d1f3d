import { seated } from '../../src/session/seated';
import { store, type Session } from '../../src/session/session';
import { excelWorkbook } from '../../src/workbook/excel';
import { engine } from '../../src/worker/engine';
import type { LocalExcel } from '../excel/excel';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';

/** The morning of 1 March 2026: the day on which the bikes are planned. */
export const MORNING = 1_772_352_000_000;

type Means = Parameters<typeof seated>[0];

const opened: LocalExcel[] = [];
afterEach(() => opened.splice(0).forEach((excel) => excel.close()));

/** A pane over an open workbook, as it stands before a button is pressed: its desk, what it remembers, and two ways to wait. Excel is closed after the test. */
export async function paneOver(book: Book, means: Partial<Pick<Means, 'engine' | 'clock' | 'wait'>> = {}, fetched?: Parameters<typeof seated>[1]) {
  const excel = await openExcel(book);
  opened.push(excel);
  const memory = store();
  const workbook = excelWorkbook();
  const desk = seated({ workbook, engine: engine(), store: memory, clock: () => MORNING, ...means }, fetched);
  /** The first session that is as wished, be it the present one. */
  const until = (ready: (session: Session) => boolean) => new Promise<Session>((resolve) => {
    let leave: () => void = () => undefined;
    const look = () => {
      if (!ready(memory.now())) return;
      leave();
      resolve(memory.now());
    };
    leave = memory.subscribe(look);
    look();
  });
  /** Does something, and waits until nothing runs. */
  const done = (act: () => void) => {
    act();
    return until(({ running }) => running === undefined);
  };
  return { book, excel, workbook, memory, desk, until, done };
}
