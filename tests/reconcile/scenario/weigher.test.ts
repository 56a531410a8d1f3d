import fc from 'fast-check';
import { financed } from '../../../src/reconcile/money/financed';
import { reconcile } from '../../../src/reconcile/reconcile';
import { applied } from '../../../src/reconcile/scenario/applied';
import { chained } from '../../../src/reconcile/scenario/chain';
import { compared } from '../../../src/reconcile/scenario/compared';
import { metricsOf, type Metrics } from '../../../src/reconcile/scenario/metrics';
import type { LeverRow } from '../../../src/signal/grid/lever-rows';
import type { Signals } from '../../../src/signal/signals';
import { given } from '../given';
import { scenario } from '../levers';

const [ITEMS, PERIODS] = [7, 5];
const blankable = (of: fc.Arbitrary<number>) => fc.oneof({ weight: 5, arbitrary: of }, { weight: 1, arbitrary: fc.constant(NaN) });
const tenths = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => n / 10);
const grid = (of: fc.Arbitrary<number>) => fc.array(fc.array(blankable(of), { minLength: PERIODS, maxLength: PERIODS }), { minLength: ITEMS, maxLength: ITEMS });
const each = (of: fc.Arbitrary<number>) => fc.oneof(fc.array(blankable(of), { minLength: ITEMS, maxLength: ITEMS }), fc.constant(Array.from({ length: ITEMS }, () => NaN)));
const hours = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: PERIODS, maxLength: PERIODS }).map((list) => Float64Array.from(list));

const resources = fc.record({ names: fc.constant(['Line']), available: hours(blankable(tenths(0, 900))), overtime: hours(blankable(tenths(0, 90))), overtimeCost: hours(blankable(tenths(1, 90))), routing: fc.constant({ item: Int32Array.of(0, 1, 4), resource: Int32Array.of(0, 0, 0), hours: Float64Array.of(1, 0.5, 2) }) });
const plan: fc.Arbitrary<Signals> = fc.record({
  families: fc.constant(['F', 'F', 'G', 'G', 'G', '', 'H']), demand: grid(tenths(0, 400)), supply: grid(tenths(-20, 400)), price: grid(tenths(1, 90)), cost: grid(tenths(1, 60)), opening: each(tenths(0, 300)),
  targetStock: each(tenths(0, 200)), targetCover: each(tenths(0, 35)), maxStock: each(tenths(0, 500)), lotSize: each(tenths(0, 100)), leadTime: each(fc.integer({ min: 0, max: 100 })), expediteCost: each(tenths(0, 30)), penalty: each(tenths(0, 30)), carryingRate: each(tenths(0, 5)),
  budget: fc.oneof(fc.constant(undefined), fc.record({ revenue: grid(tenths(0, 9000)), units: grid(tenths(0, 400)) })),
  more: fc.oneof(fc.constant({}), fc.record({ resources })),
  settings: fc.record({ unmet: fc.constantFrom('backlog' as const, 'lost' as const), materialAmount: fc.constantFrom(0, 20, 5000), materialShare: fc.constantFrom(0, 0.05, 1), dso: fc.constantFrom(NaN, 30), dpo: fc.constantFrom(NaN, 45), carryingRate: fc.constantFrom(NaN, 0.2), openingCash: fc.constantFrom(NaN, 100) }),
}).map(({ budget, ...rest }) => given({ ...rest, ...(budget && { budget }) }));

const where = fc.record({ product: fc.constantFrom('', 'A', 'B', 'C;D', 'E'), from: fc.constantFrom('', '2026-04'), to: fc.constantFrom('', '2026-06') });
const lever: fc.Arbitrary<Partial<LeverRow>> = fc.oneof(
  fc.tuple(where, fc.constantFrom('Demand', 'Supply', 'Price', 'Cost', 'Target'), tenths(0, 30)).map(([reach, measure, value]) => ({ ...reach, lever: 'scale', measure, value })),
  fc.tuple(where, fc.constantFrom('Demand', 'Supply'), fc.constantFrom('delay', 'pull forward', 'set', 'add', 'cap'), fc.integer({ min: 0, max: 30 })).map(([reach, measure, kind, value]) => ({ ...reach, lever: kind, measure, value })),
  fc.tuple(where, fc.constantFrom('Demand', 'Supply', 'Price', 'Cost'), fc.constantFrom('demand / supply', 'max(supply, demand)', 'price * 2', 'ifblank(demand, 3) - opening', 'cost')).map(([reach, measure, expression]) => ({ ...reach, lever: 'expression', measure, expression })),
  fc.constantFrom({ lever: 'one-off cost', value: 33 }, { lever: 'terms', measure: 'DSO', value: 60 }, { lever: 're-plan', product: 'A' }, { lever: 're-plan' }),
);

const near = (value: number): unknown => (Number.isNaN(value) ? NaN : expect.closeTo(value, 6));
const known = (of: Float64Array) => Array.from(of, near);

describe('a plan that is weighed, and never laid out', () => {
  it('comes to what its gap table, its exceptions and its cash come to, in every figure and period', () => {
    fc.assert(fc.property(plan, fc.array(lever, { minLength: 0, maxLength: 4 }), (signals, rows) => {
      const { levers } = scenario(signals, rows.length === 0 ? [{}] : rows);
      const { metrics, course } = compared(reconcile(signals), [{ name: 'S', levers }]).scenarios[0] ?? { metrics: undefined };
      const whole = reconcile(applied(signals, levers), signals);
      const money = financed(whole);
      const expected: Metrics = metricsOf(whole.totals, whole.exceptions.length, money);
      expect(metrics).toEqual(Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, typeof value === 'number' ? near(value) : value])));
      expect(Array.from(course?.stock ?? [])).toEqual(known(money.stock.byPeriod));
      expect(Array.from(course?.cash ?? [])).toEqual(known(money.cash.closing));
    }), { numRuns: 150 });
  });
  it('is weighed the same whatever was weighed before it', () => {
    fc.assert(fc.property(plan, fc.array(fc.array(lever, { maxLength: 3 }), { minLength: 2, maxLength: 5 }), (signals, many) => {
      const base = reconcile(signals);
      const weigh = chained(base);
      for (const rows of [...many, ...many]) {
        const { levers } = scenario(signals, rows.length === 0 ? [{}] : rows);
        expect(weigh(levers).map(({ metrics }) => metrics)).toEqual(chained(base)(levers).map(({ metrics }) => metrics));
      }
    }), { numRuns: 30 });
  });
  it('does nothing again for an item no lever reaches, and nothing at all for what was asked before', () => {
    const items = 400;
    const many = given({ demand: Array.from({ length: items }, () => [5, 6, 7]), products: Array.from({ length: items }, (_, i) => `P${i}`), price: 2, cost: 1, opening: 3 });
    let read = 0;
    const counted = new Proxy(many.attributes.opening, { get: (of, key) => { if (typeof key === 'string' && /^\d+$/.test(key)) read += 1; return Reflect.get(of, key, of) as unknown; } });
    const signals: Signals = { ...many, attributes: { ...many.attributes, opening: counted } };
    const weigh = chained(reconcile(signals));
    const { levers } = scenario(many, [{ lever: 'scale', measure: 'Demand', product: 'P7', value: 2 }]);
    const asked = (of: typeof levers) => { read = 0; weigh(of); return read; };
    expect(asked(levers)).toBeLessThan(10);
    expect(asked(levers)).toBe(0);
    expect(asked(levers.map((one) => ({ ...one, value: 3 })))).toBeLessThan(10);
    expect(asked(scenario(many, [{ lever: 'scale', measure: 'Demand', value: 2 }]).levers)).toBeGreaterThan(items);
  });
});
