import type { Period } from '../model/period';
import type { Place } from '../model/place';
import type { InputName } from '../signal/inputs';

/** What a tab may ask for. What came of it stands in the session. */
export type Desk = {
  /** Reads the workbook and works out where it disagrees. */
  readonly read: () => void;
  /** Writes `Inputs`, `Gaps` and `Exceptions`. */
  readonly write: () => void;
  /** Stops what is running, at the next point where nothing is half done. */
  readonly cancel: () => void;
  /** Brings cells into view in Excel. */
  readonly go: (place: Place) => void;
  /** Brings the Demand cells of an item and period into view. */
  readonly goToDemand: (item: number, at: Period) => void;
  /** Takes the cells selected in Excel as the input, remembers that, and reads again. */
  readonly take: (input: InputName) => void;
  /** Reads the input from what is named: a name, a table, a sheet or a range as Excel writes it; remembers that, and reads again. */
  readonly map: (input: InputName, name: string) => void;
  /** Forgets what was said by hand about where the input is, and reads again. */
  readonly forget: (input: InputName) => void;
  /** Fetches the first rows of an input as they were understood. */
  readonly preview: (input: InputName) => void;
  /** Commits what was reconciled as a plan of record, on a locked sheet of its own. */
  readonly commit: (approver: string, role: string) => void;
  /** Opens an exception by its rank, or closes it. */
  readonly open: (rank: number | undefined) => void;
  /** Puts away what Excel refused, or our own mistake, once it was read. */
  readonly dismiss: () => void;
};
