import { wired } from '../../excel/client';
import type { News } from '../../excel/excel';
import type { Asked, Told } from './excel';

// Stands where office.js would in a pane without a workbench around it: Excel answers from another thread, as it answers from another process,
// and what travels is the text of requests and answers. So whatever holds up this page is the pane's own.
const worker = new Worker(new URL('./excel.ts', import.meta.url));
const listeners = new Set<(news: News) => void>();
const waiting = new Map<number, (result: unknown) => void>();
/** Characters of every text that travelled, for whoever measures. */
const travelled: number[] = [];
Object.assign(window, { travelled });
let turn = 0;

worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if ('news' in data) return listeners.forEach((listener) => listener(data.news));
  travelled.push(data.size);
  waiting.get(data.turn)?.(data.result);
  waiting.delete(data.turn);
});

wired(window).serve({
  level: '1.13',
  execute: (message, callback) => {
    turn += 1;
    travelled.push(String(message[4]).length);
    waiting.set(turn, callback);
    worker.postMessage({ turn, message: message.map((part) => (typeof part === 'object' ? null : part)) } satisfies Asked);
  },
  listen: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  use: () => undefined, // no cell of its workbook calls a function
});
