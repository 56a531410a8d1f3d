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
  /** Opens an exception by its rank, or closes it. */
  readonly open: (rank: number | undefined) => void;
  /** Puts away what Excel refused, or our own mistake, once it was read. */
  readonly dismiss: () => void;
};
