import { within } from '../model/patched';
import { cells, placeOf, type Place } from '../model/place';
import type { Change } from '../workbook/workbook';
import { exceptionName } from '../commit/exception-name';
import type { Means } from './means';
import { remembered } from './remembered';
import { subject } from './reconcile-acts';
import { gathered, thought } from './run';
import { weigh } from './scenario-acts';
import { lateIn } from './signal-acts';
import { REMEMBERED, type Session } from './session';
import { tracedAgain } from './trace-acts';

/** Typing is over when nothing came for so long; all is looked at again when nothing came for longer. Milliseconds. */
const PAUSE = 120;
const REST = 3000;
/** A block larger than this is not followed cell by cell. */
const CELLS = 20_000;

/**
 * Follows what a person types into the inputs: only the cells that changed are read again, and only the items they speak of worked out again.
 * When the person rests, the whole is read once more, for what formulas made of the edit and for what is to be told of the inputs.
 *
 * An edit on a sheet that holds no input changes nothing a person has to know of; formulas may carry it into the inputs, so the whole is read
 * once more when the person rests. What cannot be followed (rows put in, cells beside the inputs) is told as changed, and a person reads again.
 */
export function live(means: Means, wait: (ms: number) => Promise<void>, guarded: (work: () => Promise<void>) => Promise<void>): (change: Change) => void {
  const { store } = means;
  let waiting: readonly Required<Place>[] = [];
  let beat = 0;

  const follow = async (at: number) => {
    await wait(PAUSE);
    while (store.now().running) await wait(PAUSE); // what is read or written now is read and written as it was asked for
    if (at !== beat || !store.now().outlook) return;
    const places = waiting;
    waiting = [];
    if (places.length > 0) await guarded(() => touched(means, places));
    // Where Excel refuses just then, or something runs, the whole is read at the next rest: figures never stay behind in silence.
    for (let read = false; !read; ) {
      await wait(REST);
      if (at !== beat) return;
      if (store.now().running) continue;
      read = true; // trouble of our own ends in the session, and once is enough
      await guarded(async () => { read = await rested(means, () => at === beat && !store.now().running); });
    }
  };

  return (change) => {
    const { digest, outlook, ranges } = store.now();
    if (!digest) return;
    if (change.sheet === '') return told(means, [change]);
    const elsewhere = outlook && !ranges.some(({ sheet }) => sheet === change.sheet); // without a plan an input is wanting: it may come from anywhere
    if (elsewhere) {
      beat += 1;
      return void follow(beat);
    }
    const place = change.edited ? placeOf(change.address, change.sheet) : undefined;
    const block = place && { ...place, rows: place.rows ?? 1, columns: place.columns ?? 1 };
    if (!block || block.rows * block.columns > CELLS || !ranges.some((range) => within(block, range))) return told(means, [change]);
    waiting = [...waiting, block];
    beat += 1;
    void follow(beat);
  };
}

/** Says that cells have changed since the workbook was read. */
export function told({ store }: Means, changes: readonly Pick<Change, 'sheet' | 'address'>[]): void {
  const places = changes.map(({ sheet, address }) => (sheet === '' ? `${address} of a sheet that Excel did not name` : `${sheet}!${address}`));
  if (store.now().digest) store.change({ changed: [...store.now().changed.filter((other) => !places.includes(other)), ...places].slice(-REMEMBERED) });
}

/** Reads the blocks again and works out what hangs on them; the exception that is open stays open, by its name. */
async function touched(means: Means, places: readonly Required<Place>[]): Promise<void> {
  const { workbook, engine, store } = means;
  const { scenario } = store.now();
  const answers = await workbook.read(places.map((place) => ({ name: place.sheet, place })));
  const grids = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  if (grids.length < places.length) return told(means, places.map((place) => ({ sheet: place.sheet, address: cells(place) })));
  const { outlook, digest } = await engine.touch(grids, scenario);
  const opened = named(means);
  const last = places.at(-1);
  store.change({ outlook, ...(digest && { digest }), followed: last && cells(last), receipts: [], plan: undefined, opened: undefined });
  await shownAgain(means, opened);
}

/** Reads the whole workbook once more, in the background; what came of it is let go when a person did something meanwhile. False where Excel refused. */
async function rested(means: Means, still: () => boolean): Promise<boolean> {
  const { workbook, engine, store } = means;
  const known = await remembered(workbook);
  const read = known.ok ? await gathered(workbook, { ...known.value, settings: new Map() }, {}) : known;
  if (!known.ok || !read.ok) return false;
  if (!still()) return true;
  const { held } = known.value;
  const { scenario } = store.now();
  const answer = await thought(engine, read.value, { settings: new Map(), scenario, held }, {});
  if (!answer.ok || answer.value.scenario === undefined) return true;
  const opened = named(means);
  const same = gist(answer.value) === gist(store.now());
  store.change({ ...answer.value, ...(!same && { receipts: [], plan: undefined }), scenario: answer.value.scenario, lessons: await engine.lessons(), board: await engine.board(), signal: { ...store.now().signal, late: await lateIn(engine, held, answer.value.digest) }, opened: undefined });
  await shownAgain(means, opened);
  return true;
}

/** What a reading came to, in brief: the same again where no input has changed. */
function gist({ digest, outlook }: Pick<Session, 'digest' | 'outlook'>): string {
  return JSON.stringify([digest?.inputs, digest?.counts, outlook?.totals]);
}

/** The exception that is open, by the name it keeps. */
function named({ store }: Means): string | undefined {
  const { opened, outlook } = store.now();
  const line = outlook?.exceptions.find(({ rank }) => rank === opened?.rank);
  return line && exceptionName(line);
}

/** What was in sight beside the headline, with its new numbers: the exception that is open, the scenarios side by side, the one that is worked on. */
async function shownAgain(means: Means, exception: string | undefined): Promise<void> {
  const { engine, store } = means;
  await reopened(means, exception);
  await tracedAgain(means);
  if (store.now().comparison) store.change({ comparison: await engine.scenarios() });
  await weigh(means);
}

async function reopened({ engine, store }: Means, name: string | undefined): Promise<void> {
  const line = name === undefined ? undefined : store.now().outlook?.exceptions.find((one) => exceptionName(one) === name);
  if (!line) return;
  const detail = await engine.detail(line.rank);
  const explained = detail && (await engine.explain(subject(line), detail.worst));
  if (store.now().opened === undefined && store.now().outlook?.exceptions.includes(line)) store.change({ opened: { rank: line.rank, detail, explained } });
}
