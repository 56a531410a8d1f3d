import fc from 'fast-check';
import { reconcile } from '../../src/reconcile/reconcile';
import { given, type Given } from './given';
import { plan } from './plans';

const known = (value: number | undefined) => value || 0; // a blank adds nothing
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + known(value), 0);
const holds = (law: (said: Given) => void) => fc.assert(fc.property(plan, law), { numRuns: 300 });

describe('a reconciliation', () => {
  it('keeps opening + in − out = closing', () => {
    holds((said) => {
      const { projection, signals } = reconcile(given(said));
      const periods = signals.calendar.periods.length;
      projection.net.forEach((net, at) => {
        const before = known(at % periods === 0 ? signals.attributes.opening[at / periods] : projection.net[at - 1]);
        const backlog = signals.settings.unmet === 'backlog';
        const out = known(projection.shipped[at]) + (backlog ? known(projection.short[at]) - Math.max(0, -before) : 0);
        expect(before + known(signals.supply.values[at]) - out).toBeCloseTo(net, 9);
      });
    });
  });

  it('is never short of less than nothing, nor ships more than was asked for, while nothing is taken back out of the stock', () => {
    holds((said) => {
      const { projection, signals } = reconcile(given(withoutReturns(said)));
      for (const level of [projection.short, projection.closing, projection.shipped]) expect(Math.min(...level)).toBeGreaterThanOrEqual(-1e-9);
      const owed = sum(signals.attributes.opening.map((opening) => Math.max(0, -known(opening))));
      expect(sum(projection.shipped)).toBeLessThanOrEqual(sum(signals.demand.values) + owed + 1e-9);
    });
  });

  it('counts a short unit once: at most what was asked for', () => {
    holds((said) => {
      const { totals } = reconcile(given(said));
      expect(known(totals.shortUnits)).toBeLessThanOrEqual(known(totals.demand) + 1e-9);
      expect(known(totals.shortUnits)).toBeGreaterThanOrEqual(0);
    });
  });

  it('loses no more than a backlog would still owe at its worst', () => {
    holds((said) => {
      const of = (unmet: 'backlog' | 'lost') => reconcile(given({ ...withoutReturns(said), settings: { ...said.settings, unmet } }));
      const [kept, lost] = [of('backlog'), of('lost')];
      const periods = kept.signals.calendar.periods.length;
      for (let item = 0; item < kept.signals.items.count; item += 1) {
        const row = (values: Float64Array) => values.subarray(item * periods, (item + 1) * periods);
        expect(sum(row(lost.projection.short))).toBeCloseTo(Math.max(0, ...row(kept.projection.short)), 9);
      }
    });
  });

  it('bridges budget to plan and leaves nothing over, in all and in every family', () => {
    holds((said) => {
      const { bridge, totals } = reconcile(given(said));
      if (!bridge) throw new Error('there is a budget');
      for (const steps of [bridge.total, ...bridge.families.map((part) => part.steps)]) {
        expect(steps.budget + steps.price + steps.volume + steps.mix + steps.together + steps.changed).toBeCloseTo(steps.unconstrained, 6);
        expect(steps.unconstrained + steps.shortfall).toBeCloseTo(steps.plan, 6);
      }
      expect(bridge.total.budget).toBeCloseTo(known(totals.budgetRevenue), 6);
      expect(bridge.total.plan).toBeCloseTo(known(totals.planRevenue), 6);
    });
  });

  it('splits into parts that sum to the whole: material and hidden, family and total', () => {
    holds((said) => {
      const { bridge, gaps, hidden, material, projection, totals } = reconcile(given(said));
      const shown = (of: Float64Array) => sum(of.filter((_, at) => material[at] === 1));
      expect(totals.gaps + hidden.rows).toBe(material.length);
      expect(shown(projection.short) + hidden.short).toBeCloseTo(sum(projection.short), 6);
      expect(shown(gaps.revenueAtRisk) + hidden.revenueAtRisk).toBeCloseTo(sum(gaps.revenueAtRisk), 6);
      expect(shown(gaps.excessValue) + hidden.excessValue).toBeCloseTo(sum(gaps.excessValue), 6);
      expect(shown(gaps.budgetGap) + hidden.budgetGap).toBeCloseTo(sum(gaps.budgetGap), 6);
      if (bridge && bridge.families.length > 0) expect(sum(bridge.families.map((part) => part.steps.mix))).toBeCloseTo(bridge.total.mix, 6);
    });
  });

  it('lists or counts every run, and ranks the listed ones by money', () => {
    holds((said) => {
      const whole = reconcile(given({ ...said, settings: { ...said.settings, materialAmount: -1 } }));
      const made = reconcile(given(said));
      expect(made.exceptions.length + sum(made.hidden.exceptions.map(({ count }) => count))).toBe(whole.exceptions.length);
      made.exceptions.forEach(({ rank, value }, i) => {
        expect(rank).toBe(i + 1);
        const next = made.exceptions[i + 1];
        if (next && !Number.isNaN(next.value)) expect(Math.abs(value)).toBeGreaterThanOrEqual(Math.abs(next.value));
      });
    });
  });

  it('only permutes its rows when the items are permuted', () => {
    holds((said) => {
      const [made, turned] = [reconcile(given(said)), reconcile(given(reversed(said)))];
      const periods = made.signals.calendar.periods.length;
      const count = made.signals.items.count;
      for (const [name, column] of Object.entries(made.gaps)) {
        const other = new Map<string, Float64Array>(Object.entries(turned.gaps)).get(name);
        column.forEach((value, at) => expect(rounded(other?.[(count - 1 - Math.floor(at / periods)) * periods + (at % periods)])).toBe(rounded(value)));
      }
      const told = ({ exceptions, signals }: typeof made) => exceptions.map(({ rank, kind, item, from, to, cause }) => [rank, kind, signals.items.products[item], from, to, cause].join());
      expect(told(turned)).toEqual(told(made));
      for (const total of ['demand', 'shortUnits', 'revenueAtRisk', 'excessValue', 'planRevenue'] as const) expect(rounded(turned.totals[total])).toBe(rounded(made.totals[total]));
    });
  });
});

/** To nine decimals, as text: blank is blank, and −0 is 0. */
function rounded(value: number | undefined): string {
  return ((value ?? NaN) + 0).toFixed(9).replace(/^-(0\.0+)$/, '$1');
}

function withoutReturns(said: Given): Given {
  return { ...said, supply: (said.supply ?? said.demand).map((row) => row.map((receipts) => Math.max(0, receipts))) };
}

function reversed(said: Given): Given {
  const turned = <T>(rows: T): T => (Array.isArray(rows) ? (rows.toReversed() as T) : rows);
  return {
    ...said, products: turned(said.products ?? []), families: turned(said.families ?? []), demand: turned(said.demand), supply: turned(said.supply ?? said.demand), price: turned(said.price ?? NaN),
    cost: turned(said.cost ?? NaN), opening: turned(said.opening ?? NaN), targetStock: turned(said.targetStock ?? NaN),
    ...(said.budget && { budget: { ...said.budget, revenue: turned(said.budget.revenue), units: turned(said.budget.units ?? []) } }),
  };
}
