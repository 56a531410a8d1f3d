import type { Book } from '../excel/model/book';
import { PRODUCTS, type Product } from './catalogue';
import { added } from './demand';
import { ITEMS, MONTHS } from './numbers';
import { Page, serial } from './page';

/** What is bought long before it is built: the cells behind the spring deal, and the motors that slip. */
const BOUGHT = [
  { code: 'CELL-18650', name: 'Battery cell, Daesung', leadTime: 147, per: (product: Product) => (product.family.code === 'CT' ? cells(product) : 0) },
  { code: 'MOTOR-P2', name: 'Pump motor, Veltrim', leadTime: 90, per: (product: Product) => (product.family.code === 'PU' ? 1 : 0) },
] as const;

/** Cells in the battery a tool is sold with, by its voltage. */
function cells(product: Product): number {
  return product.name.includes('36 V') ? 20 : product.name.includes('18 V') ? 10 : 2;
}

/** Bill of the two critical components, and their receipts by month: as much as the supply plan uses and not one more. */
export function componentSheets(book: Book): void {
  const bill = new Page(book, 'Bill', '#2E8B57');
  bill.head('Bill of critical components', 'Only what has more than twelve weeks of lead time.');
  bill.row(3, 0, ['Product', 'Component', 'Quantity per'], 'headerLeft');
  const lines = BOUGHT.flatMap((bought) => PRODUCTS.map((product) => [product.code, bought.code, bought.per(product)] as const).filter(([, , per]) => per > 0));
  lines.forEach((line, i) => bill.row(4 + i, 0, line, ['code', 'code', 'typed']));
  bill.table('Bill', { top: 3, left: 0, bottom: 3 + lines.length, right: 2 });
  bill.widths(12, 15, 15);
  bill.freeze(4, 0);

  const page = new Page(book, 'Components', '#2E8B57');
  page.head('Critical components: open orders', 'Confirmed receipts. On hand stands once, at the component’s first month.');
  page.row(3, 0, ['Component', 'Name', 'Lead time', 'Period', 'On hand', 'Receipts'], 'headerLeft');
  const rows = BOUGHT.flatMap((bought) => MONTHS.map((at, t) => {
    const used = added(ITEMS.map(({ product, supply }) => bought.per(product) * (supply[t] ?? 0)));
    return [bought.code, bought.name, bought.leadTime, serial(at), t === 0 ? Math.round(used / 1000) * 250 : '', Math.ceil(used / 500) * 500] as const;
  }));
  rows.forEach((row, i) => page.row(4 + i, 0, row, ['code', 'plain', 'typed', 'period', 'typed', 'typed']));
  page.called('Components', { top: 3, left: 0, bottom: 3 + rows.length, right: 5 });
  page.widths(15, 26, 11, 11, 12, 14);
  page.freeze(4, 0);
}
