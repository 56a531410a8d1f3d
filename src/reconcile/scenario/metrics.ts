import type { Format } from '../../model/sheet';
import type { Period } from '../../model/period';
import type { Finance } from '../money/finance';
import type { Totals } from '../reconciliation';

/** What scenarios are compared by, in the contract's order. */
export const METRICS = [
  'Revenue', 'Margin', 'GM %', 'Operating effect', 'Fill %', 'Short units', 'Revenue at risk', 'Closing stock value', 'Peak stock value',
  'Capacity peak %', 'Overtime hours', 'One-off costs', 'Lowest cash', 'Lowest cash in', 'CCC', 'Budget gap', 'Material exceptions',
] as const;
export type Metric = (typeof METRICS)[number];

/** Those that are numbers: all but the period of the lowest cash. */
export const NUMBERS = METRICS.filter((metric) => metric !== 'Lowest cash in');

/** What a plan comes to; NaN where this workbook does not tell. */
export type Metrics = { readonly [metric in Exclude<Metric, 'Lowest cash in'>]: number } & { readonly 'Lowest cash in': Period | undefined };

/** Of the headline, what is compared. */
type Summed = Pick<Totals, 'planRevenue' | 'planMargin' | 'fill' | 'shortUnits' | 'revenueAtRisk' | 'budgetGap'>;

/** The metrics of one plan. */
export function metricsOf(totals: Summed, exceptions: number, { capacity, cash, effect, stock, days }: Finance): Metrics {
  return {
    'Revenue': totals.planRevenue,
    'Margin': totals.planMargin,
    'GM %': totals.planRevenue === 0 ? NaN : totals.planMargin / totals.planRevenue,
    'Operating effect': effect.total,
    'Fill %': totals.fill,
    'Short units': totals.shortUnits,
    'Revenue at risk': totals.revenueAtRisk,
    'Closing stock value': stock.closing,
    'Peak stock value': stock.peak,
    'Capacity peak %': capacity?.peak ?? NaN,
    'Overtime hours': capacity?.overtimeHours ?? NaN,
    'One-off costs': effect.oneOff,
    'Lowest cash': cash.lowest,
    'Lowest cash in': cash.lowestPeriod,
    'CCC': days.ccc,
    'Budget gap': totals.budgetGap,
    'Material exceptions': exceptions,
  };
}

/** How each metric is shown and what it is, with its sign. `money` stands for the workbook's currency. */
export const METRIC_SHOWN: Readonly<Record<Metric, { readonly unit: string; readonly format: Format; readonly means: string }>> = {
  'Revenue': { unit: 'money', format: 'money', means: 'shipped × price of the period of shipping' },
  'Margin': { unit: 'money', format: 'money', means: 'shipped × (price − unit cost)' },
  'GM %': { unit: '%', format: 'percent', means: 'margin ÷ revenue' },
  'Operating effect': { unit: 'money', format: 'money', means: 'margin − expedite − overtime − carrying − penalties − one-off costs' },
  'Fill %': { unit: '%', format: 'percent', means: '1 − short units ÷ demand' },
  'Short units': { unit: 'each', format: 'units', means: 'Σ min(demand, short), a unit once' },
  'Revenue at risk': { unit: 'money', format: 'money', means: 'short units × price' },
  'Closing stock value': { unit: 'money', format: 'money', means: 'stock at unit cost at the end of the horizon' },
  'Peak stock value': { unit: 'money', format: 'money', means: 'the highest closing stock at unit cost' },
  'Capacity peak %': { unit: '%', format: 'percent', means: 'the highest load ÷ available hours' },
  'Overtime hours': { unit: 'hours', format: 'units', means: 'load above available hours, as far as overtime is given' },
  'One-off costs': { unit: 'money', format: 'money', means: 'spent once, by the levers' },
  'Lowest cash': { unit: 'money', format: 'money', means: 'the lowest closing cash of a period' },
  'Lowest cash in': { unit: 'period', format: 'text', means: 'the period of the lowest cash' },
  'CCC': { unit: 'days', format: 'decimal', means: 'DSO + DIO − DPO, from average balances and a year of 365 days' },
  'Budget gap': { unit: 'money', format: 'money', means: 'plan revenue − budget revenue' },
  'Material exceptions': { unit: 'count', format: 'count', means: 'runs on the sheet Exceptions' },
};
