import { HEAD, type Recipe } from './recipe';

const one = [HEAD, ['P1', '2026-03', 5]];
const months = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
const beside = (trap: string, sheets: Recipe['sheets'], finds: readonly string[], demand: readonly string[] = ['P1 2026-03: 5']): Recipe => ({ trap, sheets: { Demand: one, ...sheets }, demand, finds });
const LEVERS = ['Scenario', 'Step', 'Lever', 'Measure', 'Product', 'From', 'To', 'Value', 'Expression'];

/** Traps of what stands beside Demand: settings, resources, parts, history, orders, opportunities and levers. */
export const BESIDE: readonly Recipe[] = [
  { trap: 'a range of notes called Demand', sheets: { Demand: [['Call the plant'], ['before noon']] }, finds: ['stop no header Demand!A1:A2'] },
  { trap: 'blocks that never say Demand', sheets: { Demand: [['Product', 'Measure', 'Mar-26'], ['P1', 'Supply', 5], ['', 'Cover', 1]] }, finds: ['stop missing measure Demand!B1'] },
  beside('a number beyond belief', { Demand: [HEAD, ['P1', '2026-03', 5], ['P1', '2026-04', 1e300]] }, ['warning too large Demand!C3']),
  beside('no as-of date', { Settings: [['Name', 'Value'], ['Currency', 'EUR']] }, ['note as-of assumed']),
  beside('a setting nobody knows, and one given twice', { Settings: [['Name', 'Value'], ['As of', '2026-02-28'], ['Favourite colour', 'blue'], ['DSO', 30], ['DSO', 45]] }, ['note unknown setting Settings!A3', 'warning setting twice Settings!B5']),
  beside('a budget far beyond the plan', { Finance: [['Product', 'Period', 'Revenue'], ['P1', '2026-03', 5], ['P1', '2029-03', 5], ['P9', '2026-03', 1]] }, ['note outside the plan Finance!B3', 'warning not planned Finance!A4']),
  beside('a master that knows others only', { Demand: [...one, ['P3', '2026-03', 6]], Products: [['Product', 'Price'], ['P1', 5], ['P2', 5]] }, ['note not planned Products!A3', 'note not in the list Products!A2:B3'], ['P1 2026-03: 5', 'P3 2026-03: 6']),
  beside('hours without products', { Capacity: [['Resource', 'Period', 'Hours'], ['Line', '2026-03', 100], ['', '2026-03', 5]] }, ['warning not used Capacity!A2:C3', 'warning no product Capacity!A3']),
  beside('a resource without hours, and a product without a resource', {
    Demand: [HEAD, ['P1', '2026-03', 5], ['P2', '2026-03', 5]], Supply: [HEAD, ['P1', '2026-03', 5], ['P2', '2026-03', 5]],
    Capacity: [['Resource', 'Period', 'Hours'], ['Line', '2026-03', 100]], Routing: [['Product', 'Resource', 'Hours per unit'], ['P1', 'Line', 1], ['P1', 'Paint', 2], ['P1', '', 3]],
  }, ['warning no hours', 'note no routing', 'warning incomplete row Routing!B4'], ['P1 2026-03: 5', 'P2 2026-03: 5']),
  beside('a bill that goes in a round, and parts nobody holds', {
    Bill: [['Product', 'Component', 'Quantity per'], ['P1', 'C1', 2], ['P1', 'C3', 1], ['P1', 'C4', 1], ['C3', 'C2', 1], ['C2', 'C3', 1]], Components: [['Component', 'On hand'], ['C1', 5], ['C9', 5]],
  }, ['warning round bill', 'warning component unknown', 'note not in the bill']),
  beside('forecasts made too late, twice, and of strangers', {
    Demand: one, Actuals: [HEAD, ['P1', '2025-12', 4], ['P1', '2026-01', 5], ['P3', '2026-01', 5]],
    Forecasts: [['Product', 'Contributor', 'Made in', 'Period', 'Quantity'], ['P1', 'Sales', '2025-12', '2026-01', 5], ['P1', 'Sales', '2026-02', '2026-01', 6], ['P2', 'Sales', '2025-12', '2026-01', 6]],
  }, ['note no counterpart', 'warning lag unreadable Forecasts!C3']),
  beside('a snapshot made twice in one month', {
    Actuals: [HEAD, ['P1', '2026-01', 5]],
    Forecasts: [['Product', 'Contributor', 'Made in', 'Period', 'Quantity'], ['P1', 'Sales', '2025-12-03', '2026-01', 5], ['P1', 'Sales', '2025-12-20', '2026-01', 7]],
  }, ['note snapshot restated']),
  beside('a wide snapshot that goes on after its own date', {
    Actuals: [HEAD, ['P1', '2025-12', 5], ['P1', '2026-01', 5]],
    Forecasts: [['Product', 'Contributor', 'Made in', '2025-11', '2025-12', '2026-01'], ['P1', 'Sales', '2025-12', 4, 5, 6]],
  }, ['note after the fact']),
  beside('an opportunity without a chance and without a date', { Pipeline: [['Opportunity', 'Product', 'Quantity', 'Probability', 'Close date'], ['O1', 'P1', 5, 'high', '2026-03-10'], ['O2', 'P1', 5, 0.5, 'soon']] }, ['warning probability Pipeline!D2', 'warning not a date Pipeline!E3']),
  beside('one number far from its own', { Demand: [HEAD, ...months.map((at, i) => ['P1', at, i === 4 ? 93 : 10 + (i % 3)])] }, ['note outlier Demand!C6'], months.map((at, i) => `P1 ${at}: ${i === 4 ? 93 : 10 + (i % 3)}`)),
  beside('one fraction among pieces', { Demand: [HEAD, ...Array.from({ length: 30 }, (_, i) => [`P${i}`, '2026-03', i === 7 ? 5.5 : 5])] }, ['note not whole Demand!C9'], Array.from({ length: 30 }, (_, i) => `P${i} 2026-03: ${i === 7 ? 5.5 : 5}`)),
  beside('levers that cannot be pulled', {
    Levers: [LEVERS, ['Base', 1, 'scale', 'Demand', '', '', '', 1.1, ''], ['A', 1, 'teleport', 'Demand', '', '', '', 2, ''], ['A', 2, 'scale', 'Weather', '', '', '', 2, ''], ['A', 3, 'scale', 'Demand', '', '', '', '', ''], ['A', 4, 'scale', 'Demand', 'P9', '', '', 2, ''], ['A', 5, 'expression', 'Demand', '', '', '', '', 'Demand * (']],
  }, ['warning scenario name', 'warning unknown lever', 'warning unknown measure', 'warning lever value', 'warning lever out of reach', 'warning expression']),
];
