import type { Watch } from '../workbook/workbook';
import { commit, go, listen, map, open, preview, read, take, write, type Means } from './acts';
import type { Desk } from './desk';
import { Lost } from './lost';
import { FORGOTTEN, type Refused, type Store, type Task } from './session';

/** The desk over a workbook and an engine: every act ends in the session, its failures too. One task runs at a time. */
export function seated(means: Means & { readonly engine: { readonly halt?: () => void } }): Desk {
  const { engine, store } = means;
  let stop = new AbortController();
  let listening = false;

  const guarded = guardian(store);

  const task = (name: Task, what: string, work: (watch: Watch) => Promise<void>) => {
    if (store.now().running) return;
    stop = new AbortController();
    store.change({ running: { task: name, what, share: 0 }, refused: undefined, broken: undefined });
    const tell = (doing: string, share: number) => store.change({ running: { task: name, what: doing, share } });
    void guarded(() => work({ tell, stop: stop.signal }), name).finally(() => store.change({ running: undefined }));
  };

  /** Hears of changes before it reads, so that none slips through between. */
  const listened = (work: (watch: Watch) => Promise<void>) => async (watch: Watch) => {
    listening ||= await listen(means);
    await work(watch);
  };

  return {
    read: () => task('read', 'Looking for the inputs', listened((watch) => read(means, watch))),
    write: () => task('write', 'Preparing the sheets', (watch) => write(means, watch)),
    cancel: () => {
      stop.abort();
      engine.halt?.(); // a thought cannot be asked to stop; one that is under way is let go with its thinker
    },
    go: (place) => void guarded(() => go(means, place)),
    goToDemand: (item, at) =>
      void guarded(async () => {
        const place = await engine.demandCell(item, at);
        if (place) await go(means, place);
      }),
    take: (input) => task('read', `Taking the selection as ${input}`, listened((watch) => take(means, input, watch))),
    map: (input, name) => task('read', `Reading ${input} from ${name}`, listened((watch) => map(means, input, name, watch))),
    forget: (input) => task('read', `Looking for ${input} by its name`, listened((watch) => map(means, input, undefined, watch))),
    preview: (input) => void guarded(() => preview(means, input)),
    commit: (approver, role) => task('commit', 'Committing the plan', (watch) => commit(means, { approver, role }, watch)),
    open: (rank) => void guarded(() => open(means, rank)),
    dismiss: () => store.change({ broken: undefined, refused: undefined }),
  };
}

/** Runs work whose failures end in the session: what a person stopped is no error, and an engine that is gone takes along what it knew. */
function guardian(store: Store) {
  return (work: () => Promise<void>, task: Refused['task'] = 'select') =>
    work().catch((error: unknown) => {
      if (error instanceof Lost && error.asked) return store.change({ ...FORGOTTEN, refused: { task, refusal: { reason: 'cancelled', detail: error.message } } });
      return store.change({ ...(error instanceof Lost && FORGOTTEN), broken: error instanceof Error ? error : new Error(String(error)) });
    });
}
