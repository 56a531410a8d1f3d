import type { Place } from './place';

/** Something in the workbook that may hold an input. */
export type Found = {
  /** The defined name or table name; for a used range the sheet's name. */
  readonly name: string;
  readonly kind: 'name' | 'table' | 'sheet';
  /** The sheet a sheet-scoped name belongs to; absent for workbook scope and for tables. */
  readonly scope?: string;
  /** Where its cells are; absent when it has no one block of cells. */
  readonly place?: Required<Place>;
  /** Why it has no place: a broken reference, a constant, a formula Excel would not resolve, several areas, whole rows or columns of another file. */
  readonly without?: 'broken' | 'constant' | 'formula' | 'several areas' | 'elsewhere';
  /** What the name refers to, as Excel writes it (`=Sheet1!$A$1:$C$9`). */
  readonly formula?: string;
  readonly hidden: boolean;
  /** A table of ours on a sheet of ours: read back for what people edit there or what must not be forgotten, never taken for an input of another name. */
  readonly own?: true;
};

/** All that may hold an input, in the workbook's order; of our own sheets only the tables, told by `own`; one bad name never spoils the rest. */
export type Survey = {
  readonly found: readonly Found[];
  readonly sheets: readonly { readonly name: string; readonly visible: boolean; readonly own: boolean }[];
  readonly date1904: boolean;
};

/** Cells to read, and the name people know them by. */
export type Source = { readonly name: string; readonly place: Place; readonly table?: boolean };
