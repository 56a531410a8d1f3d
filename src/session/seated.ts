import type { Change } from '../workbook/workbook';
import { commitDesk } from './commit-desk';
import type { Desk } from './desk';
import { learnDesk } from './learn-desk';
import { live, told } from './live';
import { look } from './look';
import { Lost } from './lost';
import { outOfMemory } from './out-of-memory';
import type { Hands, Means } from './means';
import { reconcileDesk } from './reconcile-desk';
import { sample, type FetchedSample } from './sample-acts';
import { scenarioDesk } from './scenario-desk';
import { FORGOTTEN, type Refused, type Store } from './session';
import { lookAhead } from './execute-acts';
import { executeDesk } from './execute-desk';
import { go, listen } from './sheet-acts';
import { signalDesk } from './signal-desk';

/** The desk over a workbook and an engine: every act ends in the session, its failures too. One task runs at a time. */
export function seated(means: Means & { readonly engine: { readonly halt?: () => void } }, fetched: FetchedSample = () => Promise.resolve(undefined)): Desk {
  const { engine, store } = means;
  let stop = new AbortController();
  let listening = false;

  const guarded = guardian(store);
  const task: Hands['task'] = (name, what, work) => {
    if (store.now().running) return;
    stop = new AbortController();
    store.change({ running: { task: name, what, share: 0 }, refused: undefined, broken: undefined });
    const tell = (doing: string, share: number) => store.change({ running: { task: name, what: doing, share } });
    void guarded(() => work({ tell, stop: stop.signal }), name).finally(() => store.change({ running: undefined }));
  };

  const hear = means.wait ? live(means, means.wait, guarded) : (change: Change) => told(means, [change]);

  const hands: Hands = {
    means,
    task,
    reading: (what, work, name = 'read') =>
      task(name, what, async (watch) => {
        listening ||= await listen(means, hear); // before it reads, so that no change slips through between
        await work(watch);
        await lookedAt(means);
      }),
    aside: (work) => void guarded(work),
  };

  return {
    ...signalDesk(hands),
    ...reconcileDesk(hands),
    ...scenarioDesk(hands),
    ...commitDesk(hands),
    ...executeDesk(hands),
    ...learnDesk(hands),
    sample: () => hands.reading('Fetching the sample', (watch) => sample(means, fetched, watch), 'sample'),
    front: (front) => {
      store.change({ front });
      if (store.now().digest) void guarded(() => lookedAt(means)); // people edit those tables in the sheet too
    },
    cancel: () => {
      stop.abort();
      engine.halt?.(); // a thought cannot be asked to stop; one that is under way is let go with its thinker
    },
    go: (place) => void guarded(() => go(means, place)),
    dismiss: () => store.change({ broken: undefined, refused: undefined }),
  };
}

/** A tab that shows the tables people edit shows them as they stand. */
async function lookedAt(means: Means): Promise<void> {
  const { digest, front } = means.store.now();
  if (digest && (front === 'commit' || front === 'learn')) await look(means);
  if (digest && front === 'execute') await lookAhead(means);
}

/** Runs work whose failures end in the session: what a person stopped is no error, and an engine that is gone takes along what it knew. */
function guardian(store: Store) {
  return (work: () => Promise<void>, task: Refused['task'] = 'select') =>
    work().catch((error: unknown) => {
      // Half of what was asked may be known by now: nothing of it is shown.
      if (outOfMemory(error)) return store.change({ ...FORGOTTEN, refused: { task, refusal: { reason: 'memory', detail: String(error) } } });
      if (error instanceof Lost && error.asked) return store.change({ ...FORGOTTEN, refused: { task, refusal: { reason: 'cancelled', detail: error.message } } });
      return store.change({ ...(error instanceof Lost && FORGOTTEN), broken: error instanceof Error ? error : new Error(String(error)) });
    });
}
