import type { Block, CellValue, Format } from '../model/sheet';
import type { Bridge, Reconciliation, Steps } from './reconciliation';

/** One figure of a headline: what it is called, its number and how it is shown. */
type Figure = readonly [label: string, value: number | string, format: Format];

/**
 * The blocks above the gap table: totals, plan against budget, the way from one to the other, and what materiality hides.
 *
 * They lie flat, figures side by side, because all rows above the table's header stay in sight when it is scrolled.
 */
export function headline(from: Reconciliation, allRows: boolean): readonly Block[] {
  const { totals, hidden, bridge } = from;
  const { currency } = from.signals.settings;
  const all = flat(`Headline${currency === '' ? '' : `, money in ${currency}`}`, 'All items', [
    ['Demand', totals.demand, 'units'], ['Supply', totals.supply, 'units'], ['Short units', totals.shortUnits, 'units'], ['Fill %', totals.fill, 'percent'],
    ['Revenue at risk', totals.revenueAtRisk, 'money'], ['Margin at risk', totals.marginAtRisk, 'money'],
    ['Excess value', totals.excessValue, 'money'], ['Highest in', totals.excessPeriod ?? '', 'text'],
  ], 'A unit counts once. Short units: Σ min(demand, short), in the period whose demand it was; at risk: those units × price, or × (price − unit cost). Fill %: 1 − short units ÷ demand. Excess value: of all items together, in the period where it is highest.');
  const left = flat(allRows ? 'Rows that are not material' : 'What materiality leaves out of the table', 'Sum of the rows', [
    ['Rows', hidden.rows, 'count'], ['Short', hidden.short, 'units'], ['Revenue at risk', hidden.revenueAtRisk, 'money'],
    ['Excess', hidden.excess, 'units'], ['Excess value', hidden.excessValue, 'money'], ['Budget gap', hidden.budgetGap, 'money'],
  ], 'Plain sums of the columns of these rows; Short and Excess are levels, so a unit counts in every period it stands there.');
  return [all, against(from), ...(bridge ? [bridged(bridge)] : []), left];
}

/** A block of one row: the labels above, the figures under them. */
function flat(title: string, label: string, figures: readonly Figure[], note: string): Block {
  return {
    title,
    header: ['', ...figures.map(([name]) => name)],
    rows: [[label, ...figures.map(([, value]) => (value === '' ? null : typeof value === 'string' ? value : shown(value)))]],
    formats: { by: 'column', of: ['text', ...figures.map(([, , format]) => format)] },
    notes: [note],
  };
}

/** What is left of millions that cancel out: never a −0 in red. */
const NOISE = 1e-6;

/** An empty cell where nobody knows. */
function shown(value: number): CellValue {
  return Number.isNaN(value) ? null : Math.abs(value) < NOISE ? 0 : value;
}

function against({ totals }: Reconciliation): Block {
  const line = (label: string, plan: number, budget: number, gap: number): readonly CellValue[] =>
    [label, shown(plan), shown(budget), shown(gap), budget === 0 ? null : shown(gap / Math.abs(budget))];
  return {
    title: 'Plan against budget',
    header: ['', 'Plan', 'Budget', 'Plan − budget', '%'],
    rows: [
      line('Revenue', totals.planRevenue, totals.budgetRevenue, totals.budgetGap),
      line('Margin', totals.planMargin, totals.budgetMargin, totals.marginGap),
    ],
    formats: { by: 'column', of: ['text', 'money', 'money', 'money', 'percent'] },
    notes: ['Negative is below budget.', 'Negative is below budget.'],
  };
}

/** Label and step; `always` false: left out where it is nothing in this workbook. */
const STEPS: readonly (readonly [label: string, step: keyof Steps, always: boolean])[] = [
  ['Budget', 'budget', true], ['Price', 'price', true], ['Cost', 'cost', false], ['Volume', 'volume', true], ['Mix', 'mix', true],
  ['Price, volume and mix', 'together', false], ['New and ended', 'changed', false],
  ['Unconstrained', 'unconstrained', true], ['Supply shortfall', 'shortfall', true], ['Plan', 'plan', true],
];

const NOTE = 'Budget + price + cost + volume + mix (+ new and ended) = unconstrained; + supply shortfall = plan. Price: (price − budget price) × demand. '
  + 'Volume: the growth of all units at the budget’s mix and prices. Mix: units moved between dearer and cheaper items. New and ended: planned and not budgeted, or the other way round.';

const MARGIN_NOTE = 'The same of margin, at margins instead of prices. Cost: −(unit cost − budget unit cost) × demand; more cost is negative.';

/** How many families get a line of their own; the rest is one line, so that the table stays in sight. */
const FAMILIES = 6;

function bridged({ total, families, margin }: Bridge): Block {
  const told = STEPS.filter(([, step, always]) => always || total[step] !== 0 || (margin?.total[step] ?? 0) !== 0);
  const line = (label: string, of: readonly Steps[]): readonly CellValue[] => [label, ...told.map(([, step]) => shown(of.reduce((sum, steps) => sum + steps[step], 0)))];
  const size = (steps: Steps) => Math.max(Math.abs(steps.budget), Math.abs(steps.plan));
  const sorted = families.length <= FAMILIES ? families : families.toSorted((a, b) => size(b.steps) - size(a.steps));
  const own = families.length <= FAMILIES ? sorted : sorted.slice(0, FAMILIES - 1);
  const rest = sorted.slice(own.length);
  const parts = own.map(({ family, steps }) => line(family === '' ? 'Without family' : family, [steps]));
  if (rest.length > 0) parts.push(line(`${rest.length} other families`, rest.map(({ steps }) => steps)));
  const rows = [line('Revenue', [total]), ...(families.length > 1 ? parts : []), ...(margin ? [line('Margin', [margin.total])] : [])];
  return {
    title: 'From budget to plan',
    header: ['', ...told.map(([label]) => label)],
    rows,
    formats: { by: 'column', of: ['text', ...told.map((): Format => 'money')] },
    notes: [NOTE, ...rows.slice(1).map((_, i) => (margin && i === rows.length - 2 ? MARGIN_NOTE : undefined))],
  };
}
