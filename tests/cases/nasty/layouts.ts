import { HEAD, type Recipe } from './recipe';

/** Traps of headers, totals and blocks. */
export const LAYOUTS: readonly Recipe[] = [
  { trap: 'a title and a blank row above the header', sheets: { Demand: [['Demand plan', '', ''], ['', '', ''], HEAD, ['P1', '2026-03', 5]] }, demand: ['P1 2026-03: 5'], finds: ['note title Demand!A1'] },
  { trap: 'a blank first column', sheets: { Demand: [['', ...HEAD], ['', 'P1', '2026-03', 5]] }, demand: ['P1 2026-03: 5'] },
  { trap: 'years above months', sheets: { Demand: [['Product', 2026, '', 2027], ['', 'Nov', 'Dec', 'Jan'], ['P1', 1, 2, 3]] }, demand: ['P1 2026-11: 1', 'P1 2026-12: 2', 'P1 2027-01: 3'] },
  { trap: 'months in falling order', sheets: { Demand: [['Product', 'May-26', 'Apr-26', 'Mar-26'], ['P1', 3, 2, 1]] }, demand: ['P1 2026-03: 1', 'P1 2026-04: 2', 'P1 2026-05: 3'] },
  { trap: 'subtotals and a grand total among the rows', sheets: { Demand: [['Family', 'Product', 'Mar-26'], ['A', 'P1', 1], ['A', 'P2', 2], ['A total', '', 3], ['B', 'P3', 4], ['B total', '', 4], ['Grand total', '', 7]] }, demand: ['P1 2026-03: 1', 'P2 2026-03: 2', 'P3 2026-03: 4'], finds: ['note total row Demand!A7'] },
  { trap: 'a total that does not add up', sheets: { Demand: [['Product', 'Mar-26'], ['P1', 1], ['P2', 2], ['Total', 9]] }, demand: ['P1 2026-03: 1', 'P2 2026-03: 2'], finds: ['warning total differs Demand!B4'] },
  { trap: 'a total column and quarter columns among months', sheets: { Demand: [['Product', 'Apr-26', 'May-26', 'Jun-26', 'Q2 2026', 'Total'], ['P1', 1, 2, 3, 6, 6]] }, demand: ['P1 2026-04: 1', 'P1 2026-05: 2', 'P1 2026-06: 3'], finds: ['note total column Demand!E1'] },
  { trap: 'the product written once for its block', sheets: { Demand: [HEAD, ['P1', '2026-03', 1], ['', '2026-04', 2], ['P2', '2026-03', 3], ['', '2026-04', 4]] }, demand: ['P1 2026-03: 1', 'P1 2026-04: 2', 'P2 2026-03: 3', 'P2 2026-04: 4'] },
  {
    trap: 'merged cells for the product', sheets: { Demand: [HEAD, ['P1', '2026-03', 1], ['', '2026-04', 2], ['P2', '2026-03', 3]] }, demand: ['P1 2026-03: 1', 'P1 2026-04: 2', 'P2 2026-03: 3'],
    tweak: (book) => book.sheetNamed('Demand')?.merges.push({ top: 1, left: 0, bottom: 2, right: 0 }),
  },
  { trap: 'the header repeated at a page break', sheets: { Demand: [HEAD, ['P1', '2026-03', 1], HEAD, ['P2', '2026-03', 2]] }, demand: ['P1 2026-03: 1', 'P2 2026-03: 2'], finds: ['note header again Demand!A3'] },
  { trap: 'one range in blocks for demand and supply', sheets: { Grid: [['Product', 'Measure', 'Mar-26'], ['P1', 'Demand', 5], ['', 'Supply', 9], ['', 'Cover', 1.2]] }, names: { Demand: "'Grid'!$A$1:$C$4", Supply: "'Grid'!$A$1:$C$4" }, demand: ['P1 2026-03: 5'], finds: ['note other measure Grid!B4'] },
  { trap: 'a block whose stock never drops by demand', sheets: { Grid: [['Product', 'Measure', 'Mar-26', 'Apr-26', 'May-26'], ['P1', 'Demand', 5, 5, 5], ['', 'Supply', 9, 9, 9], ['', 'Closing stock', 10, 19, 28]] }, names: { Demand: "'Grid'!$A$1:$E$4", Supply: "'Grid'!$A$1:$E$4" }, demand: ['P1 2026-03: 5', 'P1 2026-04: 5', 'P1 2026-05: 5'], finds: ['warning flow differs Grid!D4'] },
  { trap: 'headers in German, with a unit', sheets: { Demand: [['Artikelnr.', 'Monat', 'Menge (Stück)'], ['P1', 'Mrz 2026', 5]] }, demand: ['P1 2026-03: 5'] },
  { trap: 'headers with stray spaces and capitals', sheets: { Demand: [['SKU ', ' MONTH', 'Qty\u00a0'], ['P1', '2026-03', 5]] }, demand: ['P1 2026-03: 5'] },
  { trap: 'two columns that could be the quantity', sheets: { Demand: [[...HEAD, 'Qty'], ['P1', '2026-03', 5, 9]] }, demand: ['P1 2026-03: 5'], finds: ['note second column Demand!D1'] },
  { trap: 'no column for the period', sheets: { Demand: [['Product', 'Quantity'], ['P1', 5]] }, finds: ['stop missing column Demand!A1:B1'] },
  { trap: 'a header and nothing else', sheets: { Demand: [HEAD] }, finds: ['stop nothing to plan Demand!A1:C1'] },
  {
    trap: 'families among the products, one of which only adds them up', sheets: {
      Demand: [['Product', 'Family', 'Mar-26', 'Apr-26'], ['P1', 'A', 10, ''], ['P2', 'A', 30, ''], ['', 'A', 20, 9], ['All', 'A', 40, ''], ['P4', 'B', 5, ''], ['', 'B', 6, ''], ['', 'Z', 7, 7]],
      Products: [['Product', 'Family'], ['P1', 'A'], ['P2', 'A'], ['P4', 'B']],
      Actuals: [['Product', 'Period', 'Quantity'], ['P1', '2026-01', 20], ['P2', '2026-01', 10], ['P2', '2024-01', 500]],
    },
    demand: ['P1 2026-03: 15', 'P1 2026-04: 6', 'P2 2026-03: 45', 'P2 2026-04: 3', 'P4 2026-03: 11'],
    finds: ['warning family number shared Demand!B4', 'note total row Demand!B5', 'warning family number shared Demand!B7', 'warning family unknown Demand!B8'],
  },
  { trap: 'demand by family', sheets: { Demand: [['Family', 'Period', 'Quantity'], ['A', '2026-03', 5]] }, finds: ['stop missing column Demand!A1:C1'] },
];
