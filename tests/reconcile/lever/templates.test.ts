import { calendar } from '../../../src/model/calendar';
import { later } from '../../../src/model/period';
import { compared } from '../../../src/reconcile/scenario/compared';
import { pace, reforecast } from '../../../src/reconcile/scenario/reforecast';
import { reconcile } from '../../../src/reconcile/reconcile';
import { filledIn, TEMPLATES } from '../../../src/reconcile/lever/templates';
import type { Signals } from '../../../src/signal/signals';
import { given } from '../given';
import { scenario, understood } from '../levers';

const template = (name: string) => {
  const found = TEMPLATES.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const rows = (name: string, answers: Record<string, string | number>) => filledIn(template(name), name, new Map(Object.entries(answers)));
const beside = (plan: Signals, name: string, answers: Record<string, string | number>) => {
  const { base, scenarios: [one] } = compared(reconcile(plan), [scenario(plan, rows(name, answers))]);
  if (!one) throw new Error(name);
  return { base, plan: one.metrics };
};

describe('the template', () => {
  const plan: Signals = {
    ...given({ demand: [[10, 10], [5, 5]], families: ['F', 'G'] }),
    demandParts: { customers: ['Big'], segments: ['Top'], item: Int32Array.of(0), period: Int32Array.of(0), customer: Int32Array.of(0), segment: Int32Array.of(0), quantity: Float64Array.of(10) },
    resources: { names: ['Line'], available: Float64Array.of(10, 10), overtime: Float64Array.of(0, 0), overtimeCost: Float64Array.of(1, 1), routing: { item: Int32Array.of(0), resource: Int32Array.of(0), hours: Float64Array.of(1) } },
  };
  const classed: Signals = { ...plan, items: { ...plan.items, classes: ['A'], class: Int32Array.of(0, 0) } };
  const usual = new Map<string, string | number>([['product', 'A'], ['family', 'F'], ['class', 'A'], ['customer', 'Big'], ['segment', 'Top'], ['resource', 'Line'], ['period', '2026-04'], ['share', 0.2], ['money', 100], ['periods', 1]]);
  it.each(TEMPLATES.map((one) => [one.name, one] as const))('%s makes rows that are understood, with all its answers and with only those it needs', (name, one) => {
    const [all, few] = [one.asks, one.asks.filter(({ optional }) => !optional)].map((asks) => filledIn(one, name, new Map(asks.map(({ key, kind, usual: begin }) => [key, begin ?? usual.get(kind) ?? '']))));
    expect([understood(classed, all ?? []).findings, all?.length]).toEqual([[], one.rows.length]);
    if (name !== 'Supplier switch' && name !== 'Promo for top accounts only') expect([understood(classed, few ?? []).findings, few?.length]).toEqual([[], 1]);
  });
  it('Demand spike: 10 % more of 2.0 M at 1.5 M cost is 200 K revenue and 50 K margin, so expediting pays up to 50 K', () => {
    const spike = given({ demand: [[10_000, 10_000]], supply: [[10_000, 10_000]], opening: 5_000, price: 100, cost: 75 });
    const made = beside(spike, 'Demand spike', { product: 'A', uplift: 0.1 });
    expect([made.plan.Revenue - made.base.Revenue, made.plan.Margin - made.base.Margin]).toEqual([expect.closeTo(200_000), expect.closeTo(50_000)]);
    const expedited = beside(spike, 'Demand spike', { product: 'A', uplift: 0.1, cost: 50_000 });
    expect(expedited.plan['Operating effect'] - expedited.base['Operating effect']).toBeCloseTo(0);
  });
  it('Late supply: two weeks late with 15 K of expediting is −15 K, and the money comes two weeks later', () => {
    const order = given({ from: '2026-W10', demand: [[0, 5000, 0, 0, 0, 0]], supply: [[0, 5000, 0, 0, 0, 0]], price: 100, cost: 70, settings: { dso: 0 } });
    const made = beside(order, 'Late supply', { product: 'A', late: 2, cost: 15_000 });
    expect([made.plan['Operating effect'] - made.base['Operating effect'], made.plan.Revenue - made.base.Revenue, made.plan['Short units']]).toEqual([-15_000, 0, 5000]);
  });
  it('Supplier switch and slip stand side by side: 30 K once against revenue two weeks later', () => {
    const weeks = given({ from: '2026-W10', demand: [[100, 100, 100, 100]], supply: [[100, 100, 100, 100]], price: 1000, cost: 600 });
    const { base, scenarios: [switched, slipped] } = compared(reconcile(weeks), understood(weeks, [...rows('Supplier switch', { cost: 30_000 }), ...rows('Late supply', { late: 2 })]).scenarios);
    expect([(switched?.metrics['Operating effect'] ?? NaN) - base['Operating effect'], switched?.metrics['Fill %'], slipped?.metrics['Fill %']]).toEqual([-30_000, 1, 0]);
    expect((slipped?.metrics.Revenue ?? NaN) - base.Revenue).toBe(-200_000);
  });
});

describe('the ask of 15 % where stock supports 7 %', () => {
  const weeks = Array.from({ length: 8 }, (_, t) => t);
  const promo = given({
    from: '2026-W10', products: ['Promo', 'Slow'], demand: [weeks.map(() => 1000), weeks.map(() => 100)], supply: [weeks.map((t) => (t < 6 ? 1070 : 1150)), weeks.map(() => 100)],
    opening: 0, price: 10, cost: 6, settings: { unmet: 'lost' },
  });
  const [customer, item, at] = [weeks.flatMap(() => [0, 1]), weeks.flatMap(() => [0, 0]), weeks.flatMap((t) => [t, t])].map((of) => Int32Array.from(of));
  const plan: Signals = {
    ...promo, items: { ...promo.items, classes: ['A', 'C'], class: Int32Array.of(0, 1) },
    attributes: { ...promo.attributes, targetStock: Float64Array.of(NaN, 200) },
    demandParts: { customers: [], segments: ['Top', 'Rest'], item: item ?? Int32Array.of(), period: at ?? Int32Array.of(), customer: Int32Array.from(weeks.flatMap(() => [-1, -1])), segment: customer ?? Int32Array.of(), quantity: Float64Array.from(weeks.flatMap(() => [400, 600])) },
  };
  const all = { scenario: 'All', lever: 'scale', measure: 'Demand', product: 'Promo', value: 1.15 };
  it('is short 80 a week for six weeks, 480 together, and nothing after', () => {
    const { scenarios: [made] } = compared(reconcile(plan), [scenario(plan, [all])]);
    expect(made?.metrics['Short units']).toBeCloseTo(480);
  });
  it('has three ways out, compared in money', () => {
    const { scenarios } = compared(reconcile(plan), understood(plan, [
      all,
      ...rows('Promo for top accounts only', { product: 'Promo', segment: 'Top', uplift: 0.15 }),
      { ...all, scenario: 'Early build' }, { scenario: 'Early build', lever: 'add', measure: 'Supply', product: 'Promo', value: 80, to: '2026-W15' }, { scenario: 'Early build', lever: 'one-off cost', value: 1000 },
      { ...all, scenario: 'Lower service on non-core' }, ...rows('Lower service on non-core', { class: 'C', cut: 0.3, freed: 0.5, product: 'Promo', gained: 0.05, to: '2026-W15' }),
    ]).scenarios);
    const of = (name: string) => scenarios.find((one) => one.name === name)?.metrics;
    expect(of('Promo for top accounts only')).toMatchObject({ 'Short units': 0, 'Fill %': 1 });
    expect((of('Early build')?.['Operating effect'] ?? NaN) - (of('All')?.['Operating effect'] ?? NaN)).toBeCloseTo(480 * 4 - 1000);
    expect(of('Lower service on non-core')?.['Short units']).toBeCloseTo(6 * (80 - 53.5) + 6 * 50);
  });
  it('is answered by supply from week seven on, once its components can come: the 480 are short all the same', () => {
    const parts = { components: ['Chip'], bill: { item: Int32Array.of(0), component: Int32Array.of(0), quantity: Float64Array.of(1) }, onHand: Float64Array.of(6 * 1070), leadTime: Float64Array.of(42), receipts: new Float64Array(8).fill(NaN) };
    const asked: Signals = { ...plan, parts, supply: { ...plan.supply, values: plan.supply.values.map((units) => (units === 1150 ? 1000 : units)) } };
    const { scenarios } = compared(reconcile(asked), understood(asked, [all, { ...all, scenario: 'Answered' }, { scenario: 'Answered', lever: 're-plan' }]).scenarios);
    expect(scenarios.map(({ metrics }) => Math.round(metrics['Short units']))).toEqual([480 + 300, 480]);
    expect(scenarios[1]?.drivers.filter(({ metric }) => metric === 'Margin').map(({ lever, effect }) => [lever, Math.round(effect)])).toEqual([['1. scale Demand × 1.15, Promo', 4 * 420], ['2. re-plan Supply', 4 * 300]]);
  });
});

/** The period before the plan's first. */
function first({ calendar: { periods } }: Signals) {
  const [of] = periods;
  if (of === undefined) throw new Error('a plan has periods');
  return later(of, -1);
}

describe('a reforecast', () => {
  const plan = given({ demand: [[100, 100, 100]], supply: [[100, 100, 100]] });
  const before = first(plan);
  const history = { items: plan.items, calendar: calendar(before, later(before, 1)), actuals: Float64Array.of(70, 80), revenue: Float64Array.of(NaN, NaN), receipts: Float64Array.of(NaN, 90), snapshots: [] };
  it('takes elapsed periods as they came and keeps the rest, or runs on at the rate so far', () => {
    expect(Array.from(reforecast({ ...plan, history }, 'kept').demand.values)).toEqual([80, 100, 100]);
    expect(Array.from(reforecast({ ...plan, history }, 'run rate').demand.values)).toEqual([80, 80, 80]);
    expect(Array.from(reforecast({ ...plan, history }, 'kept').supply.values)).toEqual([90, 100, 100]);
    expect(reforecast(plan, 'kept')).toBe(plan);
  });
  it('is a lever like any other, told where there is nothing to take', () => {
    const { scenarios, findings } = understood({ ...plan, history }, [{ lever: 'reforecast' }, { scenario: 'Rate', lever: 'run rate' }]);
    expect([scenarios.map(({ levers }) => levers.map(({ label }) => label)), findings]).toEqual([[['1. reforecast: actuals so far, the rest as planned'], ['1. reforecast: actuals so far, the rest at their rate']], []]);
    const made = compared(reconcile({ ...plan, history }), scenarios).scenarios;
    expect(made.map(({ course }) => Array.from(course.short))).toEqual([[0, 0, 0], [0, 0, 0]]);
    expect(made[1]?.metrics['Peak stock value']).toBeNaN();
    expect(understood(plan, [{ lever: 'reforecast' }]).findings[0]?.wrong).toBe('There are no actuals of planned periods.');
  });
  it('of a lever that is switched off is nothing', () => {
    const { scenarios, findings } = understood(plan, [{ lever: 'off: scale', measure: 'Demand', value: 2 }, { lever: '(off) frobnicate' }, { lever: 'scale', measure: 'Demand', value: 3 }]);
    expect([scenarios[0]?.levers.map(({ label }) => label), findings]).toEqual([['1. scale Demand × 3'], []]);
  });
  it('tells the pace: 800 K behind a quarter of 10 M after week six', () => {
    const quarter = pace(10_000_000, 13, 6, (10_000_000 * 6) / 13 - 800_000);
    expect(quarter).toMatchObject({ planned: expect.closeTo(4_615_384.62, 1), gap: expect.closeTo(-800_000), ofWhole: expect.closeTo(-0.08), usual: expect.closeTo(769_230.77, 1) });
    expect([quarter.ofPlanned, quarter.needed]).toEqual([expect.closeTo(-0.1733, 4), expect.closeTo(883_516.48, 1)]);
  });
});
