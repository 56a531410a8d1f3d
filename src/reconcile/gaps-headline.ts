import type { Block, CellValue, Format } from '../model/sheet';
import type { Bridge, Reconciliation, Steps } from './reconciliation';

/** The blocks above the gap table: totals, plan against budget, the way from one to the other, and what materiality hides. */
export function headline(from: Reconciliation, allRows: boolean): readonly Block[] {
  const { totals, hidden, bridge } = from;
  const currency = from.signals.settings.currency;
  const blocks: Block[] = [figures(`Headline${currency === '' ? '' : `, money in ${currency}`}`, [
    ['Demand', totals.demand, 'units'],
    ['Supply', totals.supply, 'units'],
    ['Short units', totals.shortUnits, 'units', 'Σ min(demand, short): a unit counts once, in the period whose demand it was.'],
    ['Fill %', totals.fill, 'percent', '1 − short units ÷ demand.'],
    ['Revenue at risk', totals.revenueAtRisk, 'money', 'Short units × price.'],
    ['Margin at risk', totals.marginAtRisk, 'money', 'Short units × (price − unit cost).'],
    [`Excess value${totals.excessPeriod === undefined ? '' : `, at its highest in ${totals.excessPeriod}`}`, totals.excessValue, 'money', 'Of all items together, in the period where it is highest.'],
  ])];
  blocks.push(against(from));
  if (bridge) blocks.push(...bridged(bridge));
  blocks.push(figures(allRows ? 'Rows that are not material' : 'What materiality leaves out of the table', [
    ['Rows', hidden.rows, 'count'],
    ['Short', hidden.short, 'units', 'Sum of the column Short of these rows.'],
    ['Revenue at risk', hidden.revenueAtRisk, 'money'],
    ['Excess', hidden.excess, 'units'],
    ['Excess value', hidden.excessValue, 'money'],
    ['Budget gap', hidden.budgetGap, 'money'],
  ]));
  return blocks;
}

type Line = readonly [label: string, value: number, format: Format, note?: string];

/** A block of a label and a figure per row. */
export function figures(title: string, lines: readonly Line[]): Block {
  return {
    title,
    rows: lines.map(([label, value]) => [label, shown(value)]),
    formats: { by: 'row', of: lines.map(([, , format]) => format) },
    notes: lines.map(([, , , note]) => note),
  };
}

/** An empty cell where nobody knows. */
export function shown(value: number): CellValue {
  return Number.isNaN(value) ? null : value;
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
  };
}

/** Label, step and what it means; steps that are always nothing in this workbook are left out. */
const STEPS: readonly (readonly [label: string, step: keyof Steps, note: string, always: boolean])[] = [
  ['Budget revenue', 'budget', 'As finance gave it.', true],
  ['Price', 'price', '(price − budget price) × demand.', true],
  ['Volume', 'volume', 'Growth of all units at the budget’s mix and prices.', true],
  ['Mix', 'mix', 'What is left: units moved between dearer and cheaper items.', true],
  ['Price, volume and mix', 'together', 'One step, where the budget has no units.', false],
  ['New and ended', 'changed', 'Planned and not budgeted, or budgeted and not planned.', false],
  ['Unconstrained revenue', 'unconstrained', 'Demand × price.', true],
  ['Supply shortfall', 'shortfall', 'Plan revenue − unconstrained revenue: what supply does not let us ship within the horizon, and at what price it ships.', true],
  ['Plan revenue', 'plan', 'Shipped × price.', true],
];

function bridged({ total, families }: Bridge): readonly Block[] {
  const told = STEPS.filter(([, step, , always]) => always || total[step] !== 0);
  const steps = told.map(([label, step, note]): Line => [label, total[step], 'money', note]);
  if (families.length < 2) return [figures('From budget to plan', steps)];
  return [figures('From budget to plan', steps), {
    title: 'From budget to plan, by family',
    header: ['Family', ...told.map(([label]) => label)],
    rows: families.map(({ family, steps: part }) => [family === '' ? 'Without family' : family, ...told.map(([, step]) => part[step])]),
    formats: { by: 'column', of: ['text', ...told.map((): Format => 'money')] },
  }];
}
