import { BLANK, cellOf, NUMBER, type Column, type Grid } from '../../model/grid';
import { momentOfNumber, momentOfText, type Manner } from '../cell/moment';
import { numberOf } from '../cell/number';
import { fold } from '../cell/fold';
import type { InputSpec, Role } from '../inputs';
import { shapeOf, type Shape } from './shape';

/** What a person said of an input's columns, and how they stood when the reading was last confirmed. */
export type KnownColumns = {
  /** Said by hand: the header that is a column; it goes before every synonym. */
  readonly said: ReadonlyMap<Role, string>;
  /** The header of each column when it was last confirmed. */
  readonly before: ReadonlyMap<Role, string>;
  /** Every header there was then. */
  readonly heads: readonly string[];
};

/** A column taken for one that has lost its header: which header it had, and which it has now. */
export type Renamed = { readonly role: Role; readonly was: string; readonly column: number };

const LOOK = 50;

/**
 * The shape of a range with what is known of its columns: a header that is gone is looked for among the new ones.
 *
 * By elimination, never by position: a column is taken for the lost one only where it alone is new and holds the same kind of
 * thing. Whatever was taken so is listed, to be told.
 */
export function recognised(grid: Grid, spec: InputSpec, manner: Manner, known: KnownColumns | undefined): { readonly shape: Shape | undefined; readonly renamed: readonly Renamed[] } {
  if (!known) return { shape: shapeOf(grid, spec, manner), renamed: [] };
  const shape = shapeOf(grid, spec, manner, known.said);
  const bare = shape ?? shapeOf(grid, spec, manner, known.said, true);
  const renamed = bare ? lost(grid, spec, manner, bare, known) : [];
  if (!bare || renamed.length === 0) return { shape, renamed: [] };
  const said = new Map([...known.said, ...renamed.map(({ role, column }) => [role, bare.heads[column] ?? ''] as const)]);
  return { shape: shapeOf(grid, spec, manner, said), renamed };
}

function lost(grid: Grid, spec: InputSpec, manner: Manner, shape: Shape, known: KnownColumns): readonly Renamed[] {
  const here = new Set(shape.heads.map(fold));
  const old = new Set([...known.heads, ...known.before.values(), ...known.said.values()].map(fold));
  const gone = [...new Map([...known.before, ...known.said])].filter(([role, head]) => !shape.columns.has(role) && !here.has(fold(head)) && holds(spec, role));
  let fresh = shape.unknown.filter(({ column, second }) => second === undefined && !old.has(fold(shape.heads[column] ?? ''))).map(({ column }) => column);
  const found: Renamed[] = [];
  // Numbers and dates first: they can be told by what they hold; names can hold anything, so they take what is left.
  for (const kind of ['number', 'time', 'name'] as const) {
    const roles = gone.filter(([role]) => kindOf(spec, role) === kind);
    const fitting = fresh.filter((column) => fits(grid.columns[column], shape, manner, kind));
    const [[role, was] = [], [column]] = [roles[0], fitting];
    if (roles.length !== 1 || fitting.length !== 1 || role === undefined || was === undefined || column === undefined) continue;
    found.push({ role, was, column });
    fresh = fresh.filter((each) => each !== column);
  }
  return found;
}

type Kind = 'number' | 'time' | 'name';

function holds({ keys, times, numbers, texts }: InputSpec, role: Role): boolean {
  return [keys, times, numbers, texts].some((roles) => roles.includes(role));
}

function kindOf({ times, numbers }: InputSpec, role: Role): Kind {
  return numbers.includes(role) ? 'number' : times.includes(role) ? 'time' : 'name';
}

/** Whether what stands in a column is of a kind: nearly all of it, over the first rows. */
function fits(cells: Column | undefined, { header }: Shape, manner: Manner, kind: Kind): boolean {
  if (!cells) return false;
  let [there, good] = [0, 0];
  const from = header.row + header.rows;
  for (let row = from; row < Math.min(cells.codes.length, from + LOOK); row += 1) {
    if ((cells.codes[row] ?? BLANK) === BLANK) continue;
    there += 1;
    const cell = cellOf(cells, row);
    const time = typeof cell === 'number' ? momentOfNumber(cell, manner) : momentOfText(String(cell), manner);
    const number = cells.codes[row] === NUMBER || !Number.isNaN(numberOf(String(cell), 'not needed').value);
    if (kind === 'name' || (kind === 'time' ? time !== undefined : number && (time === undefined || typeof cell === 'number'))) good += 1;
  }
  return there > 0 && good * 10 >= there * 9;
}
