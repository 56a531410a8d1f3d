import { markOf } from './mark';
import type { Call } from './run';

/** A sheet as far as we must know it before we write: whose it is and what stands on it. */
export type Holding = {
  /** Stays the same when the person renames the sheet while we work. */
  readonly id: string;
  readonly name: string;
  readonly locked: boolean;
  /** Our hidden names on it; none on a sheet that is the user's. */
  readonly marks: readonly string[];
  readonly tables: readonly string[];
};

/** All sheets, and the workbook's own defined names, which share a space with the names of tables. */
export type Holdings = { readonly sheets: readonly Holding[]; readonly names: readonly string[] };

/** What stands in the workbook now. Two trips, however many sheets. */
export async function holdings(call: Call): Promise<Holdings> {
  const { workbook } = call.context;
  const sheets = workbook.worksheets.load('items/id,items/name');
  const names = workbook.names.load('items/name');
  await call.go();
  const asked = sheets.items.map((sheet) => ({
    sheet,
    names: sheet.names.load('items/name'),
    tables: sheet.tables.load('items/name'),
    protection: sheet.protection.load('protected'),
  }));
  await call.go();
  return {
    names: names.items.map(({ name }) => name),
    sheets: asked.map(({ sheet, names: own, tables, protection }) => ({
      id: sheet.id,
      name: sheet.name,
      locked: protection.protected,
      marks: own.items.map(({ name }) => name).filter(markOf),
      tables: tables.items.map(({ name }) => name),
    })),
  };
}

/**
 * Whether a sheet of that name or id is one that we made: it carries our mark, or holds nothing yet, since the mark is the
 * first thing we put on a new sheet and even that may have failed. One trip.
 */
export async function begunByUs(call: Call, sheet: string, mark: string): Promise<boolean> {
  const found = call.context.workbook.worksheets.getItemOrNullObject(sheet).load('name');
  const ours = found.names.getItemOrNullObject(mark).load('name');
  const used = found.getUsedRangeOrNullObject(true).load('address');
  await call.go();
  return !found.isNullObject && (!ours.isNullObject || used.isNullObject);
}
