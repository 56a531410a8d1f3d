import { expose, transfer } from 'comlink';
import type { Sheet } from '../model/sheet';
import { engine, type Engine } from './engine';
import { pulse } from './pulse';
import { detached } from './transfer';

const here = engine();

// Sheets travel as typed columns whose memory changes hands; the small answers are copied.
const served: Engine = {
  ...here,
  sheets: async (order) => {
    const { sheets, memory } = detached(await here.sheets(order));
    return transfer(sheets, memory);
  },
  execution: async (order, plan) => {
    const { sheets, memory } = detached(await here.execution(order, plan));
    return transfer(sheets, memory);
  },
  commit: async (order, tables) => withSheet(await here.commit(order, tables)),
  capture: async (why, standing, stamp) => withSheet(await here.capture(why, standing, stamp)),
  financeRows: async (plan, of, stamp) => {
    const made = await here.financeRows(plan, of, stamp);
    const { sheets: [sheet = made], memory } = detached([made]);
    return transfer(sheet, memory);
  },
  leaderFile: async (sheet, head, plan) => {
    const file = await here.leaderFile(sheet, head, plan);
    return transfer(file, [file.buffer]);
  },
};

/** An answer with the sheet it brings. */
function withSheet<T extends { readonly sheet: Sheet }>(answer: T | undefined): T | undefined {
  if (!answer) return undefined;
  const { sheets: [sheet = answer.sheet], memory } = detached([answer.sheet]);
  return transfer({ ...answer, sheet }, memory);
}

expose(served);
pulse(`plan of record ${crypto.getRandomValues(new Uint32Array(4)).join('-')}`, (told) => self.postMessage(told));
