import { numbered, type Axis } from './axis';
import * as kind from '../range/records';
import type { Records } from '../range/records';

// Taken once: read through the import, a constant costs a call for every row.
const { USED } = kind;

/**
 * What may be shipped in a product's place, as the list of products says: product → products, both as indices into the items' products, in the order
 * written. Several in one cell stand apart by `;`. One that nobody plans is told, for nobody knows its stock; a product is none of itself.
 */
export function substitutes(records: Records, axis: Axis): ReadonlyMap<number, readonly number[]> {
  const key = records.keys.get('Substitute');
  const found = new Map<number, readonly number[]>();
  if (!key) return found;
  const products = numbered(records, 'Product', axis.products, false);
  for (const [row, product] of products.entries()) {
    const code = key.codes[row] ?? -1;
    if (product < 0 || code < 0 || records.status[row] !== USED) continue;
    const others = found.get(product) ?? [];
    const named = listedIn(key.names[code] ?? '', axis).flatMap((name) => {
      const other = axis.products.find(name);
      if (other < 0) records.log.say('note', 'not planned', `${name}, the substitute of ${axis.products.names[product] ?? ''}, is not planned.`, 'It is no way out of a shortage: give it rows in Demand or Supply.', { place: records.log.place(row, key.column), value: name });
      return other < 0 || other === product || others.includes(other) ? [] : [other];
    });
    if (named.length > 0) found.set(product, [...others, ...new Set(named)]);
  }
  return found;
}

/** One code, or several apart by semicolons; a code may itself hold one. */
function listedIn(text: string, axis: Axis): readonly string[] {
  return axis.products.find(text) >= 0 ? [text] : text.split(';').map((one) => one.trim()).filter((one) => one !== '');
}
