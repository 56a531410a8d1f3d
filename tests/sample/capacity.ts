import { weekdays } from './weekdays';
import type { Period } from '../../src/model/period';
import type { Book } from '../excel/model/book';
import { PRODUCTS, type Product } from './catalogue';
import { added } from './demand';
import { ITEMS, MONTHS } from './numbers';
import { Page, serial } from './page';
import { SPRING, SPRING_SUPPLY } from './story';

export const RESOURCES = [
  { code: 'KAS-BAT', name: 'Kassel, battery and tool line', overtime: 44 },
  { code: 'KAS-ASM', name: 'Kassel, washer assembly', overtime: 42 },
  { code: 'KAS-PCK', name: 'Kassel, packing', overtime: 36 },
  { code: 'BRN-ASM', name: 'Brno, pump assembly', overtime: 27 },
  { code: 'BRN-TST', name: 'Brno, test benches', overtime: 29 },
] as const;

/** Hours a person gives in a day, less breaks, changeovers and sickness. */
const SHIFT = 7.2;
const EFFICIENCY = 0.9;

/** How full the lines were staffed to be, January to December, before anyone heard of the spring deal. */
const STAFFED = [0.9, 0.985, 0.985, 0.96, 0.95, 0.94, 0.92, 0.88, 0.93, 0.92, 0.88, 0.87];

/** Hours one unit takes on a resource; the dearer the product within its family, the longer. */
export function hoursFor(product: Product): readonly (readonly [resource: string, hours: number])[] {
  const prices = product.family.products.map(([, price]) => price);
  const least = Math.min(...prices);
  const share = (product.price - least) / (Math.max(...prices) - least);
  return product.family.hours.map(([resource, from, to]) => [resource, Math.round((from + (to - from) * share) * 1000) / 1000]);
}

/** People a line has in a month: enough for the plan without the extra the spring deal brought. */
function people(resource: string, t: number): number {
  const at = MONTHS[t] ?? MONTHS[0];
  const hours = added(ITEMS.map(({ product, supply }) => {
    const told = at && SPRING.for(product) && at < '2027-04' ? (SPRING_SUPPLY.get(at) ?? 1) : 1;
    const each = hoursFor(product).find(([code]) => code === resource)?.[1] ?? 0;
    return ((supply[t] ?? 0) / told) * each;
  }));
  return at ? Math.ceil((2 * hours) / (STAFFED[Number(at.slice(5)) - 1] ?? 1) / (weekdays(at) * SHIFT * EFFICIENCY)) / 2 : 0; // half a person works part-time
}

/** Capacity and routing, both Excel tables; available hours are worked out from days and people. */
export function capacitySheets(book: Book): void {
  const page = new Page(book, 'Capacity', '#2E8B57');
  page.head('Capacity by line', `Available hours = working days × people × ${SHIFT} h × ${EFFICIENCY * 100} %. Staffing as signed off in September, before the spring deal.`);
  page.row(3, 0, ['Resource', 'Description', 'Period', 'Working days', 'People', 'Available hours', 'Overtime hours', 'Overtime cost'], 'headerLeft');
  const rows = RESOURCES.flatMap((resource) => MONTHS.map((at: Period, t) => ({ resource, at, staff: people(resource.code, t) })));
  rows.forEach(({ resource, at, staff }, i) => {
    const row = 4 + i;
    const available = Math.round(weekdays(at) * staff * SHIFT * EFFICIENCY);
    page.row(row, 0, [resource.code, resource.name, serial(at), weekdays(at), staff], ['code', 'plain', 'period', 'typed', 'people']);
    page.put(row, 5, { formula: `ROUND(D${row + 1}*E${row + 1}*${SHIFT}*${EFFICIENCY},0)`, value: available }, 'units');
    page.put(row, 6, { formula: `ROUND(F${row + 1}*0.08,0)`, value: Math.round(available * 0.08) }, 'units');
    page.put(row, 7, resource.overtime, 'cents');
  });
  page.table('Capacity', { top: 3, left: 0, bottom: 3 + rows.length, right: 7 });
  page.widths(12, 30, 11, 14, 10, 16, 16, 15);
  page.freeze(4, 0);

  const routing = new Page(book, 'Routing', '#2E8B57');
  routing.head('Routing', 'Hours per unit, from the time study of 2025. Accessories are bought in and need no line.');
  routing.row(3, 0, ['Product', 'Resource', 'Hours per unit'], 'headerLeft');
  const steps = PRODUCTS.flatMap((product) => hoursFor(product).map(([resource, hours]) => [product.code, resource, hours] as const));
  steps.forEach((step, i) => routing.row(4 + i, 0, step, ['code', 'code', 'hours']));
  routing.table('Routing', { top: 3, left: 0, bottom: 3 + steps.length, right: 2 });
  routing.widths(12, 12, 16);
  routing.freeze(4, 0);
}
