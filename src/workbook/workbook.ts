import type { Fix } from '../model/fix';
import type { Grid } from '../model/grid';
import type { Page } from '../model/page';
import type { Place } from '../model/place';
import type { CellValue, Sheet } from '../model/sheet';
import type { Source, Survey } from '../model/survey';
import type { Refusal, Written } from '../model/written';

/** How long work tells how far it is and hears that it should stop. */
export type Watch = {
  /** What is being done, and how much of the whole is behind us, 0 to 1. */
  readonly tell?: (what: string, share: number) => void;
  readonly stop?: AbortSignal;
};

/** What Excel answered: the thing asked for, or why not. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** The rows of a table that are to be replaced, as they were read: refused where they do not stand there any more. */
export type Which = {
  /** Rows of the sheet, from 0. */
  readonly rows: readonly number[];
  /** The column that names them by its header, and whether a text is their name. */
  readonly column: string;
  readonly is: (text: string) => boolean;
};

/** How often we spoke to Excel and how much was said, since the door was opened. */
export type Traffic = { readonly trips: number; readonly bytesOut: number; readonly bytesIn: number };

/** Cells to be changed in one row of a table that people and we both write; columns by their headers, the row by what stands under `key`. */
export type Amendment = { readonly table: string; readonly key: { readonly header: string; readonly value: string }; readonly cells: readonly (readonly [string, CellValue])[] };

/** A row of a table: what stands in it by the headers, and the header over the cell that is selected ('' beside the table). */
export type SelectedRow = { readonly table: string; readonly header: string; readonly cells: ReadonlyMap<string, CellValue> };

/** Cells that are not as they were, of the sheet '' where Excel would not say of which; `edited` where only what stands in them changed, and no cell moved. */
export type Change = { readonly sheet: string; readonly address: string; readonly edited: boolean };

/** The one door to Excel. Plain values go in and come out; no proxy outlives a call; nothing here knows a stage. */
export type Workbook = {
  survey(watch?: Watch): Promise<Answer<Survey>>;
  /** The cells of each source, in the order asked; a refusal for one does not spoil the others. */
  read(sources: readonly Source[], watch?: Watch): Promise<readonly Answer<Grid>[]>;
  /** Each sheet in turn, whole or not at all; later sheets are still tried when one is refused, unless stopped. */
  write(sheets: readonly Sheet[], watch?: Watch): Promise<readonly Written[]>;
  /** Adds the rows of the sheet's one table to the table of that name that stands, whoever's it is; where none stands, the sheet is written. */
  append(sheet: Sheet): Promise<Written>;
  /**
   * Puts the rows of the sheet's one table in the place of some rows of the table of that name that stands, whoever's it is: cells that say the
   * same are left alone, rows too many go, more are added at its end. Where no table stands, the sheet is written.
   */
  revise(sheet: Sheet, which: Which): Promise<Written>;
  /** Changes cells of one row of such a table, people's own or ours. */
  amend(change: Amendment): Promise<Answer<null>>;
  /** Puts new content into the user's own cells, because a person said so, where they still hold what was read and no formula; answers what was changed. */
  fix(fixes: readonly Fix[]): Promise<Answer<readonly Fix[]>>;
  /** Puts whole sheets beside what stands, names and all, as if the person had made them; nothing at all where any of their names is taken. */
  plant(pages: readonly Page[], watch?: Watch): Promise<Answer<null>>;
  /** Opens an .xlsx of these bytes as a workbook of its own, beside this one. */
  handOver(file: Uint8Array): Promise<Answer<null>>;
  /** Brings the cells into view and selects them. */
  select(place: Place): Promise<Answer<null>>;
  /** The range the person has selected now. */
  selected(): Promise<Answer<Place>>;
  /** The row of a table the person has selected now; undefined where no table stands there. */
  selectedRow(): Promise<Answer<SelectedRow | undefined>>;
  /** A text kept in the workbook itself, under a key of ours. */
  recall(key: string): Promise<Answer<string | undefined>>;
  remember(key: string, text: string): Promise<Answer<null>>;
  /** Tells of every change to cells that are not ours, until the returned function is called. */
  watch(tell: (change: Change) => void): Promise<Answer<() => Promise<void>>>;
  traffic(): Traffic;
};

