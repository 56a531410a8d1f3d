import type { Watch } from '../workbook/workbook';
import type { Means } from './means';
import { written } from './run';
import { confirmColumns } from './signal-acts';

/** Writes the sheets of what was read last, and keeps the receipts. */
export async function write(means: Means, watch: Watch): Promise<void> {
  const { workbook, engine, store, clock } = means;
  const { digest, outlook, scenario } = store.now();
  if (!digest || !outlook) return;
  const choice = { stages: ['signal', 'reconcile', 'learn'], scenario, allRows: digest.plan?.allRows ?? false, at: new Date(clock()).toISOString() } as const;
  const receipts = await written(workbook, engine, { digest }, choice, watch);
  store.change({ receipts });
  // What is planned from is confirmed: a header renamed after this is known again.
  if (receipts.every(({ ok }) => ok)) await confirmColumns(means, digest.inputs.map(({ input }) => input));
}

/** Opens an exception and fetches the course of its item, or closes what is open. */
export async function open({ engine, store }: Means, rank: number | undefined): Promise<void> {
  const line = store.now().outlook?.exceptions.find((one) => one.rank === rank);
  store.change({ opened: line && { rank: line.rank, course: undefined } });
  if (!line || line.item < 0) return;
  const course = await engine.course(line.item);
  if (store.now().opened?.rank === rank) store.change({ opened: { rank: line.rank, course } });
}
