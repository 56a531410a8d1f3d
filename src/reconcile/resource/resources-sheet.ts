import type { Block, Sheet, Stamp, TableColumn } from '../../model/sheet';
import { coded } from '../axis-columns';
import type { Reconciliation } from '../reconciliation';
import { subtitle, title } from '../title';

/** The sheet `Resources`: hours needed and hours there are, a row per resource and period; undefined where the workbook has no Capacity. */
export function resourcesSheet({ signals, capacity }: Reconciliation, stamp: Stamp, scenario: string): Sheet | undefined {
  const { resources, calendar: { periods } } = signals;
  if (!resources || !capacity) return undefined;
  const rows = resources.names.length * periods.length;
  const place = (of: (at: number) => number) => Int32Array.from({ length: rows }, (_, at) => of(at));
  const figure = (header: string, values: Float64Array, format: TableColumn['format'], note: string): TableColumn => ({ header, format, width: 13, values: { kind: 'number', values: values.slice() }, note });
  return {
    stage: 'reconcile',
    name: 'Resources',
    title: title('Resources', stamp),
    subtitle: subtitle(scenario, 'every resource in every period, hours'),
    blocks: [headline(capacity, resources.names, periods.length, signals.settings.currency)],
    tables: [{
      name: 'ResourceLoad',
      rows,
      frozen: 2,
      columns: [
        { header: 'Resource', format: 'text', width: 16, values: coded(place((at) => Math.floor(at / periods.length)), resources.names) },
        { header: 'Period', format: 'text', width: 10, values: coded(place((at) => at % periods.length), periods) },
        figure('Load', capacity.load, 'decimal', 'Σ planned receipts × hours per unit.'),
        figure('Available', resources.available, 'decimal', 'Regular hours, as given. Blank where not given.'),
        figure('Overtime', capacity.overtime, 'decimal', 'Overtime used: the overload, up to the overtime hours given.'),
        { ...figure('Utilisation', capacity.utilisation, 'percent', 'Load ÷ available hours.'), mark: 'bar' },
        figure('Overload', capacity.overload, 'decimal', 'Load − available hours where that is above 0, before overtime.'),
      ],
    }],
    stamp,
  };
}

type Capacity = NonNullable<Reconciliation['capacity']>;

/** How many resources get a line of their own above the table. */
const LINES = 8;

/** The fullest resources with their hours; money of the overtime where its price is known. */
function headline(capacity: Capacity, names: readonly string[], periods: number, currency: string): Block {
  const sum = (of: Float64Array, resource: number) => of.subarray(resource * periods, (resource + 1) * periods).reduce((all, hours) => all + (hours || 0), 0);
  const peak = (resource: number) => capacity.utilisation.subarray(resource * periods, (resource + 1) * periods).reduce((most, share) => (share > most || Number.isNaN(most) ? share : most), NaN);
  const fullest = names.map((_, resource) => resource).sort((a, b) => (peak(b) || 0) - (peak(a) || 0) || a - b).slice(0, LINES);
  const blank = (value: number) => (Number.isNaN(value) ? null : value);
  const line = (resource: number) => [names[resource] ?? '', blank(peak(resource)), sum(capacity.load, resource), sum(capacity.overload, resource), sum(capacity.overtime, resource), blank(sum(capacity.premium, resource))];
  const all = ['All resources', blank(capacity.peak), ...[capacity.load, capacity.overload, capacity.overtime, capacity.premium].map((of) => of.reduce((a, hours) => a + (hours || 0), 0))];
  return {
    title: names.length > LINES ? `The ${LINES} fullest of ${names.length} resources` : 'By resource',
    header: ['', 'Highest utilisation', 'Load', 'Overload', 'Overtime used', currency === '' ? 'Overtime cost' : `Overtime cost, ${currency}`],
    rows: names.length > 1 ? [all, ...fullest.map(line)] : fullest.map(line),
    formats: { by: 'column', of: ['text', 'percent', 'units', 'units', 'units', 'money'] },
  };
}
