import { isoDay, type Day } from '../model/day';
import type { Stamp } from '../model/sheet';
import { ledgers } from './ledgers';
import type { Means } from './means';

const DAY = 86_400_000;

/** The day it is, by the clock that was handed in. */
export function today({ clock }: Pick<Means, 'clock'>): Day {
  return Math.floor(clock() / DAY);
}

/** Looks at the tables that people and we both write; where Excel refuses, what was known stays and the refusal is told. */
export async function look(means: Means): Promise<void> {
  const { workbook, store } = means;
  const answer = await ledgers(workbook, today(means));
  store.change(answer.ok ? { ledgers: answer.value } : { refused: { task: 'select', refusal: answer.refusal } });
}

/** What a sheet written now says of itself. */
export function stampOf({ store, clock }: Means): Stamp {
  const { digest } = store.now();
  return { cycle: digest?.plan?.cycle ?? '', asOf: digest?.plan ? isoDay(digest.plan.asOf) : '', fingerprint: '', at: new Date(clock()).toISOString() };
}
