import type { Book } from '../excel/model/book';
import { judgeComparison } from './comparison';
import { judgeExceptions } from './exceptions';
import type { Expected } from './expected';
import { judgeFindings } from './findings';
import { judgeTable, numbersAbove, text, type SeenTable } from './table';
import { same, Tally } from './tally';
import { judgeOwn, judgeUnchanged } from './unchanged';

/** Judges a finished workbook by an expectation, but for the tables named. */
export function judge(before: Book, after: Book, want: Expected, but: ReadonlySet<string> = new Set()): Tally {
  const tally = new Tally();
  const seen = new Map<string, SeenTable | undefined>();
  for (const [label, table] of Object.entries(want.tables)) if (!but.has(label)) seen.set(label, judgeTable(tally, after, label, table));
  const gaps = seen.get('Gaps');
  const findings = seen.get('InputFindings');
  const exceptions = seen.get('Exceptions');
  if (gaps) {
    const numbers = numbersAbove(gaps);
    for (const figure of want.headline?.Gaps ?? [])
      tally.check(figure.any.some((n) => numbers.some((x) => same(x, n, true))), `the block above Gaps does not show ${figure.what} = ${figure.any.join(' or ')}`);
    judgeFamilyBudget(tally, gaps, want);
  }
  if (findings) {
    const numbers = numbersAbove(findings);
    for (const total of want.totals ?? []) tally.check(numbers.some((x) => same(x, total.value, true)), `the block above InputFindings does not show the total ${total.value} of ${total.input}`);
    judgeFindings(tally, findings, want);
  }
  if (exceptions && want.exceptions) judgeExceptions(tally, exceptions, want.exceptions);
  if (want.comparison) judgeComparison(tally, after, want.comparison);
  judgeUnchanged(tally, before, after);
  judgeOwn(tally, before, after);
  return tally;
}

function judgeFamilyBudget(tally: Tally, gaps: SeenTable, want: Expected): void {
  const sums = new Map<string, number>();
  for (const row of gaps.rows) {
    const key = `${text(row.get('Family'))}|${text(row.get('Period'))}`;
    const value = row.get('Budget revenue');
    if (typeof value === 'number') sums.set(key, (sums.get(key) ?? 0) + value);
  }
  for (const [key, value] of Object.entries(want.family_budget ?? {})) tally.check(same(sums.get(key) ?? 0, value, true), `budget of ${key} adds up to ${sums.get(key)}, expected ${value}`);
}
