import { columnLetters } from '../../src/model/place';
import type { Book } from '../excel/model/book';
import { FAMILIES } from './catalogue';
import { MONTHS, ITEMS, uplift, type Item } from './numbers';
import { Page, serial, sum, type Said } from './page';
import { PROMOTIONS } from './story';

const KEYS = ['Family', 'Product', 'Name', 'Location'] as const;
const TOP = 5; // the header's row; the titles stand above it
const LEFT = KEYS.length;
const LAST = LEFT + MONTHS.length - 1;

/** Every item's row on both wide sheets: family by family, a subtotal after each, a total at the end. */
type Block = { readonly family: string; readonly items: readonly Item[]; readonly first: number; readonly subtotal: number };

const BLOCKS: readonly Block[] = FAMILIES.reduce<readonly Block[]>((before, { name }) => {
  const items = ITEMS.filter((item) => item.product.family.name === name);
  const first = (before.at(-1)?.subtotal ?? TOP) + 1;
  return [...before, { family: name, items, first, subtotal: first + items.length }];
}, []);

const TOTAL = (BLOCKS.at(-1)?.subtotal ?? TOP) + 1;

/** The statistical baseline, typed in; the plan itself, baseline × (1 + promotion), as formulas on it; and the promotions. */
export function demandSheets(book: Book): void {
  const demand = new Page(book, 'Demand plan', '#1F6FD0');
  demand.head('Halden Garden Technology, demand plan', 'Cycle 2026-11, units, unconstrained, by shipping plant. Baseline plus agreed promotions, released for the pre-S&OP meeting.');
  demand.put(2, 0, 'Brno: figures as submitted by Sales East, they ask for a sixth more than the region ever sold. To be challenged. (MK, 29 Oct)', 'note');
  for (let column = 1; column <= LAST + 1; column += 1) demand.put(2, column, '', 'note');
  demand.merge({ top: 2, left: 0, bottom: 2, right: LAST + 1 });
  grid(demand, (item) => item.demand, (item, t, row) => planned(item, t, row));
  demand.called('Demand', { top: 0, left: 0, bottom: TOTAL, right: LAST + 1 });

  const baseline = new Page(book, 'Baseline', '#8EA9DB');
  baseline.head('Statistical baseline', 'Units a month, from the forecasting run of 27 October; Brno scaled to what Sales East submitted.');
  grid(baseline, (item) => item.baseline, (item, t) => item.baseline[t] ?? 0);
  promotions(new Page(book, 'Promotions', '#8EA9DB'));
}

/** Baseline, or where a promotion has the product, baseline × (1 + the promotion's share), in whole units. */
function planned(item: Item, t: number, row: number): Said {
  const at = `Baseline!${columnLetters(LEFT + t)}${row + 1}`;
  const which = PROMOTIONS.findIndex((promotion) => promotion.for(item.product));
  const value = item.demand[t] ?? 0;
  return which < 0 ? { formula: at, value } : { formula: `ROUND(${at}*(1+Promotions!${columnLetters(2 + t)}$${5 + which}),0)`, value };
}

function grid(page: Page, values: (item: Item) => readonly number[], cell: (item: Item, t: number, row: number) => Said): void {
  const months = MONTHS.map(serial);
  page.row(TOP, 0, [...KEYS, ...months, 'Total'], [...KEYS.map(() => 'headerLeft' as const), ...months.map(() => 'month' as const), 'header']);
  page.sheet.heights.set(TOP, 22);
  for (const { family, items, first, subtotal } of BLOCKS) {
    items.forEach((item, i) => {
      const row = first + i;
      const typed = typeof cell(item, 0, row) === 'number' ? 'typed' : 'units';
      page.row(row, 0, [i === 0 ? family : '', item.product.code, item.product.name, item.location], ['family', 'code', 'plain', 'plain']);
      page.row(row, LEFT, MONTHS.map((_, t) => cell(item, t, row)), typed);
      page.put(row, LAST + 1, sum({ top: row, left: LEFT, bottom: row, right: LAST }, added(values(item))), 'units');
    });
    page.merge({ top: first, left: 0, bottom: subtotal - 1, right: 0 });
    const sums = MONTHS.map((_, t) => added(items.map((item) => values(item)[t] ?? 0)));
    const row = sums.map((value, t) => sum({ top: first, left: LEFT + t, bottom: subtotal - 1, right: LEFT + t }, value));
    page.row(subtotal, 0, [`${family} total`, '', '', '', ...row, sum({ top: subtotal, left: LEFT, bottom: subtotal, right: LAST }, added(sums))], 'subtotal');
  }
  const sums = MONTHS.map((_, t) => added(ITEMS.map((item) => values(item)[t] ?? 0)));
  const over = (column: number) => BLOCKS.map(({ subtotal }) => `${columnLetters(column)}${subtotal + 1}`).join('+');
  const row = [...sums, added(sums)].map((value, t) => ({ formula: over(LEFT + t), value }));
  page.row(TOTAL, 0, ['Grand total', '', '', '', ...row], 'total');
  page.widths(19, 9, 30, 10, ...MONTHS.map(() => 8.5), 10);
  page.freeze(TOP + 1, LEFT);
}

function promotions(page: Page): void {
  page.head('Promotions', 'Share added to the baseline of the products in the deal; the demand plan multiplies with it. Change a percentage and the plan follows.');
  page.row(3, 0, ['Promotion', 'For', ...MONTHS.map(serial), 'Note'], ['headerLeft', 'headerLeft', ...MONTHS.map(() => 'month' as const), 'headerLeft']);
  PROMOTIONS.forEach((promotion, i) => {
    const reach = ITEMS.filter((item) => promotion.for(item.product)).map((item) => item.product);
    const codes = [...new Set(reach.map((product) => product.code))];
    const shares = MONTHS.map((at) => (reach[0] ? uplift(reach[0], at) : 0));
    page.row(4 + i, 0, [promotion.name, `${codes[0]} to ${codes.at(-1)}`, ...shares], ['text', 'text', ...shares.map(() => 'percent' as const)]);
    page.put(4 + i, 2 + MONTHS.length, promotion.note, 'note');
    page.sheet.heights.set(4 + i, 32);
  });
  page.widths(22, 18, ...MONTHS.map(() => 8), 60);
  page.freeze(4, 2);
}

/** The sum of some numbers. */
export function added(of: readonly number[]): number {
  return of.reduce((all, one) => all + one, 0);
}
