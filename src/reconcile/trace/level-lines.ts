import type { Reconciliation } from '../reconciliation';
import { said } from '../way/way';
import { demandAt, flowing } from './flow-lines';
import { COVER, LOT, MOST, SHARED, stated, TARGET, worked, type Ingredient, type TraceLine } from './line';

/** The stock that is wanted, the most that is, and how far the projection is from both. */
export function levelLines(of: Reconciliation, at: number): readonly TraceLine[] {
  const { projection, gaps } = of;
  const [net, target, most, stock] = [projection.net[at] ?? NaN, gaps.target[at] ?? NaN, gaps.maximum[at] ?? NaN, projection.closing[at] ?? NaN];
  const [wanted, maximum] = [targetLine(of, at), maximumLine(of, at)];
  const unknown = 'the target is not known.';
  return [
    wanted,
    worked('Position gap', gaps.positionGap[at] ?? NaN, `${said(net)} − ${said(target)}`, unknown, [...wanted.from, ...flowing(of, at)]),
    maximum,
    stock > most
      ? worked('Excess', gaps.excess[at] ?? NaN, `${said(stock)} − ${said(most)}`, unknown, maximum.from)
      : { figure: 'Excess', value: gaps.excess[at] ?? NaN, words: Number.isNaN(most) ? `Blank: ${unknown}` : `The closing stock of ${said(stock)} is not above the maximum.`, from: maximum.from },
  ];
}

function targetLine({ signals: { attributes, calendar: { periods }, demand }, gaps }: Reconciliation, at: number): TraceLine {
  const [item, t] = [Math.floor(at / periods.length), at % periods.length];
  const [given, cover, value] = [attributes.targetStock[item] ?? NaN, attributes.targetCover[item] ?? NaN, gaps.target[at] ?? NaN];
  if (!Number.isNaN(given)) return stated('Target stock', given, 'As given.', '', TARGET, SHARED);
  if (Number.isNaN(cover)) return { figure: 'Target stock', value, words: 'Blank: neither a target stock nor a target cover is given.', from: [] };
  const whole = Math.floor(cover);
  const ahead = periods.slice(t + 1, t + 1 + Math.ceil(cover));
  const made: readonly Ingredient[] = [...COVER, ...ahead.map(demandAt)];
  const parts = ahead.map((_, i) => `${i < whole ? '' : `${said(cover - whole)} × `}${said(demand.values[at + 1 + i] || 0)}`);
  const sum = parts.length === 0 ? 'No period is to be covered' : `The demand of the next ${said(cover)} periods: ${parts.join(' + ')}`;
  return worked('Target stock', value, sum, `the cover of ${said(cover)} periods reaches past the plan, whose demand nobody has said.`, made);
}

function maximumLine({ signals: { attributes, calendar: { periods } }, gaps }: Reconciliation, at: number): TraceLine {
  const item = Math.floor(at / periods.length);
  const [given, lot, target, value] = [attributes.maxStock[item] ?? NaN, attributes.lotSize[item] ?? NaN, gaps.target[at] ?? NaN, gaps.maximum[at] ?? NaN];
  const wants = 'the target is not known.';
  if (!Number.isNaN(given)) return stated('Maximum stock', value, 'As given.', wants, MOST, SHARED);
  return lot > 0 ? worked('Maximum stock', value, `Target ${said(target)} + one lot of ${said(lot)}`, wants, LOT) : worked('Maximum stock', value, `Twice the target: 2 × ${said(target)}`, wants, TARGET);
}
