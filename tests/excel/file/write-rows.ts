import { columnLetters } from '../../../src/model/place';
import type { Sheet } from '../model/book';
import type { Reach, Row, Scalar } from '../model/cells';
import { eachCell, heads, rowLook, sharing, type Found, type Head, type Reading } from './rows';
import { encoded, fileText } from './xml';

/** The numbers a cell's text and look have in the file. */
export type Numbers = { readonly string: (text: string) => number; readonly xf: (style: number) => number };

/** What became of a sheet's rows; undefined text when they stand as they did. */
export type Rows = { readonly text: string | undefined; readonly formulasChanged: boolean };

type Old = Omit<Found, 'start' | 'end'> & { readonly outer: string };

/**
 * The rows of a sheet for its file.
 *
 * A row that was not touched is copied letter by letter; in one that was, each cell that still says the same is. So runs of rich text, array formulas and all we do
 * not model survive an edit next to them.
 */
export function writeRows(sheet: Sheet, data: string, reading: Reading, numbers: Numbers): Rows {
  const old = new Map(heads(data).map((head) => [head.row, head]));
  const rows = rowNumbers(sheet);
  const apart = sharing(data) && mastersMoved(sheet, data, old, { ...reading, shared: new Map() });
  if (sharing(data)) for (const head of old.values()) eachCell(data, head, reading, () => undefined);
  const out: string[] = [];
  const changes = { formulas: apart, any: false };
  for (const r of rows) {
    const row = sheet.cells.row(r) ?? { values: [] };
    const head = row.from === undefined ? undefined : old.get(row.from);
    const still = head && head.row === r && !sheet.cells.edited.has(r) && sameLook(sheet, r, head.open);
    const text = head && still ? data.slice(head.start, head.end) : '';
    if (still && !(apart && sharing(text))) { out.push(text); continue; }
    changes.any = true;
    const cells = new Map<number, Old>();
    if (head) eachCell(data, head, reading, (cell) => cells.set(cell.column, { ...cell, outer: data.slice(cell.start, cell.end) }));
    const fixed = head?.row === r;
    out.push(`<row${rowAttributes(sheet, r, head)}>`, ...cellsOf(row, r, cells, { fixed, apart, inherited: sheet.cells.columnStyles }, numbers), '</row>');
    changes.formulas ||= !sameFormulas(row, cells, fixed);
  }
  const text = changes.any || rows.length !== old.size ? out.join('') : undefined;
  return { text, formulasChanged: changes.formulas || rows.length < old.size };
}

/** The rows that hold cells, or have a height or are hidden, in order. */
function rowNumbers(sheet: Sheet): number[] {
  const numbers = new Set<number>([...sheet.heights.keys(), ...sheet.hiddenRows]);
  sheet.cells.eachRow((row) => numbers.add(row));
  return [...numbers].sort((a, b) => a - b);
}

function sameLook(sheet: Sheet, row: number, open: string): boolean {
  const look = rowLook(open);
  return look.height === sheet.heights.get(row) && look.hidden === sheet.hiddenRows.has(row);
}

function rowAttributes(sheet: Sheet, row: number, head: Head | undefined): string {
  const height = sheet.heights.get(row);
  const kept = (head?.open ?? '').replace(/^<row|\/?>$/g, '').replace(/\s+(?:r|spans|hidden)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  const rest = head && rowLook(head.open).height === height ? kept : kept.replace(/\s+(?:ht|customHeight)\s*=\s*(?:"[^"]*"|'[^']*')/g, '') + (height === undefined ? '' : ` ht="${height}" customHeight="1"`);
  return ` r="${row + 1}"${sheet.hiddenRows.has(row) ? ' hidden="1"' : ''}${rest}`;
}

/** True when a formula that others refer to by number (`t="shared"`) no longer stands where it stood: then none is shared any more. */
function mastersMoved(sheet: Sheet, data: string, old: ReadonlyMap<number, Head>, reading: Reading): boolean {
  for (const head of old.values()) {
    let gone = false;
    eachCell(data, head, reading, (cell) => {
      if (cell.tag.includes('shared') && cell.tag.includes('ref=')) gone ||= sheet.cells.row(head.row)?.from !== head.row || sheet.cells.formula(head.row, cell.column) !== cell.formula;
    });
    if (gone) return true;
  }
  return false;
}

function sameFormulas(row: Readonly<Row>, old: ReadonlyMap<number, Old>, fixed: boolean): boolean {
  const before = [...old.values()].filter((cell) => cell.formula !== undefined);
  return fixed && before.length === (row.formulas?.size ?? 0) && before.every((cell) => row.formulas?.get(cell.column) === cell.formula);
}

type Keep = { readonly fixed: boolean; readonly apart: boolean; readonly inherited: ReadonlyMap<number, number> };

function cellsOf(row: Readonly<Row>, r: number, old: ReadonlyMap<number, Old>, keep: Keep, numbers: Numbers): string[] {
  const { inherited } = keep;
  const out: string[] = [];
  const width = Math.max(row.values.length, row.styles?.length ?? 0);
  for (let c = 0; c < width; c++) {
    const value = row.values[c];
    const own = row.styles?.[c];
    const formula = row.formulas?.get(c);
    if (value === undefined && own === undefined && formula === undefined && !old.has(c)) continue;
    const xf = numbers.xf(own ?? row.style ?? inherited.get(c) ?? 0);
    const was = old.get(c);
    const at = columnLetters(c) + String(r + 1);
    const steady = was !== undefined && was.formula === formula && (keep.fixed || was.tag === '') && !(keep.apart && was.tag.includes('shared'));
    if (steady && was.style === xf && equal(was.value, value ?? '')) {
      if (value !== undefined || xf !== 0 || was.tag !== '' || formula !== undefined) out.push(keep.fixed ? was.outer : readdressed(was.outer, at));
      continue;
    }
    const reach = row.arrays?.get(c);
    const f = formula === undefined ? (steady ? was.tag : '') : steady && was.tag !== '' ? was.tag : formulaElement(formula, r, c, reach);
    const marked = steady && was.tag !== '' ? (/ cm="\d+"/.exec(was.outer)?.[0] ?? '') : '';
    out.push(cell(at, xf === 0 ? '' : ` s="${xf}"`, marked, f, value, numbers));
  }
  return out;
}

const readdressed = (outer: string, at: string): string => outer.replace(/^<c(?:\s+r="[^"]*")?/, `<c r="${at}"`).replace(/^(<c r="[^"]*"[^>]*?)\s+r="[^"]*"/, '$1');

function equal(a: Scalar, b: Scalar): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.error === b.error : Object.is(a, b);
}

function formulaElement(formula: string, r: number, c: number, reach: Reach | undefined): string {
  const text = encoded(formula);
  if (!reach) return `<f>${text}</f>`;
  const last = columnLetters(c + reach.columns - 1) + String(r + reach.rows);
  return `<f t="array" ref="${columnLetters(c)}${r + 1}:${last}">${text}</f>`;
}

function cell(at: string, style: string, marked: string, f: string, value: Scalar | undefined, numbers: Numbers): string {
  const open = `<c r="${at}"${style}${marked}`;
  if (value === undefined) return f === '' ? `${open}/>` : `${open}>${f}</c>`;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return `${open} t="e">${f}<v>#NUM!</v></c>`;
    return `${open}>${f}<v>${Object.is(value, -0) ? '-0' : value}</v></c>`;
  }
  if (typeof value === 'boolean') return `${open} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'object') return `${open} t="e">${f}<v>${fileText(value.error)}</v></c>`;
  if (f !== '') return `${open} t="str">${f}<v>${fileText(value)}</v></c>`;
  return `${open} t="s"><v>${numbers.string(value)}</v></c>`;
}
