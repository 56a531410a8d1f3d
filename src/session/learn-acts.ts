import { csvOf } from '../learn/csv';
import type { Who } from '../learn/lessons';
import { judged, verdictOf } from '../learn/outcomes';
import type { Period } from '../model/period';
import { matched } from '../signal/cell/fold';
import { numberOf } from '../signal/cell/number';
import { amend } from './commit-acts';
import type { Means } from './means';
import { ownTables, readTable } from './own';
import { weigh } from './scenario-acts';
import { go } from './sheet-acts';

/** Puts a contributor at a lag in front: leans, money, chart and heat map are of it. */
export async function score({ engine, store }: Means, of: Who): Promise<void> {
  store.change({ lessons: await engine.lessons(of) });
}

/** Brings the actual of an item and period into view. */
export async function goToSold(means: Means, item: number, at: Period): Promise<void> {
  const place = await means.engine.soldCell(item, at);
  if (place) await go(means, place);
}

/** Turns the measured bias into a draft of a scenario and weighs it; nothing is kept. One that is kept already is drafted anew, to take its place. */
export async function correct(means: Means): Promise<void> {
  const made = await means.engine.correction();
  if (!made) return;
  const draft = { ...made, was: means.store.now().scenarios.find((name) => matched(name) === matched(made.name)) };
  means.store.change({ trial: { draft, tried: undefined, trouble: '' } });
  await weigh(means);
}

/** Writes what came of an assumption, a number as people type it: the actual, the error and the verdict. What is no number is not written. */
export async function conclude(means: Means, id: string, expected: number, typed: string): Promise<void> {
  const actual = numberOf(typed, 'not needed').value;
  if (Number.isNaN(actual)) return;
  const { error, held } = judged(expected, actual);
  await amend(means, 'Assumptions', id, [['Actual', actual], ['Error', Number.isNaN(error) ? null : error], ['Verdict', verdictOf(error, held) || null]]);
}

/** The table `ForecastHistory` as a text of comma-separated values, for who keeps it elsewhere. */
export async function exported({ workbook, store }: Means): Promise<string | undefined> {
  const own = await ownTables(workbook);
  const table = own.ok ? await readTable(workbook, own.value, 'ForecastHistory') : own;
  if (table.ok) return table.value && csvOf(table.value);
  store.change({ refused: { task: 'select', refusal: table.refusal } });
  return undefined;
}
