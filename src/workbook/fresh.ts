import { filled, outlined, type Work } from './body';
import type { Claim } from './claim';
import { froze } from './dress';
import { begunByUs } from './holdings';
import type { Call } from './run';
import { STAMP_ROW } from './stamp';
import { verified } from './verified';
import type { Watch } from './workbook';

/** What is left to take away when a new sheet could not be finished. */
export type Begun = { id?: string };

/** Writes a new sheet after all others, marked as ours from its first moment. Three trips and one for each block of rows. */
export async function fresh(call: Call, work: Work, begun: Begun, watch?: Watch): Promise<void> {
  call.context.runtime.enableEvents = false; // our own writes are no news to us
  const here = call.context.workbook.worksheets.add(work.claim.name).load('id');
  here.names.add(work.claim.mark, here.getRangeByIndexes(STAMP_ROW, 0, 1, 1)).visible = false;
  froze(here, work.of);
  call.context.application.suspendApiCalculationUntilNextSync();
  outlined(call, here, work);
  await call.go();
  begun.id = here.id;
  await filled(call, here.id, work, new Set(), watch);
  if (work.sheet.lock) await verified(call, here.id, work); // what is locked can never be put right
}

/** Takes an unfinished new sheet away again. One trip, or two. */
export async function withdrawn(call: Call, { name, mark }: Claim, begun: Begun): Promise<void> {
  call.context.runtime.enableEvents = true;
  const sheet = begun.id ?? name;
  if (!(await begunByUs(call, sheet, mark))) return;
  call.context.workbook.worksheets.getItem(sheet).delete();
  await call.go();
}
