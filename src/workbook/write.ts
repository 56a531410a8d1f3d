import type { Sheet } from '../model/sheet';
import type { Refusal, Written } from '../model/written';
import { BACKUP, dropped, leftBehind } from './backup';
import type { Work } from './body';
import { checked } from './checked';
import { claim, type Claim } from './claim';
import { fresh, withdrawn, type Begun } from './fresh';
import { holdings, type Holding, type Holdings } from './holdings';
import { insisted } from './insisted';
import { entry, layout } from './layout';
import { leftovers } from './leftovers';
import { appended } from './append';
import type { Left } from './carried';
import { Refused } from './refusal';
import { refilled, restored, type Progress } from './refill';
import { locked } from './lock';
import type { Call, Line } from './run';
import type { Watch } from './workbook';

/** Writes each sheet in turn, whole or not at all; one refused does not keep the next from being tried. */
export async function write(line: Line, sheets: readonly Sheet[], watch?: Watch): Promise<readonly Written[]> {
  const written: Written[] = [];
  let known: Holdings | undefined; // looked up once, and again after a failure
  for (const [i, sheet] of sheets.entries()) {
    const tell = (what: string, share: number) => watch?.tell?.(what, (i + share) / sheets.length);
    const done = await one(line, sheet, known, { ...watch, tell });
    written.push(done.written);
    known = done.known;
  }
  return written;
}

type One = { readonly written: Written; readonly known?: Holdings | undefined };

async function one(line: Line, sheet: Sheet, known: Holdings | undefined, watch: Watch): Promise<One> {
  const before = line.traffic();
  const refused = checked(sheet);
  if (refused) return { written: no(sheet.name, refused), known };
  const found = known ? ({ ok: true, value: known } as const) : await line.run(holdings, { subject: sheet.name, stop: watch.stop });
  if (!found.ok) return { written: no(sheet.name, found.refusal) };
  const work: Work = { sheet, of: layout(sheet), claim: claim(sheet, found.value) };
  const { name, standing } = work.claim;
  if (standing?.locked) return { written: no(name, { reason: 'protected', detail: 'the sheet is protected', subject: name }), known: found.value };
  const done = standing ? await again(line, work, standing, found.value, watch) : await anew(line, work, watch);
  if (!done.ok) return { written: { ...no(name, done.refusal), incomplete: done.incomplete } };
  const lock = sheet.lock && (await line.run((call) => locked(call, done.id, work)));
  const after = line.traffic();
  const first = entry(work.of);
  const written: Written = { ok: true, sheet: name, cells: cellsOf(work), trips: after.trips - before.trips, bytes: after.bytesOut - before.bytesOut, ...(first && { entry: first }), ...(lock && { locked: lock.ok }) };
  return { written, known: done.clean ? withSheet(standing ? withoutBackup(found.value) : found.value, done.id, work.claim, lock?.ok === true) : undefined };
}

/** What stands in the workbook, with the sheet that was just written. */
function withSheet({ sheets, names }: Holdings, id: string, { name, mark, tables }: Claim, closed: boolean): Holdings {
  return { names, sheets: [...sheets.filter((sheet) => sheet.id !== id), { id, name, locked: closed, marks: [mark], tables }] };
}

/** A rewriting takes the backup away that an earlier one left behind. */
function withoutBackup({ sheets, names }: Holdings): Holdings {
  return { names, sheets: sheets.filter(({ name }) => name.toLowerCase() !== BACKUP.toLowerCase()) };
}

/** `clean` unless the backup could not be taken away. */
type Done = { readonly ok: true; readonly id: string; readonly clean: boolean } | { readonly ok: false; readonly refusal: Refusal; readonly incomplete: boolean };

async function anew(line: Line, work: Work, watch: Watch): Promise<Done> {
  const begun: Begun = {};
  const done = await line.run((call) => fresh(call, work, begun, watch), { subject: work.claim.name, stop: watch.stop });
  if (done.ok) return { ok: true, id: begun.id ?? '', clean: true };
  const taken = await insisted(line, (call) => withdrawn(call, work.claim, begun));
  return { ok: false, refusal: done.refusal, incomplete: !taken.ok };
}

async function again(line: Line, work: Work, on: Holding, found: Holdings, watch: Watch): Promise<Done> {
  const progress: Progress = { left: leftBehind(found), touched: false };
  let more = false;
  const leave = async (cells: readonly Left[]) => {
    more = true; // a sheet may have come
    const notes = leftovers(cells, work.sheet);
    const kept = await intoTable(line, notes, (call) => appended(call, notes));
    if (!kept.ok) throw new Refused(kept.refusal);
  };
  const done = await line.run((call) => refilled(call, work, on, progress, watch, leave), { subject: work.claim.name, stop: watch.stop });
  if (done.ok) {
    const away = await line.run(dropped); // refused: it stays hidden and the next writing takes it away
    return { ok: true, id: on.id, clean: away.ok && !more };
  }
  const back = await insisted(line, (call) => restored(call, work, on, progress));
  return { ok: false, refusal: done.refusal, incomplete: progress.touched && !back.ok };
}

/** The receipt of rows put into a table that stands; where none does, the sheet is written. */
export async function intoTable(line: Line, sheet: Sheet, put: (call: Call) => Promise<boolean>): Promise<Written> {
  const before = line.traffic();
  const answer = await line.run(put, { subject: sheet.name });
  if (!answer.ok) return no(sheet.name, answer.refusal);
  const after = line.traffic();
  if (answer.value) return { ok: true, sheet: sheet.name, cells: sheet.tables.reduce((sum, { rows, columns }) => sum + rows * columns.length, 0), trips: after.trips - before.trips, bytes: after.bytesOut - before.bytesOut };
  const [written] = await write(line, [sheet]);
  return written ?? no(sheet.name, { reason: 'failed', detail: 'nothing was written' });
}

function no(sheet: string, refusal: Refusal): Written & { readonly ok: false } {
  return { ok: false, sheet, refusal, incomplete: false };
}

function cellsOf({ of }: Work): number {
  return of.tables.reduce((sum, { table, rows }) => sum + table.columns.length * (rows + 1), of.head * of.headWidth);
}
