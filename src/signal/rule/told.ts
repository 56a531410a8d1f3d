import { nameOf, type Items } from '../../model/items';
import { numbered, type Axis } from '../grid/axis';
import type { Log } from './log';
import { USED, type Records } from '../range/records';
import type { Attributes } from '../signals';
import { count } from '../range/sort-rows';

/** What the inputs leave open when they are laid side by side. */
export type Laid = {
  readonly items: Items;
  readonly demand: Records;
  readonly supply: Records;
  readonly demandItems: Int32Array;
  readonly supplyItems: Int32Array;
  readonly products: Records | undefined;
  readonly stock: Records | undefined;
  readonly attributes: Attributes;
  /** Item → whether it has a price in any period. */
  readonly priced: Uint8Array;
};

/** Tells which items only one side has, and which lack stock, a target or a price. */
export function tellOpen(laid: Laid, general: Log): void {
  const { items, demand, supply, products, stock, attributes } = laid;
  const [inDemand, inSupply] = [met(laid.demandItems, items.count), met(laid.supplyItems, items.count)];
  const all = Array.from({ length: items.count }, (_, item) => item);
  const list = (which: readonly number[]) => named(items, which);
  const onlySupply = all.filter((item) => inDemand[item] !== 1);
  const onlyDemand = all.filter((item) => inSupply[item] !== 1);
  if (onlySupply.length > 0) supply.log.say('note', 'only in supply', `${count(onlySupply.length, 'item')} of Supply without Demand: ${list(onlySupply)}.`, 'They are planned like the others. Check the codes if they should have demand.', at(supply, laid.supplyItems, onlySupply));
  if (onlyDemand.length > 0) demand.log.say('note', 'only in demand', `${count(onlyDemand.length, 'item')} of Demand without Supply: ${list(onlyDemand)}.`, 'They are planned like the others. Check the codes if they should have supply.', at(demand, laid.demandItems, onlyDemand));
  const log = stock?.log ?? products?.log ?? general;
  const without = (values: Float64Array) => all.filter((item) => Number.isNaN(values[item] ?? NaN));
  const unknown = without(attributes.opening);
  if (unknown.length > 0) log.say('warning', 'opening stock unknown', `No stock on hand is given for ${some(unknown, items)}.`, 'The plan starts from 0 there. Give Opening stock in Products, or On hand in Stock.');
  const untargeted = all.filter((item) => Number.isNaN(attributes.targetStock[item] ?? NaN) && Number.isNaN(attributes.targetCover[item] ?? NaN));
  if (untargeted.length > 0) (products?.log ?? log).say('note', 'no target', `No target stock or cover is given for ${some(untargeted, items)}.`, 'Position gap, excess and below target stay blank there.');
  const unpriced = all.filter((item) => laid.priced[item] !== 1);
  if (unpriced.length > 0) (products?.log ?? general).say(products ? 'warning' : 'note', 'no price', `No price is given for ${some(unpriced, items)}.`, 'Money stays blank there. Give Price in Products, or Prices by period.');
}

/** Tells which rows of a list speak of products nobody plans. */
export function tellStrangers(records: Records, axis: Axis): void {
  const products = numbered(records, 'Product', axis.products, false);
  const column = records.keys.get('Product')?.column ?? 0;
  products.forEach((product, row) => product < 0 && records.status[row] === USED && records.log.mark('not planned', row, column));
}

/** Item → 1 where a row speaks of it. */
function met(rows: Int32Array, count: number): Uint8Array {
  const seen = new Uint8Array(count);
  for (let row = 0; row < rows.length; row += 1) {
    const item = rows[row] ?? -1;
    if (item >= 0) seen[item] = 1;
  }
  return seen;
}

/** `P1, P2, P3 and 9 more`. */
function named(items: Items, which: readonly number[]): string {
  const names = which.slice(0, 5).map((item) => nameOf(items, item));
  return which.length > names.length ? `${names.join(', ')} and ${which.length - names.length} more` : names.join(', ');
}

function some(which: readonly number[], items: Items): string {
  return which.length === items.count && which.length > 1 ? `any of the ${which.length} items` : `${count(which.length, 'item')}: ${named(items, which)}`;
}

function at(records: Records, rows: Int32Array, items: readonly number[]) {
  const row = rows.indexOf(items[0] ?? -2);
  const column = records.keys.get('Product')?.column ?? 0;
  return row < 0 ? {} : { place: records.log.place(row, column), value: records.log.text(row, column) };
}
