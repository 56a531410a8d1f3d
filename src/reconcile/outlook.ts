import { familyOf, nameOf } from '../model/items';
import type { Period } from '../model/period';
import { financed } from './money/financed';
import type { Kind } from './trouble/kind';
import type { Exception, Hidden, Horizon, Reconciliation, Steps, Totals } from './reconciliation';

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
};

/** How full the resources are, the fullest first, at most `DRAWN`. */
export type Heat = {
  readonly periods: readonly Period[];
  /** Load ÷ available hours a period; blank where no hours are given. */
  readonly rows: readonly { readonly resource: string; readonly utilisation: Float64Array; readonly peak: number }[];
  /** How many resources there are in all. */
  readonly of: number;
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
  /** The lowest closing cash and where; undefined where the opening cash is not given. */
  readonly cash: { readonly lowest: number; readonly period: Period | undefined } | undefined;
  /** Undefined where there is no Capacity. */
  readonly heat: Heat | undefined;
  readonly currency: string;
};

const LISTED = 10_000;
const DRAWN = 8;

/** A reconciliation in brief. */
export function outlook(of: Reconciliation): Outlook {
  return {
    totals: of.totals,
    hidden: of.hidden,
    bridge: of.bridge?.total,
    exceptions: of.exceptions.slice(0, LISTED).flatMap((exception) => line(of, exception) ?? []),
    listed: of.exceptions.length,
    cash: cash(of),
    heat: heat(of),
    currency: of.signals.settings.currency,
  };
}

function cash(of: Reconciliation): Outlook['cash'] {
  if (Number.isNaN(of.signals.settings.openingCash)) return undefined;
  const { lowest, lowestPeriod } = financed(of).cash;
  return { lowest, period: lowestPeriod };
}

function heat({ capacity, signals: { resources, calendar: { periods } } }: Reconciliation): Heat | undefined {
  if (!capacity || !resources) return undefined;
  const rows = resources.names.map((resource, r) => {
    const utilisation = capacity.utilisation.slice(r * periods.length, (r + 1) * periods.length);
    return { resource, utilisation, peak: utilisation.reduce((most, share) => (share > most ? share : most), 0) };
  });
  return { periods, rows: rows.sort((a, b) => b.peak - a.peak).slice(0, DRAWN), of: resources.names.length };
}

function line({ signals }: Reconciliation, exception: Exception): ExceptionLine | undefined {
  const { rank, kind, item, resource, quantity, value, share, cause, horizon } = exception;
  const [from, to] = [signals.calendar.periods[exception.from], signals.calendar.periods[exception.to]];
  if (from === undefined || to === undefined) return undefined;
  const name = item < 0 ? resource : nameOf(signals.items, item);
  const family = item < 0 ? '' : familyOf(signals.items, item);
  return { rank, kind, name, item, family, from, to, periods: exception.to - exception.from + 1, quantity, value, share, cause, horizon };
}
