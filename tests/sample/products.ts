import type { Book } from '../excel/model/book';
import { PRODUCTS, type Product } from './catalogue';
import { added } from './demand';
import { ITEMS } from './numbers';
import { Page, sum } from './page';

const HEADERS = ['Product', 'Name', 'Family', 'Class', 'Price', 'Unit cost', 'Opening stock', 'Target stock', 'Max stock', 'Lead time', 'Lot size', 'Minimum order', 'Expedite cost', 'Penalty', 'Carrying rate'];
const STOCK_TOP = 4;

/** The product master as an Excel table; opening stock is added up from the count per plant. */
export function productSheet(book: Book): void {
  const page = new Page(book, 'Products', '#595959');
  page.head('Product master', 'Prices net of rebates, EUR. Target stock is 0.4 and maximum 1.6 average months. Lead time in days from order to receipt.');
  page.row(3, 0, HEADERS, 'headerLeft');
  PRODUCTS.forEach((product, i) => {
    const row = 4 + i;
    page.row(row, 0, [product.code, product.name, product.family.name, product.class, product.price, product.unitCost], ['code', 'plain', 'plain', 'plain', 'cents', 'cents']);
    const counted = ITEMS.filter((item) => item.product === product).map((item) => item.opening);
    const last = STOCK_TOP + ITEMS.length;
    page.put(row, 6, { formula: `SUMIFS(Stock!$D$${STOCK_TOP + 1}:$D$${last},Stock!$A$${STOCK_TOP + 1}:$A$${last},A${row + 1})`, value: added(counted) }, 'units');
    page.row(row, 7, levels(product), ['typed', 'typed', 'typed', 'typed', 'typed', 'cents', 'cents', 'rate']);
  });
  page.table('Products', { top: 3, left: 0, bottom: 3 + PRODUCTS.length, right: HEADERS.length - 1 });
  page.widths(11, 32, 18, 8, 10, 11, 15, 14, 12, 12, 10, 16, 15, 10, 14);
  page.freeze(4, 2);
}

/** Target, maximum, lead time, lot, minimum order, expediting and penalty per unit, carrying rate. */
function levels(product: Product): readonly number[] {
  const to = (step: number, value: number) => Math.round(value / step) * step;
  const step = product.level > 500 ? 10 : 5;
  return [
    to(step, 0.4 * product.level), to(step, 1.6 * product.level), product.family.leadTime, product.lot, product.lot * 2,
    to(0.5, product.price * 0.06), to(0.5, product.price * 0.03), 0.09,
  ];
}

/** Stock counted per plant; the name belongs to its sheet, as names do that were made there. */
export function stockSheet(book: Book): void {
  const page = new Page(book, 'Stock', '#595959');
  page.head('Stock on hand', 'Counted 31 October 2026, free stock only, blocked and returned goods are out.');
  page.row(3, 0, ['Product', 'Location', 'Bin', 'On hand'], ['headerLeft', 'headerLeft', 'headerLeft', 'header']);
  ITEMS.forEach((item, i) => {
    const bin = `${item.location === 'Kassel' ? 'K' : 'B'}${1 + (i % 6)}-${String(10 + ((i * 7) % 60))}`;
    page.row(STOCK_TOP + i, 0, [item.product.code, item.location, bin, item.opening], ['code', 'plain', 'plain', 'typed']);
  });
  const last = STOCK_TOP + ITEMS.length;
  page.row(last, 0, ['Total', '', '', sum({ top: STOCK_TOP, left: 3, bottom: last - 1, right: 3 }, added(ITEMS.map((item) => item.opening)))], 'total');
  page.called('Stock', { top: 3, left: 0, bottom: last, right: 3 }, 'sheet');
  page.widths(12, 12, 10, 12);
  page.freeze(4, 0);
}
