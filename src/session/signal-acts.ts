import { dayOfTime } from '../model/day';
import { address } from '../model/place';
import type { InputName, Role } from '../signal/inputs';
import { frozenCycle } from '../signal/frozen/text';
import type { Digest } from '../signal/digest';
import type { KnownColumns } from '../signal/range/known-columns';
import type { Watch } from '../workbook/workbook';
import type { KeptAtCutoff } from './cutoff-kept';
import { recalledMapping, rememberColumns, rememberMapping, type Mapping } from './mapping';
import type { Means } from './means';
import { remembered } from './remembered';
import { choose, weigh, whatIf } from './scenario-acts';
import { understood } from './run';
import { NOTHING_SHOWN, type SignalState } from './signal-state';
import { suggested } from './suggesting';

/** Reads the workbook and puts what it says into the session; what was there stays when Excel refuses. */
export async function read({ workbook, engine, store, clock }: Means, watch: Watch): Promise<void> {
  const began = clock();
  const before = store.now().changed;
  store.change({ changed: [] }); // what changes from here on has changed since we read
  const known = await remembered(workbook);
  const answer = known.ok ? await understood(workbook, engine, { ...known.value, settings: new Map() }, watch) : known;
  if (!known.ok || !answer.ok) return store.change({ changed: before, ...(!answer.ok && { refused: { task: 'read', refusal: answer.refusal } }) });
  const front = store.now().scenario;
  const { mapped, columns, held, fixed } = known.value;
  const suggestions = await suggested(workbook, engine, answer.value.found, answer.value.digest);
  store.change({
    ...answer.value, lessons: await engine.lessons(), ...(await whatIf({ workbook, engine })), scenario: answer.value.scenario ?? 'Base', mapped,
    signal: { ...NOTHING_SHOWN, columns, suggestions, fixed, today: dayOfTime(new Date(began).toISOString()), late: await lateIn(engine, held, answer.value.digest) },
    took: clock() - began, receipts: [], plan: undefined, followed: undefined, opened: undefined, traced: undefined,
  });
  // Whoever looked at a scenario goes on looking at it, where it still is there.
  if (answer.value.scenarios.includes(front)) await choose({ workbook, engine, store, clock }, front);
  await weigh({ workbook, engine, store, clock });
}

/** What changed since the cutoff; undefined where nothing was frozen for this cycle. */
export async function lateIn(engine: Means['engine'], held: KeptAtCutoff | undefined, { plan }: Digest): Promise<SignalState['late']> {
  return held && frozenCycle(held.frozen) === plan?.cycle ? { at: held.at, changes: await engine.late() } : undefined;
}

/** Takes what is selected in Excel as the input, remembers it in the workbook, and reads. */
export async function take(means: Means, input: InputName, watch: Watch): Promise<void> {
  const selected = await means.workbook.selected();
  if (selected.ok) await map(means, input, address(selected.value), watch);
  else means.store.change({ refused: { task: 'select', refusal: selected.refusal } });
}

/** Remembers in the workbook where an input is, or with nothing said forgets all that was said of it; then reads. */
export async function map(means: Means, input: InputName, name: string | undefined, watch: Watch): Promise<void> {
  await said(means, input, watch, async ({ mapped, columns }) => {
    const ranges = await rememberMapping(means.workbook, changed(mapped, input, name));
    return ranges.ok && columns.has(input) ? rememberColumns(means.workbook, changed(columns, input, undefined)) : ranges;
  });
}

/** Remembers which header is a column of an input, '' for as found; and with it how all its columns stand now. Then reads. */
export async function column(means: Means, input: InputName, role: Role, header: string, watch: Watch): Promise<void> {
  await said(means, input, watch, ({ columns }) => {
    const before = columns.get(input)?.said ?? new Map<Role, string>();
    const others = [...before].filter(([each, head]) => each !== role && head !== header);
    return rememberColumns(means.workbook, changed(columns, input, { ...standing(means, input), said: new Map(header === '' ? others : [...others, [role, header] as const]) }));
  }, false);
}

/** Changes what the workbook remembers, reads, and remembers how the columns of the input stand now: what was confirmed once survives a new header. */
async function said(means: Means, input: InputName, watch: Watch, change: (mapping: Mapping) => ReturnType<typeof rememberMapping>, confirms = true): Promise<void> {
  const before = await recalledMapping(means.workbook);
  const kept = before.ok ? await change(before.value) : before;
  if (!kept.ok) return means.store.change({ refused: { task: 'select', refusal: kept.refusal } });
  await read(means, watch);
  if (confirms && means.store.now().mapped.has(input)) await confirmColumns(means, [input]);
}

/** Remembers how the columns of inputs stand now, so that a header renamed later is known again; what was taken by elimination only where a person says so (`sure`). */
export async function confirmColumns(means: Means, inputs: readonly InputName[], sure = false): Promise<void> {
  for (const input of inputs) await choices(means, input);
  const { signal } = means.store.now();
  const columns = new Map(signal.columns);
  for (const input of inputs) {
    const renamed = (signal.choices.get(input)?.roles ?? []).filter((each) => each.renamed);
    if (renamed.length > 0 && !sure) continue;
    const said = new Map([...(columns.get(input)?.said ?? []), ...renamed.map(({ role, header }) => [role, header] as const)]);
    columns.set(input, { ...standing(means, input), said });
  }
  const kept = await rememberColumns(means.workbook, columns);
  if (kept.ok) show(means, { columns });
}

/** Confirms how the columns of an input were understood, and reads again: what was doubtful is not any more. */
export async function keep(means: Means, input: InputName, watch: Watch): Promise<void> {
  await confirmColumns(means, [input], true);
  await read(means, watch);
}

/** Every header of an input and which of them serves as what, as last read. */
function standing({ store }: Means, input: InputName): Pick<KnownColumns, 'before' | 'heads'> {
  const { signal } = store.now();
  const known = signal.choices.get(input);
  return { before: new Map((known?.roles ?? []).filter(({ header }) => header !== '').map(({ role, header }) => [role, header] as const)), heads: known?.headers ?? [] };
}

/** Fetches the first rows of an input and its columns to choose from, once a reading. */
export async function preview(means: Means, input: InputName): Promise<void> {
  const { digest, signal } = means.store.now();
  if (signal.previews.has(input)) return;
  const rows = await means.engine.preview(input);
  // What was read again meanwhile has other rows.
  if (means.store.now().digest === digest) show(means, { previews: changed(means.store.now().signal.previews, input, rows) });
  await choices(means, input);
}

/** Fetches the columns of an input to choose from, once a reading. */
export async function choices(means: Means, input: InputName): Promise<void> {
  const { digest, signal } = means.store.now();
  if (signal.choices.has(input)) return;
  const found = await means.engine.choices(input);
  if (found && means.store.now().digest === digest) show(means, { choices: changed(means.store.now().signal.choices, input, found) });
}

function show({ store }: Means, by: Partial<SignalState>): void {
  store.change({ signal: { ...store.now().signal, ...by } });
}

/** A map with one entry put or, with nothing to put, taken out. */
function changed<K, V>(map: ReadonlyMap<K, V>, key: K, value: V | undefined): ReadonlyMap<K, V> {
  const others = [...map].filter(([each]) => each !== key);
  return new Map(value === undefined ? others : [...others, [key, value]]);
}
