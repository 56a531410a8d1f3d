import type { Block, ChartSpec, Format } from '../../model/sheet';
import { BASE } from '../lever/lever';
import { BRIDGED, bridgeOf, type Bridged } from './bridged';
import type { Comparison } from './compared';
import type { Metrics } from './metrics';
import type { PlanCourse } from './weigher';

/** A block of numbers with the chart drawn of it; `over` is set where they are put together. */
type Drawn = { readonly block: Block; readonly chart?: Omit<ChartSpec, 'over'> };

/** How many scenarios have their way from the base drawn, so that the sheet stays one. */
const BRIDGES: Readonly<Record<Bridged, number>> = { 'Margin': 6, 'Revenue': 3, 'Lowest cash': 3 };
const HEIGHT = 12;

/** The pictures of a comparison with the numbers they are drawn of: service, margin and cash; stock and cash over time; and each scenario's way from the base in margin, revenue and lowest cash. */
export function pictures(comparison: Comparison): readonly Drawn[] {
  const { scenarios } = comparison;
  return [
    multiple(comparison, 'Fill %', 'percent'), multiple(comparison, 'Margin', 'money'), multiple(comparison, 'Lowest cash', 'money'),
    course(comparison, 'stock', 'Projected stock at cost'), course(comparison, 'cash', 'Projected cash'),
    ...scenarios.filter(({ levers }) => levers.length > 0).flatMap((scenario, i) => BRIDGED.flatMap((metric) => (i < BRIDGES[metric] && moves(metric, scenario) ? waterfall(metric, comparison.base, scenario) : []))),
  ];
}

/** Whether there is a way to draw: of the margin also that nothing moves it. */
function moves(metric: Bridged, { drivers }: Comparison['scenarios'][number]): boolean {
  return metric === 'Margin' || drivers.some((driver) => driver.metric === metric && driver.effect !== 0);
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

/** A column of a waterfall: a total from 0, or a step from where the one before ended. */
type Bar = { readonly kind: 'total' | 'step'; readonly from: number; readonly to: number };

/** The way of a figure from the base to a scenario, as columns that hang where the one before ended. Below 0 they are stacked downwards, and so have negative heights. */
function waterfall(metric: Bridged, base: Metrics, scenario: Comparison['scenarios'][number]): readonly Drawn[] {
  const steps = bridgeOf(metric, base, scenario);
  if (!steps) return [];
  let at = 0;
  const bars = steps.map(({ kind, value }): Bar => {
    const [from, to] = kind === 'total' ? [0, value] : [at, at + value];
    at = to;
    return { kind, from, to };
  });
  const row = (name: string, of: (bar: Bar) => number) => [name, ...bars.map((bar) => of(bar) || null)];
  const rows = [
    row('Up to', (bar) => (bar.kind === 'step' ? hung(bar) : 0)), row('Plan', ({ kind, to }) => (kind === 'total' ? to : 0)),
    row('More', (bar) => (bar.kind === 'step' && bar.to > bar.from ? height(bar) : 0)), row('Less', (bar) => (bar.kind === 'step' && bar.to < bar.from ? height(bar) : 0)),
    ...(bars.some(crossing) ? [row('Of it below 0', (bar) => (crossing(bar) ? Math.min(bar.from, bar.to) : 0))] : []),
  ];
  const levels = bars.flatMap(({ kind, from, to }) => (kind === 'total' ? [to] : [from, to]));
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const title = `${metric}: from ${BASE} to ${scenario.name}`;
  const block: Block = { title, header: ['', ...steps.map(({ label }) => label)], formats: { by: 'row', of: rows.map(() => 'money') }, rows, notes: ['Not drawn: where the step begins.', ...rows.slice(1).map(() => undefined)] };
  return [{ block, chart: { title, type: 'ColumnStacked', rows: rows.length, columns: steps.length + 1, height: HEIGHT, hung: true, ...(low >= 0 && { floor: floorOf(low, high) }) } }];
}

/** Whether a step leads from one side of 0 to the other. */
function crossing({ kind, from, to }: Bar): boolean {
  return kind === 'step' && Math.min(from, to) < 0 && Math.max(from, to) > 0;
}

/** How far from 0 a step hangs. */
function hung(bar: Bar): number {
  if (crossing(bar)) return 0;
  return bar.from + bar.to >= 0 ? Math.min(bar.from, bar.to) : Math.max(bar.from, bar.to);
}

/** The height of a step, of one that leads across 0 the part above it; negative below 0. */
function height(bar: Bar): number {
  if (crossing(bar)) return Math.max(bar.from, bar.to);
  return (bar.from + bar.to >= 0 ? 1 : -1) * Math.abs(bar.to - bar.from);
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
