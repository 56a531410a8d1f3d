import { isoDay } from '../model/day';
import type { Items } from '../model/items';
import type { LeverRow } from '../signal/grid/lever-rows';
import type { Resources } from '../signal/grid/resources';
import type { Settings } from '../signal/settings';
import type { Budget, Signals } from '../signal/signals';
import { digested, type ColumnDigest, type Hash } from './canonical';
import { lineOf } from './fingerprint';
import type { NumberColumn, Rows, TextColumn } from './rows';

/**
 * The digests of all that a plan's numbers come from: `levers`, `input items`, `input demand` and so on, `settings`.
 *
 * One line each, so that it can be told later which of them has moved. The same whatever order the rows of the inputs stand in.
 */
export async function causesOf(signals: Signals, scenario: string, hash: Hash): Promise<readonly ColumnDigest[]> {
  const scenarioRows = (signals.levers ?? []).filter((row) => row.scenario === scenario);
  const cells = await digested(cellsOf(signals), hash);
  const keys = cells.filter(({ header }) => ['Product', 'Location', 'Family', 'Class', 'Period'].includes(header));
  const groups: (readonly [string, readonly ColumnDigest[]])[] = [
    ['levers', await digested(leversOf(scenarioRows), hash)],
    ['input items and periods', keys],
    ...cells.filter((cell) => !keys.includes(cell)).map((cell) => [`input ${cell.header.toLowerCase()}`, [cell]] as const),
    ['input products and stock', await digested(attributesOf(signals), hash)],
  ];
  if (signals.budget) groups.push(['input budget', await digested(budgetOf(signals.budget, signals), hash)]);
  if (signals.resources) groups.push(['input capacity', [...(await digested(capacityOf(signals.resources, signals), hash)), ...(await digested(routingOf(signals.resources, signals.items), hash))]]);
  const causes: ColumnDigest[] = [];
  for (const [header, columns] of groups) causes.push({ header, digest: await joined(columns, hash) });
  return [...causes, { header: 'settings', digest: await hash(bytes(settingLines(signals))) }];
}

function joined(columns: readonly ColumnDigest[], hash: Hash): Promise<string> {
  return hash(bytes(columns.map(({ header, digest }) => `${header} ${digest}`)));
}

function bytes(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join('\n'));
}

/** Which names an item has, for each of the given rows' items. */
function itemTexts(items: Items, of: (row: number) => number, count: number): readonly TextColumn[] {
  const text = (header: string, index: Int32Array, texts: readonly string[]): TextColumn => ({ header, texts, codes: Int32Array.from({ length: count }, (_, row) => index[of(row)] ?? -1) });
  return [
    text('Product', items.product, items.products),
    text('Location', items.location, items.locations),
    text('Family', items.family, items.families),
    text('Class', items.class, items.classes),
  ];
}

function periodText({ calendar }: Signals, count: number): TextColumn {
  const { length } = calendar.periods;
  return { header: 'Period', texts: calendar.periods, codes: Int32Array.from({ length: count }, (_, at) => at % length) };
}

function cellsOf(signals: Signals): Rows {
  const { items, calendar, demand, supply, price, unitCost } = signals;
  const [count, periods] = [demand.values.length, calendar.periods.length];
  return {
    count,
    texts: [...itemTexts(items, (at) => Math.floor(at / periods), count), periodText(signals, count)],
    numbers: [
      { header: 'Demand', values: demand.values },
      { header: 'Supply', values: supply.values },
      { header: 'Price', values: price.values },
      { header: 'Unit cost', values: unitCost.values },
    ],
  };
}

function attributesOf({ items, attributes }: Signals): Rows {
  const numbers = Object.entries(attributes).map(([header, values]): NumberColumn => ({ header, values })).sort((a, b) => (a.header < b.header ? -1 : 1));
  return { count: items.count, texts: itemTexts(items, (item) => item, items.count), numbers };
}

function budgetOf({ groups, given }: Budget, signals: Signals): Rows {
  const count = given.revenue.length;
  const { length } = signals.calendar.periods;
  const line: TextColumn = { header: 'Line', texts: groups, codes: Int32Array.from({ length: count }, (_, at) => Math.floor(at / length)) };
  return { count, texts: [line, periodText(signals, count)], numbers: [{ header: 'Revenue', values: given.revenue }, { header: 'Units', values: given.units }, { header: 'Margin', values: given.margin }] };
}

function capacityOf({ names, available, overtime, overtimeCost }: Resources, signals: Signals): Rows {
  const count = available.length;
  const { length } = signals.calendar.periods;
  const resource: TextColumn = { header: 'Resource', texts: names, codes: Int32Array.from({ length: count }, (_, at) => Math.floor(at / length)) };
  const numbers = [{ header: 'Available hours', values: available }, { header: 'Overtime hours', values: overtime }, { header: 'Overtime cost', values: overtimeCost }];
  return { count, texts: [resource, periodText(signals, count)], numbers };
}

function routingOf({ names, routing }: Resources, items: Items): Rows {
  const count = routing.item.length;
  const texts = [...itemTexts(items, (row) => routing.item[row] ?? -1, count), { header: 'Resource', texts: names, codes: routing.resource }];
  return { count, texts, numbers: [{ header: 'Hours per unit', values: routing.hours }] };
}

/** A scenario's rows with the order they apply in. */
function leversOf(rows: readonly LeverRow[]): Rows {
  const text = (header: string, of: (row: LeverRow) => string): TextColumn => ({ header, texts: rows.map(of), codes: Int32Array.from(rows, (_, row) => row) });
  const number = (header: string, of: (row: LeverRow, at: number) => number): NumberColumn => ({ header, values: Float64Array.from(rows, of) });
  return {
    count: rows.length,
    texts: [
      text('Lever', (row) => row.lever), text('Measure', (row) => row.measure), text('Product', (row) => row.product), text('Location', (row) => row.location),
      text('Family', (row) => row.family), text('Class', (row) => row.class), text('Customer', (row) => row.customer), text('Segment', (row) => row.segment),
      text('From', (row) => row.from), text('To', (row) => row.to), text('Expression', (row) => row.expression),
    ],
    numbers: [number('Order', (_, at) => at + 1), number('Step', (row) => row.step), number('Value', (row) => row.value)],
  };
}

/** What is only shown, held against the plan or told in the stamp changes no number of it; weights have lines of their own. */
const SILENT: ReadonlySet<string> = new Set<keyof Settings>(['currency', 'allRows', 'asOf', 'cycle', 'weights', 'targets', 'owners', 'controls']);

/** `as of 2026-02-28` and a line for each setting that has a bearing on the numbers, sorted; blank where not given. */
function settingLines({ settings, asOf }: Signals): readonly string[] {
  const plain = Object.entries(settings).filter(([name]) => !SILENT.has(name)).map(([name, value]) => `${name} ${value === undefined || Number.isNaN(value) ? '' : String(value)}`);
  const weights = [...settings.weights].map(([who, weight]) => `weight of ${lineOf(who)} ${weight}`);
  return [`as of ${isoDay(asOf)}`, ...[...plain, ...weights].sort()];
}
