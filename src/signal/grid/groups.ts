import type { Items } from '../../model/items';
import { numbered, type Axis, type NameList } from './axis';
import type { Role } from '../inputs';
import type { Records } from '../range/records';

/** The items with their families and classes: from Products, else from the first input that says. */
export function grouped(axis: Axis, from: readonly (Records | undefined)[]): Items {
  const group = (role: Role, list: NameList) => {
    const ofProduct = new Int32Array(axis.products.names.length).fill(-1);
    for (const records of from) {
      if (!records?.keys.has(role)) continue;
      const products = numbered(records, 'Product', axis.products, false);
      // Only the groups of planned products: a family nobody plans is none of ours.
      const codes = records.keys.get(role);
      products.forEach((product, row) => {
        const code = codes?.codes[row] ?? -1;
        if (product >= 0 && code >= 0 && ofProduct[product] === -1) ofProduct[product] = list.add(codes?.names[code] ?? '');
      });
    }
    return Int32Array.from(axis.product, (product) => ofProduct[product] ?? -1);
  };
  return axis.items(group('Family', axis.families), group('Class', axis.classes));
}
