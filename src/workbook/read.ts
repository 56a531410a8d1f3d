import type { Encoder } from '../model/encode';
import { encoder } from '../model/encode';
import type { Grid } from '../model/grid';
import { address, type Place } from '../model/place';
import type { Source } from '../model/survey';
import type { Refusal } from '../model/written';
import { BUDGET, bytesOf, FLOOR, rowsFor } from './budget';
import { each } from './each';
import { passing, refusal, tooMuch } from './refusal';
import type { Call } from './run';
import { PLACE, placed, rangeOf, within } from './where';
import type { Answer, Watch } from './workbook';

/** Excel's own limit for one get; a range beyond it is refused rather than read for minutes. */
const CELLS = 5_000_000;
/** What a cell is taken for before the first rows are here and have been measured: most take 10, but codes and notes may be long, and a first block too large is a trip lost. */
const BYTES_PER_CELL = 60;

/** One source while it is read. */
type Reading = {
  readonly source: Source;
  readonly place: Required<Place>;
  readonly into: Encoder;
  merged: readonly Place[];
  /** Rows already here. */
  done: number;
  /** Rows to ask for at once, fewer after a refusal. */
  most: number;
  bytesPerRow: number;
  refused?: Refusal;
};
type Piece = { readonly of: Reading; readonly rows: number };

/**
 * The cells of every source, in the order asked. One trip to learn how far the sheets reach, then as few as the bytes allow:
 * small sources travel together, large ones in blocks of rows. What Excel refuses alone is refused alone.
 */
export async function read(call: Call, sources: readonly Source[], watch?: Watch): Promise<readonly Answer<Grid>[]> {
  const { used, date1904 } = await extents(call, sources);
  const readings = sources.map((source) => begun(source, used));
  const open = readings.filter((of): of is Reading => !('reason' in of));
  const total = Math.max(1, open.reduce((sum, { place }) => sum + place.rows, 0));
  let alone = false;
  for (let batch = next(open, alone); batch.length > 0; batch = next(open, alone)) {
    try {
      await fetched(call, batch);
      const done = open.reduce((sum, of) => sum + of.done, 0);
      watch?.tell?.(`Reading ${batch.at(-1)?.of.source.name ?? ''}`, Math.min(1, done / total));
    } catch (error) {
      if (!(error instanceof Short) && passing(error)) throw error;
      if (batch.length > 1) alone = true; // to learn which of them it was
      else batch.forEach(({ of, rows }) => lessened(of, rows, error));
    }
  }
  return readings.map((of, i) => ('reason' in of ? { ok: false, refusal: of } : finished(of, sources[i], date1904)));
}

/** How far each sheet reaches, and the day count; a sheet that is not there has no entry, an empty one has `undefined`. */
async function extents(call: Call, sources: readonly Source[]) {
  const { workbook } = call.context;
  const used = new Map<string, Required<Place> | undefined>();
  let date1904 = false;
  await each(call, [
    ...[...new Set(sources.map(({ place }) => place.sheet))].map((name) => () => {
      const sheet = workbook.worksheets.getItemOrNullObject(name).load('name');
      const range = sheet.getUsedRangeOrNullObject(true).load(PLACE);
      return () => void (sheet.isNullObject || used.set(name, range.isNullObject ? undefined : placed(range)));
    }),
    () => {
      const day = workbook.functions.date(2000, 1, 1).load('value');
      return () => (date1904 = day.value === 35064);
    },
  ]);
  return { used, date1904 };
}

function begun(source: Source, used: ReadonlyMap<string, Required<Place> | undefined>): Reading | Refusal {
  if (!used.has(source.place.sheet)) return { reason: 'missing', detail: `no sheet ${source.place.sheet}`, subject: source.name };
  // An empty range still is one cell, so that findings have somewhere to point.
  const place = within(source.place, used.get(source.place.sheet)) ?? { ...source.place, rows: 1, columns: 1 };
  const size = place.rows * place.columns;
  if (size > CELLS) return { reason: 'too large', detail: `${size} cells`, subject: source.name, cells: size };
  const bytesPerRow = place.columns * BYTES_PER_CELL;
  return { source, place, into: encoder(place.columns, place.rows), merged: [], done: 0, most: rowsFor(bytesPerRow), bytesPerRow };
}

/** The next rows to ask for: from one source after the other until the trip is full; or from one alone. */
function next(open: readonly Reading[], alone: boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  let left = BUDGET;
  for (const of of open) {
    const remaining = of.place.rows - of.done;
    if (of.refused || remaining === 0) continue;
    const fitting = Math.floor(left / of.bytesPerRow);
    if (pieces.length > 0 && (alone || fitting < Math.min(remaining, FLOOR))) break;
    const rows = pieces.length === 0 ? Math.min(remaining, of.most) : Math.min(remaining, of.most, fitting);
    pieces.push({ of, rows });
    left -= rows * of.bytesPerRow;
  }
  return pieces;
}

/** One trip: the rows, and with a source's first rows its merged areas. */
async function fetched(call: Call, batch: readonly Piece[]): Promise<void> {
  const asked = batch.map(({ of, rows }) => {
    const range = rangeOf(call.context, { ...of.place, row: of.place.row + of.done, rows }).load('values');
    const merged = of.done === 0 ? rangeOf(call.context, of.place).getMergedAreasOrNullObject() : undefined;
    merged?.areas.load(`items/${PLACE.replaceAll(',', ',items/')}`);
    return { of, rows, range, merged };
  });
  await call.go();
  for (const { of, rows, range, merged } of asked) {
    const values: unknown = range.values;
    if (!isBlock(values, rows, of.place.columns)) throw new Short();
    of.into.add(values);
    of.done += rows;
    const bytes = bytesOf(values);
    call.took(bytes);
    of.bytesPerRow = Math.max(1, bytes / rows);
    of.most = Math.min(rowsFor(of.bytesPerRow), of.most < FLOOR * 5 ? of.most : Infinity);
    if (merged && !merged.isNullObject) of.merged = merged.areas.items.map(placed);
    range.untrack();
  }
}

/** Excel gave null or fewer cells than asked for, as it does in silence when a get is too large. */
class Short extends Error {}

/** The one place that takes `range.values`: all the rows and columns that were asked for, or it is not an answer. */
function isBlock(values: unknown, rows: number, columns: number): values is readonly (readonly unknown[])[] {
  return Array.isArray(values) && values.length === rows && values.every((row) => Array.isArray(row) && row.length === columns);
}

/** After a refusal of one piece: half as many rows next time, down to the floor, where it is refused for good. */
function lessened(of: Reading, rows: number, error: unknown): void {
  const again = error instanceof Short || tooMuch(error);
  if (again && rows > FLOOR) of.most = Math.max(FLOOR, Math.floor(rows / 2));
  else of.refused = error instanceof Short ? { reason: 'too large', detail: 'fewer cells came than were asked for', subject: of.source.name } : refusal(error, of.source.name);
}

function finished(of: Reading, source: Source | undefined, date1904: boolean): Answer<Grid> {
  if (of.refused) return { ok: false, refusal: of.refused };
  const name = source?.name ?? address(of.place);
  const more = { ...(of.merged.length > 0 ? { merged: of.merged } : {}), ...(source?.table ? { table: true } : {}) };
  return { ok: true, value: { name, place: of.place, columns: of.into.finish(), date1904, ...more } };
}
