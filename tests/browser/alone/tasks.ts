import type { CDPSession, Page } from 'playwright-core';

/** One task of the page's main thread, in milliseconds: when it began after the first, how long it took by the clock, and how much of the processor's time it had. */
export type Task = { readonly at: number; readonly wall: number; readonly cpu: number };
type Traced = { readonly name: string; readonly ph: string; readonly pid: number; readonly tid: number; readonly ts?: number; readonly dur?: number; readonly tdur?: number; readonly args?: { readonly name?: string } };

/**
 * Notes every task of a page's main thread until the returned function is called, the longest first.
 *
 * What a person waits for is the clock's time, but that holds what other programs had of the processor meanwhile: on a busy machine only the
 * task's own time says what the task is to blame for.
 */
export async function noted(page: Page): Promise<() => Promise<readonly Task[]>> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const events: Traced[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as readonly Traced[]))); // a foreign payload, narrowed here
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] } });
  return async () => {
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
    await cdp.send('Tracing.end');
    await complete;
    await cdp.detach();
    return tasksIn(events).toSorted((a, b) => b.cpu - a.cpu);
  };
}

/** The tasks of the busiest main thread: the page's, for a spare one has nothing to do. */
function tasksIn(events: readonly Traced[]): readonly Task[] {
  const of = ({ pid, tid }: Traced) => `${pid} ${tid}`;
  const threads = new Map(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map((event): [string, Traced[]] => [of(event), []]));
  for (const event of events) if (event.ph === 'X' && event.name.endsWith('RunTask')) threads.get(of(event))?.push(event);
  const [busiest = []] = [...threads.values()].toSorted((a, b) => b.length - a.length);
  const first = Math.min(...busiest.map(({ ts = 0 }) => ts));
  return busiest.map(({ ts = 0, dur = 0, tdur = 0 }) => ({ at: (ts - first) / 1000, wall: dur / 1000, cpu: tdur / 1000 }));
}
