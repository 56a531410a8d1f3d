import { describedRows } from '../../src/commit/rows';
import { planColumns } from '../../src/commit/plan-columns';
import { drift } from '../../src/execute/drift';
import { driftSheet } from '../../src/execute/drift-sheet';
import { reconcile } from '../../src/reconcile/reconcile';
import { given, type Given } from '../reconcile/given';

const plan = (said: Given) => {
  const from = reconcile(given(said));
  return describedRows(planColumns(from), from.signals.demand.values.length);
};
const BASE: Given = { demand: [[10, 20], [5, 5]], supply: [[10, 20], [5, 5]], price: 100, cost: 60 };
const brief = (then: Given, now: Given) => drift(plan(then), reconcile(given(now))).lines.map(({ product, period, measure, planned, now: is, value, material }) => [product, period, measure, planned, is, value, material]);

describe('drift', () => {
  it('is nothing where nothing has moved', () => {
    expect(brief(BASE, BASE)).toEqual([]);
  });

  it('tells each number that moved, in units and in money', () => {
    expect(brief(BASE, { ...BASE, demand: [[10, 20], [5, 6]] })).toEqual([
      ['B', '2026-04', 'Demand', 5, 6, 100, true],
      ['B', '2026-04', 'Short', 0, 1, 100, false],
    ]);
  });

  it('is material over the amount or over the share, strictly', () => {
    const of = (to: number) => brief({ demand: [[100_000]], price: 1, cost: 1 }, { demand: [[to]], supply: [[100_000]], price: 1, cost: 1 }).find(([, , measure]) => measure === 'Demand')?.[6];
    expect([of(105_000), of(105_001)]).toEqual([false, true]);
  });

  it('compares only periods that both speak of', () => {
    const later: Given = { ...BASE, from: '2026-04', demand: [[21, 1], [5, 1]] };
    const made = drift(plan(BASE), reconcile(given(later)));
    expect(made.periods).toEqual({ common: 1, past: 1, later: 1 });
    expect(made.lines.every(({ period }) => period === '2026-04')).toBe(true);
  });

  it('tells items that came and went, with a blank for what was not there', () => {
    const one: Given = { products: ['A'], demand: [[10]], price: 10, cost: 6 };
    const other: Given = { products: ['B'], demand: [[7]], price: 10, cost: 6 };
    const demand = drift(plan(one), reconcile(given(other))).lines.filter(({ measure }) => measure === 'Demand');
    expect(demand).toMatchObject([{ product: 'A', planned: 10, now: NaN, difference: -10, value: NaN }, { product: 'B', planned: NaN, now: 7, difference: 7, value: 70, share: NaN }]);
  });

  it('lists material lines, or all, in the columns of the contract', () => {
    const made = drift(plan({ ...BASE, locations: ['N', 'S'], families: ['F', 'F'] }), reconcile(given({ ...BASE, locations: ['N', 'S'], families: ['F', 'F'], demand: [[10, 20], [5, 6]] })));
    const sheet = (allRows: boolean) => driftSheet(made, { plan: 'Plan 2026-03 v1', scenario: 'Base', allRows }, { cycle: '2026-03', asOf: '2026-02-28', fingerprint: '', at: '2026-03-02T10:15:00.000Z' }).tables[0];
    expect(sheet(true)?.columns.map(({ header }) => header)).toEqual(['Product', 'Location', 'Family', 'Period', 'Measure', 'Planned', 'Now', 'Difference', '%', 'Value', 'Material']);
    expect([sheet(true)?.rows, sheet(false)?.rows]).toEqual([2, 1]);
  });
});
