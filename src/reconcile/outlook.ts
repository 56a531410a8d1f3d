import { nameOf } from '../model/items';
import type { Period } from '../model/period';
import type { Kind } from './kind';
import type { Exception, Hidden, Horizon, Reconciliation, Steps, Totals } from './reconciliation';

/** One exception as a line of the list: names and periods instead of places in the axes. */
export type ExceptionLine = {
  readonly rank: number;
  readonly kind: Kind;
  /** The item or the resource, as a person would say it. */
  readonly name: string;
  /** Index into the items; −1 where it speaks of a resource. */
  readonly item: number;
  readonly from: Period;
  readonly to: Period;
  readonly periods: number;
  readonly quantity: number;
  readonly value: number;
  readonly share: number;
  readonly cause: string;
  readonly horizon: Horizon;
};

/** What the Reconcile tab shows: figures, bridge and list, without the measures themselves. */
export type Outlook = {
  readonly totals: Totals;
  readonly hidden: Hidden;
  /** Undefined where there is no budget. */
  readonly bridge: Steps | undefined;
  /** Most money first, at most `LISTED`; all stand on the sheet `Exceptions`. */
  readonly exceptions: readonly ExceptionLine[];
  /** How many there are in all. */
  readonly listed: number;
  readonly currency: string;
};

const LISTED = 5000;

/** A reconciliation in brief. */
export function outlook(of: Reconciliation): Outlook {
  return {
    totals: of.totals,
    hidden: of.hidden,
    bridge: of.bridge?.total,
    exceptions: of.exceptions.slice(0, LISTED).flatMap((exception) => line(of, exception) ?? []),
    listed: of.exceptions.length,
    currency: of.signals.settings.currency,
  };
}

function line({ signals }: Reconciliation, exception: Exception): ExceptionLine | undefined {
  const { rank, kind, item, resource, quantity, value, share, cause, horizon } = exception;
  const [from, to] = [signals.calendar.periods[exception.from], signals.calendar.periods[exception.to]];
  if (from === undefined || to === undefined) return undefined;
  const name = item < 0 ? resource : nameOf(signals.items, item);
  return { rank, kind, name, item, from, to, periods: exception.to - exception.from + 1, quantity, value, share, cause, horizon };
}
