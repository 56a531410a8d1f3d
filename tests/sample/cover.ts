import type { Book } from '../excel/model/book';
import { Page } from './page';

const SHEETS = [
  ['Demand plan', 'what the market would take: baseline and promotions, by family, product and plant', 'M. Keller, Demand planning'],
  ['Baseline', 'the statistical forecast the demand plan starts from', 'M. Keller'],
  ['Promotions', 'deals agreed with the trade, as a share on top', 'S. Amann, Sales'],
  ['Supply plan', 'planned receipts by product, plant and month', 'T. Novak, Master scheduling'],
  ['Budget', 'revenue, units and margin by family', 'C. Brandt, Controlling'],
  ['Products, Stock', 'master data and the count of 31 October', 'T. Novak'],
  ['Capacity, Routing', 'hours by line, and hours per unit', 'P. Svoboda, Operations'],
  ['Bill, Components', 'what has a long lead time: cells and motors', 'L. Ferri, Purchasing'],
  ['Actuals, Forecasts', 'two years of sales, and what was forecast for the last of them', 'M. Keller'],
  ['Levers, Settings', 'what-ifs for the meeting, and how the plan is run', 'C. Brandt'],
] as const;

const OPEN = [
  'Spring battery deal: sold in for February and March, but cells take 21 weeks. What do we tell the chains by 15 November?',
  'Veltrim slips two months on motors. Which pump customers wait, and is there a second source for MOTOR-P2?',
  'Sales East submitted 16 % growth for Brno. Last year they submitted the same and sold 2 %.',
  'Washers are scheduled to the budget, a fifth above demand from December to June, run off until February. Warehouse in Kassel is full in March.',
] as const;

/** The first sheet: what this file is, who answers for what, and what the meeting has to decide. */
export function coverSheet(book: Book): void {
  const page = new Page(book, 'Read me', '#1F3864');
  page.head('Halden Garden Technology: S&OP workbook', 'Cycle 2026-11, as of 31 October 2026. Plan November 2026 to April 2028, months, EUR. An invented company; the numbers are made up.');
  page.row(3, 0, ['Sheet', 'What it holds', 'Who answers for it'], 'headerLeft');
  SHEETS.forEach((row, i) => page.row(4 + i, 0, row, ['family', 'text', 'text']));
  const below = 5 + SHEETS.length;
  page.row(below, 0, ['To decide in this cycle', '', ''], 'heading');
  OPEN.forEach((question, i) => {
    const row = below + 1 + i;
    page.row(row, 0, [question, '', ''], 'note');
    page.merge({ top: row, left: 0, bottom: row, right: 2 });
    page.sheet.heights.set(row, 32);
  });
  page.widths(26, 74, 32);
}
