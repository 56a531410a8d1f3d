import * as cell from '../model/grid';
import type { Grid } from '../model/grid';
import { locationOf, productOf } from '../model/items';
import { within } from '../model/patched';
import type { Place } from '../model/place';
import { matched } from './cell/fold';
import { cellsOf, mannerOf } from './range/cells-of';
import { recognised } from './range/known-columns';
import { specOf } from './inputs';
import { spoken, type Spoken } from './range/spoken';
import type { Given } from './read';
import type { Signals } from './signals';

const { BLANK, NUMBER } = cell;

/** The inputs before and after some of their cells were edited, range by range, and where those cells are. */
export type Edit = { readonly before: readonly Given[]; readonly after: readonly Given[]; readonly places: readonly Required<Place>[] };

/**
 * The signals after an edit of quantities, without reading the inputs anew; undefined where that could be wrong.
 *
 * Only numbers of Demand and Supply whose cells, added up, were what the signals say. Layers, opinions, customers, orders, and what is spread by
 * demand (a budget over several items, stock over locations) want the whole reading.
 */
export function retouched(signals: Signals, { before, after, places }: Edit): Signals | undefined {
  let made = signals;
  for (const [i, was] of before.entries()) {
    const is = after[i];
    if (!is || was.grid === is.grid) continue;
    for (const { row, column } of edited(was.grid, is.grid, places)) {
      const next = moved(made, { before, after }, was, row, column);
      if (!next) return undefined;
      made = next;
    }
  }
  return made;
}

/** The cells of a grid that hold something else now, counted within it. */
function edited(was: Grid, is: Grid, places: readonly Required<Place>[]): readonly { readonly row: number; readonly column: number }[] {
  return places.filter((place) => within(place, was.place)).flatMap((place) =>
    Array.from({ length: place.rows * place.columns }, (_, i) => ({ row: place.row - was.place.row + Math.floor(i / place.columns), column: place.column - was.place.column + (i % place.columns) })),
  ).filter(({ row, column }) => {
    const [a, b] = [was.columns[column], is.columns[column]];
    return a?.codes[row] !== b?.codes[row] || (a?.codes[row] === NUMBER && a.numbers[row] !== b?.numbers[row]);
  });
}

function moved(signals: Signals, { before, after }: Pick<Edit, 'before' | 'after'>, of: Given, row: number, column: number): Signals | undefined {
  const [like] = signals.calendar.periods;
  if ((of.input !== 'Demand' && of.input !== 'Supply') || like === undefined || !plain(signals, of)) return undefined;
  const whose = spoken(of, row, column, like, signals.settings);
  const at = whose && indexOf(signals, whose);
  if (!whose || at === undefined) return undefined;
  const sought = { input: of.input, role: 'Quantity' as const, product: whose.product, location: whose.location, family: '', at: whose.at };
  const cells = before.filter(({ input }) => input === of.input).flatMap((range) => cellsOf(range, sought, signals));
  const here = { row: of.grid.place.row + row, column: of.grid.place.column + column };
  if (!cells.some((place) => place.sheet === of.grid.place.sheet && place.row === here.row && place.column === here.column)) return undefined;
  const measure = of.input === 'Demand' ? signals.demand : signals.supply;
  const [was, is] = [sum(before, of.input, cells), sum(after, of.input, cells)];
  const stood = measure.values[at] ?? NaN;
  // Several edits of one number: the first has put in what all of them come to.
  if (is === undefined || was === undefined || !(same(was, stood) || same(is, stood))) return undefined;
  const values = measure.values.slice();
  values[at] = is;
  return of.input === 'Demand' ? { ...signals, demand: { ...signals.demand, values } } : { ...signals, supply: { ...signals.supply, values } };
}

/** Whether a quantity of the input is the number of its item and moves no other. */
function plain(signals: Signals, { input, grid, columns }: Given): boolean {
  const [like] = signals.calendar.periods;
  const shape = like === undefined ? undefined : recognised(grid, specOf(input), mannerOf(grid, like, signals.settings), columns).shape;
  if (!shape || shape.columns.has('Source') || signals.byFamily) return false;
  if (input === 'Supply') return true;
  const { budget, items, demandParts, orders } = signals;
  const alone = !budget || (budget.by === 'item' && new Set(budget.group.filter((group) => group >= 0)).size === budget.group.filter((group) => group >= 0).length);
  return alone && !demandParts && !orders && items.locations.length === 0 && !shape.columns.has('Customer') && !shape.columns.has('Segment');
}

function indexOf({ items, calendar }: Signals, { product, location, at }: Spoken): number | undefined {
  const t = calendar.periods.indexOf(at);
  const [mine, here] = [matched(product), matched(location)];
  for (let item = 0; t >= 0 && item < items.count; item += 1) {
    if (matched(productOf(items, item)) === mine && (items.locations.length === 0 || matched(locationOf(items, item)) === here)) return item * calendar.periods.length + t;
  }
  return undefined;
}

/** What the cells add up to, blank when all are; undefined where one holds anything but a number. */
function sum(ranges: readonly Given[], input: string, places: readonly Place[]): number | undefined {
  let total = NaN;
  for (const place of places) {
    const grid = ranges.find((range) => range.input === input && within(place, range.grid.place))?.grid;
    const column = grid?.columns[place.column - grid.place.column];
    const row = place.row - (grid?.place.row ?? 0);
    const code = column?.codes[row];
    if (code === NUMBER) total = (Number.isNaN(total) ? 0 : total) + (column?.numbers[row] ?? NaN);
    else if (code !== BLANK) return undefined;
  }
  return total;
}

function same(a: number, b: number): boolean {
  return Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}
