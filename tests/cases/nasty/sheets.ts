import { HEAD, type Recipe } from './recipe';

const one = [HEAD, ['P1', '2026-03', 5]];
const rows = [HEAD, ['P1', '2026-03', 5], ['P2', '2026-03', 6], ['P3', '2026-03', 7]];
const all = ['P1 2026-03: 5', 'P2 2026-03: 6', 'P3 2026-03: 7'];
const months = (first: number, n: number) => Array.from({ length: n }, (_, i) => `2026-${String(first + i).padStart(2, '0')}`);

/** Traps of sheets as people leave them: hidden parts, filters, totals in the middle, several ranges, inputs beside Demand. */
export const SHEETS: readonly Recipe[] = [
  { trap: 'hidden rows', sheets: { Demand: rows }, demand: all, tweak: (book) => void book.sheetNamed('Demand')?.hiddenRows.add(2) },
  { trap: 'a hidden column', sheets: { Demand: [['Product', 'Apr-26', 'Mar-26'], ['P1', 2, 1]] }, demand: ['P1 2026-03: 1', 'P1 2026-04: 2'], tweak: (book) => void book.sheetNamed('Demand')?.hiddenColumns.add(1) },
  { trap: 'a hidden sheet', sheets: { Demand: rows }, demand: all, tweak: (book) => { const sheet = book.sheetNamed('Demand'); if (sheet) sheet.visibility = 'Hidden'; } },
  { trap: 'a total in the middle of a long list', sheets: { Demand: [HEAD, ['P1', '2026-03', 5], ['P2', '2026-03', 6], ['Total', '2026-03', 11], ['P3', '2026-03', 7]] }, demand: all, finds: ['note total row Demand!A4'] },
  { trap: 'totals before their parts', sheets: { Demand: [['Family', 'Product', 'Mar-26'], ['A total', '', 3], ['A', 'P1', 1], ['A', 'P2', 2]] }, demand: ['P1 2026-03: 1', 'P2 2026-03: 2'], finds: ['note total row Demand!A2'], never: ['total differs'] },
  { trap: 'a name over whole columns', sheets: { Demand: rows }, names: { Demand: "'Demand'!$A:$C" }, demand: all },
  { trap: 'a table with a totals row', sheets: { Data: [...rows, ['Total', '', 18]] }, names: {}, demand: all, tweak: (book) => void book.sheetNamed('Data')?.tables.push({ id: '{1}', name: 'Demand', area: { top: 0, left: 0, bottom: 4, right: 2 }, columns: HEAD.map(String), style: 'TableStyleMedium2', showHeaders: true, showTotals: true, showBandedRows: true, showFilterButton: true }) },
  { trap: 'a table called tblDemand', sheets: { Data: rows }, names: {}, demand: all, tweak: (book) => void book.sheetNamed('Data')?.tables.push({ id: '{1}', name: 'tblDemand', area: { top: 0, left: 0, bottom: 3, right: 2 }, columns: HEAD.map(String), style: '', showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true }) },
  { trap: 'a name that is a constant', sheets: { Data: one }, names: { 'Demand': "'Data'!$A$1:$C$2", 'Budget': '0.98' }, demand: ['P1 2026-03: 5'], finds: ['warning broken name'] },
  { trap: 'a name that grows with OFFSET', sheets: { Data: rows }, names: { Demand: "OFFSET('Data'!$A$1,0,0,COUNTA('Data'!$A:$A),3)" }, demand: all },
  { trap: 'a name that grows with INDEX', sheets: { Data: rows }, names: { Demand: "'Data'!$A$1:INDEX('Data'!$C:$C,COUNTA('Data'!$A:$A))" }, demand: all },
  { trap: 'a name over two blocks', sheets: { Data: [...rows, ['P4', '2026-03', 1]] }, names: { Demand: "'Data'!$A$1:$C$2,'Data'!$A$4:$C$5" }, finds: ['stop broken name'] },
  { trap: 'a header three rows deep in notes', sheets: { Demand: [['S&OP', '', ''], ['Source: ERP', '', 'v3'], ['in units', '', ''], HEAD, ['P1', '2026-03', 5], ['', '', ''], ['* without samples', '', '']] }, demand: ['P1 2026-03: 5'], finds: ['note title Demand!A1:A3', 'note title Demand!C2', 'note no numbers Demand!A7'] },
  {
    trap: 'headers merged over two rows', sheets: { Demand: [['Product', 'Demand', '', 'Supply', ''], ['', 'Mar-26', 'Apr-26', 'Mar-26', 'Apr-26'], ['P1', 1, 2, 8, 9]] }, demand: ['P1 2026-03: 1', 'P1 2026-04: 2'],
    tweak: (book) => void book.sheetNamed('Demand')?.merges.push({ top: 0, left: 1, bottom: 0, right: 2 }, { top: 0, left: 3, bottom: 0, right: 4 }, { top: 0, left: 0, bottom: 1, right: 0 }),
  },
  { trap: 'families as headings over their products', sheets: { Demand: [['Product', 'Mar-26'], ['Bakery', ''], ['P1', 1], ['P2', 2], ['Dairy', ''], ['P3', 3]] }, demand: ['P1 2026-03: 1', 'P2 2026-03: 2', 'P3 2026-03: 3'], finds: ['note no numbers Demand!A2'] },
  { trap: 'a column nobody asked for', sheets: { Demand: [[...HEAD, 'Colour'], ['P1', '2026-03', 5, 'red']] }, demand: ['P1 2026-03: 5'], finds: ['note unknown column Demand!D1'] },
  { trap: 'a remark column', sheets: { Demand: [[...HEAD, 'Comment'], ['P1', '2026-03', 5, 'as agreed']] }, demand: ['P1 2026-03: 5'], finds: ['note unknown column Demand!D1'] },
  { trap: 'locations on one side only', sheets: { Demand: [['Product', 'Site', 'Period', 'Quantity'], ['P1', 'Ulm', '2026-03', 5]], Supply: one }, demand: ['P1 @ Ulm 2026-03: 5'], finds: ['warning no location'] },
  { trap: 'layers that add up', sheets: { Demand: [['Product', 'Source', 'Period', 'Quantity'], ['P1', 'baseline', '2026-03', 5], ['P1', 'promotion', '2026-03', 2], ['P1', 'override', '2026-03', -1]] }, demand: ['P1 2026-03: 6'] },
  { trap: 'orders that consume the forecast', sheets: { Demand: [['Product', 'Source', 'Period', 'Quantity'], ['P1', 'baseline', '2026-03', 5], ['P1', 'orders', '2026-03', 9], ['P1', 'baseline', '2026-04', 5], ['P1', 'orders', '2026-04', 2]] }, demand: ['P1 2026-03: 9', 'P1 2026-04: 5'] },
  { trap: 'opinions with weights', sheets: { Demand: [['Product', 'Source', 'Period', 'Quantity'], ['P1', 'sales', '2026-03', 10], ['P1', 'statistical', '2026-03', 20]], Settings: [['Name', 'Value'], ['As of', '2026-02-28'], ['Weight of sales', 0.75], ['Weight of statistical', '25 %']] }, demand: ['P1 2026-03: 12.5'] },
  { trap: 'opinions without weights', sheets: { Demand: [['Product', 'Source', 'Period', 'Quantity'], ['P1', 'sales', '2026-03', 10], ['P1', 'statistical', '2026-03', 20]] }, demand: ['P1 2026-03: 15'], finds: ['warning opinions without weight'] },
  { trap: 'two ranges for the same place', sheets: { A: [['Product', 'Site', 'Period', 'Quantity'], ['P1', 'Ulm', '2026-03', 5]], B: [['Product', 'Site', 'Period', 'Quantity'], ['P1', 'Ulm', '2026-03', 7]], Supply: [['Product', 'Site', 'Period', 'Quantity'], ['P1', 'Ulm', '2026-03', 1]] }, names: { Demand_A: "'A'!$A$1:$D$2", Demand_B: "'B'!$A$1:$D$2" }, demand: ['P1 @ Ulm 2026-03: 12'], finds: ['warning in two ranges'] },
  { trap: 'a quarterly budget beside a monthly plan', sheets: { Demand: [HEAD, ['P1', '2026-04', 10], ['P1', '2026-05', 30], ['P1', '2026-06', 60]], Products: [['Product', 'Price'], ['P1', 2]], Finance: [['Product', 'Period', 'Revenue'], ['P1', 'Q2 2026', 200]] }, demand: ['P1 2026-04: 10', 'P1 2026-05: 30', 'P1 2026-06: 60'], finds: ['warning other grain Finance!B1'] },
  { trap: 'monthly supply in a weekly plan', sheets: { Demand: [HEAD, ...['2026-W10', '2026-W11', '2026-W12'].map((at) => ['P1', at, 5])], Supply: [HEAD, ['P1', '2026-03', 31]] }, demand: ['P1 2026-W10: 5', 'P1 2026-W11: 5', 'P1 2026-W12: 5'], finds: ['warning other grain Supply!B1'] },
  { trap: 'a budget of a family nobody has', sheets: { Demand: one, Products: [['Product', 'Family', 'Price'], ['P1', 'A', 2]], Finance: [['Family', 'Period', 'Revenue'], ['A', '2026-03', 10], ['Z', '2026-03', 10]] }, demand: ['P1 2026-03: 5'], finds: ['warning family unknown Finance!A3'] },
  { trap: 'a hole in the middle of the periods', sheets: { Demand: [HEAD, ...months(3, 2).map((at) => ['P1', at, 5]), ['P1', '2026-06', 5], ['P2', '2026-05', 1]] }, demand: ['P1 2026-03: 5', 'P1 2026-04: 5', 'P1 2026-06: 5', 'P2 2026-05: 1'], finds: ['note gaps in the data Demand!A2:C5'] },
  { trap: 'a month nobody planned', sheets: { Demand: [HEAD, ['P1', '2026-03', 5], ['P1', '2026-05', 5]] }, demand: ['P1 2026-03: 5', 'P1 2026-05: 5'], finds: ['warning missing period Demand!A2:C3'] },
  { trap: 'a budget with headers and no rows', sheets: { Demand: one, Finance: [['Product', 'Period', 'Revenue']] }, demand: ['P1 2026-03: 5'], finds: ['warning empty input Finance!A1:C1'] },
  { trap: 'numbers under no header', sheets: { Demand: [['Product', 'Period', 'Quantity', ''], ['P1', '2026-03', 5, 99]] }, demand: ['P1 2026-03: 5'], finds: ['note unknown column Demand!D2'] },
  { trap: 'an empty template below the data', sheets: { Demand: [HEAD, ['P1', '2026-03', 5], ...Array.from({ length: 20 }, () => ['', '', '']), ['P2', '2026-03', 6]] }, demand: ['P1 2026-03: 5', 'P2 2026-03: 6'] },
  { trap: 'a returned receipt', sheets: { Demand: one, Supply: [HEAD, ['P1', '2026-03', -4]] }, demand: ['P1 2026-03: 5'], finds: ['note return Supply!C2'] },
];
