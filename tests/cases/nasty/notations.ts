import { HEAD, type Recipe } from './recipe';

const of = (trap: string, rows: Recipe['sheets'][string], demand: readonly string[], finds: readonly string[] = []): Recipe => ({ trap, sheets: { Demand: rows }, demand, finds });
const wide = (trap: string, heads: readonly (string | number)[], periods: readonly string[], finds: readonly string[] = []): Recipe =>
  of(trap, [['Product', ...heads], ['P1', ...heads.map((_, i) => i + 1)]], periods.map((at, i) => `P1 ${at}: ${i + 1}`), finds);
const settings = (...lines: readonly (readonly [string, string | number])[]) => [['Name', 'Value'], ['As of', '2026-02-28'], ...lines];

/** Traps of periods in the notations and languages people use, and of numbers with things around them. */
export const NOTATIONS: readonly Recipe[] = [
  wide('German months', ['Mär 26', 'Mai 2026', 'Okt. 26', 'Dez-26'], ['2026-03', '2026-05', '2026-10', '2026-12']),
  wide('French months', ['mars 2026', 'avr. 2026', 'août 26', 'déc.-26'], ['2026-03', '2026-04', '2026-08', '2026-12']),
  wide('Spanish months', ['marzo 2026', 'abr-26', 'ago 2026', 'dic. 26'], ['2026-03', '2026-04', '2026-08', '2026-12']),
  wide('Spanish months with de between', ['marzo de 2026', 'abril de 2026'], ['2026-03', '2026-04']),
  wide('ISO weeks in five ways', ['2026-W10', 'W11 2026', 'KW 12/2026', 'CW13-26', '2026W14'], ['2026-W10', '2026-W11', '2026-W12', '2026-W13', '2026-W14']),
  wide('quarters in four ways', ['Q2 2026', '2026-Q3', '4Q26', 'Q1/27'], ['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1']),
  wide('months as serials at the end of the month', [46112, 46142, 46173], ['2026-03', '2026-04', '2026-05']),
  wide('months as year and number', [202603, 202604], ['2026-03', '2026-04']),
  wide('full dates as text beside real dates', ['2026-03-01', 46113, '01.05.2026'], ['2026-03', '2026-04', '2026-05']),
  wide('dates with a time of day', [46082.5, 46113.25], ['2026-03', '2026-04']),
  of('real dates and texts mixed in one column', [HEAD, ['P1', 46082, 1], ['P1', '01/04/2026', 2], ['P1', '15/05/2026', 3]], ['P1 2026-03: 1', 'P1 2026-04: 2', 'P1 2026-05: 3']),
  of('American dates, proven by one', [HEAD, ['P1', '03/01/2026', 1], ['P1', '04/15/2026', 2]], ['P1 2026-03: 1', 'P1 2026-04: 2']),
  of('weeks numbered 202610 under a header that says so', [['Product', 'Week', 'Quantity'], ['P1', 202610, 1], ['P1', 202611, 2]], ['P1 2026-W10: 1', 'P1 2026-W11: 2']),
  of('a year column beside a month column', [['Product', 'Year', 'Month', 'Quantity'], ['P1', 2026, 3, 1], ['P1', 2026, 'April', 2]], ['P1 2026-03: 1', 'P1 2026-04: 2']),
  of('Mondays, which are weeks', [HEAD, ['P1', 46083, 1], ['P1', 46090, 2], ['P1', 46097, 3]], ['P1 2026-W10: 1', 'P1 2026-W11: 2', 'P1 2026-W12: 3']),
  of('a week 53 that exists', [HEAD, ['P1', '2026-W53', 1], ['P1', '2027-W01', 2]], ['P1 2026-W53: 1', 'P1 2027-W01: 2']),
  { trap: 'a fiscal year named by its start', sheets: { Demand: [HEAD, ['P1', 'P1 FY26', 5], ['P1', 'P12 FY26', 6]], Settings: settings(['Fiscal year start', 4], ['Fiscal year named by', 'start']) }, demand: ['P1 2026-04: 5', 'P1 2027-03: 6'] },
  { trap: 'a fiscal year from October', sheets: { Demand: [HEAD, ['P1', 'P6 FY26', 5], ['P1', 'FY26 P07', 6]], Settings: settings(['Fiscal year start', 'Oct']) }, demand: ['P1 2026-03: 5', 'P1 2026-04: 6'] },
  { trap: 'fiscal quarters', sheets: { Demand: [HEAD, ['P1', 'Q1 FY27', 5], ['P1', 'Q2 FY27', 6]], Settings: settings(['Fiscal year start', 'April']) }, demand: ['P1 2026-Q2: 5', 'P1 2026-Q3: 6'] },
  { trap: 'a plan from the middle of a month', sheets: { Demand: [HEAD, ['P1', '2026-03-05', 5], ['P1', '2026-03-20', 6], ['P1', '2026-04-02', 7]], Settings: [['Name', 'Value'], ['As of', '2026-03-10']] }, demand: ['P1 2026-03: 11', 'P1 2026-04: 7'] },
  of('a unit behind the number', [HEAD, ['P1', '2026-03', '5 pcs'], ['P1', '2026-04', '1,200 units'], ['P1', '2026-05', '3 Stk.']], ['P1 2026-03: 5', 'P1 2026-04: 1200', 'P1 2026-05: 3'], ['note number as text Demand!C2', 'warning decimal doubtful Demand!C3']),
  of('hard and thin spaces for thousands', [HEAD, ['P1', '2026-03', '1\u00a0234'], ['P1', '2026-04', '1\u202f234,5']], ['P1 2026-03: 1234', 'P1 2026-04: 1234.5']),
  of('apostrophes for thousands', [HEAD, ['P1', '2026-03', "1'234'567.5"]], ['P1 2026-03: 1234567.5']),
  of('a minus behind the number', [HEAD, ['P1', '2026-03', '5-'], ['P1', '2026-04', 5]], ['P1 2026-03: -5', 'P1 2026-04: 5'], ['warning negative Demand!C2']),
  of('currency and parentheses', [HEAD, ['P1', '2026-03', '($1,200.00)'], ['P1', '2026-04', '€ 5']], ['P1 2026-03: -1200', 'P1 2026-04: 5']),
  of('the word TRUE where a number should be', [HEAD, ['P1', '2026-03', 'TRUE'], ['P1', '2026-04', 4]], ['P1 2026-04: 4'], ['warning not a number Demand!C2']),
  of('a spreadsheet full of formula-like codes', [HEAD, ['=SUM(A1)', '2026-03', 1], ['+P2', '2026-03', 2], ['@P3', '2026-03', 3], ['-P4', '2026-03', 4]], ['+P2 2026-03: 2', '-P4 2026-03: 4', '=SUM(A1) 2026-03: 1', '@P3 2026-03: 3']),
  of('codes called constructor and toString', [HEAD, ['constructor', '2026-03', 1], ['toString', '2026-03', 2], ['hasOwnProperty', '2026-03', 3]], ['constructor 2026-03: 1', 'hasOwnProperty 2026-03: 3', 'toString 2026-03: 2']),
  of('codes that are dates and numbers to Excel', [HEAD, ['1E5', '2026-03', 1], ['2026-03', '2026-03', 2], ['TRUE', '2026-03', 3]], ['1E5 2026-03: 1', '2026-03 2026-03: 2', 'TRUE 2026-03: 3']),
  {
    trap: 'a decimal comma in one column and a point in the other', demand: ['P1 2026-03: 5'],
    sheets: { Demand: [HEAD, ['P1', '2026-03', 5]], Finance: [['Product', 'Period', 'Units', 'Revenue'], ['P1', '2026-03', '5,5', '1,234.50']] }, finds: ['note number as text Finance!C2:D2'],
  },
  { trap: 'a price with its unit', sheets: { Demand: [HEAD, ['P1', '2026-03', 5]], Products: [['Product', 'Price', 'Unit cost'], ['P1', '$10/Unit', '6.50 EUR / pc']] }, demand: ['P1 2026-03: 5'], finds: ['note number as text Products!B2:C2'], never: ['not a number', 'no price'] },
];
