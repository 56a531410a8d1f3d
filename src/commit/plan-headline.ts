import type { Block, CellValue, Format } from '../model/sheet';
import type { Reconciliation } from '../reconcile/reconciliation';
import { periodsOf, summed } from './plan-table';
import type { Rows } from './rows';

/** The plan committed before this one, as its sheet tells it. */
export type LastPlan = { readonly name: string; readonly rows: Rows };

const FIGURES = ['Demand', 'Supply', 'Shipped', 'Revenue', 'Margin'] as const;

/** The plan's figures against the budget, and against the last plan over the periods that both speak of; what nobody knows takes no room. */
export function planHeadline({ totals }: Reconciliation, plan: Rows, last: LastPlan | undefined): Block {
  const of = { Demand: totals.demand, Supply: totals.supply, Shipped: totals.shipped, Revenue: totals.planRevenue, Margin: totals.planMargin };
  const budget = { Demand: NaN, Supply: NaN, Shipped: NaN, Revenue: totals.budgetRevenue, Margin: totals.budgetMargin };
  const told = FIGURES.filter((name) => !Number.isNaN(of[name]) || !Number.isNaN(budget[name]));
  const budgeted = told.some((name) => !Number.isNaN(budget[name]));
  const before = last && periodsOf(last.rows);
  const common = new Set([...periodsOf(plan)].filter((period) => before?.has(period)));
  const then = (name: (typeof FIGURES)[number], rows: Rows): readonly CellValue[] => {
    const [was, is] = [summed(rows, name, common), summed(plan, name, common)];
    return [shown(was), shown(is), ...difference(is, was)];
  };
  const parts: readonly (readonly [string, Format])[] = [
    ['', 'text'], ['Plan', 'units'],
    ...(budgeted ? ([['Budget', 'units'], ['Plan − budget', 'units'], ['%', 'percent']] as const) : []),
    ...(last ? ([['Last plan', 'units'], ['Same periods', 'units'], ['Difference', 'units'], ['% of last', 'percent']] as const) : []),
  ];
  const against = [...(budgeted ? ['budget'] : []), ...(last ? [`${last.name}, ${common.size} periods in common`] : [])].join(' and ');
  return {
    title: `${against === '' ? 'Headline' : `Headline against ${against}`}${last ? '' : '; no plan was committed before'}`,
    header: parts.map(([header]) => header),
    rows: told.map((name) => [name, shown(of[name]), ...(budgeted ? [shown(budget[name]), ...difference(of[name], budget[name])] : []), ...(last ? then(name, last.rows) : [])]),
    formats: { by: 'column', of: parts.map(([, format]) => format) },
  };
}

function difference(now: number, then: number): readonly CellValue[] {
  return [shown(now - then), then === 0 ? null : shown((now - then) / Math.abs(then))];
}

function shown(value: number): CellValue {
  return Number.isNaN(value) ? null : value;
}
