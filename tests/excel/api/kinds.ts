import type { Chart, ConditionalFormat, DefinedName, Sheet, Table } from '../model/book';
import type { Area } from '../model/cells';
import { Kind } from '../protocol/kind';
import type { Block, Running } from './running';

/** What stands behind each class: the running Excel, and the part of the book it is about. */
export type OnBook = { readonly excel: Running };
export type OnSheet = OnBook & { readonly sheet: Sheet };
export type Blocks = OnSheet & { readonly areas: readonly Area[] };
export type Named = OnBook & { readonly item: DefinedName };
export type Scope = OnBook & { readonly sheet?: Sheet };
export type InTable = OnSheet & { readonly table: Table };
export type InColumn = InTable & { readonly index: number };
export type InChart = OnSheet & { readonly chart: Chart };
export type InSeries = InChart & { readonly series: Chart['series'][number] };
export type Rule = OnSheet & { readonly rule: ConditionalFormat };

export const WORKBOOK = new Kind<OnBook>('Workbook');
export const CREATED = new Kind<OnBook & { readonly base64: string | undefined }>('WorkbookCreated');
export const FUNCTION_RESULT = new Kind<{ readonly value: number }>('FunctionResult');
export const WORKSHEETS = new Kind<OnBook>('WorksheetCollection');
export const WORKSHEET = new Kind<OnSheet>('Worksheet');
export const RANGE = new Kind<Block>('Range');
export const RANGES = new Kind<Blocks>('RangeCollection');
export const RANGE_AREAS = new Kind<Blocks>('RangeAreas');
export const CONDITIONAL = new Kind<Rule>('ConditionalFormat');
export const NAMES = new Kind<Scope>('NamedItemCollection');
export const NAME = new Kind<Named>('NamedItem');
export const TABLES = new Kind<Scope>('TableCollection');
export const TABLE = new Kind<InTable>('Table');
export const COLUMNS = new Kind<InTable>('TableColumnCollection');
export const COLUMN = new Kind<InColumn>('TableColumn');
export const CHART = new Kind<InChart>('Chart');
export const CHARTS = new Kind<OnSheet>('ChartCollection');
export const SERIES_LIST = new Kind<InChart>('ChartSeriesCollection');
export const SERIES = new Kind<InSeries>('ChartSeries');
export const SETTINGS = new Kind<OnBook>('SettingCollection');
export const SETTING = new Kind<OnBook & { readonly key: string }>('Setting');
