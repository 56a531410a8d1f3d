import type { Watch } from '../workbook/workbook';
import { go, listen, open, read, take, write, type Means } from './acts';
import type { Desk } from './desk';
import type { Running } from './session';

/** The desk over a workbook and an engine: every act ends in the session, its failures too. One task runs at a time. */
export function seated(means: Means): Desk {
  const { engine, store } = means;
  let stop = new AbortController();
  let listening = false;

  const guarded = (work: () => Promise<void>) => work().catch((error: unknown) => store.change({ broken: error instanceof Error ? error : new Error(String(error)) }));

  const task = (name: Running['task'], what: string, work: (watch: Watch) => Promise<void>) => {
    if (store.now().running) return;
    stop = new AbortController();
    store.change({ running: { task: name, what, share: 0 }, refused: undefined, broken: undefined });
    const tell = (doing: string, share: number) => store.change({ running: { task: name, what: doing, share } });
    void guarded(() => work({ tell, stop: stop.signal })).finally(() => store.change({ running: undefined }));
  };

  /** Hears of changes before it reads, so that none slips through between. */
  const listened = (work: (watch: Watch) => Promise<void>) => async (watch: Watch) => {
    listening ||= await listen(means);
    await work(watch);
  };

  return {
    read: () => task('read', 'Looking for the inputs', listened((watch) => read(means, watch))),
    write: () => task('write', 'Preparing the sheets', (watch) => write(means, watch)),
    cancel: () => stop.abort(),
    go: (place) => void guarded(() => go(means, place)),
    goToDemand: (item, at) =>
      void guarded(async () => {
        const place = await engine.demandCell(item, at);
        if (place) await go(means, place);
      }),
    take: (input) => task('read', `Taking the selection as ${input}`, listened((watch) => take(means, input, watch))),
    open: (rank) => void guarded(() => open(means, rank)),
    dismiss: () => store.change({ broken: undefined, refused: undefined }),
  };
}
