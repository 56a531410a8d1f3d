import { serialOfDay } from '../../src/model/day';
import { firstDay, lastDay } from '../../src/model/period';
import type { Book } from '../excel/model/book';
import { Page, type Said } from './page';
import { CYCLE, month } from './story';
import type { Look } from './looks';

const HEADERS = ['Scenario', 'Step', 'Lever', 'Measure', 'Product', 'Location', 'Family', 'Class', 'Customer', 'Segment', 'From', 'To', 'Value', 'Expression', 'Note'];

/** Three ways out, as rows people edit: what they reach, when, by how much. */
const LEVERS: readonly (readonly Said[])[] = [
  ['Air freight cells', 1, 'scale', 'Supply', '', '', 'Cordless tools', 'A', '', '', '2027-02', '2027-03', 1.25, '', 'Daesung can fly 40 % of the extra cells, line on Saturdays'],
  ['Air freight cells', 2, 'one-off cost', '', '', '', '', '', '', '', '2027-01', '2027-01', 185000, '', 'Quote of 26 Oct, door to door'],
  ['Deal for key accounts', 1, 'scale', 'Demand', '', '', 'Cordless tools', 'A', '', '', '2027-02', '2027-03', 0.85, '', 'Only the two chains with a listing for the year'],
  ['Washers to demand', 1, 'scale', 'Supply', '', '', 'Pressure washers', '', '', '', '2026-12', '2027-06', 0.82, '', 'Stop building to the budget'],
  ['Washers to demand', 2, 'scale', 'Demand', '', 'Brno', '', '', '', '', '2026-11', '2028-04', 0.92, '', 'East at half of the growth they ask for'],
];

export function leverSheet(book: Book): void {
  const page = new Page(book, 'Levers', '#C55A11');
  page.head('Levers: what if', 'One row per step; a scenario is its rows in order. Empty means all. Scale is a factor, one-off cost is EUR.');
  page.row(3, 0, HEADERS, 'headerLeft');
  const looks = HEADERS.map((header): Look => (['From', 'To', 'Product'].includes(header) ? 'code' : header === 'Value' ? 'setting' : 'plain'));
  LEVERS.forEach((lever, i) => page.row(4 + i, 0, lever, looks));
  page.table('Levers', { top: 3, left: 0, bottom: 3 + LEVERS.length, right: HEADERS.length - 1 });
  page.widths(24, 8, 14, 12, 11, 12, 18, 9, 12, 12, 10, 10, 11, 14, 58);
  page.freeze(4, 1);
}

/** Name and value, with a word on each beside them. */
export function settingSheet(book: Book): void {
  const page = new Page(book, 'Settings', '#C55A11');
  const date = (day: number) => serialOfDay(day, false);
  const rows: readonly (readonly [name: string, value: Said, look: Look, why: string])[] = [
    ['As of', date(lastDay(month('2026-10'))), 'date', 'Last day closed in finance'],
    ['Cycle', CYCLE, 'settingText', 'First planned month'],
    ['Grain', 'month', 'setting', ''],
    ['Horizon', 18, 'setting', 'Months planned'],
    ['S&OE weeks', 12, 'setting', 'Inside this, execution decides'],
    ['Currency', 'EUR', 'setting', ''],
    ['Materiality amount', 25000, 'typed', 'EUR, strictly above'],
    ['Materiality percent', 0.05, 'settingShare', 'of the base, strictly above'],
    ['Unmet demand', 'backlog', 'setting', 'Chains wait, they do not walk'],
    ['DSO', 48, 'setting', 'Days sales outstanding'],
    ['DPO', 55, 'setting', 'Days payables outstanding'],
    ['Opening cash', 6_400_000, 'typed', 'EUR'],
    ['Opening receivables', 10_900_000, 'typed', 'EUR'],
    ['Opening payables', 7_300_000, 'typed', 'EUR'],
    ['Carrying rate', 0.09, 'rate', 'of stock value, a year'],
    ['Discount rate', 0.07, 'rate', ''],
    ['Fiscal year start', 'January', 'setting', ''],
    ['Cutoff', date(firstDay(month('2026-11')) - 3), 'date', 'Inputs closed'],
    ['All rows', 'no', 'setting', 'Gaps lists material rows only'],
  ];
  page.head('Settings', 'What the plan is run with. Change the blue cells.');
  page.row(3, 0, ['Name', 'Value'], ['headerLeft', 'header']);
  rows.forEach(([name, value, look, why], i) => {
    page.row(4 + i, 0, [name, value], ['plain', look]);
    page.put(4 + i, 3, why, 'subtitle');
  });
  page.called('Settings', { top: 3, left: 0, bottom: 3 + rows.length, right: 1 });
  page.widths(24, 16, 3, 44);
  page.freeze(4, 0);
}
