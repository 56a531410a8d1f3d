import { HEAD, type Recipe } from './recipe';

const months = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'];
const series = (product: string, numbers: readonly number[]) => numbers.map((number, i) => [product, months[i] ?? '', number]);
const one = [HEAD, ['P1', '2026-03', 5]];

/** Traps of names and ranges, and numbers that can be read and should not be believed. */
export const DOUBTS: readonly Recipe[] = [
  { trap: 'a name whose cells are gone', sheets: { Data: one, Other: [['x']] }, names: { Demand: "'Data'!$A$1:$C$2", Budget: '#REF!' }, demand: ['P1 2026-03: 5'], finds: ['warning broken name'] },
  { trap: 'a copied sheet with the same name', sheets: { Data: one, Copy: one }, names: { 'Data!Demand': "'Data'!$A$1:$C$2", 'Copy!Demand': "'Copy'!$A$1:$C$2" }, finds: ['stop several of that name'] },
  { trap: 'a name of the sheet beside one of the workbook', sheets: { Data: one, Copy: [HEAD, ['P1', '2026-03', 9]] }, names: { 'Demand': "'Data'!$A$1:$C$2", 'Copy!Demand': "'Copy'!$A$1:$C$2" }, demand: ['P1 2026-03: 5'], finds: ['note several of that name'] },
  { trap: 'a synonym in other letters', sheets: { Data: one }, names: { SALES_plan: "'Data'!$A$1:$C$2" }, demand: ['P1 2026-03: 5'] },
  { trap: 'no Demand, only a sheet that looks like it', sheets: { 'Demand plan': one }, names: {}, finds: ['stop missing input'] },
  { trap: 'a range for each region', sheets: { North: one, South: [['SKU', 'Mar-26'], ['P1', '1,5'], ['P2', 2]] }, names: { Demand_North: "'North'!$A$1:$C$2", Demand_South: "'South'!$A$1:$B$3" }, demand: ['P1 2026-03: 6.5', 'P2 2026-03: 2'], finds: ['note several ranges North!A2:C2', 'note number as text South!B2'] },
  { trap: 'region ranges that overlap', sheets: { All: [HEAD, ['P1', '2026-03', 5], ['P2', '2026-03', 6]] }, names: { Demand_A: "'All'!$A$1:$C$3", Demand_B: "'All'!$A$1:$C$2" }, finds: ['stop several of that name'] },
  { trap: 'a control total that does not tie', sheets: { Demand: one, Settings: [['Name', 'Value'], ['As of', '2026-02-28'], ['Control total Demand', 7]] }, demand: ['P1 2026-03: 5'], finds: ['warning control total Demand!A2:C2'] },
  { trap: 'a second version of the demand sheet', sheets: { 'Demand': one, 'Demand (2)': one }, demand: ['P1 2026-03: 5'], finds: ["warning shadow plan 'Demand (2)'!A1"] },
  { trap: 'one cell in another unit', sheets: { Demand: [HEAD, ...series('P1', [10, 11, 9, 11000, 10, 12, 10])] }, demand: series('P1', [10, 11, 9, 11000, 10, 12, 10]).map(([p, t, n]) => `${p} ${t}: ${n}`), finds: ['warning units differ Demand!C5'] },
  { trap: 'a budget in thousands', sheets: { Demand: one, Products: [['Product', 'Price'], ['P1', 1000]], Finance: [['Product', 'Period', 'Revenue'], ['P1', '2026-03', 5.2]] }, demand: ['P1 2026-03: 5'], finds: ['warning units differ Finance!A2:C2'] },
  { trap: 'money that repeats units', sheets: { Demand: [HEAD, ...series('P1', [10, 11, 9, 10])], Products: [['Product', 'Price'], ['P1', 20]], Finance: [['Product', 'Period', 'Units', 'Revenue'], ...series('P1', [10, 11, 9, 10]).map((row) => [...row, row[2] ?? ''])] }, demand: ['P1 2026-03: 10', 'P1 2026-04: 11', 'P1 2026-05: 9', 'P1 2026-06: 10'], finds: ['warning budget does not match Finance!D2'] },
  { trap: 'an extract that says it is old', sheets: { Demand: [['ERP extract of 2025-11-30', '', ''], ['', '', ''], ...one] }, demand: ['P1 2026-03: 5'], finds: ['warning stale Demand!A1'] },
  { trap: 'zeros lost in the supply', sheets: { Demand: [HEAD, ['00123', '2026-03', 5]], Supply: [HEAD, [123, '2026-03', 5]] }, demand: ['00123 2026-03: 5'], finds: ['warning looks alike Supply!A2'] },
  { trap: 'negative stock carried forward', sheets: { Demand: one, Products: [['Product', 'Opening stock'], ['P1', -2.5]] }, demand: ['P1 2026-03: 5'], finds: ['warning negative Products!B2'] },
  { trap: 'a season, which is no outlier', sheets: { Demand: [HEAD, ...series('P1', [8, 13, 23, 34, 10, 18, 23])] }, demand: series('P1', [8, 13, 23, 34, 10, 18, 23]).map(([p, t, n]) => `${p} ${t}: ${n}`), never: ['outlier', 'units differ'] },
  { trap: 'a pipeline beside the demand', sheets: { Demand: one, Pipeline: [['Deal', 'SKU', 'Qty', 'Prob', 'Close date'], ['O1', 'P1', 100, 25, '2026-03-20'], ['O2', 'P1', 100, 50, '2026-01-20']] }, demand: ['P1 2026-03: 30'], finds: ['note pipeline Pipeline!A2:E3', 'warning close passed Pipeline!E3'] },
  { trap: 'a setting that cannot be read', sheets: { Demand: one, Settings: [['Name', 'Value'], ['As of', '2026-02-28'], ['Materiality amount', 'lots']] }, demand: ['P1 2026-03: 5'], finds: ['warning setting unreadable Settings!B3'] },
];
