import type { Stage } from './stage';

/** How a number is shown; the Excel number format of each stands in `FORMATS`. */
export type Format = keyof typeof FORMATS;

/** The number formats we write. One per column, never per cell. */
export const FORMATS = {
  general: 'General',
  text: '@',
  units: '#,##0;[Red]−#,##0;–',
  decimal: '#,##0.00;[Red]−#,##0.00;–',
  money: '#,##0;[Red]−#,##0;–',
  cents: '#,##0.00;[Red]−#,##0.00;–',
  percent: '0.0%;[Red]−0.0%;–',
  count: '0',
  date: 'yyyy-mm-dd',
} as const;

/** A cell we write: text stays text whatever it looks like; null is an empty cell. */
export type CellValue = string | number | boolean | null;

/** The cells of a table's column, n long; typed so that it can move between threads without a copy. Blank: NaN, '' or 2. */
export type ColumnValues =
  | { readonly kind: 'number'; readonly values: Float64Array }
  | { readonly kind: 'text'; readonly codes: Int32Array; readonly texts: readonly string[] }
  | { readonly kind: 'logical'; readonly values: Uint8Array }
  /** For the few tables whose rows differ in what they hold (a metric a row). */
  | { readonly kind: 'mixed'; readonly values: readonly CellValue[] };

export type TableColumn = {
  readonly header: string;
  readonly format: Format;
  /** A format for each row, where rows differ (a metric a row); else one for the column. */
  readonly formats?: readonly Format[];
  /** In characters, as Excel counts a column's width. */
  readonly width: number;
  readonly values: ColumnValues;
  /** The formula and its sign in words, for the header's note. */
  readonly note?: string;
  /**
   * Formulas that reproduce the values, where a person wants a live sheet: for each row a place in `texts`, −1 for none. `{Supply}` is the cell of that
   * column in the same row, `{^Short}` the one in the row above.
   */
  readonly formulas?: { readonly codes: Int32Array; readonly texts: readonly string[] };
  /** A conditional format, used sparingly: `bar` draws data bars, `flag` marks TRUE. */
  readonly mark?: 'bar' | 'flag';
};

/** One Excel table: it may grow, its name is what people's formulas refer to. */
export type TableSpec = {
  /** Excel table name, e.g. `Gaps`; where the user has one of that name ours is `Gaps_POR`. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: number;
  /** How many columns stay in sight when scrolling right. */
  readonly frozen: number;
};

/** A small block of headline figures above the table: a title, perhaps a header, and rows; one format per column. */
export type Block = {
  readonly title: string;
  readonly header?: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** A format per row where rows differ (figures), else per column. */
  readonly formats: { readonly by: 'row' | 'column'; readonly of: readonly Format[] };
  /** A note per row, shown at the row's label. */
  readonly notes?: readonly (string | undefined)[];
  /** Lines of text that run over the cells beside them and ask for no width. */
  readonly running?: true;
};

/** A native chart of a block that has a header: a series for each of its first `rows` rows, named by their labels. It stands below the block. */
export type ChartSpec = {
  readonly title: string;
  /** Excel's own name of the kind. */
  readonly type: 'ColumnStacked' | 'ColumnClustered' | 'Line';
  /** Which block, counted from 0. */
  readonly over: number;
  readonly rows: number;
  /** How many of the block's columns it is of, the labels' one included. */
  readonly columns: number;
  /** How many rows of the sheet it takes. */
  readonly height: number;
  /** The first row is not drawn: what is stacked on it hangs where it ends. */
  readonly hung?: true;
  /** Where the axis of values begins; Excel's own choice where nothing is said. */
  readonly floor?: number;
};

/** What a finished sheet says of itself, written last: a sheet without a matching stamp is incomplete. */
export type Stamp = {
  readonly cycle: string;
  /** `2026-02-28`. */
  readonly asOf: string;
  /** Of the inputs and settings; '' until there is one. */
  readonly fingerprint: string;
  /** ISO time, UTC; handed in. */
  readonly at: string;
};

/**
 * A sheet described before it is written: pure data that a tab can preview, a test can read and one small interpreter writes.
 *
 * From the top: title (A1), subtitle (A2), stamp (A3), the blocks, then the tables, one below the other; only the last may grow.
 */
export type Sheet = {
  readonly stage: Stage;
  /** `Gaps`; where the user has a sheet of that name ours is `Gaps (POR)`. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
  readonly tables: readonly TableSpec[];
  readonly stamp: Stamp;
  readonly charts?: readonly ChartSpec[];
  /** The title and the first blocks, so many, print on one landscape page; the rest of the sheet does not print. */
  readonly page?: { readonly blocks: number };
  /** Always a new sheet: what was written before under this name is left alone. */
  readonly fresh?: true;
  /** Once whole, stamped and read back, its cells are locked and the sheet is protected; no code opens it again. The password is kept nowhere. */
  readonly lock?: { readonly password?: string };
};
