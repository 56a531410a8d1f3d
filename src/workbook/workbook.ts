import type { Grid } from '../model/grid';
import type { Place } from '../model/place';
import type { Sheet } from '../model/sheet';
import type { Refusal, Written } from '../model/written';

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
};

/** All that may hold an input, in the workbook's order, our own sheets left out; one bad name never spoils the rest. */
export type Survey = {
  readonly found: readonly Found[];
  readonly sheets: readonly { readonly name: string; readonly visible: boolean; readonly own: boolean }[];
  readonly date1904: boolean;
};

/** Cells to read, and the name people know them by. */
export type Source = { readonly name: string; readonly place: Place; readonly table?: boolean };

/** How long work tells how far it is and hears that it should stop. */
export type Watch = {
  /** What is being done, and how much of the whole is behind us, 0 to 1. */
  readonly tell?: (what: string, share: number) => void;
  readonly stop?: AbortSignal;
};

/** What Excel answered: the thing asked for, or why not. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** How often we spoke to Excel and how much was said, since the door was opened. */
export type Traffic = { readonly trips: number; readonly bytesOut: number; readonly bytesIn: number };

/** The one door to Excel. Plain values go in and come out; no proxy outlives a call; nothing here knows a stage. */
export type Workbook = {
  survey(watch?: Watch): Promise<Answer<Survey>>;
  /** The cells of each source, in the order asked; a refusal for one does not spoil the others. */
  read(sources: readonly Source[], watch?: Watch): Promise<readonly Answer<Grid>[]>;
  /** Each sheet in turn, whole or not at all; later sheets are still tried when one is refused, unless stopped. */
  write(sheets: readonly Sheet[], watch?: Watch): Promise<readonly Written[]>;
  /** Brings the cells into view and selects them. */
  select(place: Place): Promise<Answer<null>>;
  /** The range the person has selected now. */
  selected(): Promise<Answer<Place>>;
  /** A text kept in the workbook itself, under a key of ours. */
  recall(key: string): Promise<Answer<string | undefined>>;
  remember(key: string, text: string): Promise<Answer<null>>;
  /** Tells of every change to cells that are not ours, until the returned function is called. */
  watch(tell: (change: { readonly sheet: string; readonly address: string }) => void): Promise<Answer<() => Promise<void>>>;
  traffic(): Traffic;
};

