import type { TableColumn } from '../model/sheet';
import { coded, itemColumns } from '../reconcile/axis-columns';
import type { Reconciliation } from '../reconcile/reconciliation';

/** The columns of a plan's table, in the contract's order: every item in every period. */
export function planColumns({ signals, projection, gaps }: Reconciliation): readonly TableColumn[] {
  const { items, calendar, demand, supply } = signals;
  const periods = calendar.periods.length;
  const item = Int32Array.from(demand.values, (_, at) => Math.floor(at / periods));
  const number = (header: string, format: 'units' | 'money', values: Float64Array, note: string): TableColumn => ({ header, format, width: 13, values: { kind: 'number', values: values.slice() }, note });
  return [
    ...itemColumns(items, item, ['Location', 'Family']),
    { header: 'Period', format: 'text', width: 10, values: coded(Int32Array.from(item, (_, at) => at % periods), calendar.periods) },
    number('Demand', 'units', demand.values, 'Unconstrained demand in units: what the market would take.'),
    number('Supply', 'units', supply.values, 'Planned receipts into stock in units.'),
    number('Shipped', 'units', projection.shipped, 'What the plan promises: demand and backlog as far as stock and supply reach.'),
    number('Closing stock', 'units', projection.closing, 'Stock at the end of the period, never below 0.'),
    number('Short', 'units', projection.short, 'Backlog after the period, or demand lost in it: a level, do not add it up over periods.'),
    number('Revenue', 'money', gaps.planRevenue, 'Shipped × price of the period of shipping.'),
    number('Margin', 'money', gaps.planMargin, 'Shipped × (price − unit cost).'),
  ];
}
