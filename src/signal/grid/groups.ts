import type { Items } from '../../model/items';
import { numbered, type Axis, type NameList } from './axis';
import type { Role } from '../inputs';
import type { Records } from '../range/records';

/** The items with their families and classes: from Products, else from the first input that says. */
export function grouped(axis: Axis, from: readonly (Records | undefined)[]): Items {
  const products = new Map<Records, Int32Array>();
  const productsIn = (records: Records) => {
    const known = products.get(records) ?? numbered(records, 'Product', axis.products, false);
    products.set(records, known);
    return known;
  };
  const group = (role: Role, list: NameList) => {
    const ofProduct = new Int32Array(axis.products.names.length).fill(-1);
    for (const records of from) {
      const groups = records?.keys.get(role);
      if (!records || !groups) continue;
      const of = productsIn(records);
      // Only the groups of planned products: a family nobody plans is none of ours.
      for (let row = 0; row < of.length; row += 1) {
        const [product, code] = [of[row] ?? -1, groups.codes[row] ?? -1];
        if (product >= 0 && code >= 0 && ofProduct[product] === -1) ofProduct[product] = list.add(groups.names[code] ?? '');
      }
    }
    return Int32Array.from(axis.product, (product) => ofProduct[product] ?? -1);
  };
  return axis.items(group('Family', axis.families), group('Class', axis.classes));
}
