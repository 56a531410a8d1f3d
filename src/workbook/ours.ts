import { OURS } from './memory';
import type { ChartSpec } from '../model/sheet';
import type { ChartAt, Layout } from './layout';
import type { Call } from './run';

/**
 * What we wrote on a sheet of ours the last time: how wide its head was and which columns its tables had, so that what people added can be told from it; and
 * which charts stood where, so that they can be drawn again where a rewriting fails. Without `charts` there were none, or nobody kept them.
 */
export type Ours = { readonly headWidth: number; readonly tables: readonly (readonly [name: string, headers: readonly string[]])[]; readonly charts?: readonly ChartAt[] };

const keyOf = (mark: string) => OURS + mark;

/** Queues the question what is ours; ask the returned function once the answer is here. Undefined where nobody kept it. */
export function askedOurs(call: Call, mark: string): () => Ours | undefined {
  const setting = call.context.workbook.settings.getItemOrNullObject(keyOf(mark)).load('value');
  return () => (setting.isNullObject ? undefined : parsed(setting.value));
}

/** Queues the keeping of it. */
export function keptOurs(call: Call, mark: string, ours: Ours): void {
  call.context.workbook.settings.add(keyOf(mark), JSON.stringify(ours));
}

/** What a layout makes ours: every column of its tables but those that people added. */
export function oursOf({ headWidth, tables, charts }: Layout): Ours {
  return { ...(charts.length > 0 && { charts }), headWidth, tables: tables.map(({ table, theirs }) => [table.name, table.columns.filter((_, c) => !theirs.has(c)).map(({ header }) => header)]) };
}

/** People and other tools may have changed the setting: what is not of its shape is as good as not there. */
function parsed(value: unknown): Ours | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const said: unknown = JSON.parse(value);
    if (typeof said !== 'object' || said === null || !('headWidth' in said) || !('tables' in said)) return undefined;
    const { headWidth, tables } = said;
    if (typeof headWidth !== 'number' || !Array.isArray(tables)) return undefined;
    const charts = 'charts' in said && Array.isArray(said.charts) ? said.charts.flatMap((one: unknown) => (isChartAt(one) ? [one] : [])) : [];
    return { headWidth, tables: tables.flatMap((one: unknown) => (isTable(one) ? [one] : [])), ...(charts.length > 0 && { charts }) };
  } catch {
    return undefined;
  }
}

function isTable(one: unknown): one is readonly [string, readonly string[]] {
  return Array.isArray(one) && typeof one[0] === 'string' && Array.isArray(one[1]) && one[1].every((header) => typeof header === 'string');
}

function isChartAt(one: unknown): one is ChartAt {
  return isRecord(one) && whole(one['top']) && whole(one['header']) && isChart(one['chart']);
}

function isChart(one: unknown): one is ChartSpec {
  if (!isRecord(one)) return false;
  const { title, type, over, rows, columns, height, hung, floor } = one;
  return typeof title === 'string' && TYPES.some((known) => known === type) && [over, rows, columns, height].every(whole)
    && (hung === undefined || hung === true) && (floor === undefined || typeof floor === 'number');
}

const TYPES: readonly ChartSpec['type'][] = ['Line', 'ColumnClustered', 'ColumnStacked'];

function isRecord(one: unknown): one is Readonly<Record<string, unknown>> {
  return typeof one === 'object' && one !== null;
}

function whole(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}
