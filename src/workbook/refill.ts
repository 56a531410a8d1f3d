import { backedUp, broughtBack, discarded } from './backup';
import { filled, outlined, type Work } from './body';
import { carried, type Left } from './carried';
import { charted, froze, uncharted } from './dress';
import type { Holding } from './holdings';
import { layout, type Kept } from './layout';
import { keptOurs } from './ours';
import { Refused } from './refusal';
import { reshape } from './reshape';
import type { Call } from './run';
import { standing, type Shape, type Standing } from './shape';
import { STAMP_ROW, UNFINISHED } from './stamp';
import { strangers, type Strangers } from './strangers';
import { contested, strange, woven } from './theirs';
import type { Watch } from './workbook';

/** How far a rewriting came, for the one who has to undo it. */
export type Progress = {
  /** Whether a backup of an earlier writing is still there; undefined where its name is taken by the user. */
  readonly left: boolean | undefined;
  /** How the sheet stood, and whether anything stood below its tables; set once its cells wait in the backup. */
  before?: Standing & { readonly under: boolean };
  /** From here on the sheet is not what it was. */
  touched: boolean;
};

/** Takes what people wrote beside rows that are no longer there, before anything is touched. */
export type Leftovers = (cells: readonly Left[]) => Promise<void>;

/**
 * Writes our sheet again, in place. Five trips and one for each block of rows; the former content waits in a backup.
 * What people put on the sheet stays: columns in our tables with their rows, cells around them where they stand or moved down.
 */
export async function refilled(call: Call, described: Work, on: Holding, progress: Progress, watch: Watch, leave: Leftovers): Promise<void> {
  const known = described.claim.tables.filter((name) => on.tables.includes(name));
  const others = on.tables.filter((name) => !known.includes(name));
  const before = await standing(call, on.id, known, others, described.of.width, described.claim.mark);
  const asked = strangers(sheetOf(call, on), before, wanted(described), described.of);
  await backedUp(call, on.id, before.used, progress.left);
  const around = asked();
  const work = await among(call, on.id, described, before, around, leave);
  progress.before = { ...before, under: around.under };
  progress.touched = true;
  const here = sheetOf(call, on);
  call.context.runtime.enableEvents = false; // our own writes are no news to us
  call.context.application.suspendApiCalculationUntilNextSync();
  here.getRangeByIndexes(STAMP_ROW, 0, 1, 1).values = [[UNFINISHED]];
  const shapes = wanted(work);
  reshape(here, before.shapes, shapes, around.under);
  const fresh = shapes.filter(({ name }) => !known.includes(name));
  if (around.under) roomFor(here, fresh, shapes.filter(({ name }) => known.includes(name)).at(-1), work.of.height);
  cleared(here, fresh, work.of.head, around.beside && before.ours ? Math.max(work.of.headWidth, before.ours.headWidth) : Math.max(work.of.width, before.used.columns));
  outlined(call, here, work);
  froze(here, work.of);
  await call.go();
  await filled(call, on.id, work, new Set(known), watch);
  await totalled(call, on.id, before.shapes);
}

const sheetOf = (call: Call, { id }: Holding) => call.context.workbook.worksheets.getItem(id);

/** The work with a place for all that people put among our cells. No trip where they added no column. */
async function among(call: Call, id: string, work: Work, before: Standing, { gaps }: Strangers, leave: Leftovers): Promise<Work> {
  const left: Left[] = [];
  const kept: Kept[] = [];
  for (const [i, table] of work.sheet.tables.entries()) {
    const name = work.claim.tables[i];
    const stood = before.shapes.find((shape) => shape.name === name);
    const headers = table.columns.map(({ header }) => header);
    const ours = before.ours?.tables.find(([of]) => of === table.name)?.[1];
    const taken = stood && contested(stood.headers, headers, ours);
    if (taken !== undefined) throw new Refused({ reason: 'in the way', detail: `column ${taken} of the table ${name}` });
    const theirs = stood ? strange(stood.headers, headers, ours) : [];
    const own = stood ? await carried(call, id, stood, table, theirs) : { columns: [], left: [] };
    left.push(...own.left);
    kept.push({ columns: own.columns, headers: woven(stood?.headers ?? [], headers, theirs), gap: gaps.get(name ?? '') });
  }
  if (left.length > 0) await leave(left);
  return { ...work, of: layout(work.sheet, kept), had: new Map(before.shapes.map(({ name, rows }) => [name, rows])) };
}

/** Our tables as they shall stand. */
function wanted({ of, claim }: Work): readonly Shape[] {
  return of.tables.map(({ table, header, rows, theirs }, i) => ({
    name: claim.tables[i] ?? table.name,
    header,
    rows,
    headers: table.columns.map((column) => column.header),
    theirs: [...theirs.values()].map((column) => column.header),
    totals: false,
  }));
}

/** Queues rows for new tables below the last one that stands, where something stands already. */
function roomFor(here: Excel.Worksheet, fresh: readonly Shape[], last: Shape | undefined, height: number): void {
  const end = last && last.header + 1 + last.rows;
  if (end !== undefined && fresh.some(({ header }) => header > end)) here.getRange(`${end + 1}:${height}`).insert('Down');
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
    const found = await standing(call, on.id, ours, [], 0, claim.mark);
    const here = call.context.workbook.worksheets.getItem(on.id);
    ours.filter((name) => !on.tables.includes(name)).forEach((name) => here.tables.getItem(name).delete());
    reshape(here, found.shapes, before.shapes.map((shape) => ({ ...shape, theirs: shape.headers })), before.under, true);
    if (before.ours) keptOurs(call, claim.mark, before.ours);
    emptied(here, found, before);
    broughtBack(call, on.id, before.used);
    await call.go();
    await redrawn(call, on.id, before.ours);
    await totalled(call, on.id, before.shapes);
  }
  await discarded(call);
}

/** Draws the charts of before again: what became of them half-way, and of the cells they are drawn of, nobody knows. No trip where there were none. */
async function redrawn(call: Call, id: string, ours: Standing['ours']): Promise<void> {
  if (!ours?.charts) return;
  const here = call.context.workbook.worksheets.getItem(id);
  await uncharted(call, here);
  charted(here, { charts: ours.charts, headWidth: ours.headWidth });
  await call.go();
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
