import { familyOf, locationOf, nameOf, productOf } from '../model/items';
import { isoDay } from '../model/day';
import { firstDay, lastDay, type Period } from '../model/period';
import type { Sought } from '../signal/range/cells-of';
import type { InputName, Role } from '../signal/inputs';
import { causeOfRow } from './trouble/cause-of-row';
import { limits, tightest } from './resource/limits';
import type { Reconciliation } from './reconciliation';
import { said } from './way/way';

/** A number of an input that a figure was made of, of whom the trace speaks unless another is named; where it stands is found in the cells (`cellsOf`). */
export type Ingredient = Pick<Sought, 'input' | 'role'> & Partial<Pick<Sought, 'product' | 'location' | 'other'>>;

/** One figure of a gap row and how it came about. */
export type TraceLine = {
  /** The column's header. */
  readonly figure: string;
  readonly value: number;
  /** The arithmetic with its numbers: `80 + 480 − 487 = 73`. */
  readonly words: string;
  readonly from: readonly Ingredient[];
};

/** A gap row taken apart. */
export type Trace = {
  readonly name: string;
  readonly period: Period;
  /** Of whom and when the ingredients speak. */
  readonly of: Omit<Sought, 'input' | 'role'>;
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
  if (period === undefined || item >= items.count) return undefined;
  return {
    name: nameOf(items, item),
    period,
    of: { product: productOf(items, item), location: locationOf(items, item), family: familyOf(items, item), at: period },
    lines: [...flow(of, at), ...levels(of, at), ...money(of, at)].filter(({ value }) => !Number.isNaN(value)),
    cause: cause(of, at),
    cash: heldBack(of, at, period),
  };
}

const from = (...pairs: readonly (readonly [InputName, Role])[]): readonly Ingredient[] => pairs.map(([input, role]) => ({ input, role }));
const PRICE = from(['Prices', 'Price'], ['Products', 'Price']);
const COST = from(['Prices', 'Unit cost'], ['Products', 'Unit cost']);

function flow({ signals, projection, gaps }: Reconciliation, at: number): readonly TraceLine[] {
  const [demand, supply] = [signals.demand.values[at] ?? NaN, signals.supply.values[at] ?? NaN];
  const periods = signals.calendar.periods.length;
  const opening = at % periods === 0;
  const before = (opening ? signals.attributes.opening[at / periods] : projection.net[at - 1]) || 0;
  const net = projection.net[at] ?? NaN;
  const lost = signals.settings.unmet === 'lost';
  const shipped = projection.shipped[at] ?? NaN;
  const start = opening ? from(['Stock', 'On hand'], ['Products', 'Opening stock']) : [];
  const run = lost ? `${said(before)} + ${said(supply || 0)} − ${said(shipped)} shipped = ${said(net)}` : `${said(before)} + ${said(supply || 0)} − ${said(demand || 0)} = ${said(net)}`;
  return [
    { figure: 'Demand', value: demand, words: 'As given, all layers added.', from: from(['Demand', 'Quantity']) },
    { figure: 'Supply', value: supply, words: 'As given, all sources added.', from: from(['Supply', 'Quantity']) },
    { figure: 'Gap', value: gaps.gap[at] ?? NaN, words: `${said(supply)} − ${said(demand)} = ${said(gaps.gap[at] ?? NaN)}`, from: [] },
    { figure: 'Closing stock', value: projection.closing[at] ?? NaN, words: `${opening ? 'Opening stock' : 'Stock before'} ${run}${net < 0 ? ', which is owed: the stock is 0' : ''}`, from: start },
  ];
}

function levels({ signals, projection, gaps }: Reconciliation, at: number): readonly TraceLine[] {
  const item = Math.floor(at / signals.calendar.periods.length);
  const { attributes } = signals;
  const given = !Number.isNaN(attributes.targetStock[item] ?? NaN);
  const [net, target, maximum, short] = [projection.net[at] ?? NaN, gaps.target[at] ?? NaN, gaps.maximum[at] ?? NaN, projection.short[at] ?? NaN];
  const most = !Number.isNaN(attributes.maxStock[item] ?? NaN) ? 'as given' : (attributes.lotSize[item] ?? NaN) > 0 ? 'target + one lot' : 'twice the target';
  return [
    { figure: 'Target stock', value: target, words: given ? 'As given.' : `The demand of the next ${said(attributes.targetCover[item] ?? NaN)} periods.`, from: given ? from(['Stock', 'Target stock'], ['Products', 'Target stock']) : from(['Products', 'Target cover']) },
    { figure: 'Position gap', value: gaps.positionGap[at] ?? NaN, words: `${said(net)} − ${said(target)} = ${said(gaps.positionGap[at] ?? NaN)}`, from: [] },
    { figure: 'Short', value: short, words: signals.settings.unmet === 'lost' ? 'Demand that stock and supply cannot meet in the period.' : short > 0 ? `The stock would be ${said(net)}: so much is owed.` : 'Nothing is owed.', from: [] },
    { figure: 'Excess', value: gaps.excess[at] ?? NaN, words: `Closing stock ${said(projection.closing[at] ?? NaN)} above the maximum of ${said(maximum)} (${most})`, from: from(['Stock', 'Max stock'], ['Products', 'Max stock'], ['Products', 'Lot size']) },
  ];
}

function money({ signals, projection, gaps }: Reconciliation, at: number): readonly TraceLine[] {
  const [price, cost, short, shipped] = [signals.price.values[at] ?? NaN, signals.unitCost.values[at] ?? NaN, projection.short[at] ?? NaN, projection.shipped[at] ?? NaN];
  const times = (figure: string, units: number, each: string, of: Float64Array, ingredients: readonly Ingredient[]): TraceLine =>
    ({ figure, value: of[at] ?? NaN, words: `${said(units)} × ${each} = ${said(of[at] ?? NaN)}`, from: ingredients });
  const margin = `(${said(price)} − ${said(cost)})`;
  const family = signals.budget?.by === 'family' ? 'The share of its family, by unconstrained revenue.' : 'As given.';
  return [
    times('Revenue at risk', short, said(price), gaps.revenueAtRisk, PRICE),
    times('Margin at risk', short, margin, gaps.marginAtRisk, [...PRICE, ...COST]),
    times('Excess value', gaps.excess[at] ?? NaN, said(cost), gaps.excessValue, COST),
    times('Unconstrained revenue', signals.demand.values[at] ?? NaN, said(price), gaps.unconstrainedRevenue, PRICE),
    times('Plan revenue', shipped, said(price), gaps.planRevenue, PRICE),
    { figure: 'Budget revenue', value: gaps.budgetRevenue[at] ?? NaN, words: family, from: from(['Finance', 'Revenue']) },
    { figure: 'Budget gap', value: gaps.budgetGap[at] ?? NaN, words: `${said(gaps.planRevenue[at] ?? NaN)} − ${said(gaps.budgetRevenue[at] ?? NaN)} = ${said(gaps.budgetGap[at] ?? NaN)}`, from: [] },
    times('Plan margin', shipped, margin, gaps.planMargin, [...PRICE, ...COST]),
    { figure: 'Budget margin', value: gaps.budgetMargin[at] ?? NaN, words: family, from: from(['Finance', 'Margin']) },
  ];
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
