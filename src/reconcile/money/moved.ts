import { daysIn, firstDay, lastDay } from '../../model/period';
import { words, type Part, type Sentence } from '../../model/sentence';
import type { Exception, Reconciliation } from '../reconciliation';

/** One thing a gap does to money: what, how much (positive is money held, spent or missing) and when or why, in words. */
export type Consequence = { readonly what: string; readonly value: number; readonly words: Sentence };

/** What an exception does to cash and to cost, and when; what nobody gives a price or a rate for is left out. */
export function moved(of: Reconciliation, exception: Exception): readonly Consequence[] {
  return made(of, exception).filter(({ value }) => Math.abs(value) > 0);
}

function made(of: Reconciliation, exception: Exception): readonly Consequence[] {
  switch (exception.kind) {
    case 'short': return shortage(of, exception);
    case 'excess':
    case 'overbuild': return tiedUp(of, exception);
    case 'below target':
    case 'inside lead time': return [{ what: 'Cash to fill it up', value: exception.value, words: words`At unit cost; paid ${paidOn(of, exception)}.` }];
    case 'over capacity': return premium(of, exception);
    case 'below budget':
    case 'above budget': return [{ what: exception.value < 0 ? 'Cash below budget' : 'Cash above budget', value: Math.abs(exception.value), words: words`It would be collected ${collectedOn(of, exception)}.` }];
    case 'flow imbalance': return [];
  }
}

function shortage(of: Reconciliation, exception: Exception): readonly Consequence[] {
  const { attributes } = of.signals;
  const each = (money: Float64Array) => (money[exception.item] ?? NaN) * exception.quantity;
  return [
    { what: 'Cash held back', value: exception.value, words: words`What is short in ${periodOf(of, exception.worst)} would be collected ${collectedOn(of, exception)}.` },
    { what: 'Penalties', value: each(attributes.penalty), words: words`What is short × penalty.` },
    { what: 'Cash to hurry it', value: each(attributes.expediteCost), words: words`What is short × expedite cost, besides the goods.` },
  ];
}

function tiedUp(of: Reconciliation, exception: Exception): readonly Consequence[] {
  const { signals, gaps } = of;
  const { periods } = signals.calendar;
  const own = signals.attributes.carryingRate[exception.item] ?? NaN;
  const rate = Number.isNaN(own) ? signals.settings.carryingRate : own;
  let cost = 0;
  for (let t = exception.from; t <= exception.to; t += 1) {
    const period = periods[t];
    if (period !== undefined) cost += ((gaps.excessValue[exception.item * periods.length + t] || 0) * rate * daysIn(period)) / 365;
  }
  return [
    { what: 'Cash tied up', value: exception.value, words: words`Stock at unit cost; what comes in ${periodOf(of, exception.from)} is paid ${paidOn(of, exception)}.` },
    { what: 'Carrying cost', value: cost, words: words`Excess value × ${rate * 100} % a year, over its periods.` },
  ];
}

function premium({ signals, capacity }: Reconciliation, { resource, from, to }: Exception): readonly Consequence[] {
  const periods = signals.calendar.periods.length;
  const row = (signals.resources?.names.indexOf(resource) ?? -1) * periods;
  if (!capacity || row < 0) return [];
  let [money, hours] = [0, 0];
  for (let at = row + from; at <= row + to; at += 1) [money, hours] = [money + (capacity.premium[at] ?? NaN), hours + (capacity.overtime[at] || 0)];
  return [{ what: 'Overtime premium', value: money, words: words`${hours} hours of overtime at their price, paid as they are worked.` }];
}

function periodOf({ signals }: Reconciliation, t: number): Part {
  const period = signals.calendar.periods[t];
  return period === undefined ? '' : { period };
}

function collectedOn(of: Reconciliation, { worst }: Exception): Sentence {
  return within(of, worst, of.signals.settings.dso, 'DSO');
}

function paidOn(of: Reconciliation, { from }: Exception): Sentence {
  return within(of, from, of.signals.settings.dpo, 'DPO');
}

/** The days on which the money of a period moves. */
function within({ signals }: Reconciliation, t: number, days: number, name: string): Sentence {
  const period = signals.calendar.periods[t];
  if (period === undefined) return [];
  const later = Number.isNaN(days) ? words`; ${name} is not given and counts as 0` : words`, ${days} days later`;
  return words`between ${{ day: firstDay(period) + (days || 0) }} and ${{ day: lastDay(period) + (days || 0) }}${later}`;
}
