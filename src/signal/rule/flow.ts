import { words } from '../../model/sentence';
import { fold } from '../cell/fold';
import { lexicon } from '../range/headers';
import { specOf } from '../inputs';
import type { Records } from '../range/records';
import { daysOf } from '../grid/span';
import { said } from '../range/totals';

type Part = 'opening' | 'in' | 'out' | 'closing';

const WORDS: readonly (readonly [Part, readonly string[]])[] = [
  ['opening', ['Opening stock', 'Opening inventory', 'Opening', 'Opening balance', 'Beginning inventory', 'Beginning stock', 'Starting stock', 'Start stock', 'Anfangsbestand', 'Stock initial', 'Inventario inicial']],
  ['closing', ['Closing stock', 'Closing inventory', 'Closing', 'Closing balance', 'Ending inventory', 'Ending stock', 'End stock', 'Projected stock', 'Projected inventory', 'Projected Qty OH', 'Endbestand', 'Stock final', 'Inventario final']],
];

/** What a measure's name says of the flow of stock. */
export function partOfFlow(measure: string): Part | undefined {
  const word = fold(measure);
  for (const [part, words] of WORDS) if (words.some((each) => fold(each) === word)) return part;
  if (['shipments', 'shipped', 'shipment'].includes(word)) return 'out';
  const role = (input: 'Demand' | 'Supply') => lexicon(specOf(input)).get(word);
  if (role('Supply')?.role === 'Quantity' && (role('Supply')?.rank ?? 100) < 100 && role('Supply')?.rank !== 0) return 'in';
  return role('Demand')?.role === 'Quantity' && (role('Demand')?.rank ?? 100) < 100 && role('Demand')?.rank !== 0 ? 'out' : undefined;
}

/** Whether a closing stock is what the flow makes of it: unmet demand carried on, or lost. Rounding to whole units is forgiven. */
export function balances(opening: number, receipts: number, out: number, closing: number): boolean {
  const made = opening + receipts - out;
  const near = (value: number) => Math.abs(value - closing) <= Math.max(0.51, 0.0005 * Math.abs(value));
  return near(made) || (made < 0 && near(0));
}

/** The rows of one item by what they hold; several rows of a kind are looked at alone and together, since we cannot know which count. */
type Block = Map<Part, number[]>;

type Column = { readonly column: number; readonly at: number; readonly values: Float64Array };

/** Tells where blocks that hold stock do not balance: opening + receipts − shipments = closing, item by item; the first cell of each block. */
export function tellFlow(records: Records): void {
  const { keys, log, shape } = records;
  for (const { closing, wrong } of unbalanced(records)) {
    const [first] = wrong;
    if (!first) continue;
    const product = keys.get('Product');
    const more = wrong.length > 1 ? ` ${wrong.length - 1} more of its periods do not balance.` : '';
    const who = product?.names[product.codes[closing] ?? -1] ?? 'The item';
    const wrongly = words`${who}: stock ${first.stood} + ${first.came} − ${first.went} is not ${first.left}, which stands in ${shape.heads[first.column] ?? 'this period'}.${more}`;
    log.say('warning', 'flow differs', wrongly, 'Demand and supply were used, this stock was not. Check its formula.', { place: log.place(closing, first.column), value: said(first.left) });
  }
}

/** One stock that is not what the flow makes of it, with the moment it is of (its place among the input's) and its column. */
type Break = { readonly stood: number; readonly came: number; readonly went: number; readonly left: number; readonly column: number; readonly at: number };

/** The rows of an item that do not balance: all its rows, that of the closing stock, and each period in which they do not. */
type Unbalanced = { readonly rows: readonly number[]; readonly closing: number; readonly wrong: readonly Break[] };

/** Every item of blocks that hold stock and do not balance. */
export function unbalanced(records: Records): readonly Unbalanced[] {
  if (records.layout !== 'blocks') return [];
  const order = records.strips
    .flatMap(({ at, column, numbers }) => (typeof at === 'number' ? [{ day: daysOf(records.moments[at] ?? { day: NaN }).first, column, at, values: numbers.values }] : []))
    .sort((a, b) => a.day - b.day);
  return blocksOf(records).flatMap((block): readonly Unbalanced[] => {
    const [closing] = block.get('closing') ?? [];
    const wrong = closing === undefined ? [] : order.flatMap((_, i) => broken(block, order, i));
    return closing === undefined || wrong.length === 0 ? [] : [{ rows: [...block.values()].flat(), closing, wrong }];
  });
}

/** What does not balance in one period; nothing where a number is missing or some reading of the rows balances. */
function broken(block: Block, order: readonly Column[], i: number): readonly Break[] {
  const value = (part: Part, at: number) => (block.get(part) ?? []).map((row) => order[at]?.values[row] ?? NaN);
  const each = (part: Part) => {
    const values = value(part, i);
    return values.length > 1 ? [...values, values.reduce((a, b) => a + b, 0)] : values;
  };
  const [left = NaN] = value('closing', i);
  const [stood = NaN] = block.has('opening') ? value('opening', i) : i > 0 ? value('closing', i - 1) : [];
  const [receipts, out] = [each('in'), each('out')];
  const [came = NaN] = receipts;
  const [went = NaN] = out;
  if ([stood, came, went, left].some(Number.isNaN)) return [];
  return receipts.some((made) => out.some((gone) => balances(stood, made, gone, left))) ? [] : [{ stood, came, went, left, column: order[i]?.column ?? 0, at: order[i]?.at ?? -1 }];
}

function blocksOf({ keys }: Records): readonly Block[] {
  const [measure, product, location] = [keys.get('Measure'), keys.get('Product'), keys.get('Location')];
  const parts = measure?.names.map(partOfFlow) ?? [];
  const blocks = new Map<string, Block>();
  if (!parts.includes('closing')) return [];
  measure?.codes.forEach((code, row) => {
    const part = parts[code];
    if (part === undefined || (product?.codes[row] ?? -1) < 0) return;
    const key = `${product?.codes[row] ?? -1} ${location?.codes[row] ?? -1}`;
    const block: Block = blocks.get(key) ?? new Map<Part, number[]>();
    block.set(part, [...(block.get(part) ?? []), row]);
    blocks.set(key, block);
  });
  return [...blocks.values()];
}
