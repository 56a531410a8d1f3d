import type { Sheet, Stamp, TableColumn } from '../model/sheet';
import { worded } from '../reconcile/axis-columns';
import { textAt, type Rows } from './rows';

/** Which plan the rows are of. */
export type OfPlan = { readonly cycle: string; readonly version: number; readonly scenario: string; readonly currency: string };

/** One amount as a ledger takes it: costs are negative, so that the rows of a period add up to its margin. */
export type FinanceRow = { readonly account: 'Revenue' | 'Cost of goods sold'; readonly family: string; readonly period: string; readonly amount: number };

/** A plan's money in long form: an account, a family and a period a row; what is not known has no row. Families and periods in the plan's order. */
export function financeRows(plan: Rows): readonly FinanceRow[] {
  const text = (header: string) => plan.texts.find((column) => column.header === header);
  const number = (header: string) => plan.numbers.find((column) => column.header === header)?.values;
  const [family, period, revenue, margin] = [text('Family'), text('Period'), number('Revenue'), number('Margin')];
  const sums = new Map<string, { readonly family: string; readonly period: string; revenue: number; cost: number }>();
  for (let row = 0; row < plan.count; row += 1) {
    const key = { family: family ? textAt(family, row) : '', period: period ? textAt(period, row) : '' };
    const name = `${key.family}\u0000${key.period}`;
    const sum = sums.get(name) ?? { ...key, revenue: NaN, cost: NaN };
    sums.set(name, sum);
    const sold = revenue?.[row] ?? NaN;
    sum.revenue = plus(sum.revenue, sold);
    sum.cost = plus(sum.cost, (margin?.[row] ?? NaN) - sold);
  }
  const lines = [...sums.values()];
  const of = (account: FinanceRow['account'], amount: (sum: (typeof lines)[number]) => number) => lines.map((sum) => ({ account, family: sum.family, period: sum.period, amount: amount(sum) })).filter((row) => !Number.isNaN(row.amount));
  return [...of('Revenue', (sum) => sum.revenue), ...of('Cost of goods sold', (sum) => sum.cost)];
}

/** The sheet `Finance rows`, for the forecast of the year: paste or point at it. */
export function financeRowsSheet(rows: readonly FinanceRow[], { cycle, version, scenario, currency }: OfPlan, stamp: Stamp): Sheet {
  const text = (header: string, width: number, of: (row: FinanceRow) => string): TableColumn => ({ header, format: 'text', width, values: worded(rows.map(of)) });
  return {
    stage: 'commit',
    name: 'Finance rows',
    title: `Finance rows · plan ${cycle} v${version}`,
    subtitle: 'The committed plan in long form; costs are negative, a period adds up to its margin',
    blocks: [],
    tables: [{
      name: 'FinanceRows', rows: rows.length, frozen: 1,
      columns: [
        text('Account', 20, ({ account }) => account), text('Family', 18, ({ family }) => family), text('Period', 10, ({ period }) => period),
        { header: 'Amount', format: 'money', width: 14, values: { kind: 'number', values: Float64Array.from(rows, ({ amount }) => amount) }, note: 'Revenue is positive, costs are negative.' },
        text('Currency', 10, () => currency), text('Cycle', 10, () => cycle), text('Version', 9, () => String(version)), text('Scenario', 16, () => scenario),
      ],
    }],
    stamp,
  };
}

function plus(sum: number, value: number): number {
  return Number.isNaN(value) ? sum : Number.isNaN(sum) ? value : sum + value;
}
