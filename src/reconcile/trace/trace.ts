import { familyOf, locationOf, nameOf, productOf } from '../../model/items';
import { isoDay } from '../../model/day';
import { firstDay, lastDay, type Period } from '../../model/period';
import type { Sought } from '../../signal/range/cells-of';
import { causeOfRow } from '../trouble/cause-of-row';
import { limits, tightest } from '../resource/limits';
import type { Reconciliation } from '../reconciliation';
import { said } from '../way/way';
import { flowLines } from './flow-lines';
import { levelLines } from './level-lines';
import type { TraceLine } from './line';
import { moneyLines } from './money-lines';
import { verdictLines } from './verdict-lines';

/** A gap row taken apart. */
export type Trace = {
  readonly name: string;
  readonly period: Period;
  /** Of whom and when the ingredients speak. */
  readonly of: Omit<Sought, 'input' | 'role'>;
  /** Every figure of the row and those it was worked out with; blanks too, with what they want. */
  readonly lines: readonly TraceLine[];
  /** Why, and what holds it up; '' where nothing is wrong. */
  readonly cause: string;
  /** The money a shortage holds back and the days on which it would be collected; undefined where nothing is short or no price is known. */
  readonly cash: { readonly amount: number; readonly first: string; readonly last: string } | undefined;
};

/** What stands behind the row of an item in a period (`at` is item × periods + period); undefined where there is none. */
export function trace(of: Reconciliation, at: number): Trace | undefined {
  const { items, calendar: { periods } } = of.signals;
  const item = Math.floor(at / periods.length);
  const period = periods[at % periods.length];
  if (period === undefined || item < 0 || item >= items.count) return undefined;
  return {
    name: nameOf(items, item),
    period,
    of: { product: productOf(items, item), location: locationOf(items, item), family: familyOf(items, item), at: period },
    lines: [...flowLines(of, at), ...levelLines(of, at), ...moneyLines(of, at), ...verdictLines(of, at, of.causes.words[causeOfRow(of, at)] ?? '')],
    cause: cause(of, at),
    cash: heldBack(of, at, period),
  };
}

/** The cause with the hours or components behind it. */
function cause(of: Reconciliation, at: number): string {
  const { signals, projection, gaps, capacity, causes } = of;
  const words = causes.words[causeOfRow(of, at)] ?? '';
  if (!/^(capacity|component): /.test(words)) return words;
  const periods = signals.calendar.periods;
  const missing = (projection.short[at] ?? 0) > 0 ? (projection.short[at] ?? 0) : -(gaps.positionGap[at] ?? 0);
  const bound = tightest(limits(signals, capacity), signals, Math.floor(at / periods.length), at % periods.length);
  return bound ? `${words}: ${said(missing)} are missing, ${said(bound.units)} more could be made by the end of ${periods[at % periods.length] ?? ''}` : words;
}

function heldBack({ signals: { settings }, gaps }: Reconciliation, at: number, period: Period): Trace['cash'] {
  const amount = gaps.revenueAtRisk[at] ?? NaN;
  if (!(amount > 0)) return undefined;
  const days = settings.dso || 0;
  return { amount, first: isoDay(firstDay(period) + days), last: isoDay(lastDay(period) + days) };
}
