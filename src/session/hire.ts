import { wrap, type Remote } from 'comlink';
import type { Engine } from '../worker/engine';
import type { Pulse } from '../worker/pulse';
import { Lost } from './lost';

/** A worker that thinks, and the way to let it go. */
export type Hired = { readonly far: Remote<Engine>; readonly leave: () => void };

/**
 * Hires a worker. `died` hears once, with what is known of it, when the worker ends by itself: by an error, or silently, as one does that
 * runs out of memory or is killed. Nobody hears of a worker that was told to leave.
 */
export function hire(died: (why: Lost) => void): Hired {
  const worker = new Worker(new URL('../worker/worker.ts', import.meta.url));
  const watch = new AbortController();
  const leave = () => {
    watch.abort();
    worker.terminate();
  };
  const ended = (why: string) => {
    if (watch.signal.aborted) return;
    leave();
    died(new Lost(`The part that works out the plan stopped: ${why || 'it may have run out of memory'}.`, false));
  };
  worker.addEventListener('error', ({ message }) => ended(message), { signal: watch.signal });
  worker.addEventListener('message', ({ data }: MessageEvent<Partial<Pulse> | undefined>) => data?.holds !== undefined && mourn(data.holds, () => ended(''), watch.signal), { signal: watch.signal });
  return { far: wrap<Engine>(worker), leave };
}

/** Waits behind the worker for the lock it holds: it comes free when the worker is gone, and not a moment before, however long a thought takes. */
function mourn(lock: string, gone: () => void, signal: AbortSignal): void {
  navigator.locks.request(lock, { signal }, gone).catch(() => undefined); // given up because the worker was told to leave
}
