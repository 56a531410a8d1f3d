import type { InputName } from '../../src/signal/inputs';
import { engine } from '../../src/worker/engine';
import { gridOf } from '../signal/grid-of';
import type { CellValue, Sheet, TableSpec } from '../../src/model/sheet';
import type { Row } from './plain';
import type { Budgeted, World } from './world';

type Rows = readonly (readonly unknown[])[];

/** A world as the inputs a planner would keep: long lists, and nothing said that is not known. */
export function inputsOf(world: World): ReadonlyMap<InputName, Rows> {
  const { periods, items, placed } = world;
  const key = placed ? ['Product', 'Location'] : ['Product'];
  const keyOf = ({ product, place }: { product: string; place: string }) => (placed ? [product, place] : [product]);
  const long = (of: 'demand' | 'supply'): Rows => [[...key, 'Period', 'Quantity'], ...items.flatMap((item) => periods.map((period, t) => [...keyOf(item), period, item[of][t]]))];
  const masters = [...new Map(items.map((item) => [item.product, item])).values()];
  const inputs = new Map<InputName, Rows>([
    ['Demand', long('demand')],
    ['Supply', long('supply')],
    ['Products', [['Product', 'Family', 'Price', 'Unit cost', 'Target stock', 'Max stock', 'Lot size'], ...masters.map((of) => [of.product, of.family, of.price ?? '', of.cost ?? '', of.target ?? '', of.max ?? '', of.lot ?? ''])]],
    ['Stock', [[...key, 'On hand'], ...items.map((item) => [...keyOf(item), item.opening])]],
    ['Settings', [['Setting', 'Value'], ['As of', world.asOf], ['Unmet demand', world.lost ? 'lost' : 'backlog'], ['Materiality amount', world.amount], ['Materiality percent', world.share], ['S&OE weeks', world.weeks]]],
  ]);
  const priced = items.filter(({ prices }) => prices);
  if (priced.length > 0) inputs.set('Prices', [[...key, 'Period', 'Price'], ...priced.flatMap((item) => periods.map((period, t) => [...keyOf(item), period, item.prices?.[t]]))]);
  if (world.budget !== 'none') inputs.set('Finance', finance(world, key, keyOf));
  if (world.resources.length > 0) {
    inputs.set('Capacity', [['Resource', 'Period', 'Available hours', 'Overtime hours'], ...world.resources.flatMap(({ name, available, overtime }) => periods.map((period, t) => [name, period, available[t], overtime[t]]))]);
    inputs.set('Routing', [['Product', 'Resource', 'Hours per unit'], ...masters.flatMap((of) => world.resources.map(({ name }) => [of.product, name, of.hours]))]);
  }
  return inputs;
}

function finance(world: World, key: readonly string[], keyOf: (of: World['items'][number]) => readonly string[]): Rows {
  const { periods, budgetUnits, budgetMargin } = world;
  const money = (of: Budgeted, t: number) => [...(budgetUnits ? [of.units[t]] : []), of.revenue[t], ...(budgetMargin ? [of.margin[t]] : [])];
  const head = ['Period', ...(budgetUnits ? ['Units'] : []), 'Revenue', ...(budgetMargin ? ['Margin'] : [])];
  const lines = (keys: readonly string[], of: Budgeted) => periods.flatMap((period, t) => (of.revenue[t] === null ? [] : [[...keys, period, ...money(of, t)]]));
  if (world.budget === 'item') return [[...key, ...head], ...world.items.flatMap((item) => lines(keyOf(item), item))];
  return [['Family', ...head], ...['Tools', 'Pots'].flatMap((family, i) => { const of = world.families[i]; return of && world.items.some((item) => item.family === family) ? lines([family], of) : []; })];
}

/** Every sheet the product makes of a world, all rows. */
export async function sheetsOf(world: World): Promise<readonly Sheet[]> {
  return sheetsFrom(inputsOf(world), world.asOf);
}

/** Every sheet the product makes of inputs, all rows. */
export async function sheetsFrom(inputs: ReadonlyMap<InputName, Rows>, asOf: string): Promise<readonly Sheet[]> {
  const thinking = engine();
  const given = [...inputs].map(([input, rows]) => ({ input, grid: gridOf(input, rows) }));
  const digest = await thinking.read(given, new Map(), []);
  if (digest.counts.stop > 0) throw new Error(JSON.stringify(digest.groups.map(({ first }) => first)));
  await thinking.reconcile();
  const stamp = { cycle: '', asOf, fingerprint: '', at: '2026-01-01T00:00:00Z' };
  return thinking.sheets({ stages: ['signal', 'reconcile', 'learn'], stamp, scenario: 'Base', allRows: true });
}

/** The rows of a table of ours by header. */
export function rowsOf(sheets: readonly Sheet[], table: string): readonly Row[] {
  const spec = sheets.flatMap(({ tables }) => tables).find(({ name }) => name === table);
  return spec ? Array.from({ length: spec.rows }, (_, r) => new Map(spec.columns.map((column) => [column.header, valueAt(column, r)]))) : [];
}

function valueAt({ values }: TableSpec['columns'][number], r: number): CellValue {
  if (values.kind === 'mixed') return values.values[r] ?? null;
  if (values.kind === 'text') return values.texts[values.codes[r] ?? -1] ?? null;
  const value = values.values[r] ?? NaN;
  if (values.kind === 'logical') return value === 2 ? null : value === 1;
  return Number.isNaN(value) ? null : value;
}
