/** A cell of a page: a value, nothing, or a formula in a list of its own. Text is text, whatever it looks like. */
export type PageCell = string | number | boolean | null | readonly [formula: string];

/** A block of cells that look alike; what is not said is Excel's own. Zero-based. */
export type PageLook = {
  readonly at: readonly [row: number, column: number, rows: number, columns: number];
  readonly format?: string;
  readonly bold?: true;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: true;
};

/** A whole sheet as a person might have made it, to be put into a workbook as theirs: the sample is made of these. */
export type Page = {
  readonly name: string;
  readonly color: string;
  readonly rows: readonly (readonly PageCell[])[];
  readonly looks: readonly PageLook[];
  readonly merges: readonly PageLook['at'][];
  /** In characters, one for each column from the first. */
  readonly widths: readonly number[];
  /** How many rows and columns stay in sight. */
  readonly frozen: readonly [rows: number, columns: number];
  /** Names of blocks: for Excel tables, and for the workbook or this sheet only. */
  readonly tables: readonly PageName[];
  readonly names: readonly (PageName & { readonly own?: true })[];
};

export type PageName = { readonly name: string; readonly at: PageLook['at'] };
