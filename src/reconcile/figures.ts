import type { Outlook } from './outlook';
import type { Steps } from './reconciliation';

/** One figure of the tab with its definition; `loss` where its sign says that something is lost. */
export type Figure = { readonly label: string; readonly value: number; readonly unit: string; readonly means: string; readonly loss: boolean };

/** The six figures of the Reconcile tab; NaN is not known from this workbook. */
export function figures({ totals, currency, cash }: Outlook): readonly Figure[] {
  const { shortUnits, revenueAtRisk, marginAtRisk, excessValue, excessPeriod, budgetGap, planRevenue } = totals;
  const peak = excessPeriod === undefined ? '' : `, ${excessPeriod}`;
  return [
    { label: 'Units short', value: shortUnits, unit: 'each', loss: shortUnits > 0, means: 'What cannot be shipped in its own period: the smaller of demand and short, each unit counted once.' },
    { label: 'Revenue at risk', value: revenueAtRisk, unit: currency, loss: false, means: 'Units short at their price, each unit counted once. Positive is at risk.' },
    { label: 'Margin at risk', value: marginAtRisk, unit: currency, loss: false, means: 'Units short at price less unit cost, each unit counted once. Positive is at risk.' },
    { label: 'Excess value', value: excessValue, unit: currency, loss: false, means: `Stock above the maximum at unit cost, in the period where it is highest${peak}.` },
    { label: 'Budget gap', value: budgetGap, unit: currency, loss: budgetGap < 0, means: 'Plan revenue less budget revenue over the horizon. Negative is below budget.' },
    cash ? { label: 'Lowest cash', value: cash.lowest, unit: currency, loss: cash.lowest < 0, means: `Opening cash and all net cash since, at the end of the period where it is lowest${cash.period === undefined ? '' : `, ${cash.period}`}. Negative is overdrawn.` }
    : { label: 'Plan revenue', value: planRevenue, unit: currency, loss: false, means: 'What ships, at the price of the period it ships in.' },
  ];
}

/** The bridge as rows: totals stand from zero, steps move; steps that are nothing are left out. */
export function stepsOf(bridge: Steps): readonly { readonly label: string; readonly kind: 'total' | 'step'; readonly value: number }[] {
  const moves = [
    ['Price', bridge.price],
    ['Cost', bridge.cost],
    ['Volume', bridge.volume],
    ['Mix', bridge.mix],
    ['Price, volume, mix', bridge.together],
    ['New and ended', bridge.changed],
  ] as const;
  return [
    { label: 'Budget', kind: 'total', value: bridge.budget },
    ...moves.filter(([, value]) => value !== 0 && !Number.isNaN(value)).map(([label, value]) => ({ label, kind: 'step' as const, value })),
    { label: 'Unconstrained', kind: 'total', value: bridge.unconstrained },
    { label: 'Supply shortfall', kind: 'step', value: bridge.shortfall },
    { label: 'Plan', kind: 'total', value: bridge.plan },
  ];
}
