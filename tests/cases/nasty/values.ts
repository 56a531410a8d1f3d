import { HEAD, type Recipe } from './recipe';

const of = (trap: string, rows: Recipe['sheets'][string], demand: readonly string[], finds: readonly string[] = []): Recipe => ({ trap, sheets: { Demand: rows }, demand, finds });

/** Traps of numbers, periods and codes. */
export const VALUES: readonly Recipe[] = [
  of('numbers as text', [HEAD, ['P1', '2026-03', '5']], ['P1 2026-03: 5'], ['note number as text Demand!C2']),
  of('a decimal comma, proven by one cell of the column', [HEAD, ['P1', '2026-03', '1.234'], ['P1', '2026-04', '9,5']], ['P1 2026-03: 1234', 'P1 2026-04: 9.5']),
  of('a comma that could be thousands', [HEAD, ['P1', '2026-03', '1,234']], ['P1 2026-03: 1234'], ['warning decimal doubtful Demand!C2']),
  of('parentheses for a negative', [HEAD, ['P1', '2026-03', '(5)'], ['P1', '2026-04', 5]], ['P1 2026-03: -5', 'P1 2026-04: 5'], ['warning negative Demand!C2']),
  of('a dash and n/a', [HEAD, ['P1', '2026-03', '-'], ['P1', '2026-04', 'n/a'], ['P1', '2026-05', 3]], ['P1 2026-03: 0', 'P1 2026-05: 3'], ['note dash Demand!C2', 'warning not available Demand!C3']),
  of('error values', [HEAD, ['P1', '2026-03', { error: '#REF!' }], ['P1', '2026-04', 4]], ['P1 2026-04: 4'], ['warning error value Demand!C2']),
  of('TRUE where a number should be', [HEAD, ['P1', '2026-03', true], ['P1', '2026-04', 4]], ['P1 2026-04: 4'], ['warning not a number Demand!C2']),
  of('a code as number and as text', [HEAD, [456, '2026-03', 1], ['456', '2026-04', 2]], ['456 2026-03: 1', '456 2026-04: 2']),
  of('a code with leading zeros beside the number', [HEAD, ['00123', '2026-03', 1], [123, '2026-03', 2]], ['00123 2026-03: 1', '123 2026-03: 2']),
  of('curly quotes in a code', [HEAD, ['Disc 18"', '2026-03', 1], ['Disc 18”', '2026-04', 2]], ['Disc 18" 2026-03: 1', 'Disc 18" 2026-04: 2'], ['warning spelled differently Demand!A3']),
  of('spaces around a code', [HEAD, ['P1', '2026-03', 1], ['P1\u00a0 ', '2026-04', 2]], ['P1 2026-03: 1', 'P1 2026-04: 2'], ['note stray spaces Demand!A3']),
  of('a code called __proto__', [HEAD, ['__proto__', '2026-03', 1]], ['__proto__ 2026-03: 1']),
  of('the same key twice', [HEAD, ['P1', '2026-03', 5], ['P1', '2026-03', 6]], ['P1 2026-03: 11'], ['warning same key twice Demand!C3']),
  of('a row without product', [HEAD, ['P1', '2026-03', 5], ['', '2026-03', 6]], ['P1 2026-03: 5'], ['warning no product Demand!A3']),
  of('a month that does not exist', [HEAD, ['P1', '2026-03', 5], ['P1', '2026-13', 6]], ['P1 2026-03: 5'], ['warning not a period Demand!B3']),
  of('a week 53 that does not exist', [HEAD, ['P1', '2026-W10', 5], ['P1', '2025-W53', 6]], ['P1 2026-W10: 5'], ['warning not a period Demand!B3']),
  of('periods in three notations', [HEAD, ['P1', 46082, 1], ['P1', 'Apr-26', 2], ['P1', 'M05 2026', 3]], ['P1 2026-03: 1', 'P1 2026-04: 2', 'P1 2026-05: 3']),
  of('weeks and months side by side', [HEAD, ['P1', '2026-03', 1], ['P1', '2026-W20', 2]], [], ['stop mixed grain Demand!B1']),
  of('a day that could be a month', [HEAD, ['P1', '05/04/2026', 1]], ['P1 2026-04: 1'], ['warning date doubtful Demand!B2']),
  of('history among the plan', [HEAD, ['P1', '2026-01', 9], ['P1', '2026-03', 1]], ['P1 2026-03: 1'], ['note before the plan Demand!B2']),
  of('a mistyped century', [HEAD, ['P1', '2026-03', 1], ['P1', '2206-03', 1]], [], ['stop too long Demand!B3']),
  of('layers and opinions in one column', [['Product', 'Source', 'Period', 'Quantity'], ['P1', 'baseline', '2026-03', 1], ['P1', 'sales', '2026-03', 2]], [], ['stop layers and opinions Demand!B1']),
  { trap: 'fiscal periods', sheets: { Demand: [HEAD, ['P1', 'P1 FY27', 5]], Settings: [['Name', 'Value'], ['As of', '2026-02-28'], ['Fiscal year start', 'April']] }, demand: ['P1 2026-04: 5'] },
  { trap: 'the 1904 day count', sheets: { Demand: [HEAD, ['P1', 46082 - 1462, 5]] }, tweak: (book) => (book.date1904 = true), demand: ['P1 2026-03: 5'] },
];
