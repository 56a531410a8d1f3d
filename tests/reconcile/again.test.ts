import fc from 'fast-check';
import type { Signals } from '../../src/signal/signals';
import { again } from '../../src/reconcile/again';
import { reconcile } from '../../src/reconcile/reconcile';
import { given, type Given } from './given';
import { plan } from './plans';

type Edit = { readonly of: 'demand' | 'supply' | 'price'; readonly at: number; readonly to: number };
const edit: fc.Arbitrary<Edit> = fc.record({ of: fc.constantFrom('demand' as const, 'supply' as const, 'price' as const), at: fc.nat(), to: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constant(NaN)) });

function edited(signals: Signals, { of, at, to }: Edit): Signals {
  const values = signals[of].values.slice();
  values[at % values.length] = to;
  return { ...signals, [of]: { ...signals[of], values } };
}

const line = (items: number) => ({ resources: { names: ['Line'], available: new Float64Array(5).fill(40), overtime: new Float64Array(5).fill(5), overtimeCost: new Float64Array(5).fill(2), routing: { item: Int32Array.from({ length: items }, (_, i) => i), resource: new Int32Array(items), hours: new Float64Array(items).fill(1) } } });

/** Sums may be taken in another order: their last digits do not count. */
const close = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, one: unknown) => (one instanceof Float64Array ? Array.from(one, plain) : typeof one === 'number' ? plain(one) : one)));
const plain = (n: number) => (Number.isFinite(n) ? Math.round(n * 1e6) / 1e6 : String(n));

describe('a plan worked out again', () => {
  const same = (said: Given, edits: readonly Edit[]) => {
    const signals = given(said);
    const now = edits.reduce(edited, signals);
    expect(close(again(reconcile(signals), now))).toEqual(close(reconcile(now)));
  };

  it('is what it is worked out whole, whatever was edited', () => {
    fc.assert(fc.property(plan, fc.array(edit, { maxLength: 2 }), same), { numRuns: 200 });
  });

  it('is so with resources that items share, and with a budget by family', () => {
    fc.assert(fc.property(plan, edit, (said, one) => {
      const periods = said.demand[0]?.length ?? 0;
      const { resources } = line(said.demand.length);
      const cut = { ...resources, available: resources.available.slice(0, periods), overtime: resources.overtime.slice(0, periods), overtimeCost: resources.overtimeCost.slice(0, periods) };
      same({ ...said, more: { resources: cut } }, [one]);
    }), { numRuns: 100 });
    fc.assert(fc.property(plan, edit, (said, one) => same({ ...said, families: said.demand.map((_, i) => (i % 2 === 0 ? 'X' : 'Y')), budget: { revenue: said.demand.slice(0, 2).map((row) => row.map(() => 50)), by: 'family' } }, [one])), { numRuns: 100 });
  });

  it('projects only the items that changed: the others keep their very numbers', () => {
    const signals = given({ demand: [[1], [2], [3]], supply: [[1], [2], [3]], price: 10 });
    const now = edited(signals, { of: 'supply', at: 1, to: 0 });
    const made = again(reconcile(signals), now);
    expect([...made.projection.short]).toEqual([0, 2, 0]);
    expect(made.totals.revenueAtRisk).toBe(20);
  });

  it('is of a scenario what the scenario comes to', () => {
    fc.assert(fc.property(plan, edit, edit, (said, one, other) => {
      const base = given(said);
      const [before, after] = [edited(base, other), edited(edited(base, one), other)];
      expect(close(again(reconcile(before, base), after, edited(base, one)))).toEqual(close(reconcile(after, edited(base, one))));
    }), { numRuns: 100 });
  });
});
