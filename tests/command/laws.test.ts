import fc from 'fast-check';
import { save } from '../excel/file/save';
import type { Scalar } from '../excel/model/cells';
import { judgeUnchanged } from '../judge/unchanged';
import { Tally } from '../judge/tally';
import { cellsOf, made, parted, plan, type Ran, type Rows } from './given';

jest.setTimeout(120_000);
/** A failing example is shown as it came: making it smaller would take minutes. */
const BOUNDED = { endOnFailure: true, interruptAfterTimeLimit: 30_000 } as const;

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04'] as const;
const PRODUCTS = ['A', '00123', '__proto__', '=1+1', 'constructor', "O'Neil"] as const;
const PLACES = ['Ulm', 'Lyon'] as const;

type Line = { readonly product: string; readonly place: string; readonly units: readonly number[] };
type Plan = { readonly demand: readonly Line[]; readonly supply: readonly Line[]; readonly prices: readonly number[]; readonly stock: readonly number[] };

const units = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: MONTHS.length, maxLength: MONTHS.length });
const lines = fc.uniqueArray(fc.record({ product: fc.constantFrom(...PRODUCTS), place: fc.constantFrom(...PLACES), units }), { minLength: 1, maxLength: 6, selector: ({ product, place }) => `${product}@${place}` });
const each = (max: number) => fc.array(fc.integer({ min: 0, max }), { minLength: PRODUCTS.length, maxLength: PRODUCTS.length });
const plans: fc.Arbitrary<Plan> = fc.record({ demand: lines, supply: lines, prices: each(9), stock: each(40) });

const long = (of: readonly Line[]): Rows => [['Product', 'Location', 'Period', 'Quantity'], ...of.flatMap(({ product, place, units: n }) => MONTHS.map((month, t): Scalar[] => [product, place, month, n[t] ?? 0]))];
const wide = (of: readonly Line[]): Rows => [['Product', 'Location', ...MONTHS], ...of.map(({ product, place, units: n }): Scalar[] => [product, place, ...n])];
const blocks = ({ demand, supply }: Plan): Rows => [
  ['Product', 'Location', 'Measure', ...MONTHS],
  ...demand.map(({ product, place, units: n }): Scalar[] => [product, place, 'Demand', ...n]),
  ...supply.map(({ product, place, units: n }): Scalar[] => [product, place, 'Supply', ...n]),
];
const products = ({ prices, stock }: Plan): Rows => [
  ['Product', 'Family', 'Price', 'Unit cost', 'Opening stock', 'Target stock', 'Max stock'],
  ...PRODUCTS.map((product, i): Scalar[] => [product, i % 2 === 0 ? 'Even' : 'Odd', prices[i] ?? 0, 2, stock[i] ?? 0, 5, 20]),
];
const finance: Rows = [['Family', 'Period', 'Units', 'Revenue', 'Margin'], ...['Even', 'Odd'].flatMap((family) => MONTHS.map((month): Scalar[] => [family, month, 40, 300, 100]))];
const settings: Rows = [['Setting', 'Value'], ['As of', '2025-12-31'], ['Materiality amount', 20], ['Materiality percent', 5]];
const rest = (of: Plan) => ({ Products: products(of), Finance: finance, Settings: settings });

/** To a millionth: sums of fractions differ in their last bits with the order of adding. */
const near = (cell: Scalar) => (typeof cell === 'number' ? Math.round(cell * 1e6) / 1e6 + 0 : cell);
const sorted = (rows: readonly Scalar[][]) => rows.map((row) => JSON.stringify(row.map(near))).sort();
/** Everything said of gaps and exceptions, whatever the order of the rows. */
const gaps = ({ after }: Ran) => ({ above: sorted(parted(after, 'Gaps').above), rows: sorted(parted(after, 'Gaps').rows), exceptions: sorted(parted(after, 'Exceptions').rows.map((row) => row.slice(1))) });
const ours = ({ after, said }: Ran) => said.sheets.map((name) => [name, cellsOf(after.sheetNamed(name)), after.sheetNamed(name)?.tables.map(({ name: table, area, columns }) => ({ table, area, columns }))]);

describe('the same numbers', () => {
  it('say the same in whatever order their rows stand', async () => {
    await fc.assert(fc.asyncProperty(plans, fc.infiniteStream(fc.nat()), async (of, chance) => {
      const sheets = { Demand: long(of.demand), Supply: long(of.supply), ...rest(of) };
      const turned = ([head = [], ...rows]: Rows) => [head, ...rows.map((row) => ({ row, key: Number(chance.next().value) })).sort((a, b) => a.key - b.key).map(({ row }) => row)];
      const shuffled = Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, turned(rows)]));
      expect(gaps(await plan(made(shuffled)))).toEqual(gaps(await plan(made(sheets))));
    }), { ...BOUNDED, numRuns: 6 });
  });

  it('say the same long, wide and in blocks', async () => {
    await fc.assert(fc.asyncProperty(plans, async (of) => {
      const apart = gaps(await plan(made({ Demand: long(of.demand), Supply: long(of.supply), ...rest(of) })));
      expect(gaps(await plan(made({ Demand: wide(of.demand), Supply: wide(of.supply), ...rest(of) })))).toEqual(apart);
      const both = made({ Demand: blocks(of), ...rest(of) });
      both.names.push({ name: 'Supply', formula: both.names[0]?.formula ?? '', visible: true, comment: '' });
      expect(gaps(await plan(both))).toEqual(apart);
    }), { ...BOUNDED, numRuns: 4 });
  });
});

describe('planning again on what was written', () => {
  it('writes the same sheets, and touches nothing of the planner’s', async () => {
    await fc.assert(fc.asyncProperty(plans, fc.boolean(), async (of, allRows) => {
      const first = await plan(made({ Demand: long(of.demand), Supply: wide(of.supply), ...rest(of) }), { allRows });
      const second = await plan(first.said.bytes, { allRows });
      expect(ours(second)).toEqual(ours(first));
      expect(second.after.sheets.map(({ name }) => name)).toEqual(first.after.sheets.map(({ name }) => name));
      const tally = new Tally();
      judgeUnchanged(tally, first.before, second.after);
      expect(tally.wrong).toEqual([]);
    }), { ...BOUNDED, numRuns: 4 });
  });

  it('leaves what the planner took from our sheets', async () => {
    const sheets = { Demand: [['Product', 'Period', 'Quantity'], ['A', '2026-01', 9], ['B', '2026-01', 4]], Supply: [['Product', 'Period', 'Quantity'], ['A', '2026-01', 2]], Mine: [['Short'], ['']] };
    const first = await plan(made(sheets, { Demand: 'Demand!$A$1:$C$3', Supply: 'Supply!$A$1:$C$2' }));
    first.after.sheetNamed('Mine')?.cells.set(1, 0, 11, 'SUM(Gaps[Short])');
    const { after } = await plan(save(first.after), { settings: new Map([['Unmet demand', 'lost']]) });
    expect([after.sheetNamed('Mine')?.cells.formula(1, 0), after.sheetNamed('Mine')?.cells.value(1, 0)]).toEqual(['SUM(Gaps[Short])', 11]);
  });
});
