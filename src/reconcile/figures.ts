import type { Period } from '../model/period';
import type { Outlook } from './outlook';
import type { Steps } from './reconciliation';

/** One figure of the tab; `loss` where its sign says that something is lost. What it means stands in the glossary. */
export type Figure = { readonly label: string; readonly value: number; readonly unit: string; /** In which period, where it has one. */ readonly at: Period | undefined; readonly loss: boolean };

/** The six figures of the Reconcile tab; NaN is not known from this workbook. */
export function figures({ totals, currency, cash }: Outlook): readonly Figure[] {
  const { shortUnits, revenueAtRisk, marginAtRisk, excessValue, excessPeriod, budgetGap, planRevenue } = totals;
  return [
    { label: 'Units short', value: shortUnits, unit: 'each', loss: shortUnits > 0, at: undefined },
    { label: 'Revenue at risk', value: revenueAtRisk, unit: currency, loss: false, at: undefined },
    { label: 'Margin at risk', value: marginAtRisk, unit: currency, loss: false, at: undefined },
    { label: 'Excess value', value: excessValue, unit: currency, loss: false, at: excessPeriod },
    { label: 'Budget gap', value: budgetGap, unit: currency, loss: budgetGap < 0, at: undefined },
    cash ? { label: 'Lowest cash', value: cash.lowest, unit: currency, loss: cash.lowest < 0, at: cash.period }
    : { label: 'Plan revenue', value: planRevenue, unit: currency, loss: false, at: undefined },
  ];
}

/** Steps that have a name of their own in the glossary. */
const EFFECTS: ReadonlySet<string> = new Set(['Price', 'Cost', 'Volume', 'Mix']);

/** The bridge as rows: totals stand from zero, steps move; steps that are nothing are left out. */
export function stepsOf(bridge: Steps): readonly { readonly label: string; readonly kind: 'total' | 'step'; readonly value: number; readonly term?: string }[] {
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
    ...moves.filter(([, value]) => value !== 0 && !Number.isNaN(value)).map(([label, value]) => ({ label, kind: 'step' as const, value, ...(EFFECTS.has(label) && { term: `${label} effect` }) })),
    { label: 'Unconstrained', kind: 'total', value: bridge.unconstrained },
    { label: 'Supply shortfall', kind: 'step', value: bridge.shortfall },
    { label: 'Plan', kind: 'total', value: bridge.plan },
  ];
}
