import { address, type Place } from '../model/place';
import type { InputName } from '../signal/inputs';
import type { Watch, Workbook } from '../workbook/workbook';
import type { Engine } from '../worker/engine';
import { committed } from './commit';
import { recalledMapping, rememberMapping } from './mapping';
import { understood, written } from './run';
import { REMEMBERED, type Store } from './session';

/** What the desk works with; time is handed in. */
export type Means = {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
};

/** Reads the workbook and puts what it says into the session; what was there stays when Excel refuses. */
export async function read({ workbook, engine, store, clock }: Means, watch: Watch): Promise<void> {
  const began = clock();
  const before = store.now().changed;
  store.change({ changed: [] }); // what changes from here on has changed since we read
  // Without the mapping another range might be read than the one a person said: then rather nothing.
  const mapped = await recalledMapping(workbook);
  const answer = mapped.ok ? await understood(workbook, engine, { mapped: mapped.value, settings: new Map() }, watch) : mapped;
  if (mapped.ok && answer.ok) return store.change({ ...answer.value, lessons: await engine.lessons(), scenario: answer.value.scenario ?? 'Base', mapped: mapped.value, took: clock() - began, previews: new Map(), receipts: [], plan: undefined, opened: undefined });
  if (!answer.ok) store.change({ changed: before, refused: { task: 'read', refusal: answer.refusal } });
}

/** Writes the sheets of what was read last, and keeps the receipts. */
export async function write({ workbook, engine, store, clock }: Means, watch: Watch): Promise<void> {
  const { digest, outlook, scenario } = store.now();
  if (!digest || !outlook) return;
  const choice = { stages: ['signal', 'reconcile', 'learn'], scenario, allRows: digest.plan?.allRows ?? false, at: new Date(clock()).toISOString() } as const;
  store.change({ receipts: await written(workbook, engine, { digest }, choice, watch) });
}

/** Takes what is selected in Excel as the input, remembers it in the workbook, and reads. */
export async function take(means: Means, input: InputName, watch: Watch): Promise<void> {
  const selected = await means.workbook.selected();
  if (selected.ok) await map(means, input, address(selected.value), watch);
  else means.store.change({ refused: { task: 'select', refusal: selected.refusal } });
}

/** Remembers in the workbook where an input is, or with nothing said forgets what was; then reads. */
export async function map(means: Means, input: InputName, name: string | undefined, watch: Watch): Promise<void> {
  const { workbook, store } = means;
  const before = await recalledMapping(workbook);
  const others = before.ok ? [...before.value].filter(([one]) => one !== input) : [];
  const kept = before.ok ? await rememberMapping(workbook, new Map(name === undefined ? others : [...others, [input, name]])) : before;
  if (kept.ok) await read(means, watch);
  else store.change({ refused: { task: 'select', refusal: kept.refusal } });
}

/** Fetches the first rows of an input, once a reading. */
export async function preview({ engine, store }: Means, input: InputName): Promise<void> {
  const { digest, previews } = store.now();
  if (previews.has(input)) return;
  const rows = (await engine.preview(input)) ?? 'none';
  // What was read again meanwhile has other rows.
  if (store.now().digest === digest) store.change({ previews: new Map([...store.now().previews, [input, rows]]) });
}

/** Commits the plan as reconciled; Excel's no leaves what was committed before as it was. */
export async function commit({ workbook, engine, store, clock }: Means, by: { readonly approver: string; readonly role: string }, watch: Watch): Promise<void> {
  const { digest, outlook, scenario } = store.now();
  if (!digest || !outlook) return;
  const answer = await committed(workbook, engine, digest, { ...by, scenario, at: new Date(clock()).toISOString() }, watch);
  store.change(answer.ok ? { plan: answer.value } : { refused: { task: 'commit', refusal: answer.refusal } });
}

/** Brings cells into view. */
export async function go({ workbook, store }: Means, place: Place): Promise<void> {
  const answer = await workbook.select(place);
  store.change({ refused: answer.ok ? undefined : { task: 'select', refusal: answer.refusal } });
}

/** Opens an exception and fetches the course of its item, or closes what is open. */
export async function open({ engine, store }: Means, rank: number | undefined): Promise<void> {
  const line = store.now().outlook?.exceptions.find((one) => one.rank === rank);
  store.change({ opened: line && { rank: line.rank, course: undefined } });
  if (!line || line.item < 0) return;
  const course = await engine.course(line.item);
  if (store.now().opened?.rank === rank) store.change({ opened: { rank: line.rank, course } });
}

/** Hears of every change from now on; false where this Excel cannot tell, which is no reason not to read. */
export async function listen({ workbook, store }: Means): Promise<boolean> {
  const answer = await workbook.watch(({ sheet, address: cells }) => {
    const cell = `${sheet}!${cells}`;
    if (store.now().digest) store.change({ changed: [...store.now().changed.filter((other) => other !== cell), cell].slice(-REMEMBERED) });
  });
  return answer.ok;
}
