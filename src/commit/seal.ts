import type { CellValue } from '../model/sheet';
import { fifteen } from './canonical';
import { codeOf, packed, unpacked } from './codes';
import { textAt, type Rows } from './rows';

/** What is kept in the workbook of a committed plan, so that it can be told later which cells are not what they were. */
export type Seal = {
  readonly fingerprint: string;
  /** The cells above the table, as they were read back when it was committed. */
  readonly head: readonly (readonly CellValue[])[];
  /** The table's headers, as they stood. */
  readonly headers: readonly string[];
  /** A code for each row's key, in the order they stood. */
  readonly keys: Uint32Array;
  /** A code for each cell that is no key, row by row; none where the table is too long to keep them. */
  readonly cells: Uint32Array;
};

/** Longer tables are told by column only: what is kept travels with the file. */
const ROWS = 50_000;

const KEYS: ReadonlySet<string> = new Set(['Product', 'Location', 'Period']);

/** What a row says of itself: a code of its key, and one for each other cell. */
export type Coded = { readonly keys: Uint32Array; readonly cells: Uint32Array; readonly width: number; readonly headers: readonly string[] };

/** The codes of a plan's rows, in the order they stand. */
export function coded({ count, texts, numbers }: Rows): Coded {
  const keyed = texts.filter(({ header }) => KEYS.has(header));
  const others = texts.filter(({ header }) => !KEYS.has(header));
  const width = others.length + numbers.length;
  const [keys, cells] = [new Uint32Array(count), new Uint32Array(count * width)];
  for (let row = 0; row < count; row += 1) {
    keys[row] = codeOf(keyed.map((column) => `${column.header}\u0000${textAt(column, row).normalize('NFC')}`).join('\u0000'));
    others.forEach((column, c) => (cells[row * width + c] = codeOf(textAt(column, row).normalize('NFC'))));
    numbers.forEach(({ values }, c) => (cells[row * width + others.length + c] = codeOf(String(fifteen(values[row] ?? NaN)))));
  }
  return { keys, cells, width, headers: [...others, ...numbers].map(({ header }) => header) };
}

/** The seal of a plan that was just written. */
export function sealed(fingerprint: string, head: readonly (readonly CellValue[])[], rows: Rows): Seal {
  const { keys, cells, headers } = coded(rows);
  const kept = rows.count <= ROWS;
  return { fingerprint, head, headers, keys: kept ? keys : new Uint32Array(0), cells: kept ? cells : new Uint32Array(0) };
}

/** The seal as the text that is kept. */
export function sealText({ keys, cells, ...seal }: Seal): string {
  return JSON.stringify({ ...seal, keys: packed(keys), cells: packed(cells) });
}

/** The seal of such a text; undefined where it cannot be understood, for settings can be edited too. */
export function sealOf(text: string | undefined): Seal | undefined {
  const kept = parsed(text);
  if (!kept) return undefined;
  const { fingerprint, head, headers, keys, cells } = kept;
  if (typeof fingerprint !== 'string' || typeof keys !== 'string' || typeof cells !== 'string' || !isTexts(headers) || !Array.isArray(head) || !head.every(isCells)) return undefined;
  return { fingerprint, head, headers, keys: unpacked(keys), cells: unpacked(cells) };
}

type Unknown = { readonly fingerprint?: unknown; readonly head?: unknown; readonly headers?: unknown; readonly keys?: unknown; readonly cells?: unknown };

function parsed(text: string | undefined): Unknown | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // changed by hand or by another program; verifying tells
  }
}

function isTexts(given: unknown): given is readonly string[] {
  return Array.isArray(given) && given.every((text) => typeof text === 'string');
}

function isCells(given: unknown): given is readonly CellValue[] {
  return Array.isArray(given) && given.every((cell) => cell === null || ['string', 'number', 'boolean'].includes(typeof cell));
}
