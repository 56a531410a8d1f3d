import { period } from '../../src/model/period';
import { cells } from '../../src/model/place';
import { engine } from '../../src/worker/engine';
import { gridOf } from '../signal/grid-of';

const head = ['Product', 'Period', 'Quantity'];
const grids = [
  { input: 'Demand' as const, grid: gridOf('Sales', [head, ['P1', '2026-03', 90], ['P1', '2026-04', 90]]) },
  { input: 'Supply' as const, grid: gridOf('Supply', [head, ['P1', '2026-03', 50], ['P1', '2026-04', 60]]) },
  { input: 'Products' as const, grid: gridOf('Products', [['Product', 'Price', 'Unit cost', 'Opening stock', 'Expedite cost'], ['P1', 1000, 400, 10, 70]]) },
];

describe('a row explained', () => {
  it('leads from every figure to the cells it was read from', async () => {
    const made = engine();
    await made.read(grids, new Map(), []);
    const outlook = await made.reconcile();
    const [from] = outlook?.exceptions ?? [];
    const row = from && (await made.explain(from.item, from.from));
    const at = new Map(row?.lines.map((line) => [line.figure, line.cells.map((place) => `${place.sheet}!${cells(place)}`)]));
    expect([at.get('Demand'), at.get('Supply'), at.get('Closing stock'), at.get('Revenue at risk'), at.get('Gap')]).toEqual([['Sales!C2'], ['Supply!C2'], ['Products!D2', 'Supply!C2', 'Sales!C2'], ['Products!B2', 'Products!D2', 'Supply!C2', 'Sales!C2'], ['Supply!C2', 'Sales!C2']]);
    expect(row?.cause).toBe('demand above supply');
    expect((await made.detail(1))?.ways.map(({ way, units, net }) => [way, units, net])).toEqual([['make more in free hours', 60, 36_000], ['expedite', 60, 31_800]]);
    expect(await made.detail(99)).toBeUndefined();
  });

  it('says the cells of a number that is a sum as a sum, and where more was made of them than a sum', async () => {
    const made = engine();
    const [, ...others] = grids;
    const layers = [['Product', 'Source', 'Period', 'Quantity'], ['P1', 'baseline', '2026-03', 60], ['P1', 'promotion', '2026-03', 30], ['P1', 'baseline', '2026-04', 90]];
    await made.read([{ input: 'Demand', grid: gridOf('Sales', layers) }, ...others], new Map(), []);
    await made.reconcile();
    const words = async () => (await made.explain({ product: 'P1', location: '' }, period('2026-03') ?? raise()))?.lines[0]?.words;
    expect(await words()).toBe('60 + 30 = 90');
    await made.read([{ input: 'Demand', grid: gridOf('Sales', layers.map((row) => row.map((cell) => (cell === 'baseline' ? 'sales' : cell === 'promotion' ? 'marketing' : cell)))) }, ...others], new Map(), []);
    await made.reconcile();
    expect(await words()).toBe('As given, all its rows together. The cells say 60 + 30, 90 together; layers, opinions and spreading make it 45.');
    expect(await made.explain({ product: 'P2', location: '' }, period('2026-03') ?? raise())).toBeUndefined();
  });

  it('of a resource leads to its hours, and to supply and routing of each product on it', async () => {
    const made = engine();
    await made.read([...grids,
      { input: 'Capacity', grid: gridOf('Hours', [['Resource', 'Period', 'Available hours'], ['Press', '2026-03', 40], ['Saw', '2026-03', 9], ['Press', '2026-04', 50]]) },
      { input: 'Routing', grid: gridOf('Route', [['Product', 'Resource', 'Hours per unit'], ['P1', 'Saw', 0.1], ['P1', 'Press', 1]]) },
    ], new Map(), []);
    await made.reconcile();
    const [april] = (await made.explain('Press', period('2026-04') ?? raise()))?.lines ?? [];
    const at = async (figure: string) => (await made.explain('Press', period('2026-03') ?? raise()))?.lines.find((line) => line.figure === figure)?.cells.map((place) => `${place.sheet}!${cells(place)}`);
    expect([april?.value, await at('P1'), await at('Available')]).toEqual([60, ['Supply!C2', 'Route!C3'], ['Hours!C2']]);
  });
});

describe('a number that came from a family', () => {
  const long = ['Product', 'Family', 'Period', 'Quantity'];
  const book = [
    { input: 'Demand' as const, grid: gridOf('Sales', [long, ['P1', 'A', '2026-03', 30], ['P2', 'A', '2026-03', 10], ['', 'A', '2026-03', 8], ['', 'A', '2026-04', 8], ['', 'B', '2026-04', 5]]) },
    { input: 'Supply' as const, grid: gridOf('Supply', [['Family', 'Mar-26', 'Apr-26'], ['A', 20, 10], ['B', 0, 2]]) },
    { input: 'Products' as const, grid: gridOf('Products', [['Product', 'Family', 'Price', 'Unit cost', 'Opening stock'], ['P1', 'A', 1000, 400, 0], ['P2', 'A', 100, 40, 0], ['P3', 'B', 100, 40, 0]]) },
  ];

  it('leads to the row of the family, beside the row of its own where there is one', async () => {
    const made = engine();
    await made.read(book, new Map(), []);
    await made.reconcile();
    const at = async (item: number, month: string, figure: string) => (await made.explain(item, period(month) ?? raise()))?.lines.find((line) => line.figure === figure)?.cells.map((place) => `${place.sheet}!${cells(place)}`);
    expect([await at(0, '2026-03', 'Demand'), await at(1, '2026-04', 'Demand'), await at(2, '2026-04', 'Demand')]).toEqual([['Sales!D2', 'Sales!D4'], ['Sales!D5'], ['Sales!D6']]);
    expect([await at(0, '2026-03', 'Supply'), await at(2, '2026-04', 'Supply')]).toEqual([['Supply!B2'], ['Supply!C3']]);
    expect(await made.demandCell(1, period('2026-04') ?? raise())).toMatchObject({ sheet: 'Sales', row: 4, column: 3 });
    expect(await made.demandCell(2, period('2026-04') ?? raise())).toMatchObject({ sheet: 'Sales', row: 5, column: 3 });
  });

  it('leads to no row that only adds up its products', async () => {
    const made = engine();
    const demand = { input: 'Demand' as const, grid: gridOf('Sales', [long, ['P1', 'A', '2026-03', 30], ['P2', 'A', '2026-03', 10], ['', 'A', '2026-03', 40], ['', 'B', '2026-03', 5]]) };
    await made.read([demand, ...book.slice(1)], new Map(), []);
    await made.reconcile();
    const row = await made.explain(0, period('2026-03') ?? raise());
    expect(row?.lines.find(({ figure }) => figure === 'Demand')?.cells.map(cells)).toEqual(['D2']);
  });
});

function raise(): never {
  throw new Error('no such period');
}
