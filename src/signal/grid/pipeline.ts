import type { Calendar } from '../../model/calendar';
import type { Day } from '../../model/day';
import { later, lastDay, periodOf } from '../../model/period';
import { positions } from '../../model/calendar';
import { words } from '../../model/sentence';
import { numbered, type Axis } from './axis';
import { partOf } from './demand';
import { fold } from '../cell/fold';
import type { DemandParts } from './orders';
import { ASIDE, USED, type Records } from '../range/records';
import { count } from '../range/sort-rows';
import { daysOf } from './span';
import { shared } from './spread';
import { said } from '../range/totals';

/** Opportunities as demand, side by side: an item, a period of the plan, quantity × probability, and who may buy ('' unknown). */
export type PipelineRows = { readonly item: readonly number[]; readonly period: readonly number[]; readonly quantity: readonly number[]; readonly customer: readonly string[] };

/** Where opportunities go: the plan's items and periods, and what its demand is so far (items × periods), by which a product's is shared over its locations. */
export type Goal = { readonly axis: Axis; readonly calendar: Calendar; readonly asOf: Day; /** Days from close to need, where a row does not say. */ readonly lead: number; readonly byLocation: boolean; readonly demand: Float64Array };

/** Whether a pipeline may be added to Demand: not where Demand has a pipeline already, nor where it holds opinions, which are never added to. */
export function openToPipeline(demand: Records, pipeline: Records): boolean {
  const source = demand.keys.get('Source');
  const used = new Set(source ? [...source.codes].filter((code, row) => code >= 0 && demand.status[row] === USED) : []);
  const words = [...used].map((code) => source?.names[code] ?? '');
  const has = words.find((word) => fold(word).startsWith('pipeline'));
  const opinion = words.find((word) => !['layer', 'orders'].includes(partOf(word)));
  const why = has !== undefined ? `Demand has the pipeline already, as ${has}.` : opinion === undefined ? undefined : `Demand holds opinions (${opinion}), and nothing is added to opinions.`;
  if (why !== undefined) pipeline.log.say('note', 'pipeline', why, 'The range Pipeline was not added.', { place: pipeline.grid.place });
  return why === undefined;
}

/**
 * The pipeline as a layer of demand: quantity × probability, in the period of close date, slip and lead from close to need.
 *
 * Slip is in periods of the plan, or in what its header says (days, weeks, months); lead is in days, or in what its header says. What closes outside the plan is told and left out.
 */
export function pipelined(records: Records, goal: Goal): PipelineRows {
  const { axis, calendar } = goal;
  const rows = { item: [] as number[], period: [] as number[], quantity: [] as number[], customer: [] as string[] };
  const products = numbered(records, 'Product', axis.products, false);
  const places = goal.byLocation ? numbered(records, 'Location', axis.locations, false) : undefined;
  const items = axis.byProduct();
  const where = positions(calendar);
  const chance = probabilities(records);
  const closes = closeDays(records, goal);
  const leads = leadDays(records, goal.lead);
  const customers = records.keys.get('Customer');
  let deals = 0;
  products.forEach((product, row) => {
    const quantity = (numbersOf(records, 'Quantity')?.[row] ?? NaN) * (chance[row] ?? NaN);
    if (records.status[row] !== USED || !(Math.abs(quantity) > 0)) return;
    if (product < 0) return records.log.mark('not planned', row, records.keys.get('Product')?.column ?? 0);
    const period = placed(records, row, { close: closes[row] ?? NaN, need: (closes[row] ?? NaN) + (leads[row] ?? 0), chance: chance[row] ?? NaN }, goal, where);
    if (period < 0) return;
    const place = places?.[row] ?? -1;
    const at = place >= 0 ? axis.find(product, place) : -1;
    const on = at >= 0 ? [at] : (items[product] ?? []);
    const parts = shared(quantity, on.map((item) => goal.demand[item * calendar.periods.length + period] ?? NaN));
    on.forEach((item, i) => {
      rows.item.push(item);
      rows.period.push(period);
      rows.quantity.push(parts[i] ?? 0);
      rows.customer.push(customers?.names[customers.codes[row] ?? -1] ?? '');
    });
    deals += 1;
  });
  const sum = rows.quantity.reduce((a, b) => a + b, 0);
  if (deals > 0) records.log.say('note', 'pipeline', words`${count(deals, 'row')} of the pipeline add${deals === 1 ? 's' : ''} ${sum} units to Demand, by probability and close date.`, 'Give Demand a source Pipeline instead if it should hold them itself.', { place: records.grid.place, value: said(sum) });
  return rows;
}

/** When an opportunity closes and its goods are needed, and how likely it is. */
type When = { readonly close: Day; readonly need: Day; readonly chance: number };

/** The period an opportunity falls into, −1 where the plan does not hold it; told, since it does not count. */
function placed({ log, shape }: Records, row: number, { close, need, chance }: When, { calendar, asOf }: Goal, where: ReadonlyMap<string, number>): number {
  const column = shape.columns.get('Close date') ?? 0;
  if (Number.isNaN(need)) return -1;
  const of = periodOf(need, calendar.grain);
  const at = where.get(of) ?? -1;
  // Whatever is won is needed, however long ago; what is open and should have closed is doubtful.
  if (at >= 0 && (close > asOf || (chance === 1 && need > asOf))) return at;
  if (lastDay(of) <= asOf || close <= asOf) log.mark(chance < 1 ? 'close passed' : 'before the plan', row, column);
  else log.mark('outside the plan', row, column);
  return -1;
}

function numbersOf({ strips }: Records, role: 'Quantity' | 'Probability' | 'Slip' | 'Lead time'): Float64Array | undefined {
  return strips.find((strip) => strip.role === role)?.numbers.values;
}

/** Chances, 0 to 1. A column whose numbers go above 1 and have none between 0 and 1 is in per cent; won and lost say it where the cell is blank. */
function probabilities(records: Records): Float64Array {
  const { status, keys, shape, log } = records;
  const given = numbersOf(records, 'Probability') ?? new Float64Array(status.length).fill(NaN);
  const used = given.filter((_, row) => status[row] === USED);
  const percent = used.some((value) => value > 1) && !used.some((value) => value > 0 && value < 1);
  const stage = keys.get('Stage');
  return given.map((value, row) => {
    if (status[row] !== USED) return NaN;
    const word = fold(stage?.names[stage.codes[row] ?? -1] ?? '');
    const known = Number.isNaN(value) ? (/won$|gewonnen$/.test(word) ? 1 : /lost$|verloren$/.test(word) ? 0 : NaN) : percent || value > 1 ? value / 100 : value;
    if (known >= 0 && known <= 1) return known;
    log.mark('probability', row, shape.columns.get('Probability') ?? 0);
    status[row] = ASIDE;
    return NaN;
  });
}

/** The day each opportunity closes, its slip added. A close date that names a month is its last day. */
function closeDays(records: Records, { calendar }: Goal): Float64Array {
  const { times, status, shape, log } = records;
  const close = times.get('Close date');
  const column = shape.columns.get('Close date') ?? 0;
  const slip = numbersOf(records, 'Slip');
  const head = (shape.heads[shape.columns.get('Slip') ?? -1] ?? '').toLowerCase();
  const days = /day|tag|jour|d[ií]a/.test(head) ? 1 : /week|woche|semaine|semana/.test(head) ? 7 : undefined;
  const grain = /month|monat|mois|mes/.test(head) ? 'month' : calendar.grain;
  const moved = (day: Day, by: number) => {
    if (days !== undefined) return day + Math.round(by * days);
    const from = periodOf(day, grain);
    return Math.min(lastDay(later(from, Math.round(by))), day - lastDay(from) + lastDay(later(from, Math.round(by))));
  };
  return Float64Array.from(status, (kind, row) => {
    if (kind !== USED) return NaN;
    const moment = close?.moments[close.codes[row] ?? -1];
    if (!moment) {
      log.mark('not a date', row, column);
      status[row] = ASIDE;
      return NaN;
    }
    const by = slip?.[row] ?? NaN;
    return by > 0 || by < 0 ? moved(daysOf(moment).last, by) : daysOf(moment).last;
  });
}

/** Days from close to need, row by row: the row's own, else the setting's. */
function leadDays(records: Records, lead: number): Float64Array {
  const own = numbersOf(records, 'Lead time');
  const head = (records.shape.heads[records.shape.columns.get('Lead time') ?? -1] ?? '').toLowerCase();
  const days = /week|woche|semaine|semana/.test(head) ? 7 : /month|monat|mois|mes/.test(head) ? 365 / 12 : 1;
  return Float64Array.from(records.status, (_, row) => (Number.isNaN(own?.[row] ?? NaN) ? lead : Math.round((own?.[row] ?? 0) * days)));
}

/** The rows as a layer, items × periods; blank where there are none. */
export function layerOf({ item, period, quantity }: PipelineRows, size: number, periods: number): Float64Array {
  const layer = new Float64Array(size).fill(NaN);
  item.forEach((each, i) => {
    const at = each * periods + (period[i] ?? 0);
    layer[at] = (Number.isNaN(layer[at] ?? NaN) ? 0 : (layer[at] ?? 0)) + (quantity[i] ?? 0);
  });
  return layer;
}

/** Who wants what, with what may come out of the pipeline. */
export function withPipeline(parts: DemandParts, rows: PipelineRows): DemandParts {
  const names = [...parts.customers];
  const known = new Map(names.map((name, i) => [fold(name), i] as const));
  const customer = rows.customer.map((name) => {
    if (name === '') return -1;
    const at = known.get(fold(name)) ?? names.push(name) - 1;
    known.set(fold(name), at);
    return at;
  });
  return {
    ...parts, customers: names,
    item: Int32Array.from([...parts.item, ...rows.item]), period: Int32Array.from([...parts.period, ...rows.period]), customer: Int32Array.from([...parts.customer, ...customer]),
    segment: Int32Array.from([...parts.segment, ...rows.item.map(() => -1)]), quantity: Float64Array.from([...parts.quantity, ...rows.quantity]),
  };
}
