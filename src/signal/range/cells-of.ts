import * as cell from '../../model/grid';
import { cellOf, type Column, type Grid } from '../../model/grid';
import { locationOf, productOf, type Items } from '../../model/items';
import { grainOf, periodOf, type Period } from '../../model/period';
import type { Place } from '../../model/place';
import { matched } from '../cell/fold';
import { lexicon, roleOf } from './headers';
import { specOf, type InputName, type InputSpec, type Role } from '../inputs';
import { momentOfNumber, momentOfText, type Manner, type Moment } from '../cell/moment';
import type { Settings } from '../settings';
import type { FamilyRow, Signals } from '../signals';
import type { Given } from '../read';
import { recognised } from './known-columns';
import type { Shape } from './shape';

// Taken once: read through the import, a constant costs a call for every cell.
const { BLANK, NUMBER, TEXT } = cell;

/** What is looked for: a number of an input, of an item (by its product, or its family where the input is by family), in a period where it has any. */
export type Sought = {
  readonly input: InputName;
  readonly role: Role;
  readonly product: string;
  /** '' is anywhere. */
  readonly location: string;
  readonly family: string;
  /** Where the input speaks of resources or of components: which one; absent for the others. */
  readonly other?: string;
  readonly at: Period;
};

/**
 * The cells a number was read from, to be shown on their sheet: several where rows were added up; none where the input does not say it.
 *
 * Rows of a family whose number was shared over its items (`byFamily` of the signals) are among those of each of them.
 */
export function cellsOf({ grid, columns: known }: Pick<Given, 'grid' | 'columns'>, sought: Sought, { settings, byFamily, items }: Planned): readonly Place[] {
  const spec = specOf(sought.input);
  const manner = mannerOf(grid, sought.at, settings);
  const { shape } = recognised(grid, spec, manner, known);
  if (!shape) return [];
  const falls = (moment: Moment | undefined) => moment !== undefined && (moment.period ?? periodOf(moment.day, grainOf(sought.at))) === sought.at;
  const main = sought.role === spec.numbers[0];
  const across = shape.periods.filter(({ moment, role }) => falls(moment) && (role === undefined ? main || shape.columns.has('Measure') : role === sought.role)).map(({ column }) => column);
  const own = shape.columns.get(sought.role) ?? (shape.columns.has('Measure') ? shape.columns.get('Value') : undefined);
  const columns = across.length > 0 ? across : own === undefined ? [] : [own];
  const times = across.length > 0 || !spec.times.includes('Period') ? undefined : grid.columns[shape.columns.get('Period') ?? -1];
  const families = byFamily && (sought.input === 'Demand' || sought.input === 'Supply') ? familyRows(grid, byFamily) : [];
  const [apart, mine] = [new Set(families.map(({ row }) => row)), byFamily ? itemsOf(items, sought) : new Set<number>()];
  const ofFamilies = main ? families.filter(({ items: of }) => of.some((item) => mine.has(item))).map(({ row }) => row) : [];
  const rows = [...rowsOf(grid, shape, spec, sought).filter((row) => !apart.has(row)), ...ofFamilies].filter((row) => !times || falls(momentIn(times, row, manner)));
  return rows.flatMap((row) => columns.map((column) => ({ sheet: grid.place.sheet, row: grid.place.row + row, column: grid.place.column + column })));
}

/** What the plan knows of where its numbers stand. */
export type Planned = Pick<Signals, 'settings' | 'items' | 'byFamily'>;

/** The rows of a range that speak of families, zero-based within it. */
function familyRows({ place }: Grid, rows: readonly FamilyRow[]): readonly FamilyRow[] {
  const here = rows.filter(({ sheet, row }) => sheet === place.sheet && row >= place.row && row < place.row + place.rows);
  return here.map((each) => ({ ...each, row: each.row - place.row }));
}

function itemsOf(items: Items, { product, location }: Sought): ReadonlySet<number> {
  const [mine, there] = [matched(product), matched(location)];
  const found = Array.from({ length: items.count }, (_, item) => item).filter((item) => matched(productOf(items, item)) === mine && (location === '' || matched(locationOf(items, item)) === there));
  return new Set(found);
}

/** The rows of the item; keys written once for a block of rows are carried down, in blocks only those of the measure. */
function rowsOf(grid: Grid, { header, columns }: Shape, spec: InputSpec, { product, location, family, other, role }: Sought): readonly number[] {
  const column = (of: Role) => grid.columns[columns.get(of) ?? -1];
  const first = header.row + header.rows;
  const byProduct = [column('Product')].find((of) => of?.codes.some((code, row) => row >= first && code !== BLANK));
  const others = other === undefined ? undefined : (column('Resource') ?? column('Component'));
  const [keys, locations, measures] = [byProduct ?? column('Family') ?? others, column('Location'), column('Measure')];
  if (!keys) return [];
  const words = lexicon(spec);
  const isKey = alike(keys, byProduct ? product : keys === others ? (other ?? '') : family);
  const isOther = others && keys !== others ? alike(others, other ?? '') : undefined;
  const isThere = locations && location !== '' ? alike(locations, location) : undefined;
  const rows: number[] = [];
  let [mine, there] = [false, true];
  for (let row = first; row < grid.place.rows; row += 1) {
    const written = keys.codes[row] !== BLANK;
    if (written) mine = isKey(row);
    // A place is carried down with its product only; where none is written, anywhere.
    if (isThere && locations) there = locations.codes[row] === BLANK ? (written ? true : there) : isThere(row);
    if (!mine || !there || (isOther && !isOther(row))) continue;
    if (!measures || roleOf(words, text(measures, row))?.role === role) rows.push(row);
  }
  return rows;
}

/** Whether a cell holds the name, as look-ups match: each distinct text is looked at once, since columns are long. */
function alike(column: Column, name: string): (row: number) => boolean {
  const wanted = matched(name);
  const same = column.texts.map((text) => matched(text) === wanted);
  return (row) => {
    const code = column.codes[row] ?? BLANK;
    return code >= TEXT ? (same[code - TEXT] ?? false) : code === NUMBER && String(column.numbers[row]) === wanted;
  };
}

/** How the moments of a range are read where the grain of the plan is known. */
export function mannerOf({ date1904 }: Grid, like: Period, { fiscalStart, fiscalNamedBy }: Settings): Manner {
  return { date1904, fiscalStart, fiscalNamedBy, dayFirst: true, weeks: grainOf(like) === 'week' };
}

/** When a row speaks of. */
export function momentIn(column: Column, row: number, manner: Manner): Moment | undefined {
  const cell = cellOf(column, row);
  return typeof cell === 'number' ? momentOfNumber(cell, manner) : momentOfText(String(cell), manner);
}

function text(column: Column, row: number): string {
  return String(cellOf(column, row));
}
