import fc from 'fast-check';
import { planBridges } from '../../src/commit/plan-bridge';
import { rerun, rerunInWords } from '../../src/commit/rerun';
import type { Rows } from '../../src/commit/rows';

type Line = { readonly product: string; readonly period: string; readonly shipped: number; readonly revenue: number; readonly margin: number };
const line = (product: string, period: string, shipped: number, price: number, cost: number): Line => ({ product, period, shipped, revenue: shipped * price, margin: shipped * (price - cost) });
const rows = (of: readonly Line[]): Rows => ({
  count: of.length,
  texts: [{ header: 'Product', texts: of.map(({ product }) => product), codes: Int32Array.from(of, (_, r) => r) }, { header: 'Period', texts: of.map(({ period }) => period), codes: Int32Array.from(of, (_, r) => r) }],
  numbers: (['Shipped', 'Revenue', 'Margin'] as const).map((header) => ({ header, values: Float64Array.from(of, (one) => one[header === 'Shipped' ? 'shipped' : header === 'Revenue' ? 'revenue' : 'margin']) })),
});
const steps = (before: readonly Line[], after: readonly Line[]) => planBridges(rows(before), rows(after)).map(({ steps: of }) => of.map(({ label, value }) => `${label} ${value}`));

describe('the way from one plan to another', () => {
  it('is volume at the old price, then price, then cost', () => {
    expect(steps([line('A', '2026-03', 10, 5, 3)], [line('A', '2026-03', 12, 6, 4)])).toEqual([['Volume 10', 'Price 12'], ['Volume 4', 'Price 12', 'Cost -12']]);
  });

  it('tells apart what is over, added, new and gone', () => {
    const [revenue] = steps([line('A', '2026-03', 1, 5, 0), line('A', '2026-04', 1, 5, 0), line('B', '2026-04', 1, 7, 0)], [line('A', '2026-04', 1, 5, 0), line('A', '2026-05', 1, 5, 0), line('C', '2026-04', 1, 9, 0)]);
    expect(revenue).toEqual(['Periods over -5', 'Items taken out -7', 'Items added 9', 'Periods added 5']);
  });

  it('is all volume where nothing was shipped before, and nothing where nothing moved', () => {
    const [one, none] = [[line('A', '2026-03', 4, 5, 3)], [line('A', '2026-03', 0, 0, 0)]];
    expect([steps(none, one), steps(one, none), steps(one, one)]).toEqual([[['Volume 20'], ['Volume 8']], [['Volume -20'], ['Volume -8']], [[], []]]);
  });

  it('adds up to the difference, whatever the plans', () => {
    const amount = fc.integer({ min: 0, max: 1000 });
    const some = fc.uniqueArray(fc.record({ product: fc.constantFrom('A', 'B', '__proto__'), period: fc.constantFrom('2026-03', '2026-04', '2026-05'), shipped: amount, revenue: amount, margin: fc.integer({ min: -500, max: 500 }) }), { selector: ({ product, period }) => `${product} ${period}` });
    fc.assert(fc.property(some, some, (before, after) => {
      for (const { then, now, steps: of } of planBridges(rows(before), rows(after))) expect(of.reduce((sum, { value }) => sum + value, then)).toBeCloseTo(now, 6);
    }));
  });
});

describe('running a plan again', () => {
  const digest = (sign: string) => sign.repeat(64);
  const proof = ['Plan of Record fingerprint 1', 'cycle 2026-03', `column Demand ${digest('a')}`, `input demand ${digest('b')}`, `settings ${digest('c')}`, `previous ${digest('d')}`];

  it('says that it is the same, whatever cycle, version and plan before are called', () => {
    const again = rerun(proof, [...proof.slice(2, 5), 'previous none']);
    expect([again.same, rerunInWords(again)]).toEqual([true, 'Today’s workbook gives this plan again, number for number, from the same inputs.']);
  });

  it('says what moved, and which numbers come out otherwise', () => {
    const now = [`column Demand ${digest('e')}`, `input demand ${digest('f')}`, `settings ${digest('c')}`];
    expect(rerunInWords(rerun(proof, now))).toBe('Today’s workbook gives another plan: Demand come out otherwise, because demand moved. The Execute tab shows by how much.');
    expect(rerunInWords(rerun(proof, [`column Demand ${digest('a')}`, `input demand ${digest('b')}`, `input budget ${digest('e')}`, `settings ${digest('c')}`]))).toBe('Today’s workbook gives the same numbers again, though the budget moved.');
  });
});
