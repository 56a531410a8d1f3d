import { address } from '../../model/place';
import { words } from '../../model/sentence';
import type { Part } from '../range/joint';
import type { Log } from './log';
import { USED, type Records } from '../range/records';
import { count } from '../range/sort-rows';

/** More than this many are told in one. */
const MOST = 20;

/**
 * Tells which ranges were put together, and which keys stand in more than one of them.
 *
 * Where rows name their location, the same product there in two ranges is a warning: two people plan it. Without locations
 * ranges are regions of one product, which is as it should be, and said once.
 */
export function tellParts(records: Records, parts: readonly Part[]): void {
  const { log, spec } = records;
  const list = parts.map(({ label, records: { grid } }) => `${label} (${address(grid.place)})`).join(', ');
  const first = parts[0]?.records;
  log.say('note', 'several ranges', `${spec.input} stands in ${parts.length} ranges: ${list}.`, 'They were put together, each under its own name as source.', { place: first && first.log.below(first.grid.place), value: list });
  const product = records.keys.get('Product');
  const location = records.keys.get('Location');
  if (!product || spec.times.length === 0) return;
  const found = shared(records, parts);
  const sure = found.filter(({ place }) => place >= 0);
  const name = ({ product: p, place }: Shared) => `${product.names[p] ?? ''}${place < 0 ? '' : ` @ ${location?.names[place] ?? ''}`}`;
  sure.slice(0, MOST).forEach((each) => told(log, each, name(each), product.column));
  if (sure.length > MOST) log.say('warning', 'in two ranges', words`${count(sure.length - MOST, 'more product')} stand in more than one range for the same location and period.`, 'They were added up. Keep each in one of them.');
  const open = found.length - sure.length;
  if (open > 0) log.say('note', 'in two ranges', words`${count(open, 'product')} without a location stand in more than one range for the same period.`, 'They were added up, as parts of one product.', { value: found.filter(({ place }) => place < 0).slice(0, 5).map(name).join(', ') });
}

function told(log: Log, { row, periods, labels }: Shared, who: string, column: number): void {
  log.say('warning', 'in two ranges', words`${who} stands in ${[...labels].join(' and ')} for ${count(periods.size, 'same period')}.`, 'They were added up. Keep it in one of them.', { place: log.place(row, column), value: who });
}

/** A product (at a place, −1 without) that several ranges speak of in the same periods, and the first row that repeats it. */
type Shared = { readonly product: number; readonly place: number; readonly row: number; readonly periods: Set<number>; readonly labels: Set<string> };

function shared({ keys, strips, status, measure }: Records, parts: readonly Part[]): readonly Shared[] {
  const [products, places] = [keys.get('Product')?.codes, keys.get('Location')?.codes];
  const partOfRow = Int32Array.from(parts.flatMap(({ records }, i) => Array.from(records.status, () => i)));
  const first = new Map<string, number>();
  const found = new Map<string, Shared>();
  for (const { at, numbers } of strips) {
    for (let row = 0; row < status.length; row += 1) {
      const [product, place] = [products?.[row] ?? -1, places?.[row] ?? -1];
      if (status[row] !== USED || product < 0 || Number.isNaN(numbers.values[row] ?? NaN) || (measure && measure[row] !== 0)) continue;
      const moment = typeof at === 'number' ? at : (at?.[row] ?? -1);
      const [key, part] = [`${product} ${place} ${moment}`, partOfRow[row] ?? 0];
      const before = first.get(key) ?? part;
      first.set(key, before);
      if (before === part) continue;
      const item = `${product} ${place}`;
      const each = found.get(item) ?? { product, place, row, periods: new Set<number>(), labels: new Set<string>() };
      each.periods.add(moment);
      each.labels.add(parts[before]?.label ?? '').add(parts[part]?.label ?? '');
      found.set(item, each);
    }
  }
  return [...found.values()];
}
