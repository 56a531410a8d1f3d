import type { NumberColumn, Rows, TextColumn } from './rows';

/** SHA-256 of bytes as 64 hexadecimal digits. Handed in, so that thinking needs no machine beneath it. */
export type Hash = (bytes: Uint8Array) => Promise<string>;

/** What a column comes to: its header and the digest of its cells in the canonical order of the rows. */
export type ColumnDigest = { readonly header: string; readonly digest: string };

/** The digest of every column, texts first; the same whatever order the rows stand in. How the bytes are laid is told in `fingerprint.ts`. */
export async function digested(rows: Rows, hash: Hash): Promise<readonly ColumnDigest[]> {
  const texts = rows.texts.map(canonicalText);
  const order = canonicalOrder(texts, rows.count);
  const digests: ColumnDigest[] = [];
  for (const text of texts) digests.push({ header: text.header, digest: await hash(textBytes(text, order)) });
  for (const number of rows.numbers) digests.push({ header: number.header, digest: await hash(numberBytes(number, order)) });
  return digests;
}

/** A column of text whose dictionary is sorted, normalised and holds only what is used; ranks go up with it. */
type Ranked = { readonly header: string; readonly ranks: Int32Array; readonly words: readonly Uint8Array[] };

const UTF8 = new TextEncoder();

function canonicalText({ header, codes, texts }: TextColumn): Ranked {
  const normal = [...texts.map((text) => text.normalize('NFC')), '']; // a code beyond the texts is a blank
  const met = new Uint8Array(normal.length);
  for (let row = 0; row < codes.length; row += 1) met[spot(codes[row], texts.length)] = 1;
  const used = new Set(normal.filter((_, code) => met[code] === 1));
  const words = [...used].map((text) => ({ text, bytes: UTF8.encode(text) })).sort((a, b) => byBytes(a.bytes, b.bytes));
  const rankOf = new Map(words.map(({ text }, rank) => [text, rank]));
  const ofCode = normal.map((text) => rankOf.get(text) ?? -1);
  const ranks = new Int32Array(codes.length);
  for (let row = 0; row < ranks.length; row += 1) ranks[row] = ofCode[spot(codes[row], texts.length)] ?? 0;
  return { header, words: words.map(({ bytes }) => bytes), ranks };
}

function spot(code: number | undefined, blank: number): number {
  return code === undefined || code < 0 || code > blank ? blank : code;
}

function byBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return a.length - b.length;
}

/** The rows sorted by their texts, the first column first; equal rows as they stand. */
function canonicalOrder(texts: readonly Ranked[], count: number): Int32Array {
  const keys = new Float64Array(count);
  for (const { ranks, words } of texts) for (let row = 0; row < count; row += 1) keys[row] = (keys[row] ?? 0) * words.length + (ranks[row] ?? 0);
  const size = texts.reduce((product, { words }) => product * words.length, 1);
  const order = Int32Array.from(keys, (_, row) => row);
  if (keys.every((key, row) => row === 0 || key >= (keys[row - 1] ?? 0)) && exact(size)) return order;
  if (!exact(size * count)) return order.sort((a, b) => compared(texts, a, b));
  keys.forEach((key, row) => (keys[row] = key * count + row)); // sorted as plain numbers, the row travels along
  return Int32Array.from(keys.sort(), (key) => key % count);
}

function exact(size: number): boolean {
  return size < Number.MAX_SAFE_INTEGER;
}

function compared(texts: readonly Ranked[], a: number, b: number): number {
  for (const { ranks } of texts) {
    const by = (ranks[a] ?? 0) - (ranks[b] ?? 0);
    if (by !== 0) return by;
  }
  return a - b;
}

function textBytes({ words, ranks }: Ranked, order: Int32Array): Uint8Array {
  const bytes = new Uint8Array(4 + words.reduce((sum, word) => sum + 4 + word.length, 0) + 4 * order.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const whole = (n: number) => {
    view.setUint32(at, n, true);
    at += 4;
  };
  whole(words.length);
  for (const word of words) {
    whole(word.length);
    bytes.set(word, at);
    at += word.length;
  }
  for (const row of order) whole(ranks[row] ?? 0);
  return bytes;
}

/** Machines keep numbers with the small end first nearly everywhere; where they do not, the bytes are turned. */
const SMALL_END_FIRST = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function numberBytes({ values }: NumberColumn, order: Int32Array): Uint8Array {
  const numbers = new Float64Array(order.length);
  const halves = new Uint32Array(numbers.buffer);
  for (let i = 0; i < order.length; i += 1) {
    const value = fifteen(values[order[i] ?? -1] ?? NaN);
    numbers[i] = value;
    if (value === value) continue;
    halves[2 * i + (SMALL_END_FIRST ? 0 : 1)] = 0; // machines differ in the sign of a NaN they work out
    halves[2 * i + (SMALL_END_FIRST ? 1 : 0)] = 0x7ff80000;
  }
  const bytes = new Uint8Array(numbers.buffer);
  if (!SMALL_END_FIRST) for (let at = 0; at < bytes.length; at += 8) bytes.subarray(at, at + 8).reverse();
  return bytes;
}

/** The number to 15 significant digits, as much as a spreadsheet keeps of what is typed; −0 is 0, and there is one NaN. */
export function fifteen(value: number): number {
  if (value !== value) return NaN;
  const size = Math.abs(value);
  if (size < 1e8) {
    // Writing a number out and reading it again is slow. Six decimals are enough for most, and this close there is no other number of 15 digits.
    const near = Math.round(value * 1e6) / 1e6;
    if (Math.abs(value - near) <= 4e-16 * size) return near + 0;
  }
  return Number.isInteger(value) && size < 1e15 ? value : Number(value.toPrecision(15));
}
