import { backedUp, broughtBack, discarded } from './backup';
import { filled, outlined, type Work } from './body';
import { froze } from './dress';
import type { Holding } from './holdings';
import { reshape } from './reshape';
import type { Call } from './run';
import { standing, type Shape, type Standing } from './shape';
import { STAMP_ROW, UNFINISHED } from './stamp';
import type { Watch } from './workbook';

/** How far a rewriting came, for the one who has to undo it. */
export type Progress = {
  /** Whether a backup of an earlier writing is still there; undefined where its name is taken by the user. */
  readonly left: boolean | undefined;
  /** How the sheet stood; set once its cells wait in the backup. */
  before?: Standing;
  /** From here on the sheet is not what it was. */
  touched: boolean;
};

/** Writes our sheet again, in place. Five trips and one for each block of rows; the former content waits in a backup. */
export async function refilled(call: Call, work: Work, on: Holding, progress: Progress, watch: Watch): Promise<void> {
  const known = work.claim.tables.filter((name) => on.tables.includes(name));
  const others = on.tables.filter((name) => !known.includes(name));
  const before = await standing(call, on.id, known, others, work.of.width);
  await backedUp(call, on.id, before.used, progress.left);
  progress.before = before;
  progress.touched = true;
  const here = call.context.workbook.worksheets.getItem(on.id);
  call.context.runtime.enableEvents = false; // our own writes are no news to us
  call.context.application.suspendApiCalculationUntilNextSync();
  here.getRangeByIndexes(STAMP_ROW, 0, 1, 1).values = [[UNFINISHED]];
  const shapes = wanted(work);
  reshape(here, before.shapes, shapes);
  cleared(here, shapes.filter(({ name }) => !known.includes(name)), work.of.head, Math.max(work.of.width, before.used.columns));
  outlined(call, here, work);
  froze(here, work.of);
  await call.go();
  await filled(call, on.id, work, new Set(known), watch);
  await totalled(call, on.id, before.shapes);
}

/** Our tables as they shall stand. */
function wanted({ of, claim }: Work): readonly Shape[] {
  return of.tables.map(({ table, header, rows }, i) => ({
    name: claim.tables[i] ?? table.name,
    header,
    rows,
    headers: table.columns.map((column) => column.header),
    totals: false,
  }));
}

/** Queues the clearing of what stands above the tables and where new tables will stand. */
function cleared(here: Excel.Worksheet, fresh: readonly Shape[], head: number, width: number): void {
  const above = here.getRangeByIndexes(0, 0, head, width);
  above.clear();
  above.dataValidation.clear();
  for (const { header, rows, headers } of fresh) here.getRangeByIndexes(header, 0, rows + 1, headers.length).clear();
}

/** Shows the totals rows again that people had switched on; no trip where there were none. */
async function totalled(call: Call, id: string, shapes: readonly Shape[]): Promise<void> {
  const shown = shapes.filter(({ totals }) => totals);
  if (shown.length === 0) return;
  const { tables } = call.context.workbook.worksheets.getItem(id);
  for (const { name } of shown) tables.getItem(name).showTotals = true;
  await call.go();
}

/** Brings the former content back: the tables into their former shape, then every cell. Does no harm when done twice. */
export async function restored(call: Call, { claim }: Work, on: Holding, { before }: Progress): Promise<void> {
  call.context.runtime.enableEvents = true;
  if (before) {
    const { tables } = call.context.workbook.worksheets.getItem(on.id).load('name');
    tables.load('items/name');
    await call.go();
    const now = tables.items.map(({ name }) => name);
    const ours = now.filter((name) => claim.tables.includes(name));
    const found = await standing(call, on.id, ours, [], 0);
    const here = call.context.workbook.worksheets.getItem(on.id);
    ours.filter((name) => !on.tables.includes(name)).forEach((name) => here.tables.getItem(name).delete());
    reshape(here, found.shapes, before.shapes);
    emptied(here, found, before);
    broughtBack(call, on.id, before.used);
    await call.go();
    await totalled(call, on.id, before.shapes);
  }
  await discarded(call);
}

/** Queues the clearing of what reaches below or beyond the former content; rows put in above have pushed it further down. */
function emptied(here: Excel.Worksheet, now: Standing, before: Standing): void {
  const pushed = before.shapes.map(({ name, header }) => header - (now.shapes.find((shape) => shape.name === name)?.header ?? header));
  const rows = Math.max(now.used.rows + Math.max(0, ...pushed), before.used.rows);
  const columns = Math.max(now.used.columns, before.used.columns);
  const below = rows - before.used.rows;
  const beyond = columns - before.used.columns;
  if (below > 0) here.getRangeByIndexes(before.used.rows, 0, below, columns).clear();
  if (beyond > 0) here.getRangeByIndexes(0, before.used.columns, rows, beyond).clear();
}
