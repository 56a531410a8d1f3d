import { isoDay } from '../../model/day';
import { HORIZONS } from '../stock/horizon';
import { isMaterial, isShare } from '../trouble/material';
import type { Reconciliation } from '../reconciliation';
import { said } from '../way/way';
import type { TraceLine } from './line';
import { inPercent } from './money-lines';

/** What a row of the gap table says in words: its horizon, its cause, and whether it is material and why. */
export function verdictLines(of: Reconciliation, at: number, cause: string): readonly TraceLine[] {
  const { signals: { calendar: { periods }, settings, asOf }, horizon, material } = of;
  const end = isoDay(asOf + 7 * settings.executionWeeks);
  const here = HORIZONS[horizon[at % periods.length] === 0 ? 0 : 1];
  return [
    { figure: 'Horizon', value: NaN, text: here, words: `The period begins ${here === 'S&OE' ? 'before' : 'on or after'} ${end}: as-of + ${said(settings.executionWeeks)} weeks.`, from: [] },
    { figure: 'Cause', value: NaN, text: cause === '' ? 'None' : cause, words: cause === '' ? 'Nothing is wrong with the row.' : 'Of its stock and its budget gap, what has more money in it.', from: [] },
    { figure: 'Material', value: NaN, text: material[at] === 1 ? 'Yes' : 'No', words: why(of, at), from: [] },
  ];
}

/** Each test of materiality that holds, with its numbers; where none does, the limits. */
function why({ signals: { settings }, projection, gaps }: Reconciliation, at: number): string {
  const value = (of: Float64Array) => of[at] ?? NaN;
  const tests = [
    ['revenue at risk', value(gaps.revenueAtRisk), value(gaps.unconstrainedRevenue), 'unconstrained revenue'],
    ['excess value', value(gaps.excessValue), NaN, ''],
    ['budget gap', value(gaps.budgetGap), value(gaps.budgetRevenue), 'the budget'],
  ] as const;
  const reasons = tests.flatMap(([what, money, base, of]) => {
    if (!isMaterial(money, base, settings)) return [];
    const share = isShare(money, base, settings) ? `${inPercent(Math.abs(money / base))} of ${of}, above ${inPercent(settings.materialShare)}` : '';
    const amount = isMaterial(money, NaN, settings) ? `above ${said(settings.materialAmount)}` : '';
    return [`${what} of ${said(Math.abs(money))} is ${[amount, share].filter((word) => word !== '').join(' and ')}`];
  });
  if (Number.isNaN(value(gaps.revenueAtRisk)) && value(projection.short) > 0) reasons.push('it is short and nobody knows what that is worth');
  if (Number.isNaN(value(gaps.excessValue)) && value(gaps.excess) > 0) reasons.push('it is in excess and nobody knows what that is worth');
  const sentence = reasons.join('; ');
  return sentence === '' ? `No money in it is above ${said(settings.materialAmount)} or ${inPercent(settings.materialShare)} of its base.` : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
