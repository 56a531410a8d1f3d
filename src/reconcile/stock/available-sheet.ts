import type { Sheet, Stamp, TableColumn } from '../../model/sheet';
import { available } from './available';
import { coded, itemColumns } from '../axis-columns';
import { promised } from './order-book';
import type { Reconciliation } from '../reconciliation';
import { subtitle, title } from '../title';

/** The sheet `Available to promise`: of each item and period what is not promised yet; undefined where no Orders are given. */
export function availableSheet({ signals }: Reconciliation, stamp: Stamp, scenario: string): Sheet | undefined {
  const { items, calendar: { periods }, orders, supply, attributes } = signals;
  if (!orders) return undefined;
  const { units, beyond } = promised(signals, orders);
  const [atp, cumulative] = [new Float64Array(units.length), new Float64Array(units.length)];
  for (let from = 0; from < units.length; from += periods.length) {
    const of = available(attributes.opening[from / periods.length] ?? NaN, supply.values.subarray(from, from + periods.length), units.subarray(from, from + periods.length));
    atp.set(of.promise, from);
    cumulative.set(of.cumulative, from);
  }
  const over = cumulative.reduce((count, left, at) => count + (left < 0 && (at % periods.length === 0 || (cumulative[at - 1] ?? 0) >= 0) ? 1 : 0), 0);
  const figure = (header: string, values: Float64Array, note: string): TableColumn => ({ header, format: 'units', width: 13, values: { kind: 'number', values }, note });
  const columns: readonly TableColumn[] = [
    ...itemColumns(items, Int32Array.from(units, (_, at) => Math.floor(at / periods.length)), ['Location']),
    { header: 'Period', format: 'text', width: 10, values: coded(Int32Array.from(units, (_, at) => at % periods.length), periods) },
    figure('Receipts', supply.values.slice(), 'Planned receipts, as in Supply.'),
    figure('Orders', units, 'Open order units by promise date; what is overdue stands in the first period.'),
    figure('ATP', atp, 'Of the stock or receipt of this period until the next receipt; what later receipts owe is taken back from the nearest earlier one. Blank where nothing comes in; negative is over-promised.'),
    figure('Cumulative ATP', cumulative, 'All that can still be promised by the end of the period.'),
  ];
  return {
    stage: 'reconcile',
    name: 'Available to promise',
    title: title('Available to promise', stamp),
    subtitle: subtitle(scenario, 'every item and period, units'),
    blocks: [{
      title: 'Orders',
      header: ['', 'Open units', 'Promised past the horizon', 'Times an item becomes over-promised'],
      rows: [['All items', units.reduce((sum, left) => sum + left, 0), beyond, over]],
      formats: { by: 'column', of: ['text', 'units', 'units', 'count'] },
    }],
    tables: [{ name: 'Available', columns, rows: units.length, frozen: columns.findIndex(({ header }) => header === 'Period') + 1 }],
    stamp,
  };
}
