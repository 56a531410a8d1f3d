import type { Block, ChartSpec, Format } from '../../model/sheet';
import { BASE } from '../lever/lever';
import { bridgeOf } from './bridged';
import type { Comparison } from './compared';
import type { Metrics } from './metrics';
import type { PlanCourse } from './weigher';

/** A block of numbers with the chart drawn of it; `over` is set where they are put together. */
type Drawn = { readonly block: Block; readonly chart?: Omit<ChartSpec, 'over'> };

/** How many scenarios have their way from the base drawn, so that the sheet stays one. */
const BRIDGES = 6;
const HEIGHT = 12;

/** The pictures of a comparison with the numbers they are drawn of: service, margin and cash; stock and cash over time; and each scenario's way from the base. */
export function pictures(comparison: Comparison): readonly Drawn[] {
  const { scenarios } = comparison;
  return [
    multiple(comparison, 'Fill %', 'percent'), multiple(comparison, 'Margin', 'money'), multiple(comparison, 'Lowest cash', 'money'),
    course(comparison, 'stock', 'Projected stock at cost'), course(comparison, 'cash', 'Projected cash'),
    ...scenarios.filter(({ levers }) => levers.length > 0).slice(0, BRIDGES).flatMap((scenario) => waterfall(comparison.base, scenario)),
  ];
}

/** One figure of every plan. */
function multiple({ base, scenarios }: Comparison, metric: 'Fill %' | 'Margin' | 'Lowest cash', format: Format): Drawn {
  const values = [base[metric], ...scenarios.map(({ metrics }) => metrics[metric])];
  const block: Block = { title: `${metric} by plan`, header: ['', BASE, ...scenarios.map(({ name }) => name)], rows: [[metric, ...values.map(known)]], formats: { by: 'row', of: [format] } };
  return values.every(Number.isNaN) ? { block } : { block, chart: { title: block.title, type: 'ColumnClustered', rows: 1, columns: values.length + 1, height: HEIGHT } };
}

/** One measure of every plan over time. */
function course({ course: base, scenarios, periods }: Comparison, of: keyof PlanCourse, title: string): Drawn {
  const plans = [{ name: BASE, course: base }, ...scenarios];
  const block: Block = { title, header: ['', ...periods], rows: plans.map(({ name, course: one }) => [name, ...Array.from(one[of], known)]), formats: { by: 'row', of: plans.map(() => 'money') } };
  return plans.every(({ course: one }) => one[of].every(Number.isNaN)) ? { block } : { block, chart: { title, type: 'Line', rows: plans.length, columns: periods.length + 1, height: HEIGHT + 4 } };
}

/** The way of the margin from the base to a scenario, as columns that hang where the one before ended; without a picture where it passes below zero. */
function waterfall(base: Metrics, scenario: Comparison['scenarios'][number]): readonly Drawn[] {
  const steps = bridgeOf('Margin', base, scenario);
  if (!steps) return [];
  let at = 0;
  const bars = steps.map(({ kind, value }) => {
    const [from, to] = kind === 'total' ? [0, value] : [at, at + value];
    at = to;
    return { kind, from, to };
  });
  const levels = bars.flatMap(({ kind, from, to }) => (kind === 'total' ? [to] : [from, to]));
  const row = (name: string, of: (bar: (typeof bars)[number]) => number) => [name, ...bars.map((bar) => of(bar) || null)];
  const block: Block = {
    title: `Margin: from ${BASE} to ${scenario.name}`, header: ['', ...steps.map(({ label }) => label)], formats: { by: 'row', of: ['money', 'money', 'money', 'money'] },
    rows: [row('Up to', ({ kind, from, to }) => (kind === 'total' ? 0 : Math.min(from, to))), row('Plan', ({ kind, to }) => (kind === 'total' ? to : 0)), row('More', ({ kind, from, to }) => (kind === 'step' ? Math.max(0, to - from) : 0)), row('Less', ({ kind, from, to }) => (kind === 'step' ? Math.max(0, from - to) : 0))],
    notes: ['Not drawn: where the step begins.', undefined, undefined, undefined],
  };
  if (Math.min(...levels) < 0) return [{ block }];
  return [{ block, chart: { title: block.title, type: 'ColumnStacked', rows: 4, columns: steps.length + 1, height: HEIGHT, hung: true, floor: floorOf(Math.min(...levels), Math.max(...levels)) } }];
}

/** Where the axis begins, so that steps can be seen beside their totals: a round number under all of them, or 0. */
function floorOf(low: number, high: number): number {
  const moved = high - low;
  if (moved === 0 || moved > high * 0.3) return 0;
  const size = 10 ** Math.floor(Math.log10(moved));
  return Math.max(0, Math.floor((low - moved * 0.6) / size) * size);
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
