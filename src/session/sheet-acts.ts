import type { Place } from '../model/place';
import type { Means } from './means';
import { REMEMBERED } from './session';

/** Brings cells into view. */
export async function go({ workbook, store }: Means, place: Place): Promise<void> {
  const answer = await workbook.select(place);
  store.change({ refused: answer.ok ? undefined : { task: 'select', refusal: answer.refusal } });
}

/** Hears of every change from now on; false where this Excel cannot tell, which is no reason not to read. */
export async function listen({ workbook, store }: Means): Promise<boolean> {
  const answer = await workbook.watch(({ sheet, address: cells }) => {
    const cell = `${sheet}!${cells}`;
    if (store.now().digest) store.change({ changed: [...store.now().changed.filter((other) => other !== cell), cell].slice(-REMEMBERED) });
  });
  return answer.ok;
}
