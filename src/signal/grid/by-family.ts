import type { Day } from '../../model/day';
import type { InputName } from '../inputs';
import type { Records } from '../range/records';
import type { FamilyRow } from '../signals';
import type { Axis } from './axis';
import { familiesOf, familyRows, opened, settled, weighing, type Families } from './families';
import { gathered, type FamilyRows, type Laid } from './gather';

type Around = { readonly axis: Axis; readonly known: ReadonlyMap<InputName, Records>; readonly asOf: Day; readonly byLocation: boolean; readonly wanted: Int32Array };

/** The rows of Demand and Supply that are for families, and what the families are; undefined where a plan is by family and nobody says which products they have, which is told. */
export function familiar(plans: readonly Records[], masters: readonly (Records | undefined)[], { axis, known, asOf, byLocation, wanted }: Around): { readonly found: readonly (readonly number[])[]; readonly rows: readonly FamilyRows[]; readonly families: Families } | undefined {
  const found = plans.map(familyRows);
  const none: Families = { members: new Map(), sold: new Map() };
  const any = found.some((rows) => rows.length > 0);
  const families = any ? familiesOf(masters, known.get('Actuals'), asOf) : none;
  const products = new Set(any ? Array.from(wanted, (item) => axis.product[item] ?? -1) : []);
  products.delete(-1);
  const rows = plans.map((records, i) => opened(records, found[i] ?? [], families, axis, products, byLocation));
  const lost = plans.filter((records, i) => !records.keys.has('Product') && rows[i]?.size === 0);
  lost.forEach(({ log, grid, shape }) => {
    const value = shape.heads.filter((head) => head !== '').join(' | ');
    log.say('stop', 'missing column', `${grid.name} is by family, and a plan is by product.`, 'Give the products their family in Products, so that the numbers can be shared over them, or add a column Product.', { place: log.place(shape.header.row, 0, shape.header.rows, grid.place.columns), value });
  });
  return lost.length > 0 ? undefined : { found, rows, families };
}

/** Where the rows of families stand, each with the items it was shared over: none where it only adds up its products, or nobody belongs to it. */
export function sharedRows({ records, sharing }: Laid, found: readonly number[]): readonly FamilyRow[] {
  return found.flatMap((row) => {
    const place = records.log.place(row, 0);
    return place ? [{ sheet: place.sheet, row: place.row, items: sharing?.rows.get(row) ?? [] }] : [];
  });
}

/** An input with its family rows shared by `base` (items × periods), by its own products' numbers where no other base is given. */
export function shareable(laid: Laid, rows: FamilyRows | undefined, families: Families, axis: Axis, base: Float64Array | undefined): Laid {
  if (!rows || rows.size === 0) return laid;
  const named = gathered({ ...laid, crowded: new Set() }, 'Quantity');
  const weights = weighing(base ?? named, laid.periods, axis, families, base ? 'the demand of its products' : 'the other demand of its products');
  return { ...laid, sharing: { rows: settled(laid, { rows, weights }, named), weights } };
}
