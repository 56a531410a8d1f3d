import type { Block, CellValue, Format, Sheet, Stamp, TableColumn, TableSpec } from '../../model/sheet';
import { worded } from '../axis-columns';
import type { Compared, Comparison } from './compared';
import { BASE } from '../lever/lever';
import { BRIDGED } from './bridged';
import { pictures } from './charted';
import { COMPARISON, type Recommended } from './recommended';
import { METRICS, METRIC_SHOWN, type Metric, type Metrics } from './metrics';
import { subtitle, title } from '../title';

/** The sheet `Scenarios`: every metric of the base and of each scenario with its difference, and below it each lever's share of the difference. */
export function scenariosSheet(comparison: Comparison, stamp: Stamp, { scenario, currency, recommended }: { readonly scenario: string; readonly currency: string; readonly recommended?: Recommended | undefined }): Sheet {
  const drawn = pictures(comparison);
  const above = [brief(comparison), ...inMoney(comparison), ...(recommended ? [recommendation(recommended)] : [])];
  return {
    stage: 'reconcile',
    name: COMPARISON,
    title: title('Scenarios', stamp),
    subtitle: subtitle(scenario, `${comparison.scenarios.length} compared with ${BASE}; Δ is the scenario less ${BASE}`),
    blocks: [...above, ...drawn.map(({ block }) => block)],
    charts: drawn.flatMap(({ chart }, i) => (chart ? [{ ...chart, over: above.length + i }] : [])),
    tables: [comparisonTable(comparison, currency), driversTable(comparison.scenarios)],
    stamp,
  };
}

/** What each scenario is, what it changes in money, service and cash, and whether another beats it in all three. */
function brief({ base, scenarios }: Comparison): Block {
  const known = (value: number): CellValue => (Number.isNaN(value) ? null : value);
  return {
    title: 'In brief',
    header: ['Scenario', 'Margin Δ', 'Fill % Δ', 'Lowest cash Δ', 'Dominated by', 'Levers, in order'],
    rows: scenarios.map(({ name, metrics, dominatedBy, levers }) => [
      name, known(metrics.Margin - base.Margin), known(metrics['Fill %'] - base['Fill %']), known(metrics['Lowest cash'] - base['Lowest cash']),
      dominatedBy ?? null, levers.length === 0 ? 'none' : levers.join('; '),
    ]),
    formats: { by: 'column', of: ['text', 'money', 'percent', 'money', 'text', 'text'] },
    notes: scenarios.map(({ dominatedBy }) => (dominatedBy === undefined ? undefined : `${dominatedBy} is better in margin, in fill % and in lowest cash.`)),
  };
}

/** What each lever does to margin, revenue and lowest cash, one line a lever, and all of a scenario's together: its difference to the base. */
function inMoney({ base, scenarios }: Comparison): readonly Block[] {
  const known = (value: number): CellValue => (Number.isNaN(value) ? null : value);
  const rows = scenarios.filter(({ levers }) => levers.length > 0).flatMap(({ name, levers, metrics, drivers }) => [
    ...levers.map((lever) => [name, lever, ...BRIDGED.map((metric) => drivers.find((one) => one.lever === lever && one.metric === metric)?.effect ?? null)]),
    [name, 'All levers', ...BRIDGED.map((metric) => known(metrics[metric] - base[metric]))],
  ]);
  if (rows.length === 0) return [];
  return [{ title: 'What each lever does, in money', header: ['Scenario', 'Lever', ...BRIDGED], rows, formats: { by: 'column', of: ['text', 'text', ...BRIDGED.map(() => 'money' as const)] } }];
}

/** The plan a person would go for, in their own words. */
function recommendation({ scenario, why }: Recommended): Block {
  return { title: 'Recommended', rows: [[scenario, why]], formats: { by: 'column', of: ['text', 'text'] } };
}

function comparisonTable({ base, scenarios }: Comparison, currency: string): TableSpec {
  const formats = METRICS.map((metric) => METRIC_SHOWN[metric].format);
  // Money to the cent: a difference of cents is what a rounding would hide.
  const column = (header: string, of: (metric: Metric) => CellValue, note?: string): TableColumn => ({ header, format: 'general', formats, width: 15, values: { kind: 'mixed', values: METRICS.map(of) }, ...(note !== undefined && { note }) });
  const columns: readonly TableColumn[] = [
    { header: 'Metric', format: 'text', width: 22, values: worded(METRICS), note: 'What each metric is stands in the note of the column Unit and in the docs.' },
    { header: 'Unit', format: 'text', width: 9, values: worded(METRICS.map((metric) => unitOf(metric, currency))), note: 'Operating effect: margin − expedite − overtime − carrying − penalties − one-off. Budget gap: plan − budget. Fill %: 1 − short units ÷ demand. CCC: DSO + DIO − DPO.' },
    column(BASE, (metric) => shown(base[metric]), 'The plan without levers.'),
    ...scenarios.flatMap(({ name, metrics, levers }) => [
      column(name, (metric) => shown(metrics[metric]), levers.join('; ') || 'No levers.'),
      column(`${name} Δ`, (metric) => difference(metrics, base, metric), `${name} less ${BASE}. Money: more revenue and margin is better, more stock, cost and short is not.`),
    ]),
  ];
  return { name: 'ScenarioComparison', columns, rows: METRICS.length, frozen: 1 };
}

function unitOf(metric: Metric, currency: string): string {
  const { unit } = METRIC_SHOWN[metric];
  return unit === 'money' && currency !== '' ? currency : unit;
}

function shown(value: number | string | undefined): CellValue {
  return value === undefined || (typeof value === 'number' && Number.isNaN(value)) ? null : value;
}

/** A number less a number; of the period of the lowest cash nothing, for periods are not subtracted here. */
function difference(of: Metrics, base: Metrics, metric: Metric): CellValue {
  return metric === 'Lowest cash in' ? null : shown(of[metric] - base[metric]);
}

function driversTable(scenarios: readonly Compared[]): TableSpec {
  const rows = scenarios.flatMap(({ name, drivers }) => drivers.map((driver) => ({ name, ...driver })));
  const formats: readonly Format[] = rows.map(({ metric }) => METRIC_SHOWN[metric].format);
  const columns: readonly TableColumn[] = [
    { header: 'Scenario', format: 'text', width: 22, values: worded(rows.map(({ name }) => name)) },
    { header: 'Lever', format: 'text', width: 40, values: worded(rows.map(({ lever }) => lever)), note: 'In the order they are applied: each lever’s effect is measured after those before it.' },
    { header: 'Metric', format: 'text', width: 20, values: worded(rows.map(({ metric }) => metric)) },
    { header: 'Effect', format: 'general', formats, width: 15, values: { kind: 'mixed', values: rows.map(({ effect }) => effect) }, note: 'The effects of a metric add up to the scenario’s difference to Base.' },
  ];
  return { name: 'ScenarioDrivers', columns, rows: rows.length, frozen: 1 };
}
