import { firstDay, lastDay } from '../../model/period';
import type { LeverRow } from '../../signal/grid/lever-rows';
import { momentOfText, type Manner } from '../../signal/cell/moment';
import type { Signals } from '../../signal/signals';
import { daysOf } from '../../signal/grid/span';
import { WrongRow } from './wrong-row';

/** Periods and days stand in the row in their own form by now; nothing is left to be told apart. */
const PLAIN: Manner = { date1904: false, fiscalStart: 1, fiscalNamedBy: 'end', dayFirst: true, weeks: false };

/**
 * The periods a row reaches, as indices into the calendar: all where it says nothing.
 *
 * A period of another grain, or a day, means the periods that hold any of its days. What reaches beyond the plan is cut to it.
 */
export function spanOf({ calendar }: Signals, row: LeverRow): { readonly from: number; readonly to: number } | WrongRow {
  const [first, last] = [row.from === '' ? undefined : momentOfText(row.from, PLAIN), row.to === '' ? undefined : momentOfText(row.to, PLAIN)];
  if (row.from !== '' && !first) return unread('From', row.from);
  if (row.to !== '' && !last) return unread('To', row.to);
  const { periods } = calendar;
  const from = first ? periods.findIndex((period) => lastDay(period) >= daysOf(first).first) : 0;
  const to = last ? periods.findLastIndex((period) => firstDay(period) <= daysOf(last).last) : periods.length - 1;
  if (first && last && daysOf(first).first > daysOf(last).last) return new WrongRow('lever out of reach', 'To', `${row.to} is before ${row.from}.`, 'Swap From and To. The row was left out.');
  if (from < 0 || to < 0 || from > to) return new WrongRow('lever out of reach', from < 0 ? 'From' : 'To', `The plan runs from ${periods[0] ?? ''} to ${periods.at(-1) ?? ''}, and the lever reaches none of it.`, 'Correct the period. The row was left out.');
  return { from, to };
}

function unread(column: string, text: string): WrongRow {
  return new WrongRow('not a period', column, `${text} is not a period we can read.`, 'Enter a date, or a period such as 2026-03 or 2026-W09. The row was left out.');
}
