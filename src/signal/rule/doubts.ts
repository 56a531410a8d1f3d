import { nameOf, productOf } from '../../model/items';
import { tellAlike, tellLacking } from './alike';
import type { Axis } from '../grid/axis';
import { tellBudget } from './budget-doubts';
import { tellFlow } from './flow';
import { tellGaps } from './gaps';
import type { Laid } from '../grid/gather';
import { firstRow, metLines } from '../grid/met';
import type { InputName } from '../inputs';
import type { Log } from './log';
import type { Manner } from '../cell/moment';
import { tellOutliers } from './outliers';
import { some } from './pairs';
import { pointed } from './pointed';
import { metUsed } from '../range/passes';
import type { Records } from '../range/records';
import type { Signals } from '../signals';
import { lineSums } from '../grid/spread';
import { tellOld, tellTaken } from './stale';
import { tellOpen, tellStrangers, tellUnlocated } from './told';
import { tellSuspicious } from './suspicious';
import { tellUnits } from './units-differ';

/** The inputs laid side by side, when every one of them has been read. */
export type Doubted = {
  readonly known: ReadonlyMap<InputName, Records>;
  readonly signals: Signals;
  readonly axis: Axis;
  readonly byLocation: boolean;
  readonly demand: Laid;
  readonly supply: Laid;
  /** Rows of Finance on its lines; absent where there is no budget. */
  readonly finance: Laid | undefined;
  readonly general: Log;
};

/** Tells what can be read and planned, and is nevertheless hard to believe. Nothing is changed by it. */
export function tellDoubts(doubted: Doubted): void {
  const { known, signals, axis, demand, supply } = doubted;
  if (doubted.byLocation) [demand, supply].forEach(({ records }) => tellUnlocated(records));
  for (const records of [known.get('Products'), known.get('Stock')]) if (records) tellStrangers(records, axis);
  tellOpen({ ...signals, demand, supply, products: known.get('Products'), stock: known.get('Stock') }, doubted.general);
  const manner: Manner = { date1904: demand.records.grid.date1904, fiscalStart: signals.settings.fiscalStart, fiscalNamedBy: signals.settings.fiscalNamedBy, dayFirst: true, weeks: false };
  for (const records of known.values()) {
    tellSuspicious(records);
    tellTaken(records, signals.asOf, manner);
  }
  tellOld(known.get('Actuals'), signals.asOf, signals.calendar.periods[0], doubted.general);
  tellFlow(demand.records);
  tellGaps(demand.records, { items: signals.items, calendar: signals.calendar, values: signals.demand.values });
  tellGaps(supply.records, { items: signals.items, calendar: signals.calendar, values: signals.supply.values });
  tellOutliers(demand, signals.demand.values, signals.items, signals.history);
  tellOutliers(supply, signals.supply.values, signals.items, undefined);
  tellSizes(doubted);
  tellCodes(doubted);
  if (doubted.finance && signals.budget) money(doubted.finance, signals, signals.budget);
}

function money(finance: Laid, signals: Signals, { groups, by, group, given }: NonNullable<Signals['budget']>): void {
  const { periods, price } = { periods: signals.calendar.periods.length, price: new Float64Array(groups.length).fill(NaN) };
  // A family has no one price.
  if (by === 'item') group.forEach((line, item) => line >= 0 && (price[line] = mean(signals.price.values.subarray(item * periods, (item + 1) * periods))));
  tellBudget(finance.records.log, { lines: groups, periods, revenue: given.revenue, units: given.units, price }, (at) => pointed(finance, 'Revenue', at));
}

/** Supply, budget and history held against the size of demand. */
function tellSizes({ signals, demand, supply, finance, known }: Doubted): void {
  const { items, budget, history } = signals;
  const periods = signals.calendar.periods.length;
  const sums = (values: Float64Array) => lineSums(values, items.count, periods);
  const wanted = sums(signals.demand.values);
  const name = (item: number) => nameOf(items, item);
  tellUnits(supply.records, { of: 'Supply', values: sums(signals.supply.values), against: 'Demand', others: wanted }, name, (item) => firstRow(supply, item));
  if (finance && budget) {
    const lines = new Float64Array(budget.groups.length);
    const worth = new Float64Array(budget.groups.length);
    budget.group.forEach((line, item) => {
      if (line < 0) return;
      lines[line] = (lines[line] ?? 0) + (wanted[item] ?? 0);
      for (let t = 0; t < periods; t += 1) worth[line] = (worth[line] ?? 0) + zero((signals.demand.values[item * periods + t] ?? NaN) * (signals.price.values[item * periods + t] ?? NaN));
    });
    const of = (given: Float64Array) => lineSums(given, budget.groups.length, periods);
    const label = (line: number) => budget.groups[line] ?? '';
    const row = (line: number) => finance.line.indexOf(line);
    tellUnits(finance.records, { of: 'The budget in units', values: of(budget.given.units), against: 'Demand', others: lines }, label, row);
    tellUnits(finance.records, { of: 'Budget revenue', values: of(budget.given.revenue), against: 'demand × price', others: worth }, label, row);
  }
  const actuals = known.get('Actuals');
  if (!history || !actuals) return;
  const past = history.calendar.periods.length;
  const usual = (values: Float64Array, line: number, width: number) => mean(values.subarray(line * width, (line + 1) * width));
  const before = new Map(Array.from({ length: history.items.count }, (_, line) => [nameOf(history.items, line).toLowerCase(), usual(history.actuals, line, past)] as const));
  const sold = Float64Array.from({ length: items.count }, (_, item) => before.get(name(item).toLowerCase()) ?? NaN);
  const planned = Float64Array.from({ length: items.count }, (_, item) => usual(signals.demand.values, item, periods));
  tellUnits(demand.records, { of: 'Demand', values: planned, against: 'what was sold before', others: sold }, name, (item) => firstRow(demand, item));
}

/** Codes that only look alike, and planned products the master or the budget does not know. */
function tellCodes({ known, signals, axis, demand, supply }: Doubted): void {
  const { items } = signals;
  const products = axis.products.names;
  const lacking = (has: ReadonlySet<number>) => products.filter((_, product) => !has.has(product));
  const inLine = (laid: Laid) => {
    const spoken = metLines(laid);
    return new Set(Array.from(spoken.keys()).flatMap((item) => (spoken[item] === 1 ? [items.product[item] ?? -1] : [])));
  };
  const [wanted, made] = [inLine(demand), inLine(supply)];
  const onlyWanted = products.filter((_, product) => wanted.has(product) && !made.has(product));
  if (onlyWanted.length > 0) tellAlike(supply.records, onlyWanted, (name) => wanted.has(axis.products.find(name)), 'Demand');
  for (const input of ['Products', 'Stock', 'Finance', 'Prices', 'Routing', 'Bill', 'Actuals'] as const) {
    const records = known.get(input);
    const key = records?.keys.get('Product');
    if (!records || !key) continue;
    const codes = input === 'Actuals' ? metIn(key.codes, key.names.length) : metUsed(key.codes, key.names.length, records.status);
    const has = new Set(Array.from(codes, (code) => axis.products.find(key.names[code] ?? '')));
    const lacks = lacking(has);
    tellAlike(records, lacks, (name) => axis.products.find(name) >= 0, 'the plan');
    if (input === 'Products' || (input === 'Finance' && signals.budget?.by === 'item')) tellLacking(records, lacks, products.length);
  }
  if (signals.budget?.by === 'family') homeless(known.get('Products') ?? demand.records, signals);
}

/** Items of no family, where the budget is by family: they stand against nothing. */
function homeless({ log, grid }: Records, { items }: Signals): void {
  const without = [...new Set([...items.family.keys()].flatMap((item) => ((items.family[item] ?? -1) < 0 ? [productOf(items, item)] : [])))];
  if (without.length > 0) log.say('note', 'family unknown', `${without.length} of ${items.products.length} planned products have no family, and the budget is by family: ${some(without)}.`, 'They stand against no budget. Give their family.', { place: grid.place, value: some(without) });
}

/** The numbers from 0 up to `count` that stand in a column at all. */
function metIn(codes: Int32Array, count: number): readonly number[] {
  const met = new Uint8Array(count);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? -1;
    if (code >= 0) met[code] = 1;
  }
  return Array.from(met.keys()).filter((code) => met[code] === 1);
}

function mean(values: Float64Array): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? NaN;
    if (value !== value) continue; // NaN is the only number that is not itself
    sum += value;
    count += 1;
  }
  return count === 0 ? NaN : sum / count;
}

function zero(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}
