import { USED } from '../range/records';
import { partOf } from './demand';
import { gathered, type Laid } from './gather';

/** One contributor's own number for demand, items × periods; blank where none was given. */
export type Opinion = { readonly contributor: string; readonly values: Float64Array };

/** What each contributor to Demand says by itself, under the first name each goes by; none where its rows are no opinions. Layers are parts of one number and are not among them. */
export function opinionsIn(laid: Laid): readonly Opinion[] {
  const { records } = laid;
  const source = records.keys.get('Source');
  if (!source) return [];
  const parts = source.names.map(partOf);
  const said = new Map<string, { readonly contributor: string; readonly rows: Uint8Array }>();
  for (let row = 0; row < source.codes.length; row += 1) {
    const code = source.codes[row] ?? -1;
    const part = parts[code] ?? 'layer';
    if (part === 'layer' || part === 'orders' || records.status[row] !== USED) continue;
    const known = said.get(part) ?? { contributor: source.names[code] ?? part, rows: new Uint8Array(source.codes.length) };
    said.set(part, known);
    known.rows[row] = 1;
  }
  return [...said.values()].map(({ contributor, rows }) => ({ contributor, values: gathered(laid, 'Quantity', rows) }));
}
