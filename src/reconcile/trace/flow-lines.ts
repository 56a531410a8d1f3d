import type { Period } from '../../model/period';
import type { Signals } from '../../signal/signals';
import type { Reconciliation } from '../reconciliation';
import { said } from '../way/way';
import { DEMAND, OPENING, SHARED, stated, SUPPLY, worked, type Ingredient, type TraceLine } from './line';

/** What flows in and out of an item in a period, and the stock it leaves. */
export function flowLines(of: Reconciliation, at: number): readonly TraceLine[] {
  const { signals, base, projection: { net, closing, short, shipped }, gaps } = of;
  const { demand: { values: demands }, supply: { values: supplies }, settings: { unmet } } = signals;
  const [demand, supply, left, late] = [demands[at] ?? NaN, supplies[at] ?? NaN, shipped[at] ?? NaN, short[at] ?? NaN];
  const before = stockBefore(of, at);
  const owed = at % signals.calendar.periods.length === 0 ? Math.max(0, -before) : (short[at - 1] ?? NaN);
  const stands = net[at] ?? NaN;
  const lost = unmet === 'lost';
  const outs = lost ? `${said(left)} shipped` : said(demand || 0);
  return [
    moved('Demand', demand, base.demand.values[at] ?? NaN, of, DEMAND),
    moved('Supply', supply, base.supply.values[at] ?? NaN, of, SUPPLY),
    worked('Gap', gaps.gap[at] ?? NaN, `${said(supply)} − ${said(demand)}`, 'demand or supply is not given.', [...SUPPLY, ...DEMAND]),
    opened(of, at, before),
    worked('Shipped', left, lost ? `The smaller of ${said(demand || 0)} and what is there, ${said(Math.max(0, before + (supply || 0)))}` : `${said(demand || 0)} + ${said(owed)} owed before − ${said(late)} owed after`, '', flowing(of, at)),
    { figure: 'Closing stock', value: closing[at] ?? NaN, words: `${said(before)} + ${said(supply || 0)} − ${outs} = ${said(stands)}${stands < 0 ? ', which is owed: the stock is 0' : ''}`, from: flowing(of, at) },
    { figure: 'Short', value: late, words: lost ? `${said(demand || 0)} − ${said(left)} shipped = ${said(late)}, which is lost` : late > 0 ? `The stock would be ${said(stands)}: so much is owed.` : 'Nothing is owed.', from: flowing(of, at) },
  ];
}

/** Net stock at the end of the period before, or when the plan opens. */
export function stockBefore({ signals: { calendar: { periods }, attributes }, projection }: Reconciliation, at: number): number {
  return (at % periods.length === 0 ? attributes.opening[at / periods.length] : projection.net[at - 1]) || 0;
}

/** The numbers a stock of this period is run from; what stood before has a line of its own. */
export function flowing({ signals }: Reconciliation, at: number): readonly Ingredient[] {
  return [...(at % signals.calendar.periods.length === 0 ? OPENING : []), ...SUPPLY, ...DEMAND];
}

/** A quantity of an input, and what was made of it before it was planned with: by the levers of a scenario, or by orders. */
function moved(figure: 'Demand' | 'Supply', value: number, read: number, { signals, base }: Reconciliation, made: readonly Ingredient[]): TraceLine {
  const wants = `${figure} says nothing of it; it adds nothing.`;
  if (signals === base || value === read || (Number.isNaN(value) && Number.isNaN(read))) return stated(figure, value, ALL, wants, made);
  const by = figure === 'Demand' && consumed(signals) ? 'with the orders of the period it is' : 'the levers of the scenario make it';
  return { figure, value, words: `${Number.isNaN(read) ? 'Nothing is given' : `${said(read)} as given`}; ${by} ${said(value)}.`, from: made };
}

const ALL = 'As given, all its rows together.';

function consumed({ orders, settings }: Signals): boolean {
  return orders !== undefined && !Number.isNaN(settings.demandFence);
}

function opened({ signals: { calendar: { periods }, attributes } }: Reconciliation, at: number, before: number): TraceLine {
  const t = at % periods.length;
  if (t > 0) return { figure: 'Stock before', value: before, words: `Net stock at the end of ${periods[t - 1] ?? ''}${before < 0 ? ': owed' : ''}.`, from: [] };
  const unknown = Number.isNaN(attributes.opening[at / periods.length] ?? NaN);
  return unknown ? { figure: 'Stock before', value: 0, words: 'No opening stock is given: the plan starts from 0.', from: OPENING } : stated('Stock before', before, 'The opening stock, as given.', '', OPENING, SHARED);
}

/** The demand of periods after this one: each by its own cells. */
export function demandAt(at: Period): Ingredient {
  return { input: 'Demand', role: 'Quantity', at };
}
