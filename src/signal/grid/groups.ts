import type { Items } from '../../model/items';
import { numbered, type Axis, type NameList } from './axis';
import type { Role } from '../inputs';
import type { Key, Records } from '../range/records';

/** The items with their families and classes: from Products, else from the first input that says. */
export function grouped(axis: Axis, from: readonly (Records | undefined)[]): Items {
  const there = from.filter((records) => records !== undefined).filter(({ keys }) => keys.has('Family') || keys.has('Class'));
  const products = there.map((records) => numbered(records, 'Product', axis.products, false));
  const group = (role: Role, list: NameList) => {
    const of = new Int32Array(axis.products.names.length).fill(-1);
    there.forEach((records, i) => join(of, products[i], records.keys.get(role), list));
    return Int32Array.from(axis.product, (product) => of[product] ?? -1);
  };
  return axis.items(group('Family', axis.families), group('Class', axis.classes));
}

/** Gives products that have no group yet that of their rows. Only the groups of planned products: a family nobody plans is none of ours. */
function join(of: Int32Array, products: Int32Array | undefined, groups: Key | undefined, list: NameList): void {
  if (!products || !groups) return;
  const { codes, names } = groups;
  for (let row = 0; row < products.length; row += 1) {
    const [product, code] = [products[row] ?? -1, codes[row] ?? -1];
    if (product >= 0 && code >= 0 && of[product] === -1) of[product] = list.add(names[code] ?? '');
  }
}
