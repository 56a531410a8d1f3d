import type { Place } from '../model/place';
import type { Change } from '../workbook/workbook';
import type { Means } from './means';

/** Brings cells into view. */
export async function go({ workbook, store }: Means, place: Place): Promise<void> {
  const answer = await workbook.select(place);
  store.change({ refused: answer.ok ? undefined : { task: 'select', refusal: answer.refusal } });
}

/** Hears of every change from now on; false where this Excel cannot tell, which is no reason not to read. */
export async function listen({ workbook }: Means, hear: (change: Change) => void): Promise<boolean> {
  return (await workbook.watch(hear)).ok;
}
