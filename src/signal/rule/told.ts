import { nameOf, type Items } from '../../model/items';
import { plain, words } from '../../model/sentence';
import { numbered, type Axis } from '../grid/axis';
import type { Laid } from '../grid/gather';
import { firstRow, metLines } from '../grid/met';
import { anyIn } from '../grid/spread';
import type { Log } from './log';
import * as kind from '../range/records';
import type { Records } from '../range/records';
import type { Signals } from '../signals';
import { count } from '../range/sort-rows';

// Taken once: read through the import, a constant costs a call for every row.
const { USED } = kind;

/** What the inputs leave open when they are laid side by side. */
export type Open = Pick<Signals, 'items' | 'attributes' | 'price'> & {
  readonly demand: Laid;
  readonly supply: Laid;
  readonly products: Records | undefined;
  readonly stock: Records | undefined;
};

/** Tells which items only one side has, and which lack stock, a target or a price. */
export function tellOpen({ items, attributes, price, demand, supply, products, stock }: Open, general: Log): void {
  onlyIn('supply', supply, demand, items);
  onlyIn('demand', demand, supply, items);
  const log = stock?.log ?? products?.log ?? general;
  const { opening, targetStock, targetCover } = attributes;
  const blank = (values: Float64Array, item: number) => Number.isNaN(values[item] ?? NaN);
  const unknown = those(items, (item) => blank(opening, item));
  if (unknown.length > 0) log.say('warning', 'opening stock unknown', `No stock on hand is given for ${some(unknown, items)}.`, 'The plan starts from 0 there. Give Opening stock in Products, or On hand in Stock.');
  const untargeted = those(items, (item) => blank(targetStock, item) && blank(targetCover, item));
  if (untargeted.length > 0) (products?.log ?? log).say('note', 'no target', `No target stock or cover is given for ${some(untargeted, items)}.`, 'Position gap, excess and below target stay blank there.');
  const priced = anyIn(price.values, items.count, price.calendar.periods.length);
  const unpriced = those(items, (item) => priced[item] !== 1);
  if (unpriced.length > 0) (products?.log ?? general).say(products ? 'warning' : 'note', 'no price', `No price is given for ${some(unpriced, items)}.`, 'Money stays blank there. Give Price in Products, or Prices by period.');
}

/** Tells which items one side has and the other has not. */
function onlyIn(which: 'demand' | 'supply', laid: Laid, other: Laid, items: Items): void {
  const { records } = laid;
  const there = metLines(other);
  const only = those(items, (item) => there[item] !== 1);
  const [has, lacks] = which === 'supply' ? ['Supply', 'Demand'] : ['Demand', 'Supply'];
  if (only.length > 0) records.log.say('note', `only in ${which}`, words`${count(only.length, 'item')} of ${has} without ${lacks}: ${named(items, only)}.`, `They are planned like the others. Check the codes if they should have ${lacks.toLowerCase()}.`, at(laid, only));
}

/** Tells which rows of a list speak of products nobody plans. */
export function tellStrangers(records: Records, axis: Axis): void {
  const products = numbered(records, 'Product', axis.products, false);
  const column = records.keys.get('Product')?.column ?? 0;
  for (let row = 0; row < products.length; row += 1) if ((products[row] ?? -1) < 0 && records.status[row] === USED) records.log.mark('not planned', row, column);
}

/** Tells the rows without a location, in a plan by location. */
export function tellUnlocated({ keys, status, log }: Records): void {
  const key = keys.get('Location');
  for (let row = 0; key && row < status.length; row += 1) if ((key.codes[row] ?? -1) < 0 && status[row] === USED) log.mark('no location', row, key.column);
}

/** The items of which something holds. */
function those(items: Items, holds: (item: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let item = 0; item < items.count; item += 1) if (holds(item)) found.push(item);
  return found;
}

/** `P1, P2, P3 and 9 more`. */
function named(items: Items, which: readonly number[]): string {
  const names = which.slice(0, 5).map((item) => nameOf(items, item));
  return which.length > names.length ? `${names.join(', ')} and ${which.length - names.length} more` : names.join(', ');
}

function some(which: readonly number[], items: Items): string {
  return which.length === items.count && which.length > 1 ? `any of the ${which.length} items` : plain(words`${count(which.length, 'item')}: ${named(items, which)}`);
}

function at(laid: Laid, items: readonly number[]) {
  const { log, keys } = laid.records;
  const row = firstRow(laid, items[0] ?? -2);
  const product = keys.get('Product');
  const column = (product && (product.codes[row] ?? -1) >= 0 ? product : (keys.get('Family') ?? product))?.column ?? 0;
  return row < 0 ? {} : { place: log.place(row, column), value: log.text(row, column) };
}
