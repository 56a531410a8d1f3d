import { nameOf } from '../model/items';
import type { Day } from '../model/day';
import { matched } from './cell/fold';
import type { Signals } from './signals';

/** A number that is not what it was at the cutoff; blank is NaN on either side, and then the difference is NaN too. */
export type Change = {
  readonly measure: string;
  /** `P-100`, `P-100 @ Hamburg`, or a budget line. */
  readonly key: string;
  /** '' for what has no period. */
  readonly period: string;
  readonly old: number;
  readonly now: number;
  readonly difference: number;
};

type Line = { readonly measure: string; readonly key: string; readonly periods: readonly string[]; readonly values: Float64Array };

const HEAD = 'cutoff 1';

/** Whether the cycle's cutoff has passed by a day; never where none is set. */
export function passed({ settings }: Pick<Signals, 'settings'>, today: Day): boolean {
  return settings.cutoff !== undefined && today > settings.cutoff;
}

/**
 * The inputs at the cutoff as a text to keep: every number, so that a later one can be told with what it was.
 *
 * One line per item and measure, escaped; equal neighbours are counted (`5*12`), blanks are empty. Read back by `changed`.
 */
export function frozen(signals: Signals): string {
  return written(signals.cycle, signals.calendar.periods, linesOf(signals));
}

function written(cycle: string, periods: readonly string[], lines: readonly Line[]): string {
  return [`${HEAD}\t${cycle}`, periods.join(','), ...lines.map(({ measure, key, values }) => `${measure}\t${escaped(key)}\t${packed(values)}`)].join('\n');
}

/** What tells a change from every other: of which number it is. */
export function idOf({ measure, key, period }: Pick<Change, 'measure' | 'key' | 'period'>): string {
  return `${measure}\t${matched(key)}\t${period}`;
}

/** The kept text with some changes accepted: what they are now is what was agreed. */
export function accepted(text: string, changes: readonly Change[]): string {
  const lines = read(text) ?? [];
  const calendar = (text.split('\n')[1] ?? '').split(',');
  const byKey = new Map(lines.map((line) => [keyOf(line), { ...line, values: line.values.slice() }] as const));
  for (const change of changes) {
    const periods = change.period === '' ? [''] : calendar;
    const line = byKey.get(keyOf(change)) ?? { measure: change.measure, key: change.key, periods, values: new Float64Array(periods.length).fill(NaN) };
    const at = line.periods.indexOf(change.period);
    if (at >= 0) line.values[at] = change.now;
    byKey.set(keyOf(change), line);
  }
  return written(frozenCycle(text) ?? '', calendar, [...byKey.values()].filter(some));
}

/**
 * The signals with some changes kept out: there stands what was agreed at the cutoff.
 *
 * What an item brought that was not there then is blank. Items that are gone stay gone: there is nowhere left to put their numbers.
 */
export function keptOut(signals: Signals, changes: readonly Change[]): Signals {
  const { items, calendar, budget } = signals;
  const names = new Map(Array.from({ length: items.count }, (_, item) => [matched(nameOf(items, item)), item] as const));
  const groups = new Map((budget?.groups ?? []).map((group, line) => [matched(group), line] as const));
  const copies = new Map<string, Float64Array>();
  const copy = (measure: string, of: Float64Array) => copies.get(measure) ?? copies.set(measure, of.slice()).get(measure) ?? of;
  for (const { measure, key, period, old } of changes) {
    const of = SLOTS.get(measure)?.(signals);
    const line = (measure.startsWith('Budget') ? groups : names).get(matched(key));
    const t = period === '' ? 0 : calendar.periods.findIndex((each) => each === period);
    if (of && line !== undefined && t >= 0) copy(measure, of)[line * (period === '' ? 1 : calendar.periods.length) + t] = old;
  }
  const of = (measure: string, values: Float64Array) => copies.get(measure) ?? values;
  return {
    ...signals,
    demand: { ...signals.demand, values: of('Demand', signals.demand.values) }, supply: { ...signals.supply, values: of('Supply', signals.supply.values) },
    price: { ...signals.price, values: of('Price', signals.price.values) }, unitCost: { ...signals.unitCost, values: of('Unit cost', signals.unitCost.values) },
    attributes: { ...signals.attributes, opening: of('Opening stock', signals.attributes.opening), targetStock: of('Target stock', signals.attributes.targetStock) },
  };
}

/** The numbers of a measure where they can be kept out; a budget is listed and cannot, since its lines are spread already. */
const SLOTS: ReadonlyMap<string, (signals: Signals) => Float64Array> = new Map([
  ['Demand', ({ demand }: Signals) => demand.values], ['Supply', ({ supply }: Signals) => supply.values],
  ['Price', ({ price }: Signals) => price.values], ['Unit cost', ({ unitCost }: Signals) => unitCost.values],
  ['Opening stock', ({ attributes }: Signals) => attributes.opening], ['Target stock', ({ attributes }: Signals) => attributes.targetStock],
]);

/** Whether a change can be kept out of the plan. */
export function keepable({ measure }: Pick<Change, 'measure'>): boolean {
  return SLOTS.has(measure);
}

/** The cycle a kept text speaks of; undefined where it is none of ours. */
export function frozenCycle(text: string): string | undefined {
  const [mark, cycle] = (text.split('\n', 1)[0] ?? '').split('\t');
  return mark === HEAD ? cycle : undefined;
}

/**
 * What has changed since the text was kept, measure by measure in the order of the items; lines that came or went have a blank side.
 *
 * Only periods that both speak of are compared: that a plan rolls forward is no change. Undefined where the text is none of ours.
 */
export function changed(text: string, signals: Signals): readonly Change[] | undefined {
  const before = read(text);
  if (!before) return undefined;
  const now = linesOf(signals);
  const keys = new Map(before.map((line) => [keyOf(line), line] as const));
  const here = new Set(now.map(keyOf));
  const both = new Set(signals.calendar.periods.filter((period) => before.some(({ periods }) => periods.includes(period))).map(String));
  const changes = now.flatMap((line) => differences(keys.get(keyOf(line)), line, both));
  return [...changes, ...before.filter((line) => !here.has(keyOf(line))).flatMap((line) => differences(line, undefined, both))];
}

function keyOf({ measure, key }: Pick<Line, 'measure' | 'key'>): string {
  return `${measure}\t${matched(key)}`;
}

function differences(old: Line | undefined, now: Line | undefined, both: ReadonlySet<string>): readonly Change[] {
  const line = now ?? old;
  if (!line) return [];
  return line.periods.flatMap((period, t) => {
    if (period !== '' && !both.has(period)) return [];
    const value = (of: Line | undefined) => of?.values[of === line ? t : of.periods.indexOf(period)] ?? NaN;
    const [was, is] = [value(old), value(now)];
    return Object.is(was, is) || was === is ? [] : [{ measure: line.measure, key: line.key, period, old: was, now: is, difference: is - was }];
  });
}

/** All that a planner gives and may change late. */
function linesOf(signals: Signals): readonly Line[] {
  const { items, calendar, demand, supply, price, unitCost, attributes, budget } = signals;
  const width = calendar.periods.length;
  const rows = (measure: string, names: readonly string[], values: Float64Array): readonly Line[] =>
    names.map((key, i) => ({ measure, key, periods: calendar.periods, values: values.subarray(i * width, (i + 1) * width) })).filter(some);
  const alone = (measure: string, names: readonly string[], values: Float64Array): readonly Line[] =>
    names.map((key, i) => ({ measure, key, periods: [''], values: values.subarray(i, i + 1) })).filter(some);
  const names = Array.from({ length: items.count }, (_, item) => nameOf(items, item));
  return [
    ...rows('Demand', names, demand.values), ...rows('Supply', names, supply.values), ...rows('Price', names, price.values), ...rows('Unit cost', names, unitCost.values),
    ...alone('Opening stock', names, attributes.opening), ...alone('Target stock', names, attributes.targetStock),
    ...(budget ? [...rows('Budget revenue', budget.groups, budget.given.revenue), ...rows('Budget units', budget.groups, budget.given.units)] : []),
  ];
}

function some({ values }: Line): boolean {
  return values.some((value) => !Number.isNaN(value));
}

function packed(values: Float64Array): string {
  const parts: string[] = [];
  for (let i = 0; i < values.length; ) {
    let same = 1;
    while (i + same < values.length && Object.is(values[i + same], values[i])) same += 1;
    const value = values[i] ?? NaN;
    parts.push(`${Number.isNaN(value) ? '' : String(value)}${same > 1 ? `*${same}` : ''}`);
    i += same;
  }
  return parts.join(',');
}

function read(text: string): readonly Line[] | undefined {
  if (frozenCycle(text) === undefined) return undefined;
  const [, periods = '', ...lines] = text.split('\n');
  const calendar = periods.split(',');
  return lines.map((line) => {
    const [measure = '', key = '', packedValues = ''] = line.split('\t');
    const values = packedValues.split(',').flatMap((part) => {
      const [value = '', times = '1'] = part.split('*');
      return Array<number>(Number(times)).fill(value === '' ? NaN : Number(value));
    });
    return { measure, key: unescaped(key), periods: values.length === 1 && /stock$/.test(measure) ? [''] : calendar, values: Float64Array.from(values) };
  });
}

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (mark) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[mark] ?? mark);
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, mark: string) => ({ t: '\t', n: '\n', r: '\r' })[mark] ?? mark);
}
