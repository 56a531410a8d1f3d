import type { Found } from '../model/survey';
import { INPUTS, type InputName } from '../signal/inputs';
import type { Digest } from '../signal/digest';
import type { Offered, Suggestion } from '../signal/range/suggest';
import type { Workbook } from '../workbook/workbook';
import type { Engine } from '../worker/engine';

/** So much of a range tells what it is. */
const [ROWS, COLUMNS, RANGES] = [60, 80, 60];

type Cells = Required<NonNullable<Found['place']>>;
type Placed = Found & { readonly place: Cells };

/** Ranges that could be the inputs that were not found, from the first rows of whatever stands in the workbook; nothing where Excel does not say. */
export async function suggested(workbook: Workbook, engine: Engine, found: readonly Found[], { inputs }: Digest): Promise<ReadonlyMap<InputName, readonly Suggestion[]>> {
  const wanted = INPUTS.map(({ input }) => input).filter((input) => inputs.every((each) => each.input !== input));
  const looked = candidates(found, inputs.map(({ place }) => place));
  if (wanted.length === 0 || looked.length === 0) return new Map();
  const grids = await workbook.read(looked.map(({ name, kind, place }) => ({ name, place: { ...place, rows: Math.min(place.rows, ROWS), columns: Math.min(place.columns, COLUMNS) }, ...(kind === 'table' && { table: true }) })));
  const offered = looked.flatMap((one, i): readonly Offered[] => {
    const answer = grids[i];
    return answer?.ok ? [{ name: one.name, kind: one.kind, wish: wishOf(one), place: one.place, grid: answer.value, taken: inputs.some(({ place }) => same(place, one.place)) }] : [];
  });
  return engine.suggest(offered, wanted);
}

/** As `find` understands it: a name of one sheet with its sheet, anything else by its name. */
export function wishOf({ name, scope }: Found): string {
  return scope === undefined ? name : `'${scope.replaceAll("'", "''")}'!${name}`;
}

/** Names and tables first; a sheet only where no name or table of it is as large, and none of it is read already. */
function candidates(found: readonly Found[], read: readonly Cells[]): readonly Placed[] {
  const placed = found.filter((one): one is Placed => one.place !== undefined && one.place.rows > 1 && one.place.columns > 1 && one.own !== true);
  const named = placed.filter(({ kind }) => kind !== 'sheet');
  const sheets = placed.filter(({ kind, place }) => kind === 'sheet' && !read.some((cells) => cells.sheet === place.sheet) && !named.some((other) => same(other.place, place)));
  const once = [...named, ...sheets].filter((one, i, all) => all.findIndex((other) => same(other.place, one.place)) === i);
  return once.slice(0, RANGES);
}

function same(a: Cells, b: Cells): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
