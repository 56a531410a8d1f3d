import { familyOf, nameOf } from '../model/items';
import type { Period } from '../model/period';
import { financed } from './money/financed';
import { heatOf, type Heat } from './resource/heat';
import type { Kind } from './trouble/kind';
import type { Bridge, Exception, Hidden, Horizon, Reconciliation, Totals } from './reconciliation';

/** Who answers an exception: the owner of its open action, '' where it has none; and whether it was put before the executives. */
export type Answered = { readonly owner: string; readonly escalated: boolean };

/** One exception as a line of the list: names and periods instead of places in the axes. */
export type ExceptionLine = {
  readonly rank: number;
  readonly kind: Kind;
  /** The item or the resource, as a person would say it. */
  readonly name: string;
  /** Index into the items; −1 where it speaks of a resource. */
  readonly item: number;
  /** '' where the item has none, and of a resource. */
  readonly family: string;
  readonly from: Period;
  readonly to: Period;
  readonly periods: number;
  readonly quantity: number;
  readonly value: number;
  readonly share: number;
  readonly cause: string;
  readonly horizon: Horizon;
  /** Absent where no open action names it. */
  readonly answered?: Answered;
};

/** The purse over the plan. */
export type Purse = {
  readonly periods: readonly Period[];
  /** Cash at the end of each period. */
  readonly closing: Float64Array;
  readonly receipts: Float64Array;
  readonly payments: Float64Array;
  readonly lowest: number;
  readonly period: Period | undefined;
  /** Periods; Infinity where nothing is burnt. */
  readonly runway: number;
};

/** What the Reconcile tab shows: figures, bridge and list, without the measures themselves. */
export type Outlook = {
  readonly totals: Totals;
  readonly hidden: Hidden;
  /** Undefined where there is no budget. */
  readonly bridge: Bridge | undefined;
  /** Most money first, at most `LISTED`; all stand on the sheet `Exceptions`. */
  readonly exceptions: readonly ExceptionLine[];
  /** How many there are in all. */
  readonly listed: number;
  /** The lowest closing cash and where; undefined where the opening cash is not given. */
  readonly cash: Purse | undefined;
  /** Undefined where there is no Capacity. */
  readonly heat: Heat | undefined;
  readonly currency: string;
  readonly periods: readonly Period[];
};

const LISTED = 10_000;

/** A reconciliation in brief; `who` tells who answers an exception. */
export function outlook(of: Reconciliation, who: (line: ExceptionLine) => Answered | undefined = () => undefined): Outlook {
  return {
    totals: of.totals,
    hidden: of.hidden,
    bridge: of.bridge,
    exceptions: of.exceptions.slice(0, LISTED).flatMap((exception) => line(of, exception) ?? []).map((one) => asked(one, who(one))),
    listed: of.exceptions.length,
    cash: cash(of),
    heat: heatOf(of, [...(of.signals.resources?.names.keys() ?? [])]),
    currency: of.signals.settings.currency,
    periods: of.signals.calendar.periods,
  };
}

function cash(of: Reconciliation): Purse | undefined {
  if (Number.isNaN(of.signals.settings.openingCash)) return undefined;
  const { closing, receipts, payments, lowest, lowestPeriod, runway } = financed(of).cash;
  return { periods: of.signals.calendar.periods, closing, receipts, payments, lowest, period: lowestPeriod, runway };
}

function asked(line: ExceptionLine, answered: Answered | undefined): ExceptionLine {
  return answered ? { ...line, answered } : line;
}

function line({ signals }: Reconciliation, exception: Exception): ExceptionLine | undefined {
  const { rank, kind, item, resource, quantity, value, share, cause, horizon } = exception;
  const [from, to] = [signals.calendar.periods[exception.from], signals.calendar.periods[exception.to]];
  if (from === undefined || to === undefined) return undefined;
  const name = item < 0 ? resource : nameOf(signals.items, item);
  const family = item < 0 ? '' : familyOf(signals.items, item);
  return { rank, kind, name, item, family, from, to, periods: exception.to - exception.from + 1, quantity, value, share, cause, horizon };
}
