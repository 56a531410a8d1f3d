import type { Day } from '../model/day';
import type { Fix } from '../model/fix';
import type { InputName } from '../signal/inputs';
import type { LateChange } from '../signal/late';
import type { ColumnChoices } from '../signal/range/choices';
import type { KnownColumns } from '../signal/range/known-columns';
import type { Preview } from '../signal/range/preview';
import type { Suggestion } from '../signal/range/suggest';

/** What the Signal tab shows beside the reading itself; empty again with every reading. */
export type SignalState = {
  /** Ranges that could be inputs that were not found, best first. */
  readonly suggestions: ReadonlyMap<InputName, readonly Suggestion[]>;
  /** The first rows of the inputs that were looked at, range by range; none where no header is understood. */
  readonly previews: ReadonlyMap<InputName, readonly Preview[]>;
  /** The columns to choose from, of the inputs that were looked at. */
  readonly choices: ReadonlyMap<InputName, ColumnChoices>;
  /** What was said of columns, as the workbook remembers it. */
  readonly columns: ReadonlyMap<InputName, KnownColumns>;
  /** What was fixed in the sheet, and what stood there before. */
  readonly fixed: readonly Fix[];
  /** The day of the reading; NaN before the first. */
  readonly today: Day;
  /** What was frozen at the cutoff of this cycle, and what changed since; undefined where nothing was frozen for it. */
  readonly late: { readonly at: string; readonly changes: readonly LateChange[] } | undefined;
};

export const NOTHING_SHOWN: SignalState = { suggestions: new Map(), previews: new Map(), choices: new Map(), columns: new Map(), fixed: [], today: NaN, late: undefined };
