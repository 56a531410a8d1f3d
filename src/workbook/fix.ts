import type { Fix } from '../model/fix';
import { told, type Told } from './escape';
import type { Call } from './run';
import { rangeOf } from './where';

/** So many cells are asked for, or written, in one trip. */
const AT_ONCE = 1_000;

/** Cells one below the other, which travel together. */
type Run = { readonly fixes: readonly Fix[] };

/**
 * Puts new content into the user's own cells, because a person said so: the only place that does.
 *
 * A cell is left alone where it holds a formula or no longer what was read; the answer lists what was changed. A number goes into a cell
 * of text format as a number, and for that the format becomes General. Two trips for every thousand cells.
 */
export async function fixed(call: Call, fixes: readonly Fix[]): Promise<readonly Fix[]> {
  const done: Fix[] = [];
  call.context.runtime.enableEvents = false; // our own writes are no news to us
  try {
    for (const batch of batches(runs(fixes))) {
      const asked = batch.map(({ fixes: cells }) => ({ cells, range: over(call, cells).load('formulas,numberFormat') }));
      await call.go();
      for (const { cells, range } of asked) done.push(...written(call, cells, range));
      await call.go();
    }
  } finally {
    call.context.runtime.enableEvents = true;
    await call.go();
  }
  return done;
}

function over(call: Call, cells: readonly Fix[]): Excel.Range {
  const [first] = cells;
  if (!first) throw new Error('a run has a cell');
  return rangeOf(call.context, { ...first.place, rows: cells.length, columns: 1 });
}

function written(call: Call, cells: readonly Fix[], range: Excel.Range): readonly Fix[] {
  const [formulas, formats]: readonly [readonly (readonly unknown[])[], readonly (readonly unknown[])[]] = [range.formulas, range.numberFormat];
  const same = cells.map(({ old }, i) => String(formulas[i]?.[0]) === String(old) && !(typeof formulas[i]?.[0] === 'string' && String(old).startsWith('=')));
  cells.forEach(({ place, now }, i) => {
    if (same[i] !== true) return;
    const cell = rangeOf(call.context, { ...place, rows: 1, columns: 1 });
    const text = formats[i]?.[0] === '@';
    if (text && typeof now === 'number') cell.numberFormat = [['General']];
    const value: Told = typeof now === 'string' && text ? now : told(now);
    cell.values = [[value]];
  });
  return cells.filter((_, i) => same[i] === true);
}

/** Fixes in runs down a column. */
function runs(fixes: readonly Fix[]): readonly Run[] {
  const sorted = [...fixes].sort((a, b) => (a.place.sheet < b.place.sheet ? -1 : a.place.sheet > b.place.sheet ? 1 : a.place.column - b.place.column || a.place.row - b.place.row));
  const found: Fix[][] = [];
  for (const fix of sorted) {
    const run = found.at(-1);
    const last = run?.at(-1)?.place;
    if (run && last && last.sheet === fix.place.sheet && last.column === fix.place.column && last.row + 1 === fix.place.row && run.length < AT_ONCE) run.push(fix);
    else found.push([fix]);
  }
  return found.map((cells) => ({ fixes: cells }));
}

function batches(all: readonly Run[]): readonly (readonly Run[])[] {
  const found: Run[][] = [];
  let size = Infinity;
  for (const run of all) {
    if (size + run.fixes.length > AT_ONCE) {
      found.push([]);
      size = 0;
    }
    found.at(-1)?.push(run);
    size += run.fixes.length;
  }
  return found;
}
