import { address } from '../model/place';
import type { InputName } from '../signal/inputs';
import type { Watch } from '../workbook/workbook';
import { recalledMapping, rememberMapping } from './mapping';
import type { Means } from './means';
import { choose } from './scenario-acts';
import { understood } from './run';

/** Reads the workbook and puts what it says into the session; what was there stays when Excel refuses. */
export async function read({ workbook, engine, store, clock }: Means, watch: Watch): Promise<void> {
  const began = clock();
  const before = store.now().changed;
  store.change({ changed: [] }); // what changes from here on has changed since we read
  // Without the mapping another range might be read than the one a person said: then rather nothing.
  const mapped = await recalledMapping(workbook);
  const answer = mapped.ok ? await understood(workbook, engine, { mapped: mapped.value, settings: new Map() }, watch) : mapped;
  const front = store.now().scenario;
  if (mapped.ok && answer.ok) {
    store.change({ ...answer.value, lessons: await engine.lessons(), scenario: answer.value.scenario ?? 'Base', mapped: mapped.value, took: clock() - began, previews: new Map(), receipts: [], plan: undefined, opened: undefined });
    // Whoever looked at a scenario goes on looking at it, where it still is there.
    if (answer.value.scenarios.includes(front)) await choose({ workbook, engine, store, clock }, front);
    return;
  }
  if (!answer.ok) store.change({ changed: before, refused: { task: 'read', refusal: answer.refusal } });
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
