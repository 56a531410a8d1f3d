import type { Remote } from 'comlink';
import type { Engine } from '../worker/engine';
import { asks } from './asks';
import { hire, type Hired } from './hire';
import { Lost } from './lost';

/** An engine that can be stopped in the middle of a thought: whatever was asked then ends as `Lost`, and the next question finds a fresh one. */
export type Stoppable = Engine & { readonly halt: () => void };

/**
 * An engine in a worker: arithmetic never holds up the pane.
 *
 * When the worker dies, what is asked ends as `Lost`. When nothing was asked just then, the next question does, for it speaks of what died
 * with the worker; a reading needs nothing from before and goes ahead.
 */
export function farEngine(): Stoppable {
  let hired: Hired | undefined;
  let untold: Lost | undefined;
  const waiting = new Set<(why: Lost) => void>();

  const end = (why: Lost) => {
    hired?.leave();
    hired = undefined;
    const left = [...waiting];
    waiting.clear();
    left.forEach((reject) => reject(why));
  };
  const died = (why: Lost) => {
    if (waiting.size === 0) untold = why;
    end(why);
  };
  const ask = <T>(question: (of: Remote<Engine>) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      if (untold) {
        reject(untold);
        untold = undefined;
        return;
      }
      waiting.add(reject);
      hired ??= hire(died);
      question(hired.far).then(resolve, reject).finally(() => waiting.delete(reject));
    });
  const asked = asks(ask);

  return {
    ...asked,
    read: (...given) => {
      untold = undefined;
      return asked.read(...given);
    },
    halt: () => {
      if (waiting.size > 0) end(new Lost('stopped by the person', true));
    },
  };
}
