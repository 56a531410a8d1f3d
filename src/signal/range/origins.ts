import * as cell from '../../model/grid';
import { grainOf, periodOf } from '../../model/period';
import { locationOf, productOf, type Items } from '../../model/items';
import { address, type Place } from '../../model/place';
import type { Moment } from '../cell/moment';
import { matched } from '../cell/fold';
import { roleOf, lexicon } from './headers';
import { mannerOf, momentIn } from './cells-of';
import { recognised } from './known-columns';
import { specOf } from '../inputs';
import type { Given } from '../read';
import type { Signals } from '../signals';

const { BLANK, NUMBER } = cell;
const { cellOf } = cell;

/** So many cells make one number at most; what more of them make up is written as a number. */
const MOST = 12;

/**
 * The cells of Demand or of Supply that make each number of the plan, as Excel adds them up (`Sales!C2+Sales!C9`): items × periods, '' where they
 * are not plainly added (layers, opinions, text for numbers, a scenario) or are too many.
 */
export function origins(given: readonly Given[], input: 'Demand' | 'Supply', signals: Signals, values: Float64Array): readonly string[] {
  const made = Array.from(values, (): { sum: number; cells: string[]; count: number } => ({ sum: 0, cells: [], count: 0 }));
  const rowOf = rows(signals.items);
  for (const range of given) if (range.input === input) walk(range, signals, rowOf, (at, place, value) => {
    const one = made[at];
    if (!one) return;
    one.sum += value;
    one.count += 1;
    if (one.count <= MOST) one.cells.push(address(place));
    if (place.sheet.includes('{')) one.count = Infinity; // the brackets of a description would meet those of the name
  });
  return made.map(({ sum, cells, count }, at) => (count > 0 && count <= MOST && Math.abs(sum - (values[at] ?? NaN)) <= 1e-9 * Math.max(1, Math.abs(sum)) ? cells.join('+') : ''));
}

/** Item by product and place, as codes are matched. */
function rows(items: Items): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: items.count }, (_, item) => [keyOf(productOf(items, item), locationOf(items, item)), item]));
}

function keyOf(product: string, location: string): string {
  return JSON.stringify([matched(product), matched(location)]);
}

type Visit = (at: number, place: Place, value: number) => void;

/** Every number of a range with the item and period it speaks of; keys written once for a block of rows are carried down. */
function walk(range: Given, { items, calendar, settings }: Signals, rowOf: ReadonlyMap<string, number>, visit: Visit): void {
  const [like] = calendar.periods;
  const { grid } = range;
  const spec = specOf(range.input);
  const manner = like === undefined ? undefined : mannerOf(grid, like, settings);
  const shape = manner && recognised(grid, spec, manner, range.columns).shape;
  const [keys, places, measures, times] = (['Product', 'Location', 'Measure', 'Period'] as const).map((role) => grid.columns[shape?.columns.get(role) ?? -1]);
  if (!shape || !manner || !keys || like === undefined) return;
  const words = lexicon(spec);
  const ts = new Map(calendar.periods.map((period, t) => [period, t]));
  const when = (moment: Moment | undefined) => (moment === undefined ? -1 : (ts.get(moment.period ?? periodOf(moment.day, grainOf(like))) ?? -1));
  const across = shape.periods.map(({ column, moment }) => ({ column, t: when(moment) }));
  const quantity = shape.columns.get('Quantity') ?? (measures ? shape.columns.get('Value') : undefined);
  let [product, location, item] = ['', '', -1];
  for (let row = shape.header.row + shape.header.rows; row < grid.place.rows; row += 1) {
    const written = keys.codes[row] !== BLANK;
    if (written) product = String(cellOf(keys, row));
    if (places && (written || places.codes[row] !== BLANK)) location = String(cellOf(places, row));
    if (written || places) item = rowOf.get(keyOf(product, items.locations.length === 0 ? '' : location)) ?? -1;
    if (item < 0 || (measures && roleOf(words, String(cellOf(measures, row)))?.role !== 'Quantity')) continue;
    const cells = across.length > 0 ? across : quantity === undefined || !times ? [] : [{ column: quantity, t: when(momentIn(times, row, manner)) }];
    for (const { column, t } of cells) {
      const of = grid.columns[column];
      if (t >= 0 && of?.codes[row] === NUMBER) visit(item * calendar.periods.length + t, { sheet: grid.place.sheet, row: grid.place.row + row, column: grid.place.column + column }, of.numbers[row] ?? NaN);
    }
  }
}
