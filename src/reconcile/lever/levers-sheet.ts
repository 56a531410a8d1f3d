import type { Sheet, Stamp, TableColumn } from '../../model/sheet';
import { worded } from '../axis-columns';
import { title } from '../title';
import type { FilledRow } from './templates';

const TEXTS: readonly (readonly [header: string, of: Exclude<keyof FilledRow, 'step' | 'value'>, width: number, note?: string])[] = [
  ['Lever', 'lever', 14, 'scale, add, set, delay, pull forward, cap, allocate, cut target, one-off cost, terms or expression. With “off:” before it the step is kept and not pulled.'],
  ['Measure', 'measure', 11, 'Demand, Supply, Price, Cost, Capacity, Overtime, Target, Budget, DSO or DPO.'],
  ['Product', 'product', 14, 'Several names stand with ; between them. Blank is all. For Capacity and Overtime it may name a resource.'],
  ['Location', 'location', 12], ['Family', 'family', 12], ['Class', 'class', 9], ['Customer', 'customer', 14], ['Segment', 'segment', 12],
  ['From', 'from', 10, 'The first period the step reaches; blank is the first of the plan.'], ['To', 'to', 10, 'The last period, included; blank is the last of the plan.'],
];

/** A table of levers that stands, as its owner made it: its name, and what its owner calls the columns of the contract. */
export type Home = { readonly table: string; readonly heads: ReadonlyMap<string, string> };

/** The sheet `Levers`: one row a step of a scenario, for people to edit; in a table that stands only the columns it has, by its own headers. */
export function leversSheet(rows: readonly FilledRow[], stamp: Stamp, home?: Home): Sheet {
  const text = (header: string, of: Exclude<keyof FilledRow, 'step' | 'value'>, width: number, note?: string): TableColumn => ({ header, format: 'text', width, values: worded(rows.map((row) => row[of])), ...(note !== undefined && { note }) });
  const number = (header: string, of: 'step' | 'value', width: number, note: string): TableColumn => ({ header, format: 'general', width, values: { kind: 'number', values: Float64Array.from(rows, (row) => row[of]) }, note });
  const columns: readonly TableColumn[] = [
    text('Scenario', 'scenario', 22, 'The name it goes by in the comparison.'),
    number('Step', 'step', 6, 'Levers are pulled in this order.'),
    ...TEXTS.map((column) => text(...column)),
    number('Value', 'value', 10, 'A factor to scale by (1.1 is 10 % more), an amount, periods to delay, a share to cut, money, or days.'),
    text('Expression', 'expression', 30, 'Such as demand * (1 + 0.1), over the measures by their names.'),
    text('Note', 'note', 30),
  ];
  const ofHome = home ? columns.flatMap((column) => { const header = home.heads.get(column.header); return header === undefined ? [] : [{ ...column, header }]; }) : columns;
  return {
    stage: 'reconcile', name: 'Levers', title: title('Levers', stamp), subtitle: 'Scenarios as steps one can read and edit; Scenarios holds what they come to',
    blocks: [], tables: [{ name: home?.table ?? 'Levers', columns: ofHome, rows: rows.length, frozen: 1 }], stamp,
  };
}

/** The columns that the rows cannot do without and a table does not have; none where all can be kept. */
export function lacking(rows: readonly FilledRow[], { heads }: Home): readonly string[] {
  const said: readonly (readonly [string, keyof FilledRow])[] = [['Scenario', 'scenario'], ...TEXTS.map(([header, of]) => [header, of] as const), ['Value', 'value'], ['Expression', 'expression']];
  return said.filter(([header, of]) => !heads.has(header) && rows.some((row) => row[of] !== '' && !Number.isNaN(row[of]))).map(([header]) => header);
}
