import type { Finding } from '../model/finding';
import type { Place } from '../model/place';
import type { Period } from '../model/period';
import type { InputName } from './inputs';
import type { Signals } from './signals';

/** How one range was understood: what the Signal tab shows on its card and `Inputs` writes above its table. */
export type InputReading = {
  readonly input: InputName;
  /** The defined name, table or address it was read from. */
  readonly name: string;
  readonly place: Required<Place>;
  /** `list`: keys and attributes without periods (Products, Settings). */
  readonly layout: 'long' | 'wide' | 'blocks' | 'list';
  /** Which header serves as which column; wide period columns are not repeated here. */
  readonly columns: readonly { readonly role: string; readonly header: string; readonly place: Place }[];
  /** How decimals were read: proven by the values, or nothing to decide. */
  readonly decimal: 'point' | 'comma' | 'not needed';
  /** Rows with anything in them below the header: read = used + set aside. */
  readonly rows: { readonly read: number; readonly used: number; readonly setAside: number };
  readonly items: number;
  /** First and last period met, or undefined where the input has none. */
  readonly span: { readonly first: Period; readonly last: Period; readonly count: number } | undefined;
  /** Share of items that have a value, per period of `span`, 0 to 1; empty where there are no periods. */
  readonly completeness: Float64Array;
  /** Sum of all quantities used (of revenue, for Finance); NaN where the input has none. */
  readonly total: number;
  /** The day it was last changed (ISO) and whose it is, where its rows say so. */
  readonly changed?: string;
  readonly owner?: string;
};

/** All the workbook said: the signals when one can plan from it, and everything that was noticed in any case. */
export type Reading = {
  readonly signals: Signals | undefined;
  readonly inputs: readonly InputReading[];
  readonly findings: readonly Finding[];
};
