import type { CellValue } from '../model/sheet';
import type { AssumptionRow } from './assumptions';
import type { DecisionRow } from './decisions';
import { dayIn, isOver } from './due';
import { isoDay } from '../model/day';

/** A cycle's decisions as lines of the plan's page, those that promise the most money first; then what is still open of earlier cycles. */
export function decisionLines(rows: readonly DecisionRow[], cycle: string): readonly string[] {
  const size = (row: DecisionRow) => (typeof row['Effect promised'] === 'number' ? Math.abs(row['Effect promised']) : 0);
  const own = rows.filter(({ Cycle }) => said(Cycle) === cycle);
  const carried = rows.filter(({ Cycle, Status }) => said(Cycle) !== cycle && !isOver(Status));
  return [...own.toSorted((a, b) => size(b) - size(a)), ...carried.toSorted((a, b) => size(b) - size(a))].map((row) => {
    const due = dayIn(row.Due);
    const money = row['Effect promised'];
    return joined([
      `${said(row.Id)} ${brief(said(row.Decision))}`.trim(), said(row['Option chosen']), labelled('owner', row.Owner),
      due === undefined ? '' : `due ${isoDay(due)}`, typeof money === 'number' ? `effect promised ${Math.round(money).toLocaleString('en-GB')}` : '', said(row.Status).toLowerCase(),
      said(row.Cycle) === cycle ? '' : `carried over from ${said(row.Cycle) === '' ? 'before' : said(row.Cycle)}`,
    ]);
  });
}

/** A cycle's assumptions as lines of the plan's page. */
export function assumptionLines(rows: readonly AssumptionRow[], cycle: string): readonly string[] {
  return rows.filter(({ Cycle }) => String(Cycle ?? '') === cycle).map((row) => joined([
    `${said(row.Id)} ${said(row.Assumption)}`.trim(), row.Expected === null ? said(row.Measure) : `${said(row.Measure)} expected ${said(row.Expected)}`.trim(), labelled('owner', row.Owner),
  ]));
}

function said(cell: CellValue): string {
  return cell === null ? '' : String(cell).trim();
}

/** A page has no room for a decision that names a hundred exceptions; the sheet Decisions has. */
function brief(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 150)} … (whole in Decisions)`;
}

function labelled(label: string, cell: CellValue): string {
  return said(cell) === '' ? '' : `${label} ${said(cell)}`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
