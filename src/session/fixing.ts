import type { Fix } from '../model/fix';
import { address } from '../model/place';
import type { InputName } from '../signal/inputs';
import type { Answer, Watch } from '../workbook/workbook';
import { fixesKept, keepFixes } from './fixes-kept';
import type { Means } from './means';
import { read } from './signal-acts';

/** Puts a rule's cells right in the sheet as a person asked, keeps what stood there in the workbook, and reads again. */
export async function fix(means: Means, input: InputName, rule: string, watch: Watch): Promise<void> {
  watch.tell?.('Putting the cells right', 0);
  await changed(means, await means.engine.fixes(input, rule), watch);
}

/** Puts back what stood in the cells that were fixed, as far as nobody has touched them since, and reads again. */
export async function putBack(means: Means, watch: Watch): Promise<void> {
  const before = await fixesKept(means.workbook);
  if (!before.ok) return refused(means, before);
  const back = before.value.fixes.map(({ place, old, now }): Fix => ({ place, old: now ?? '', now: old }));
  const answer = await means.workbook.fix(back);
  if (!answer.ok) return refused(means, answer);
  const gone = new Set(answer.value.map(({ place }) => address(place)));
  await keepFixes(means.workbook, before.value.fixes.filter(({ place }) => !gone.has(address(place))));
  await read(means, watch);
}

async function changed(means: Means, fixes: readonly Fix[], watch: Watch): Promise<void> {
  const before = await fixesKept(means.workbook);
  const answer = before.ok ? await means.workbook.fix(fixes) : before;
  if (!before.ok || !answer.ok) return refused(means, answer);
  const now = new Set(answer.value.map(({ place }) => address(place)));
  await keepFixes(means.workbook, [...before.value.fixes.filter(({ place }) => !now.has(address(place))), ...answer.value]);
  await read(means, watch);
}

function refused({ store }: Means, answer: Answer<unknown>): void {
  if (!answer.ok) store.change({ refused: { task: 'select', refusal: answer.refusal } });
}
