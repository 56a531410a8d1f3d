import { kindOf } from './kinds';

/** Numbers of one kind and key, one for each period, or one alone. */
export type Line = { readonly measure: string; readonly key: string; readonly values: Float64Array };

/** A planned item with what it belongs to, '' where nobody says. */
export type Kept = { readonly key: string; readonly product: string; readonly location: string; readonly family: string; readonly class: string };

/** What was frozen: of which cycle, over which periods, the items, and their numbers line by line. */
export type Frozen = { readonly cycle: string; readonly periods: readonly string[]; readonly items: readonly Kept[]; readonly lines: readonly Line[]; /** Whether it knows a kind of number at all. */ readonly knows: (measure: string) => boolean };

const [FIRST, HEAD, ITEM] = ['cutoff 1', 'cutoff 2', 'Item'];
/** All that the first form of the text held. */
const OF_FIRST = new Set(['Demand', 'Supply', 'Price', 'Unit cost', 'Opening stock', 'Target stock', 'Budget revenue', 'Budget units']);

/** One line per item and per key of a kind, escaped; equal neighbours are counted (`5*12`), blanks are empty. */
export function written({ cycle, periods, items, lines }: Omit<Frozen, 'knows'>): string {
  return [
    `${HEAD}\t${cycle}`, periods.join(','),
    ...items.map((item) => [ITEM, item.key, item.product, item.location, item.family, item.class].map(escaped).join('\t')),
    ...lines.map(({ measure, key, values }) => `${measure}\t${escaped(key)}\t${packed(values)}`),
  ].join('\n');
}

/** The text understood; undefined where it is none of ours. */
export function understood(text: string): Frozen | undefined {
  const cycle = frozenCycle(text);
  if (cycle === undefined) return undefined;
  const [, periods = '', ...rest] = text.split('\n');
  const calendar = periods.split(',');
  const parts = rest.map((line) => line.split('\t').map(unescaped));
  return {
    cycle, periods: calendar,
    items: parts.filter(([what]) => what === ITEM).map(([, key = '', product = '', location = '', family = '', kind = '']) => ({ key, product, location, family, class: kind })),
    lines: parts.filter(([what]) => what !== ITEM).map(([measure = '', key = '', values = '']) => ({ measure, key, values: unpacked(values, kindOf(measure)?.timed === false ? 1 : calendar.length) })),
    knows: (measure) => !text.startsWith(`${FIRST}\t`) || OF_FIRST.has(measure),
  };
}

/** The cycle a kept text speaks of; undefined where it is none of ours. */
export function frozenCycle(text: string): string | undefined {
  const [mark, cycle] = (text.split('\n', 1)[0] ?? '').split('\t');
  return mark === HEAD || mark === FIRST ? cycle : undefined;
}

function packed(values: Float64Array): string {
  const parts: string[] = [];
  for (let i = 0; i < values.length; ) {
    let same = 1;
    while (i + same < values.length && Object.is(values[i + same], values[i])) same += 1;
    const value = values[i] ?? NaN;
    parts.push(`${Number.isNaN(value) ? '' : String(value)}${same > 1 ? `*${same}` : ''}`);
    i += same;
  }
  return parts.join(',');
}

/** So many numbers, whatever the text says: another program may have cut it. */
function unpacked(text: string, size: number): Float64Array {
  const values = new Float64Array(size).fill(NaN);
  let at = 0;
  for (const part of text.split(',')) {
    const [value = '', times = '1'] = part.split('*');
    for (let i = 0; i < Number(times) && at < size; i += 1, at += 1) values[at] = value === '' ? NaN : Number(value);
  }
  return values;
}

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (mark) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[mark] ?? mark);
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, mark: string) => ({ t: '\t', n: '\n', r: '\r' })[mark] ?? mark);
}
