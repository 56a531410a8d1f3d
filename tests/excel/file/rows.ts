import { relocated } from '../model/references';
import { placeOf } from '../../../src/model/place';
import { joined } from './strings';
import { decoded, Element, parsed, plainText } from './xml';
import type { Reach, Scalar } from '../model/cells';

/** A row's opening tag and where the row stands in the text of `sheetData`; zero-based. */
export type Head = { readonly row: number; readonly open: string; readonly start: number; readonly inner: number; readonly end: number };

/** A cell as it stands in the file. `tag` is its whole `<f>` element, `formula` the text it comes to; `reach` that of an array formula. */
export type Found = {
  column: number;
  style: number;
  value: Scalar;
  formula: string | undefined;
  tag: string;
  reach: Reach | undefined;
  start: number;
  end: number;
};

/** What is needed to understand cells: shared strings, the date system, and the shared formulas met so far on this sheet. */
export type Reading = { readonly texts: readonly string[]; readonly date1904: boolean; readonly shared: Map<string, { row: number; column: number; text: string }> };

/** The rows of a `sheetData`, in their order. */
export function heads(data: string): Head[] {
  const found: Head[] = [];
  let last = -1;
  for (let start = data.indexOf('<row'); start >= 0; ) {
    const inner = data.indexOf('>', start) + 1;
    const open = data.slice(start, inner);
    const close = data[inner - 2] === '/' ? -1 : data.indexOf('</row>', inner);
    const end = close < 0 ? inner : close + 6;
    const number = / r=["'](\d+)/.exec(open);
    last = number ? Number(number[1]) - 1 : last + 1;
    found.push({ row: last, open, start, inner: close < 0 ? end : inner, end });
    start = data.indexOf('<row', inner);
    if ((start >= 0 && start < end) || (close < 0 && data[inner - 2] !== '/')) damaged(`row ${last + 1}`);
  }
  return found;
}

function damaged(what: string): never {
  throw new Error(`The file is damaged: ${what} of a sheet has no end.`);
}

/** What a row's opening tag says besides its number: a height of its own, whether it is hidden, the style of its empty cells. */
export function rowLook(open: string): { readonly height: number | undefined; readonly hidden: boolean; readonly style: number | undefined } {
  const get = (name: string) => new RegExp(` ${name}=["']([^"']*)["']`).exec(open)?.[1];
  const height = open.includes(' ht=') ? get('ht') : undefined;
  const style = open.includes('customFormat=') ? get('s') : undefined;
  return {
    height: height === undefined ? undefined : Number(height), hidden: open.includes(' hidden=') && ['1', 'true'].includes(get('hidden') ?? ''),
    style: style === undefined ? undefined : Number(style),
  };
}

/** Calls back for each cell of a row; the object handed over is used again for the next one. */
export function eachCell(data: string, head: Head, reading: Reading, visit: (cell: Found) => void): void {
  const cell: Found = { column: -1, style: 0, value: '', formula: undefined, tag: '', reach: undefined, start: 0, end: 0 };
  for (let at = data.indexOf('<c', head.inner); at >= 0 && at < head.end; at = data.indexOf('<c', cell.end)) {
    const opened = data.indexOf('>', at) + 1;
    const empty = data.charCodeAt(opened - 2) === SLASH;
    cell.column++;
    cell.style = 0;
    cell.value = '';
    cell.formula = undefined;
    cell.tag = '';
    cell.reach = undefined;
    cell.start = at;
    const type = tag(data, at + 2, opened, cell);
    const close = empty ? opened : data.indexOf('</c>', opened);
    if (close < 0 || close >= head.end) damaged(`a cell in row ${head.row + 1}`);
    cell.end = empty ? opened : close + 4;
    if (!empty) content(data, opened, close, type, cell, head.row, reading);
    visit(cell);
  }
}

const [SPACE, SLASH, EQUALS, R, S, T] = [32, 47, 61, 114, 115, 116];

/** Reads a cell's opening tag character by character, for there may be millions: sets its column and style and says its type. */
function tag(data: string, from: number, to: number, cell: Found): string {
  let type = '';
  for (let i = from; i < to - 1; i++) {
    if (data.charCodeAt(i) > SPACE) continue;
    const name = data.charCodeAt(i + 1);
    if (data.charCodeAt(i + 2) !== EQUALS) continue;
    const end = data.indexOf(data.charAt(i + 3), i + 4);
    if (name === T) type = data.slice(i + 4, end);
    else if (name === S) cell.style = Number(data.slice(i + 4, end));
    else if (name === R) cell.column = columnOf(data, i + 4);
    i = end;
  }
  return type;
}

function columnOf(data: string, from: number): number {
  let n = 0;
  for (let i = from, letter = data.charCodeAt(i) - 64; letter > 0 && letter < 27; letter = data.charCodeAt(++i) - 64) n = n * 26 + letter;
  return n - 1;
}

function content(data: string, from: number, to: number, type: string, cell: Found, row: number, reading: Reading): void {
  if (data.startsWith('<v>', from)) {
    const end = data.indexOf('</v>', from);
    if (end + 4 === to) {
      cell.value = scalar(type, data.slice(from + 3, end), reading);
      return;
    }
  }
  const text = data.slice(from, to);
  const [tag = '', attributes = '', formula = ''] = FORMULA.exec(text) ?? [];
  const value = VALUE.exec(text)?.[1];
  if (value !== undefined) cell.value = scalar(type, value, reading);
  else if (text.includes('<is')) cell.value = parsed(text).all('is').map(joined).join('');
  cell.tag = tag;
  cell.formula = formula === '' ? undefined : decoded(formula);
  if (attributes === '') return;
  const f = new Element('f', attributes);
  if (f.get('t') === 'shared') cell.formula = unshared(f.get('si') ?? '', cell.formula, row, cell.column, reading);
  if (f.get('t') === 'array') cell.reach = reach(f.get('ref') ?? '', / cm=/.test(data.slice(cell.start, from)));
}

const FORMULA = /<f\b([^>]*?)(?:\/>|>([^<]*)<\/f>)/;
const VALUE = /<v\b[^>]*>([^<]*)<\/v>/;

function unshared(key: string, text: string | undefined, row: number, column: number, reading: Reading): string | undefined {
  if (text !== undefined) {
    reading.shared.set(key, { row, column, text });
    return text;
  }
  const master = reading.shared.get(key);
  return master && relocated(master.text, row - master.row, column - master.column);
}

function reach(reference: string, dynamic: boolean): Reach {
  const place = placeOf(reference, '');
  return { rows: place?.rows ?? 1, columns: place?.columns ?? 1, dynamic };
}

function scalar(type: string, raw: string, reading: Reading): Scalar {
  if (type === '' || type === 'n') return raw.trim() === '' ? '' : Number(raw);
  if (type === 's') return reading.texts[Number(raw)] ?? '';
  if (type === 'b') return raw === '1' || raw === 'true';
  if (type === 'e') return { error: decoded(raw) };
  if (type === 'd') return serial(raw, reading.date1904) ?? plainText(raw);
  return plainText(raw);
}

/** Excel's number for an ISO date or time (`t="d"` cells); undefined for other text. */
function serial(iso: string, date1904: boolean): number | undefined {
  const ms = Date.parse(/^\d{4}-\d\d-\d\d$/.test(iso) ? iso : `${iso.replace(/Z$/, '')}Z`);
  if (Number.isNaN(ms)) return undefined;
  const days = ms / 86_400_000 + 25_569;
  // Day 60 of the 1900 system is a 29 February that never was.
  return date1904 ? days - 1_462 : days < 61 ? days - 1 : days;
}

/** True where a row holds a formula written by reference to another cell's. */
export const sharing = (text: string): boolean => text.includes('t="shared"') || text.includes("t='shared'");
