import type { Block, CellValue, Format, TableColumn } from '../model/sheet';
import type { BlockAt, Layout } from './layout';

/** Widest a text in a block may make its column, in characters. */
const LABEL_MOST = 44;
const LEAST = 8;
/** What a header needs beside its longest word: the filter's button and a little air. */
const BUTTON = 4;

/** The width of each column in characters: what its tables ask for, and room for headers, labels and figures. */
export function widths(of: Layout): readonly number[] {
  return Array.from({ length: of.width }, (_, c) => {
    const tables = of.tables.map(({ table }) => tableWidth(table.columns[c]));
    const blocks = of.blocks.filter(({ block }) => !block.running).flatMap(({ block }) => [textWidth(block.header?.[c] ?? ''), ...block.rows.map((cells, r) => cellWidth(cells[c], formatOf(block, r, c)))]);
    return Math.max(LEAST, ...tables, ...blocks);
  });
}

function tableWidth(column: TableColumn | undefined): number {
  if (!column) return 0;
  const words = column.header.split(' ').map((word) => word.length + BUTTON); // headers are wrapped between words
  return Math.max(column.width, ...words);
}

function cellWidth(cell: CellValue | undefined, format: Format): number {
  if (typeof cell === 'string') return textWidth(cell);
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return 0;
  const digits = Math.max(1, Math.floor(Math.log10(Math.max(1, Math.abs(cell)))) + 1);
  const after = format === 'decimal' || format === 'cents' || format === 'percent' ? 3 : 0;
  return digits + Math.floor((digits - 1) / 3) + after + 3; // separators, sign, air
}

function textWidth(text: string): number {
  return text === '' ? 0 : Math.min(text.length + 2, LABEL_MOST);
}

function formatOf({ formats: { by, of } }: Block, row: number, column: number): Format {
  return (by === 'row' ? of[row] : of[column]) ?? 'general';
}

type Aligned = { readonly column: number; readonly from: number; readonly rows: number; readonly align: 'Left' | 'Right'; readonly indent: number };

/** In a column as wide as this a figure on the right stands far from everything it belongs to. */
const WIDE = 24;

/** How the columns of a block line up with their header: figures on the right, text on the left, and all on the left in wide columns. */
export function aligned(of: Layout, { block, header, first }: BlockAt): readonly Aligned[] {
  const across = widths(of);
  const columns = Math.max(0, ...block.rows.map((cells) => cells.length));
  const from = header ?? first;
  const rows = first + block.rows.length - from;
  const right = Array.from({ length: columns }, (_, c) => c > 0 && (across[c] ?? 0) <= WIDE && block.rows.some((cells) => typeof cells[c] === 'number'));
  return right.flatMap((on, column): readonly Aligned[] => {
    if (column === 0 || rows === 0) return [];
    const indent = !on && right[column - 1] === true ? 1 : 0; // text clear of the figures before it
    return [{ column, from, rows, align: on ? 'Right' : 'Left', indent }];
  });
}
