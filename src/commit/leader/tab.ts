import type { CellValue } from '../../model/sheet';

/** How a cell of the exported tab looks; the number of its style in the file is its place in this list. */
export const LOOKS = ['plain', 'title', 'quiet', 'small', 'heading', 'header', 'header of figures', 'figure', 'percent'] as const;
export type Look = (typeof LOOKS)[number];

export type TabCell = { readonly value: string | number | boolean; readonly look: Look };

/** The approved tab as it leaves the house: values and looks, and what prints. Rows and columns count from 0; undefined is an empty cell. */
export type Tab = {
  readonly name: string;
  readonly rows: readonly (readonly (TabCell | undefined)[])[];
  /** In characters. */
  readonly widths: readonly number[];
  /** How many rows and columns print, on one page. */
  readonly page: { readonly rows: number; readonly columns: number };
  /** The block that is drawn: its header's row, the lines below it, its columns with the labels', and the rows the drawing takes. */
  readonly chart: { readonly title: string; readonly header: number; readonly lines: number; readonly columns: number; readonly top: number; readonly bottom: number } | undefined;
  readonly footer: string;
};

type Cells = readonly (readonly CellValue[])[];

const empty = (cell: CellValue | undefined) => cell === undefined || cell === null || cell === '';
const blank = (cells: readonly CellValue[] | undefined) => cells === undefined || cells.every(empty);

/** A plan's sheet, the cells above its table and the table with its header, as the tab that is sent upstairs. */
export function tab(name: string, head: Cells, table: Cells): Tab {
  const above = looked(head);
  const [header = [], ...body] = table;
  const figures = header.map((_, c) => body.some((row) => typeof row[c] === 'number'));
  const below = [header.map((cell, c) => made(cell, figures[c] === true ? 'header of figures' : 'header')), ...body.map((row) => row.map((cell) => made(cell, typeof cell === 'number' ? 'figure' : 'plain')))];
  const rows = [...above, ...below];
  const proof = head.findIndex(([first]) => first === 'Proof');
  const last = (proof < 0 ? head.length : proof) - 1;
  const printed = rows.slice(0, last + 1);
  const columns = Math.max(header.length, ...printed.map((row) => row.findLastIndex((cell) => cell !== undefined) + 1));
  return { name, rows, widths: widths(rows, printed, columns), page: { rows: Math.max(1, last), columns }, chart: chartOf(head), footer: `${name}` };
}

/** The rows above the table with their looks: title, subtitle and stamp, then blocks with a heading, perhaps a header, and rows. */
function looked(head: Cells): readonly (readonly (TabCell | undefined)[])[] {
  let percent: readonly boolean[] = [];
  return head.map((cells, r) => {
    if (r < 3) return cells.map((cell) => made(cell, r === 0 ? 'title' : r === 1 ? 'quiet' : 'small'));
    if (isHeading(head, r)) {
      percent = [];
      return cells.map((cell) => made(cell, 'heading'));
    }
    if (isHeader(head, r)) {
      percent = cells.map((cell) => String(cell ?? '').startsWith('%'));
      return cells.map((cell, c) => (c === 0 || !empty(cell) ? { value: String(cell ?? ''), look: c === 0 ? ('header' as const) : ('header of figures' as const) } : undefined));
    }
    return cells.map((cell, c) => made(cell, typeof cell !== 'number' ? 'plain' : percent[c] === true ? 'percent' : 'figure'));
  });
}

/** A text that stands alone under an empty row. */
function isHeading(head: Cells, r: number): boolean {
  const [first, ...rest] = head[r] ?? [];
  return typeof first === 'string' && first !== '' && blank(rest) && blank(head[r - 1]);
}

/** Texts only, none over the labels, right under a heading. */
function isHeader(head: Cells, r: number): boolean {
  const [first, ...rest] = head[r] ?? [];
  return empty(first) && !blank(rest) && rest.every((cell) => empty(cell) || typeof cell === 'string') && isHeading(head, r - 1);
}

function made(cell: CellValue | undefined, look: Look): TabCell | undefined {
  return cell === undefined || cell === null || cell === '' ? undefined : { value: cell, look };
}

/** The summary by family: its lines without the total, and the empty rows below it. */
function chartOf(head: Cells): Tab['chart'] {
  const title = head.findIndex(([first], r) => /^(?:Revenue|Units shipped) by family/.test(String(first ?? '')) && isHeader(head, r + 1));
  if (title < 0) return undefined;
  const header = title + 1;
  const total = (head[header] ?? []).indexOf('Total');
  const end = head.findIndex((cells, r) => r > header && blank(cells));
  const next = head.findIndex((cells, r) => r > end && !blank(cells));
  const lines = head.slice(header + 1, end).filter(([first]) => first !== 'Total').length;
  if (total < 2 || end < 0 || next - end < 6 || lines === 0) return undefined;
  return { title: String(head[title]?.[0]), header, lines, columns: total, top: end + 1, bottom: next - 2 };
}

const LEAST = 9;
const LABEL_MOST = 30;

/** Room for figures, labels and headers; running text asks for none of its own, but all columns together have room for the longest line. */
function widths(rows: Tab['rows'], printed: Tab['rows'], columns: number): readonly number[] {
  const count = Math.max(columns, ...rows.map((row) => row.length));
  const own = Array.from({ length: count }, (_, c) => Math.max(LEAST, ...rows.slice(0, 2000).map((row) => room(row, c))));
  const longest = Math.max(...printed.map(([first, ...rest]) => (first && rest.every((cell) => cell === undefined) ? String(first.value).length * (first.look === 'title' ? 1.5 : first.look === 'small' ? 0.85 : 1) : 0)));
  const across = own.slice(0, columns).reduce((sum, width) => sum + width, 0);
  const wider = Math.max(1, (longest * 1.08) / across);
  return own.map((width, c) => (c < columns ? Math.ceil(width * wider) : width));
}

function room(row: readonly (TabCell | undefined)[], c: number): number {
  const cell = row[c];
  if (!cell) return 0;
  if (typeof cell.value === 'number') return Math.round(Math.abs(cell.value)).toLocaleString('en-GB').length + 4;
  const alone = row.every((other, at) => at === c || other === undefined);
  return alone ? 0 : Math.min(LABEL_MOST, String(cell.value).length + 2);
}
