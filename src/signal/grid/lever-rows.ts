import type { Place } from '../../model/place';

/** A row of the Levers table as it stands, trimmed; '' and NaN where the cell is blank. Its meaning is the scenario's affair. */
export type LeverRow = {
  readonly scenario: string;
  readonly step: number;
  readonly lever: string;
  readonly measure: string;
  readonly product: string;
  readonly location: string;
  readonly family: string;
  readonly class: string;
  readonly customer: string;
  readonly segment: string;
  /** A period (`2026-03`), a day as its ISO text, what is written where it is neither, or ''. */
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly expression: string;
  readonly note: string;
  /** The row's cells in the table, for findings. */
  readonly place: Place;
  /** Header of the contract → the sheet's column it stands in; the same map for every row. */
  readonly columns: ReadonlyMap<string, number>;
};
