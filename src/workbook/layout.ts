import type { Block, ChartSpec, Sheet, TableColumn, TableSpec } from '../model/sheet';
import { STAMP_ROW } from './stamp';
import type { Theirs } from './theirs';

/** Where a block's rows stand, zero-based. */
export type BlockAt = { readonly block: Block; readonly title: number; readonly header: number | undefined; readonly first: number };

/** Where a table stands: its header's row, and how many rows follow, at least one, since Excel has no table without. */
export type TableAt = {
  readonly table: TableSpec;
  readonly header: number;
  readonly rows: number;
  /** The columns among them that a person added, by place. */
  readonly theirs: ReadonlyMap<number, Theirs>;
};

/** What people put on the sheet and where that makes the layout another: columns within a table, and rows below it that are to stay. */
export type Kept = { readonly columns: readonly Theirs[]; readonly headers: readonly string[]; readonly gap?: number | undefined };

/** Where a chart stands: the rows it takes, and the block's header it is of. */
export type ChartAt = { readonly chart: ChartSpec; readonly top: number; readonly header: number };

/** Where everything of a sheet stands. Blocks begin in column A, tables too. */
export type Layout = {
  readonly blocks: readonly BlockAt[];
  readonly tables: readonly TableAt[];
  readonly charts: readonly ChartAt[];
  /** How many rows from the top print on the one page; undefined where the whole sheet prints. */
  readonly page: number | undefined;
  /** Rows above the first table, or all rows when there is none. */
  readonly head: number;
  /** Columns used by the rows above the first table, and by anything. */
  readonly headWidth: number;
  readonly width: number;
  readonly height: number;
};

/** Blank rows between a block and what follows, and between two tables, where one may be filtered without hiding the other's header. */
const AFTER_BLOCK = 1;
const AFTER_TABLE = 2;

/** A title, subtitle and stamp in A1 to A3, then the blocks with their charts, then the tables one below the other. */
export function layout(sheet: Sheet, kept: readonly Kept[] = []): Layout {
  let row = STAMP_ROW + 2;
  const charts: ChartAt[] = [];
  const ends: number[] = [];
  const blocks = sheet.blocks.map((block, i): BlockAt => {
    const header = block.header ? row + 1 : undefined;
    const first = row + (header === undefined ? 1 : 2);
    const at = { block, title: row, header, first };
    row = first + block.rows.length + AFTER_BLOCK;
    for (const chart of sheet.charts ?? []) {
      if (chart.over !== i || header === undefined) continue;
      charts.push({ chart, top: row, header });
      row += chart.height + AFTER_BLOCK;
    }
    ends.push(row - AFTER_BLOCK);
    return at;
  });
  const head = row;
  const tables = sheet.tables.map((described, i): TableAt => {
    const at = { ...withTheirs(described, kept[i]), header: row, rows: Math.max(1, described.rows) };
    row += 1 + at.rows + (kept[i]?.gap ?? AFTER_TABLE);
    return at;
  });
  const headWidth = Math.max(1, ...sheet.blocks.flatMap((block) => [block.header?.length ?? 0, ...block.rows.map((cells) => cells.length)]));
  const width = Math.max(headWidth, ...tables.map(({ table }) => table.columns.length));
  const last = tables.at(-1);
  const page = sheet.page && (ends[sheet.page.blocks - 1] ?? STAMP_ROW + 1);
  return { blocks, tables, charts, page, head, headWidth, width, height: last ? last.header + 1 + last.rows : head };
}

/** A table with the columns people added in their places; these hold nothing here, what they hold stands in `theirs`. */
function withTheirs(table: TableSpec, kept: Kept | undefined): Pick<TableAt, 'table' | 'theirs'> {
  const theirs = new Map<number, Theirs>();
  if (!kept || kept.columns.length === 0) return { table, theirs };
  const columns = kept.headers.map((header, c): TableColumn => {
    const added = kept.columns.find((one) => one.header === header);
    if (added) theirs.set(c, added);
    const described = added ? undefined : table.columns.find((column) => column.header.toLowerCase() === header.toLowerCase());
    return described ?? { header, format: 'general', width: 0, values: { kind: 'mixed', values: [] } };
  });
  return { table: { ...table, columns }, theirs };
}

/**
 * Beyond this row only columns are frozen. The contract puts the headline above its table, with the bridge by family 20 rows and more: kept in
 * sight it would leave a laptop's screen no row to read, and freezing the header's row alone hides what stands above it for good. There Excel's
 * own way serves better: while a cell of a table is selected, its headers take the place of the column letters. So who goes to such a sheet is
 * led into its table (`entry`).
 */
const FROZEN_MOST = 12;

/** What stays in sight when scrolling: down to the header where there is one table not too far down, and its first columns. */
export function frozen({ tables }: Layout): { readonly rows: number; readonly columns: number } {
  const [first, second] = tables;
  if (!first) return { rows: 0, columns: 0 };
  return { rows: second || first.header > FROZEN_MOST ? 0 : first.header + 1, columns: first.table.frozen };
}

/** The first cell of a table whose header does not stay in sight: with it selected the headers do. */
export function entry(of: Layout): { readonly row: number; readonly column: number } | undefined {
  const [first, second] = of.tables;
  return first && !second && frozen(of).rows === 0 ? { row: first.header + 1, column: 0 } : undefined;
}
