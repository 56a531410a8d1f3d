import type { Block, CellValue } from '../model/sheet';
import type { Reconciliation } from '../reconcile/reconciliation';
import { periodsOf, summed } from './plan-table';
import type { Rows } from './rows';

/** The plan committed before this one, as its sheet tells it. */
export type LastPlan = { readonly name: string; readonly rows: Rows };

const FIGURES = ['Demand', 'Supply', 'Shipped', 'Revenue', 'Margin'] as const;

/** The plan's figures against the budget, and against the last plan over the periods that both speak of. */
export function planHeadline({ totals }: Reconciliation, plan: Rows, last: LastPlan | undefined): Block {
  const of = { Demand: totals.demand, Supply: totals.supply, Shipped: totals.shipped, Revenue: totals.planRevenue, Margin: totals.planMargin };
  const budget = { Demand: NaN, Supply: NaN, Shipped: NaN, Revenue: totals.budgetRevenue, Margin: totals.budgetMargin };
  const before = last && periodsOf(last.rows);
  const common = before && new Set([...periodsOf(plan)].filter((period) => before.has(period)));
  const line = (name: (typeof FIGURES)[number]): readonly CellValue[] => {
    const [then, now] = last && common ? [summed(last.rows, name, common), summed(plan, name, common)] : [NaN, NaN];
    const against = [shown(of[name]), shown(budget[name]), ...difference(of[name], budget[name])];
    return last ? [name, ...against, shown(then), shown(now), ...difference(now, then)] : [name, ...against];
  };
  const header = ['', 'Plan', 'Budget', 'Plan − budget', '%'];
  return {
    title: last && common ? `Headline against budget and ${last.name}, ${common.size} periods in common` : 'Headline against budget; no plan was committed before',
    header: last ? [...header, 'Last plan', 'Same periods', 'Difference', '% of last'] : header,
    rows: FIGURES.map(line),
    formats: { by: 'column', of: ['text', 'units', 'units', 'units', 'percent', 'units', 'units', 'units', 'percent'] },
  };
}

function difference(now: number, then: number): readonly CellValue[] {
  return [shown(now - then), then === 0 ? null : shown((now - then) / Math.abs(then))];
}

function shown(value: number): CellValue {
  return Number.isNaN(value) ? null : value;
}
