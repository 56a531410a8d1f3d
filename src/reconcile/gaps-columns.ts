import type { Format, TableColumn } from '../model/sheet';
import { coded, itemColumns } from './axis-columns';
import { causeOfRow } from './trouble/cause-of-row';
import { HORIZONS } from './stock/horizon';
import type { Reconciliation } from './reconciliation';

type Figure = {
  readonly header: string;
  readonly format: Format;
  readonly note: string;
  readonly of: (from: Reconciliation) => Float64Array;
  readonly mark?: 'bar';
};

/** The numbers of a gap row, in the contract's order, each with its formula and sign. */
const FIGURES: readonly Figure[] = [
  { header: 'Demand', format: 'units', note: 'Unconstrained demand in units: what the market would take.', of: (r) => r.signals.demand.values },
  { header: 'Supply', format: 'units', note: 'Planned receipts into stock in units; returns are negative.', of: (r) => r.signals.supply.values },
  { header: 'Gap', format: 'units', note: 'Supply − demand. Negative is short. Blank where either is blank.', of: (r) => r.gaps.gap },
  { header: 'Closing stock', format: 'units', note: 'Stock at the end of the period: stock before + supply − shipped, never below 0.', of: (r) => r.projection.closing },
  { header: 'Target stock', format: 'units', note: 'The target given, or the demand of the next periods it should cover. Blank where unknown.', of: (r) => r.gaps.target },
  { header: 'Position gap', format: 'units', note: 'Net stock (stock less backlog) − target stock. Negative is below target.', of: (r) => r.gaps.positionGap },
  { header: 'Short', format: 'units', note: 'Backlog after the period, or demand lost in it: a level, never negative. Do not add it up over periods; the headline counts a unit once.', of: (r) => r.projection.short },
  { header: 'Excess', format: 'units', note: 'Closing stock above the maximum (given, else target + one lot, else twice the target), never negative.', of: (r) => r.gaps.excess },
  { header: 'Revenue at risk', format: 'money', note: 'Short × price. Positive is money at risk.', of: (r) => r.gaps.revenueAtRisk, mark: 'bar' },
  { header: 'Margin at risk', format: 'money', note: 'Short × (price − unit cost).', of: (r) => r.gaps.marginAtRisk },
  { header: 'Excess value', format: 'money', note: 'Excess × unit cost.', of: (r) => r.gaps.excessValue, mark: 'bar' },
  { header: 'Unconstrained revenue', format: 'money', note: 'Demand × price.', of: (r) => r.gaps.unconstrainedRevenue },
  { header: 'Plan revenue', format: 'money', note: 'Shipped × price of the period of shipping.', of: (r) => r.gaps.planRevenue },
  { header: 'Budget revenue', format: 'money', note: 'As given, or the share of the family by unconstrained revenue.', of: (r) => r.gaps.budgetRevenue },
  { header: 'Budget gap', format: 'money', note: 'Plan revenue − budget revenue. Negative is below budget.', of: (r) => r.gaps.budgetGap },
  { header: 'Budget gap %', format: 'percent', note: 'Budget gap ÷ |budget revenue|. Blank where the budget is 0 or unknown.', of: (r) => r.gaps.budgetShare },
  { header: 'Plan margin', format: 'money', note: 'Shipped × (price − unit cost).', of: (r) => r.gaps.planMargin },
  { header: 'Budget margin', format: 'money', note: 'As given, or the share of the family.', of: (r) => r.gaps.budgetMargin },
];

/** The columns of the table `Gaps` for the given rows (each an item × period). */
export function gapsColumns(from: Reconciliation, rows: Int32Array): readonly TableColumn[] {
  const { items, calendar } = from.signals;
  const [item, period, cause, material] = [new Int32Array(rows.length), new Int32Array(rows.length), new Int32Array(rows.length), new Uint8Array(rows.length)];
  rows.forEach((at, row) => {
    item[row] = Math.floor(at / calendar.periods.length);
    period[row] = at % calendar.periods.length;
    cause[row] = causeOfRow(from, at);
    material[row] = from.material[at] ?? 0;
  });
  return [
    ...itemColumns(items, item, ['Location', 'Family', 'Class']),
    { header: 'Period', format: 'text', width: 10, values: coded(period, calendar.periods) },
    { header: 'Horizon', format: 'text', width: 9, values: coded(period.map((t) => from.horizon[t] ?? -1), HORIZONS), note: 'S&OE: the period begins within the weeks of execution after as-of. S&OP: later.' },
    ...FIGURES.map(({ of, ...column }): TableColumn => ({ ...column, width: 14, values: picked(of(from), rows) })),
    { header: 'Cause', format: 'text', width: 26, values: { kind: 'text', codes: cause, texts: from.causes.words }, note: 'Why, as far as the inputs tell; of two troubles the one with more money in it.' },
    { header: 'Material', format: 'general', width: 10, values: { kind: 'logical', values: material }, mark: 'flag', note: materialNote(from) },
  ];
}

/** A copy, for what is handed to another thread is gone here. */
function picked(values: Float64Array, rows: Int32Array): TableColumn['values'] {
  const kept = new Float64Array(rows.length);
  for (let row = 0; row < kept.length; row += 1) kept[row] = values[rows[row] ?? -1] ?? NaN;
  return { kind: 'number', values: kept };
}

/** Materiality in a sentence, with this workbook's limits. */
export function materialNote({ signals: { settings } }: Reconciliation): string {
  const amount = settings.materialAmount.toLocaleString('en-GB');
  const share = (settings.materialShare * 100).toLocaleString('en-GB');
  return `More than ${amount} or more than ${share} % of its base, strictly: revenue at risk of unconstrained revenue, budget gap of budget revenue; excess value by the amount alone.`;
}
