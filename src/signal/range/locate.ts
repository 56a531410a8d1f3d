import { cellOf, type Column, type Grid } from '../../model/grid';
import { grainOf, periodOf, type Period } from '../../model/period';
import type { Place } from '../../model/place';
import { fold, matched } from '../cell/fold';
import { specOf } from '../inputs';
import { momentOfNumber, momentOfText, type Manner, type Moment } from '../cell/moment';
import type { Settings } from '../settings';
import type { Given } from '../read';
import { recognised } from './known-columns';
import type { Shape } from './shape';

/** What is looked for: an item in a period; '' for the location means any. */
export type Wanted = { readonly product: string; readonly location: string; readonly at: Period };

/** Where an item stands in one range; `exact` when it is the cell of the very period. */
type Spot = { readonly place: Place; readonly exact: boolean };

/**
 * The cell of Demand that speaks of an item in a period, to be shown in the sheet: of several ranges the first that has it; the item's
 * first row where no range has a cell for the period, undefined where the item is in none (only Supply has it).
 */
export function located(ranges: readonly Given[], wanted: Wanted, settings: Settings): Place | undefined {
  const spots = ranges.filter(({ input }) => input === 'Demand').flatMap((range) => spotIn(range, wanted, settings) ?? []);
  return (spots.find(({ exact }) => exact) ?? spots[0])?.place;
}

function spotIn({ grid, columns }: Given, wanted: Wanted, { fiscalStart, fiscalNamedBy }: Settings): Spot | undefined {
  const manner: Manner = { date1904: grid.date1904, fiscalStart, fiscalNamedBy, dayFirst: true, weeks: grainOf(wanted.at) === 'week' };
  const { shape } = recognised(grid, specOf('Demand'), manner, columns);
  if (!shape) return undefined;
  const rows = rowsOf(grid, shape, wanted);
  const falls = (moment: Moment | undefined) => moment !== undefined && (moment.period ?? periodOf(moment.day, grainOf(wanted.at))) === wanted.at;
  const across = shape.periods.find(({ moment }) => falls(moment));
  const times = grid.columns[shape.columns.get('Period') ?? -1];
  const timely = across || !times ? undefined : rows.find((at) => falls(momentIn(times, at, manner)));
  const row = timely ?? rows[0];
  const column = across?.column ?? shape.columns.get('Quantity') ?? shape.columns.get('Product');
  if (row === undefined || column === undefined) return undefined;
  return { place: { sheet: grid.place.sheet, row: grid.place.row + row, column: grid.place.column + column }, exact: across !== undefined || timely !== undefined };
}

/** The rows of an item, keys written once for a block of rows carried down; in blocks only those of Demand. */
function rowsOf(grid: Grid, { header, columns }: Shape, { product, location }: Wanted): readonly number[] {
  const rows: number[] = [];
  const read = (role: 'Product' | 'Location' | 'Measure') => grid.columns[columns.get(role) ?? -1];
  const [products, locations, measures] = [read('Product'), read('Location'), read('Measure')];
  if (!products) return rows;
  let [here, there] = ['', ''];
  for (let row = header.row + header.rows; row < grid.place.rows; row += 1) {
    here = text(products, row) || here;
    there = locations ? text(locations, row) || there : '';
    const rightPlace = location === '' || matched(there) === matched(location);
    const rightMeasure = !measures || fold(text(measures, row)).includes('demand');
    if (matched(here) === matched(product) && rightPlace && rightMeasure) rows.push(row);
  }
  return rows;
}

function momentIn(column: Column, row: number, manner: Manner): Moment | undefined {
  const cell = cellOf(column, row);
  return typeof cell === 'number' ? momentOfNumber(cell, manner) : momentOfText(String(cell), manner);
}

function text(column: Column, row: number): string {
  return String(cellOf(column, row));
}
