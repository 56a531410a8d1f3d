import type { Period } from '../model/period';
import type { ExceptionLine } from '../reconcile/outlook';
import type { Watch } from '../workbook/workbook';
import { keptAtCutoff } from './history';
import type { Means } from './means';
import { written } from './run';
import { confirmColumns } from './signal-acts';

/** Writes the sheets of what was read last, and keeps the receipts. */
export async function write(means: Means, watch: Watch): Promise<void> {
  const { workbook, engine, store, clock } = means;
  const { digest, outlook, scenario, live = false } = store.now();
  if (!digest || !outlook) return;
  const choice = { stages: ['signal', 'reconcile', 'learn'], scenario, allRows: digest.plan?.allRows ?? false, live, fixed: store.now().signal.fixed, at: new Date(clock()).toISOString() } as const;
  const receipts = await written(workbook, engine, { digest }, choice, watch);
  const history = receipts.every(({ ok }) => ok) ? await keptAtCutoff(workbook, engine, digest, choice.at) : undefined;
  store.change({ receipts: history?.ok ? [...receipts, history] : receipts });
  if (history?.ok === false) store.change({ refused: { task: 'write', refusal: history.refusal } }); // told, and in nobody's way: the sheets stand
  // What is planned from is confirmed: a header renamed after this is known again.
  if (receipts.every(({ ok }) => ok)) await confirmColumns(means, digest.inputs.map(({ input }) => input));
}

/** Opens an exception, fetches what stands behind it and behind its worst period, or closes what is open. */
export async function open({ engine, store }: Means, rank: number | undefined): Promise<void> {
  const line = store.now().outlook?.exceptions.find((one) => one.rank === rank);
  store.change({ opened: line && { rank: line.rank } });
  if (!line) return;
  const detail = await engine.detail(line.rank);
  const explained = detail && (await engine.explain(subject(line), detail.worst));
  if (store.now().opened?.rank === rank) store.change({ opened: { rank: line.rank, detail, explained } });
}

/** Fetches what stands behind another period of the exception that is open. */
export async function explain({ engine, store }: Means, at: Period): Promise<void> {
  const { opened, outlook } = store.now();
  const line = outlook?.exceptions.find((one) => one.rank === opened?.rank);
  const explained = line && (await engine.explain(subject(line), at));
  const now = store.now().opened;
  if (explained && now && now.rank === line.rank) store.change({ opened: { ...now, explained } });
}

/** What an exception speaks of: an item by its place, a resource by its name. */
export function subject({ item, name }: ExceptionLine): number | string {
  return item < 0 ? name : item;
}
