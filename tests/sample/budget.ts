import type { Book } from '../excel/model/book';
import { FAMILIES, PRODUCTS, type Family } from './catalogue';
import { added } from './demand';
import { MONTHS, expected } from './numbers';
import { Page, serial, sum } from './page';
import { SPRING } from './story';
import type { Period } from '../../src/model/period';

/** How finance saw the families in September: the spring deal in part, washers far too well. */
const VIEW: ReadonlyMap<string, number> = new Map([['CT', 1.03], ['PW', 1.13], ['PU', 1.01], ['AC', 1.02]]);

type Line = { readonly units: number; readonly revenue: number; readonly margin: number };

/** The budget by family and month, long, with a total row that ties out. */
export function budgetSheet(book: Book): void {
  const page = new Page(book, 'Budget', '#7F6000');
  page.head('Budget by family', 'EUR, as approved by the board on 18 September 2026, rolled forward to April 2028. COGS = revenue − margin.');
  page.row(3, 0, ['Family', 'Period', 'Units', 'Revenue', 'Margin', 'COGS'], ['headerLeft', 'header', 'header', 'header', 'header', 'header']);
  const lines = FAMILIES.flatMap((family) => MONTHS.map((at) => ({ family, at, ...budgeted(family, at) })));
  lines.forEach(({ family, at, units, revenue, margin }, i) => {
    const row = 4 + i;
    const cogs = { formula: `D${row + 1}-E${row + 1}`, value: revenue - margin };
    page.row(row, 0, [family.name, serial(at), units, revenue, margin, cogs], ['plain', 'period', 'typed', 'typed', 'typed', 'units']);
  });
  const last = 4 + lines.length;
  const column = (left: number, pick: (line: Line) => number) => sum({ top: 4, left, bottom: last - 1, right: left }, added(lines.map(pick)));
  page.row(last, 0, ['Total', '', column(2, (line) => line.units), column(3, (line) => line.revenue), column(4, (line) => line.margin), column(5, (line) => line.revenue - line.margin)], 'total');
  page.called('Finance', { top: 3, left: 0, bottom: last, right: 5 });
  page.widths(20, 11, 12, 15, 15, 15);
  page.freeze(4, 2);
}

function budgeted(family: Family, at: Period): Line {
  const of = PRODUCTS.filter((product) => product.family === family).map((product) => {
    const deal = SPRING.for(product) ? 1 + 0.5 * Math.max(0, SPRING.uplift.get(at) ?? 0) : 1;
    const units = added(product.locations.map((location) => expected(product, location, at))) * deal * (VIEW.get(family.code) ?? 1);
    return { units, revenue: units * product.price, margin: units * (product.price - product.unitCost) };
  });
  const whole = (pick: (line: Line) => number, step: number) => Math.round(added(of.map(pick)) / step) * step;
  return { units: whole((line) => line.units, 10), revenue: whole((line) => line.revenue, 1000), margin: whole((line) => line.margin, 1000) };
}
