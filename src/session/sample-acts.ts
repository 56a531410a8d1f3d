import type { Page } from '../model/page';
import type { Watch } from '../workbook/workbook';
import type { Means } from './means';
import { part } from './run';
import { read } from './signal-acts';

/** The sheets of the sample, fetched when somebody wants them; undefined where they could not be. */
export type FetchedSample = () => Promise<readonly Page[] | undefined>;

/** Puts the sample's sheets beside what stands in the workbook, and reads them; where a name is taken nothing is done. */
export async function sample(means: Means, fetched: FetchedSample, watch: Watch): Promise<void> {
  const { workbook, store } = means;
  const pages = await fetched();
  const planted = pages === undefined ? ({ ok: false, refusal: { reason: 'failed', detail: 'the sample could not be fetched' } } as const) : await workbook.plant(pages, part(watch, 0, 0.5));
  if (planted.ok) await read(means, part(watch, 0.5, 1));
  else store.change({ refused: { task: 'sample', refusal: planted.refusal } });
}
