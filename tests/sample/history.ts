import { later } from '../../src/model/period';
import type { Book } from '../excel/model/book';
import { around, chance } from './chance';
import { expected, ITEMS, PAST } from './numbers';
import { Page, serial } from './page';
import { CONTRIBUTORS, SPRING } from './story';

const LAGS = [1, 3] as const;

/** Two years of sales, long; and what each of three contributors said of the last twelve months, one and three months ahead. */
export function historySheets(book: Book): void {
  const page = new Page(book, 'Actuals', '#8064A2');
  page.head('Actual sales', 'Units shipped and net revenue in EUR, from the invoice journal, November 2024 to October 2026.');
  page.row(3, 0, ['Product', 'Location', 'Period', 'Quantity', 'Revenue'], 'headerLeft');
  let row = 4;
  for (const { product, location, actual } of ITEMS)
    PAST.forEach((at, t) => {
      const sold = actual[t] ?? 0;
      const net = product.price * (at < '2026-01' ? 0.975 : 1); // prices went up with the year
      page.row(row, 0, [product.code, location, serial(at), sold, Math.round(sold * net)], ['code', 'plain', 'period', 'typed', 'typed']);
      row += 1;
    });
  page.called('Actuals', { top: 3, left: 0, bottom: row - 1, right: 4 });
  page.widths(12, 12, 11, 12, 14);
  page.freeze(4, 0);
  forecasts(new Page(book, 'Forecasts', '#8064A2'));
}

function forecasts(page: Page): void {
  page.head('Forecast snapshots', 'What was said for each of the last twelve months, as it stood one and three months before. A snapshot is never edited.');
  page.row(3, 0, ['Product', 'Location', 'Contributor', 'Made in', 'Period', 'Quantity'], 'headerLeft');
  let row = 4;
  ITEMS.forEach(({ product, location }, i) => CONTRIBUTORS.forEach(({ name, lean, width }, c) => {
    const draw = chance(50_021 + 31 * i + 7 * c);
    for (const at of PAST.slice(-12))
      for (const lag of LAGS) {
        const hoped = name === 'Sales' && SPRING.for(product) ? 1.03 : 1;
        const said = expected(product, location, at) * lean[location] * hoped * around(draw, width * (lag === 1 ? 1 : 1.4));
        page.row(row, 0, [product.code, location, name, serial(later(at, -lag)), serial(at), Math.round(said)], ['code', 'plain', 'plain', 'period', 'period', 'typed']);
        row += 1;
      }
  }));
  page.called('Forecasts', { top: 3, left: 0, bottom: row - 1, right: 5 });
  page.widths(12, 12, 14, 11, 11, 12);
  page.freeze(4, 0);
}
