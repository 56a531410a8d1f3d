import type { Book } from '../excel/model/book';
import { ITEMS, MONTHS } from './numbers';
import { Page, serial } from './page';
import { OVERBUILD, SLIP, SPRING, SPRING_SUPPLY } from './story';
import type { Item } from './numbers';
import type { Period } from '../../src/model/period';

/** The supply plan as production hands it over: an Excel table, one row per product, plant and month. */
export function supplySheet(book: Book): void {
  const page = new Page(book, 'Supply plan', '#2E8B57');
  page.head('Supply plan: planned receipts', 'Units into stock, production and purchase, in whole lots. Master scheduling, run of 28 October 2026.');
  page.row(3, 0, ['Product', 'Location', 'Source', 'Period', 'Quantity', 'Note'], 'headerLeft');
  let row = 4;
  for (const item of ITEMS)
    MONTHS.forEach((at, t) => {
      const source = item.product.family.hours.length === 0 ? 'Purchase' : 'Production';
      page.row(row, 0, [item.product.code, item.location, source, serial(at), item.supply[t] ?? 0, remark(item, at)], ['code', 'plain', 'plain', 'period', 'typed', 'remark']);
      row += 1;
    });
  page.table('Supply', { top: 3, left: 0, bottom: row - 1, right: 5 });
  page.widths(12, 12, 13, 11, 12, 62);
  page.freeze(4, 0);
}

/** What the scheduler wrote beside a row, if anything. */
function remark({ product }: Item, at: Period): string {
  if (SLIP.for(product) && (SLIP.due.includes(at) || SLIP.arrives.includes(at))) return SLIP.note;
  if (SPRING.for(product) && at === '2027-02') return 'All the line can do with the cells we have.';
  if (SPRING.for(product) && at > '2027-03' && SPRING_SUPPLY.has(at)) return 'Catching up after the spring deal, cells from 29 Mar.';
  if (OVERBUILD.for(product) && product.rank === 0 && at >= OVERBUILD.from && at <= OVERBUILD.to) return 'Volume as budgeted.';
  return '';
}
