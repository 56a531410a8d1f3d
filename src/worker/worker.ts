import { expose, transfer } from 'comlink';
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
  commit: async (order, tables) => {
    const plan = await here.commit(order, tables);
    if (!plan) return undefined;
    const { sheets: [sheet = plan.sheet], memory } = detached([plan.sheet]);
    return transfer({ ...plan, sheet }, memory);
  },
};

expose(served);
pulse(`plan of record ${crypto.getRandomValues(new Uint32Array(4)).join('-')}`, (told) => self.postMessage(told));
